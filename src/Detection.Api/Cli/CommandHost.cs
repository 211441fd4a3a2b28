using System.CommandLine;
using Detection.Api.Database;
using Detection.Api.Infrastructure;

namespace Detection.Api.Cli;

/// <summary>Runs a command inside the service's own container, without its web server, sharing the work with a service that runs.</summary>
public static class CommandHost
{
    public static async Task<int> Run(ParseResult command, Func<IServiceProvider, CancellationToken, Task<int>> work, CancellationToken ct)
    {
        var settings = command.Settings();
        await using var database = await TaramaDatabase.Open(settings, TimeProvider.System, ct);
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.AddConfiguration(GlobalOptions.Configuration());
        builder.Logging.AddTaramaLog().SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddTarama(settings, database.Source);
        using var host = builder.Build();
        await host.StartAsync(ct);
        try
        {
            await using var scope = host.Services.CreateAsyncScope();
            return await work(scope.ServiceProvider, ct);
        }
        finally
        {
            await host.StopAsync(CancellationToken.None);
        }
    }
}

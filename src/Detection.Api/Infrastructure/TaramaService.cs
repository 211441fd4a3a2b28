using Detection.Api.Infrastructure.Jobs;
using Detection.Api.Pipeline;
using Npgsql;

namespace Detection.Api.Infrastructure;

/// <summary>Builds the web host around a migrated database. The program and the tests start the very same one.</summary>
public static class TaramaService
{
    /// <param name="addServices">What a test adds: jobs and stages of its own.</param>
    public static WebApplication Build(TaramaSettings settings, NpgsqlDataSource database, Action<IServiceCollection>? addServices = null)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseUrls($"http://127.0.0.1:{settings.Port}");
        builder.Services.AddTarama(settings, database);
        builder.Services.AddHostedService<NightlySchedule>();
        addServices?.Invoke(builder.Services);
        var app = builder.Build();
        app.MapGet("/health/live", () => "ok");
        app.MapStages();
        return app;
    }

    /// <summary>What every process registers, with or without HTTP.</summary>
    public static IServiceCollection AddTarama(this IServiceCollection services, TaramaSettings settings, NpgsqlDataSource database)
    {
        services.AddSingleton(settings);
        services.AddSingleton(database);
        services.AddSingleton(TimeProvider.System);
        services.AddJobs();
        services.AddStages();
        return services;
    }
}

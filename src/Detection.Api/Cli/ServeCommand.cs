using System.CommandLine;
using Detection.Api.Database;
using Detection.Api.Infrastructure;
using Detection.Api.Infrastructure.Http;
using Detection.Api.Stages.Demo;

namespace Detection.Api.Cli;

/// <summary><c>tarama serve</c>: the database, the page and the API, until it is told to stop.</summary>
public static class ServeCommand
{
    private const int DemoSeed = 1;

    private static readonly Option<int?> Port = new("--port")
    {
        Description = $"The port to listen on (default {TaramaSettings.DefaultPort}; 0 for any free one)",
        HelpName = "N",
    };

    private static readonly Option<string?> Address = new("--address")
    {
        Description = "The address to listen on (default 127.0.0.1; only this machine's own are allowed)",
        HelpName = "ADDRESS",
    };

    private static readonly Option<bool> Demo = new("--demo") { Description = "Give an empty database a simulated district, and score it" };

    private static readonly Option<int> DemoInstallations = new("--demo-installations")
    {
        Description = "How many installations the simulated district has (default 20000)",
        HelpName = "N",
        DefaultValueFactory = _ => 20_000,
    };

    public static Command Create()
    {
        Port.Validators.Add(port =>
        {
            if (port.GetValueOrDefault<int?>() is < 0 or > ushort.MaxValue) port.AddError($"--port takes a number from 0 to {ushort.MaxValue}.");
        });
        var command = new Command("serve", "Start the service and stay up (what runs when no command is named)") { Port, Address, Demo, DemoInstallations };
        command.SetAction(Serve);
        return command;
    }

    private static async Task<int> Serve(ParseResult command, CancellationToken ct)
    {
        var settings = command.Settings();
        settings = settings with { Port = command.GetValue(Port) ?? settings.Port, Address = command.GetValue(Address) ?? settings.Address };
        Loopback.Require(settings.Address);
        Loopback.RequireFree(settings.Address, settings.Port);
        using var claim = RunningService.Claim(settings.DataFolder);
        await using var database = await TaramaDatabase.Open(settings, TimeProvider.System, ct);
        await using var service = TaramaService.Build(settings, database.Source, services =>
        {
            if (command.GetValue(Demo)) services.StartWithDemo(new DemoDistrict.Arguments(command.GetValue(DemoInstallations), DemoSeed));
        });
        await service.StartAsync(ct);
        claim.Announce(service.Urls.First());
        await Console.Out.WriteLineAsync($"Tarama is at {service.Urls.First()}");
        var stopping = service.Lifetime.ApplicationStopping;
        var following = command.GetValue(Demo) ? DemoScreen.Follow(service.Services, Console.Out, stopping) : Task.CompletedTask;
        await service.WaitForShutdownAsync(ct);
        await following;
        return 0;
    }
}

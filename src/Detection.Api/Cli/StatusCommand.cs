using System.CommandLine;
using System.Globalization;
using Dapper;
using Detection.Api.Database;
using Detection.Api.Infrastructure;

namespace Detection.Api.Cli;

/// <summary><c>tarama status</c>: whether the service runs, and what its database holds.</summary>
public static class StatusCommand
{
    private sealed record Holdings(string Server, long Installations, long Readings, DateOnly? FirstPeriod, DateOnly? LastPeriod, long? LatestRunId, long OpenJobs);

    public static Command Create()
    {
        var command = new Command("status", "Say whether the service runs and what its database holds");
        command.SetAction(Show);
        return command;
    }

    private static async Task<int> Show(ParseResult command, CancellationToken ct)
    {
        var settings = command.Settings();
        var service = RunningService.Find(settings.DataFolder);
        Say($"service       {(service is null ? "not running" : service.Address is { } address ? $"{address} (process {service.ProcessId})" : "starting")}");
        Say($"data folder   {settings.DataFolder}");
        await using var database = await TaramaDatabase.Open(settings, TimeProvider.System, ct);
        await using var connection = await database.Source.OpenConnectionAsync(ct);
        var held = await connection.QuerySingleAsync<Holdings>(new CommandDefinition(Sql.Read("Cli/ReadHoldings.sql"), cancellationToken: ct));
        Say($"database      PostgreSQL {held.Server}, {Migration.List().Count} migrations{(settings.ConnectionString is null ? ", private" : "")}");
        Say($"installations {held.Installations:N0}");
        Say($"readings      {held.Readings:N0}{(held.FirstPeriod is { } first ? $", {first:yyyy-MM} to {held.LastPeriod:yyyy-MM}" : "")}");
        Say($"latest run    {(held.LatestRunId is { } runId ? runId.ToString(CultureInfo.InvariantCulture) : "none")}");
        Say($"open jobs     {held.OpenJobs:N0}");
        return 0;
    }

    private static void Say(FormattableString line) => Console.Out.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}

using Detection.Api.Database.Embedded;

namespace Detection.Api.Infrastructure;

/// <summary>What a person may set, by option, environment variable or configuration file.</summary>
/// <param name="DataFolder">Everything the service keeps: <c>--data</c>, <c>TARAMA_DATA</c>, <c>Tarama:DataFolder</c>.</param>
/// <param name="ConnectionString">A PostgreSQL server to use instead of a private one: <c>--connection</c>, <c>TARAMA_CONNECTION</c>, <c>ConnectionStrings:Tarama</c>; null for a private one.</param>
/// <param name="Address">Where the page and the API listen: <c>--address</c>, <c>Tarama:Address</c>; only this machine's own until there are roles.</param>
/// <param name="Port">The port of the page and the API: <c>--port</c>, <c>Tarama:Port</c>; 0 for any free one.</param>
/// <param name="NightlyCron">When the nightly run starts, as a Quartz cron expression (seconds first): <c>Tarama:NightlyCron</c>; empty for never.</param>
/// <param name="NightlyZone">The time zone of <paramref name="NightlyCron"/>: <c>Tarama:NightlyZone</c>.</param>
public sealed record TaramaSettings(string DataFolder, string? ConnectionString, string Address, int Port, string NightlyCron, string NightlyZone)
{
    public const int DefaultPort = 5188;

    /// <summary>Where the clocks of crews and of the nightly run hang.</summary>
    /// <exception cref="TimeZoneNotFoundException">The setting names no time zone.</exception>
    public TimeZoneInfo Zone => TimeZoneInfo.FindSystemTimeZoneById(NightlyZone);

    /// <summary>Reads the settings that are not given on the command line.</summary>
    public static TaramaSettings Read(IConfiguration configuration)
    {
        var section = configuration.GetSection("Tarama");
        return new TaramaSettings(
            FirstOf(configuration["TARAMA_DATA"], section["DataFolder"]) ?? Detection.Api.Database.Embedded.DataFolder.Default(),
            FirstOf(configuration["TARAMA_CONNECTION"], configuration.GetConnectionString("Tarama")),
            section["Address"] ?? "127.0.0.1",
            section.GetValue("Port", DefaultPort),
            section["NightlyCron"] ?? "0 0 2 * * ?",
            section["NightlyZone"] ?? "Europe/Istanbul");
    }

    private static string? FirstOf(params string?[] values) => values.FirstOrDefault(value => !string.IsNullOrWhiteSpace(value));
}

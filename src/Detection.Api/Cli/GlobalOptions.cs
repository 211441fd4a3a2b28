using System.CommandLine;
using Detection.Api.Infrastructure;

namespace Detection.Api.Cli;

/// <summary>The options every command understands.</summary>
public static class GlobalOptions
{
    public static Option<string?> Data { get; } = new("--data")
    {
        Description = "The folder that holds everything Tarama keeps (environment: TARAMA_DATA)",
        HelpName = "FOLDER",
        Recursive = true,
    };

    public static Option<string?> Connection { get; } = new("--connection")
    {
        Description = "A PostgreSQL server to use instead of a private one, as a .NET connection string (environment: TARAMA_CONNECTION)",
        HelpName = "STRING",
        Recursive = true,
    };

    /// <summary>The environment before the configuration file.</summary>
    public static IConfiguration Configuration() => new ConfigurationBuilder()
        .AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: true)
        .AddEnvironmentVariables()
        .Build();

    /// <summary>The settings of one command: its options before the environment, the environment before the configuration file.</summary>
    public static TaramaSettings Settings(this ParseResult command)
    {
        var settings = TaramaSettings.Read(Configuration());
        return settings with
        {
            DataFolder = command.GetValue(Data) ?? settings.DataFolder,
            ConnectionString = command.GetValue(Connection) ?? settings.ConnectionString,
        };
    }
}

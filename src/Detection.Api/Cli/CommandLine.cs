using System.CommandLine;
using Detection.Api.Database;
using Detection.Api.Infrastructure;

namespace Detection.Api.Cli;

/// <summary>Runs a command and turns its failures into one line on standard error and a non-zero exit code.</summary>
public static class CommandLine
{
    public const int Failed = 1;
    private static readonly TimeSpan StopPatience = TimeSpan.FromSeconds(30);

    /// <param name="serve">What runs when no command is named.</param>
    public static async Task<int> Run(string[] args, Command serve, params Command[] others)
    {
        var root = new RootCommand("Tarama finds electricity theft: readings in, a ranked map, routes for crews and draft records out.")
        {
            GlobalOptions.Data, GlobalOptions.Connection, serve,
        };
        foreach (var command in others) root.Add(command);
        var words = StartsWithCommand(root, args) ? args : [serve.Name, .. args];
        try
        {
            return await root.Parse(words).InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = StopPatience });
        }
        catch (OperationCanceledException)
        {
            return Failed;
        }
        catch (Exception e)
        {
            await Console.Error.WriteLineAsync($"tarama: {Explain(e)}");
            return Failed;
        }
    }

    /// <summary>Options alone belong to <c>serve</c>, except those of the program itself.</summary>
    private static bool StartsWithCommand(RootCommand root, string[] args) =>
        args.Length > 0 && (!args[0].StartsWith('-') || args[0] is "-h" or "-?" or "--help" or "--version")
        || args.Any(word => root.Subcommands.Any(command => command.Name == word));

    private static string Explain(Exception e) => e is CommandException or DatabaseException or SettingsException ? e.Message : $"{e.Message} ({e.GetType().Name})";
}

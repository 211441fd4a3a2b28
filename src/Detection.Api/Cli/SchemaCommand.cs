using System.CommandLine;
using Detection.Api.Database;

namespace Detection.Api.Cli;

/// <summary><c>tarama schema</c>: the whole schema as one readable file, the content of <c>Database/FullSchema.sql</c>.</summary>
public static class SchemaCommand
{
    public static Command Create()
    {
        var command = new Command("schema", "Print the database's whole schema as SQL");
        command.SetAction(Print);
        return command;
    }

    private static async Task<int> Print(ParseResult command, CancellationToken ct)
    {
        await using var database = await TaramaDatabase.Open(command.Settings(), TimeProvider.System, ct);
        await Console.Out.WriteAsync(await SchemaDump.Read(database.ConnectionString, ct));
        return 0;
    }
}

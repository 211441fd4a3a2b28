using System.CommandLine;
using Detection.Api.Database;
using Detection.Api.Stages.Imports;

namespace Detection.Api.Cli;

/// <summary><c>tarama undo IMPORT</c>: takes an import back.</summary>
public static class UndoCommand
{
    private static readonly Argument<long> Import = new("IMPORT") { Description = "The import's number, as “tarama import” and the page name it" };

    public static Command Create()
    {
        var command = new Command("undo", "Take an import back: what it changed is as before, what it brought is gone") { Import };
        command.SetAction(Undo);
        return command;
    }

    private static async Task<int> Undo(ParseResult command, CancellationToken ct)
    {
        var importId = command.GetRequiredValue(Import);
        await using var database = await TaramaDatabase.Open(command.Settings(), TimeProvider.System, ct);
        try
        {
            await new ImportUndo(database.Source, TimeProvider.System).Run(importId, Environment.UserName, ct);
        }
        catch (UndoRefusedException refused)
        {
            throw new CommandException(refused.Reason.En, refused);
        }

        await Console.Out.WriteLineAsync($"import {importId} is taken back");
        return 0;
    }
}

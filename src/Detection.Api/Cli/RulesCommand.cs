using System.CommandLine;
using Detection.Models.Imports.Rules;

namespace Detection.Api.Cli;

/// <summary><c>tarama rules</c>: every import rule with its texts, the content of <c>docs/rules.md</c>.</summary>
public static class RulesCommand
{
    public static Command Create()
    {
        var command = new Command("rules", "Print the import rules as a document");
        command.SetAction((_, _) => Print());
        return command;
    }

    private static async Task<int> Print()
    {
        await Console.Out.WriteAsync(RuleDocument.Write());
        return 0;
    }
}

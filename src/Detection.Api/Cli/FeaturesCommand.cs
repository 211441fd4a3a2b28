using System.CommandLine;
using Detection.Models.Features;

namespace Detection.Api.Cli;

/// <summary><c>tarama features</c>: every feature with its meaning, the content of <c>docs/features.md</c>.</summary>
public static class FeaturesCommand
{
    public static Command Create()
    {
        var command = new Command("features", "Print the feature catalogue as a document");
        command.SetAction((_, _) => Print());
        return command;
    }

    private static async Task<int> Print()
    {
        await Console.Out.WriteAsync(FeatureDocument.Write());
        return 0;
    }
}

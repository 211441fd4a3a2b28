using System.CommandLine;
using System.Globalization;
using Detection.Api.Stages.Models;

namespace Detection.Api.Cli;

/// <summary><c>tarama replay --run N</c>: a past run's scores computed again from what was stored, bit for bit.</summary>
public static class ReplayCommand
{
    private static readonly Option<long> RunId = new("--run") { Description = "The run", HelpName = "N", Required = true };

    public static Command Create()
    {
        var command = new Command("replay", "Compute a past run's scores again from what was stored and compare them bit by bit") { RunId };
        command.SetAction((parsed, ct) => CommandHost.Run(parsed, (services, stop) => Replay(parsed, services, stop), ct));
        return command;
    }

    private static async Task<int> Replay(ParseResult command, IServiceProvider services, CancellationToken ct)
    {
        try
        {
            var result = await services.GetRequiredService<RunReplay>().Run(command.GetRequiredValue(RunId), ct);
            var output = command.InvocationConfiguration.Output;
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
                $"run {result.RunId}: model {result.Version}, sha256 {result.Sha256}, seed {result.Seed}, feature set {result.FeatureSet[..12]}, scored by Tarama {result.ProgramVersion}"));
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
                $"{result.Rows} scores computed again: {result.Rows - result.Differing.Count} the same bit for bit, {result.Differing.Count} different, {result.Missing} without a counterpart"));
            foreach (var id in result.Differing.Take(10)) await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"  differs: installation {id}"));
            return result.Differing.Count == 0 && result.Missing == 0 ? 0 : 1;
        }
        catch (Exception e) when (e is InvalidOperationException or InvalidDataException)
        {
            throw new CommandException($"It cannot be computed again: {e.Message}.");
        }
    }
}

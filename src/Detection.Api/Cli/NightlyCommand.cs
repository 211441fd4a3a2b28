using System.CommandLine;
using System.Globalization;
using Detection.Api.Infrastructure.Jobs;
using Detection.Api.Stages.Runs;

namespace Detection.Api.Cli;

/// <summary><c>tarama nightly</c>: one run of the whole chain, now, with its progress in the terminal.</summary>
public static class NightlyCommand
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(500);

    private static readonly Option<DateOnly?> AsOf = new("--as-of")
    {
        Description = "The day the conclusions hold for, YYYY-MM-DD (default: the last day anything was read for)",
        HelpName = "DAY",
        CustomParser = day => DateOnly.TryParseExact(day.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var parsed)
            ? parsed
            : Refuse(day, "--as-of takes a day as YYYY-MM-DD."),
    };

    private static readonly Option<int?> Seed = new("--seed") { Description = "Where randomness starts (default 1)", HelpName = "S" };

    public static Command Create()
    {
        var command = new Command("nightly", "Run the whole chain now: import, features, scores, clusters, sweep, drafts, statistics") { AsOf, Seed };
        command.SetAction((parsed, ct) => CommandHost.Run(parsed, (services, stop) => Run(parsed, services, stop), ct));
        return command;
    }

    private static async Task<int> Run(ParseResult command, IServiceProvider services, CancellationToken ct)
    {
        var store = services.GetRequiredService<RunStore>();
        var runId = await store.Create(command.GetValue(AsOf), command.GetValue(Seed), ct)
            ?? throw new CommandException("Another run is waiting or going on. Wait for it, or cancel it.");
        var screen = new RunScreen(Console.Out, services.GetRequiredService<TimeProvider>(), inPlace: !Console.IsOutputRedirected);
        try
        {
            while (true)
            {
                var run = await store.Find(runId, ct) ?? throw new CommandException($"Run {runId} is gone.");
                screen.Show(run);
                if (!JobState.IsOpen(run.State)) return run.State == JobState.Done ? 0 : throw new CommandException($"Run {runId} is {run.State}. {run.Error}".TrimEnd());
                await Task.Delay(Look, ct);
            }
        }
        catch (OperationCanceledException)
        {
            throw new CommandException($"Run {runId} is interrupted. It goes on where it was when the service runs; POST /runs/{runId}/cancel ends it.");
        }
    }

    private static DateOnly? Refuse(System.CommandLine.Parsing.ArgumentResult argument, string why)
    {
        argument.AddError(why);
        return null;
    }
}

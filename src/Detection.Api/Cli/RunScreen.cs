using System.Globalization;
using Detection.Api.Infrastructure.Jobs;
using Detection.Api.Stages.Runs;

namespace Detection.Api.Cli;

/// <summary>A run in the terminal: a line for each stage, the running one rewritten in place where the terminal can.</summary>
public sealed class RunScreen(TextWriter output, TimeProvider clock, bool inPlace)
{
    private readonly HashSet<string> _ended = new(StringComparer.Ordinal);
    private bool _lineOpen;

    public void Show(RunRow run)
    {
        foreach (var stage in run.Stages.Where(stage => stage.StartedAt is not null))
        {
            if (!JobState.IsOpen(stage.State)) End(stage);
            else if (inPlace) Rewrite(Describe(stage));
        }
    }

    private void End(RunStageRow stage)
    {
        if (!_ended.Add(stage.Stage)) return;
        if (_lineOpen) Rewrite("");
        output.WriteLine(Describe(stage));
        _lineOpen = false;
    }

    private void Rewrite(string line)
    {
        output.Write($"\r\u001b[K{line}");
        _lineOpen = line.Length > 0;
    }

    private string Describe(RunStageRow stage)
    {
        var now = clock.GetUtcNow();
        var counts = stage.TotalCount is { } total ? Text($"{stage.DoneCount:N0} of {total:N0}") : Text($"{stage.DoneCount:N0}");
        var elapsed = TimeLeft.SecondsElapsed(stage.StartedAt, stage.FinishedAt, now);
        var left = TimeLeft.SecondsLeft(stage.StartedAt, stage.FinishedAt, stage.DoneCount, stage.TotalCount, now);
        return Text($"{stage.Stage,-10} {stage.State,-9} {counts,20} {elapsed,5} s") + (left is { } seconds ? Text($", about {seconds} s left") : "");
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

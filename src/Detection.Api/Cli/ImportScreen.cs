using System.Globalization;
using Detection.Api.Stages.Imports;

namespace Detection.Api.Cli;

/// <summary>What a person sees of an import in the terminal: a line of progress while it runs, then a few lines of result.</summary>
public sealed class ImportScreen(TextWriter output, TextWriter error, TimeProvider clock, bool showProgress)
{
    private static readonly TimeSpan BetweenReports = TimeSpan.FromMilliseconds(250);

    private readonly long _started = clock.GetTimestamp();
    private long _reported;

    public void Report(string step, long done, long total)
    {
        if (!showProgress || (_reported != 0 && clock.GetElapsedTime(_reported) < BetweenReports)) return;
        _reported = clock.GetTimestamp();
        error.Write($"\r{step} {(total > 0 ? 100 * done / total : 0),3} %   ");
    }

    public async Task Show(ImportSummary summary)
    {
        if (_reported != 0) await error.WriteAsync("\r                         \r");
        var seconds = clock.GetElapsedTime(_started).TotalSeconds;
        await output.WriteLineAsync(Line($"{summary.FileName} → {summary.Target} (profile {summary.Profile}, import {summary.ImportId})"));
        await output.WriteLineAsync(Line(
            $"  rows {summary.RowsRead:N0}, rejected {summary.RowsRejected:N0}, flagged {summary.RowsFlagged:N0}, {seconds:0.0} s"));
        foreach (var (table, counts) in summary.Tables)
            await output.WriteLineAsync(Line($"  {table}: {counts.Inserted:N0} new, {counts.Updated:N0} changed, {counts.Unchanged:N0} unchanged"));
        if (summary.RowsRejected + summary.RowsFlagged > 0)
            await output.WriteLineAsync(Line($"  findings: GET /imports/{summary.ImportId}/rejections.csv"));
    }

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

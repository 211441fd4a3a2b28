namespace Detection.Models.Imports.Reading;

/// <summary>Which place of the file that was sent each line of the text that was made of it came from.</summary>
/// <remarks>Only where the two drift apart is something kept, so a file of millions of rows costs a few entries.</remarks>
public sealed class LineMap
{
    private readonly List<(long Line, long Source)> _steps = [];

    /// <param name="line">1-based line of the text; ascending from call to call.</param>
    /// <param name="source">1-based row or feature of the file.</param>
    public void Add(long line, long source)
    {
        if (_steps.Count == 0 || _steps[^1].Source - _steps[^1].Line != source - line) _steps.Add((line, source));
    }

    /// <summary>The place that a line came from; before the first one known, the line itself.</summary>
    public long SourceOf(long line)
    {
        var (low, high) = (0, _steps.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_steps[middle].Line <= line) low = middle + 1;
            else high = middle;
        }

        return low == 0 ? line : _steps[low - 1].Source + line - _steps[low - 1].Line;
    }
}

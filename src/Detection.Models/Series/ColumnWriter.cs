namespace Detection.Models.Series;

/// <summary>Fills a row from left to right; what is not finite becomes missing.</summary>
internal ref struct ColumnWriter(Span<float> row)
{
    private readonly Span<float> _row = row;
    private int _next;

    public void Add(double value)
    {
        var stored = (float)value;
        _row[_next++] = float.IsFinite(stored) ? stored : float.NaN;
    }
}

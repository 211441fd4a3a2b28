namespace Detection.Models.Series;

/// <summary>Means of every window of one length from running sums; NaN where a window knows fewer than half of its months.</summary>
internal readonly struct RollingMeans
{
    private readonly double[] _sums;
    private readonly int[] _counts;
    private readonly int _window;

    public RollingMeans(ReadOnlySpan<double> months, int window)
    {
        (_sums, _counts, _window) = (new double[months.Length + 1], new int[months.Length + 1], window);
        for (var i = 0; i < months.Length; i++)
        {
            var known = !double.IsNaN(months[i]);
            _sums[i + 1] = _sums[i] + (known ? months[i] : 0);
            _counts[i + 1] = _counts[i] + (known ? 1 : 0);
        }
    }

    /// <param name="end">Index after the window's last month, from its length on.</param>
    public double Ending(int end)
    {
        var count = _counts[end] - _counts[end - _window];
        return 2 * count < _window ? double.NaN : (_sums[end] - _sums[end - _window]) / count;
    }
}

using System.Globalization;
using System.Text;

namespace Detection.Api.Infrastructure.Metrics;

/// <summary>One line, or one set of bucket lines, of the metrics page: an instrument with one combination of labels.</summary>
/// <param name="labels">Already in Prometheus' form without braces; empty for none.</param>
internal sealed class Series(string labels)
{
    /// <summary>Upper bounds in seconds, inclusive.</summary>
    private static readonly double[] Bounds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

    private readonly long[] _buckets = new long[Bounds.Length + 1];
    private readonly Lock _gate = new();
    private double _value;
    private long _count;

    public void Add(double amount)
    {
        lock (_gate) _value += amount;
    }

    public void Set(double value)
    {
        lock (_gate) _value = value;
    }

    public void Observe(double value)
    {
        lock (_gate)
        {
            _value += value;
            _count++;
            var bucket = Array.FindIndex(Bounds, bound => value <= bound);
            _buckets[bucket < 0 ? Bounds.Length : bucket]++;
        }
    }

    public void WriteValue(StringBuilder page, string name)
    {
        lock (_gate) Line(page, name, labels, _value);
    }

    public void WriteHistogram(StringBuilder page, string name)
    {
        lock (_gate)
        {
            var cumulated = 0L;
            for (var i = 0; i < _buckets.Length; i++)
            {
                cumulated += _buckets[i];
                var bound = i < Bounds.Length ? Bounds[i].ToString(CultureInfo.InvariantCulture) : "+Inf";
                Line(page, name + "_bucket", labels.Length == 0 ? $"le=\"{bound}\"" : $"{labels},le=\"{bound}\"", cumulated);
            }
            Line(page, name + "_sum", labels, _value);
            Line(page, name + "_count", labels, _count);
        }
    }

    private static void Line(StringBuilder page, string name, string labels, double value)
    {
        page.Append(name);
        if (labels.Length > 0) page.Append('{').Append(labels).Append('}');
        page.Append(' ').Append(value.ToString("R", CultureInfo.InvariantCulture)).Append('\n');
    }
}

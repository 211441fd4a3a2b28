using Detection.Models.Features;

namespace Detection.Models.Scoring;

/// <summary>How far a run's inputs and scores have moved from those its model was fitted on. Rows are counted as they pass; memory does not grow with them.</summary>
public sealed class DriftCount(DriftReference reference)
{
    private readonly long[][] _counts = [.. reference.Columns.Select(column => new long[column.Shares.Length])];
    private long _rows;

    /// <summary>One subject's movement.</summary>
    /// <param name="Psi">Population stability index over the bins and the unknown: below 0.1 steady, above 0.25 moved.</param>
    /// <param name="Ks">Largest distance between the two cumulative shares of known values (0–1).</param>
    /// <param name="MissingShare">Not known now (0–1).</param>
    /// <param name="ReferenceMissingShare">Not known when the model was fitted (0–1).</param>
    public readonly record struct Movement(string Subject, double Psi, double Ks, double MissingShare, double ReferenceMissingShare);

    public void Add(FeatureRow row, float score)
    {
        _rows++;
        for (var place = 0; place < row.Values.Length; place++) _counts[place][reference.Columns[place].BinOf(row.Values[place])]++;
        _counts[^1][reference.Columns[^1].BinOf(score)]++;
    }

    /// <returns>Every subject in the reference's order; empty where no row was counted.</returns>
    /// <remarks>PSI: Siddiqi (2006), Credit Risk Scorecards, ch. 8, shares floored at one in ten thousand; KS on the binned values.</remarks>
    public IReadOnlyList<Movement> Measure() => _rows == 0 ? [] : [.. reference.Columns.Select((column, i) => Measure(column, _counts[i]))];

    private Movement Measure(DriftReference.Column column, long[] counts)
    {
        const double least = 1e-4;
        var (psi, ks, belowNow, belowThen) = (0.0, 0.0, 0.0, 0.0);
        var (knownNow, knownThen) = (1 - (double)counts[^1] / _rows, 1 - column.Shares[^1]);
        for (var bin = 0; bin < counts.Length; bin++)
        {
            var (now, then) = (Math.Max(least, (double)counts[bin] / _rows), Math.Max(least, column.Shares[bin]));
            psi += (now - then) * Math.Log(now / then);
            if (bin == counts.Length - 1 || knownNow <= 0 || knownThen <= 0) continue;
            belowNow += counts[bin] / (_rows * knownNow);
            belowThen += column.Shares[bin] / knownThen;
            ks = Math.Max(ks, Math.Abs(belowNow - belowThen));
        }
        return new Movement(column.Subject, psi, Math.Min(1, ks), 1 - knownNow, 1 - knownThen);
    }
}

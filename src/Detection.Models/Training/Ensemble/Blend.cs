using Detection.Models.Evaluation;

namespace Detection.Models.Training.Ensemble;

/// <summary>
/// How much each learner counts, and what their sum means as a probability. The first learner leads: the others get the share at which
/// rows that none had seen are ranked better by more than chance moves a figure, and none where they do not help.
/// </summary>
/// <param name="Shares">One a learner, none below zero, together 1.</param>
/// <param name="Spreads">Each learner's log odds are divided by this before they are weighed.</param>
/// <param name="Slope">Log odds of the outcome for one unit of the weighed sum.</param>
/// <remarks>
/// Weights without sign changes as in Breiman (1996), doi:10.1007/BF00117832, but chosen by how rows are ranked and not by likelihood, which
/// looks at the many plain negatives and hardly at the top of the list. The line is Platt's (1999).
/// </remarks>
public sealed record Blend(double[] Shares, double[] Spreads, double Slope, double Intercept)
{
    /// <summary>Shares of all followers together that are tried.</summary>
    private static readonly double[] Tried = [0, 0.15, 0.3, 0.45, 0.6];

    /// <summary>A larger share for the followers has to rank better by this much (sum of average precision and ROC AUC).</summary>
    private const double WorthIt = 0.002;

    /// <param name="logOdds">One array a learner, one entry a row; of learners that had not seen the row.</param>
    /// <param name="rowWeights">How much each row counts in the probability; empty = all alike.</param>
    public static Blend Fit(IReadOnlyList<float[]> logOdds, float[] labels, float[] rowWeights)
    {
        var spreads = logOdds.Select(Spread).ToArray();
        var found = Array.ConvertAll(labels, l => l > 0.5f);
        var best = Led(logOdds.Count, 0, []);
        var bestWorth = Worth(logOdds, spreads, best, found);
        var followers = Enumerable.Range(1, logOdds.Count - 1).ToArray();
        foreach (var team in Teams(followers))
            foreach (var share in Tried.Where(s => s > 0))
            {
                var shares = Led(logOdds.Count, share, team);
                var worth = Worth(logOdds, spreads, shares, found);
                if (worth > bestWorth + WorthIt) (best, bestWorth) = (shares, worth);
            }
        var (slope, intercept) = Line(Sums(logOdds, spreads, best), labels, rowWeights);
        return new Blend(best, spreads, slope, intercept);
    }

    /// <summary>Log odds of each row.</summary>
    public float[] Of(IReadOnlyList<float[]> logOdds) => Array.ConvertAll(Sums(logOdds, Spreads, Shares), sum => (float)(Intercept + Slope * sum));

    public static double Probability(double logOdds) => 1 / (1 + Math.Exp(-logOdds));

    internal void Write(BinaryWriter writer)
    {
        writer.Write(Shares.Length);
        for (var l = 0; l < Shares.Length; l++)
        {
            writer.Write(Shares[l]);
            writer.Write(Spreads[l]);
        }
        writer.Write(Slope);
        writer.Write(Intercept);
    }

    internal static Blend Read(BinaryReader reader)
    {
        var shares = new double[reader.ReadInt32() is var count and > 0 and < 100 ? count : throw new InvalidDataException("the blend has no learners")];
        var spreads = new double[shares.Length];
        for (var l = 0; l < shares.Length; l++) (shares[l], spreads[l]) = (reader.ReadDouble(), reader.ReadDouble());
        return new Blend(shares, spreads, reader.ReadDouble(), reader.ReadDouble());
    }

    /// <summary>Every follower alone, then all of them.</summary>
    private static IEnumerable<int[]> Teams(int[] followers)
    {
        if (followers.Length > 1) yield return followers;
        foreach (var follower in followers) yield return [follower];
    }

    private static double[] Led(int learners, double share, int[] team)
    {
        var shares = new double[learners];
        shares[0] = team.Length == 0 ? 1 : 1 - share;
        foreach (var follower in team) shares[follower] = share / team.Length;
        return shares;
    }

    private static double Worth(IReadOnlyList<float[]> logOdds, double[] spreads, double[] shares, bool[] found)
    {
        var ranked = RankedLabels.Of(Sums(logOdds, spreads, shares), found);
        return ranked.AveragePrecision() + ranked.RocAuc();
    }

    private static double[] Sums(IReadOnlyList<float[]> logOdds, double[] spreads, double[] shares)
    {
        var sums = new double[logOdds[0].Length];
        for (var l = 0; l < shares.Length; l++)
            if (shares[l] > 0)
                for (var row = 0; row < sums.Length; row++) sums[row] += shares[l] * logOdds[l][row] / spreads[l];
        return sums;
    }

    private static double Spread(float[] values)
    {
        double sum = 0, squares = 0;
        foreach (var value in values) (sum, squares) = (sum + value, squares + (double)value * value);
        var mean = sum / values.Length;
        return Math.Max(1e-6, Math.Sqrt(Math.Max(0, squares / values.Length - mean * mean)));
    }

    /// <summary>Logistic regression on one input by Newton's method, never falling.</summary>
    private static (double Slope, double Intercept) Line(double[] sums, float[] labels, float[] rowWeights)
    {
        const int mostSteps = 60;
        const double longestStep = 0.5, pull = 1e-3;
        var share = Math.Clamp(labels.Average(l => (double)l), 1e-6, 1 - 1e-6);
        var (slope, intercept) = (1.0, Math.Log(share / (1 - share)));
        for (var step = 0; step < mostSteps; step++)
        {
            double g0 = 0, g1 = pull * (slope - 1), h00 = 1e-9, h01 = 0, h11 = pull;
            for (var row = 0; row < sums.Length; row++)
            {
                var weight = rowWeights.Length > 0 ? rowWeights[row] : 1;
                var p = Probability(intercept + slope * sums[row]);
                var (error, bend) = (weight * (p - labels[row]), weight * p * (1 - p));
                (g0, g1) = (g0 + error, g1 + error * sums[row]);
                (h00, h01, h11) = (h00 + bend, h01 + bend * sums[row], h11 + bend * sums[row] * sums[row]);
            }
            var determinant = h00 * h11 - h01 * h01;
            if (!(determinant > 0)) break;
            var (move0, move1) = ((h11 * g0 - h01 * g1) / determinant, (h00 * g1 - h01 * g0) / determinant);
            var shorten = Math.Min(1, longestStep / Math.Max(Math.Abs(move0), Math.Abs(move1)));
            (intercept, slope) = (intercept - shorten * move0, Math.Max(0, slope - shorten * move1));
            if (Math.Abs(move0) + Math.Abs(move1) < 1e-8) break;
        }
        return (slope, intercept);
    }
}

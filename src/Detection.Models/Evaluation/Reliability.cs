namespace Detection.Models.Evaluation;

/// <summary>One band of predictions: what was said on average, and what was found.</summary>
public readonly record struct ReliabilityBand(double Low, double High, int Count, double Predicted, double Found);

/// <summary>How far stated probabilities are from what was found.</summary>
/// <param name="ExpectedError">Expected calibration error: mean distance of predicted and found over bands, weighted by their counts; 0 = exact.</param>
public sealed record Reliability(IReadOnlyList<ReliabilityBand> Bands, double ExpectedError)
{
    /// <summary>Bands of equal counts, lowest predictions first (Naeini, Cooper, Hauskrecht 2015, §3).</summary>
    public static Reliability Of(IReadOnlyList<float> probabilities, IReadOnlyList<float> labels, int bands = 10)
    {
        var order = Enumerable.Range(0, probabilities.Count).OrderBy(i => probabilities[i]).ThenBy(i => i).ToArray();
        var table = new List<ReliabilityBand>();
        for (var band = 0; band < bands; band++)
        {
            var rows = order[(band * order.Length / bands)..((band + 1) * order.Length / bands)];
            if (rows.Length == 0) continue;
            table.Add(new ReliabilityBand(
                probabilities[rows[0]], probabilities[rows[^1]], rows.Length, rows.Average(r => (double)probabilities[r]), rows.Average(r => (double)labels[r])));
        }
        return new Reliability(table, order.Length == 0 ? double.NaN : table.Sum(b => b.Count * Math.Abs(b.Predicted - b.Found)) / order.Length);
    }
}

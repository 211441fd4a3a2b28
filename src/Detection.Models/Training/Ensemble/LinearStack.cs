namespace Detection.Models.Training.Ensemble;

/// <summary>
/// How much each learner counts: a logistic regression on their log odds for rows they had not seen, no weight below zero, drawn towards
/// equal weights where rows are few (Breiman 1996, doi:10.1007/BF00117832). Its answer is a probability.
/// </summary>
internal sealed record LinearStack(double[] Weights, double Intercept)
{
    private const double Pull = 20;
    private const int Rounds = 400;

    /// <param name="logOdds">One array a learner, one entry a row.</param>
    public static LinearStack Fit(IReadOnlyList<float[]> logOdds, float[] labels, float[]? rowWeights)
    {
        var learners = logOdds.Count;
        var start = 1.0 / learners;
        var weights = Enumerable.Repeat(start, learners).ToArray();
        var intercept = 0.0;
        for (var round = 0; round < Rounds; round++)
        {
            var (gradient, curvature) = (new double[learners + 1], new double[learners + 1]);
            for (var row = 0; row < labels.Length; row++)
            {
                var weight = rowWeights is { Length: > 0 } ? rowWeights[row] : 1;
                var p = Probability(Sum(logOdds, weights, intercept, row));
                var (error, bend) = (weight * (p - labels[row]), weight * p * (1 - p));
                for (var l = 0; l < learners; l++)
                {
                    gradient[l] += error * logOdds[l][row];
                    curvature[l] += bend * logOdds[l][row] * logOdds[l][row];
                }
                gradient[learners] += error;
                curvature[learners] += bend;
            }
            double moved = 0;
            for (var l = 0; l < learners; l++)
            {
                var step = (gradient[l] + Pull * (weights[l] - start)) / (learners * (curvature[l] + Pull));
                var next = Math.Max(0, weights[l] - step);
                moved += Math.Abs(next - weights[l]);
                weights[l] = next;
            }
            intercept -= gradient[learners] / (learners * (curvature[learners] + 1e-9));
            if (moved < 1e-5) break;
        }
        return new LinearStack(weights, intercept);
    }

    /// <summary>Log odds of each row.</summary>
    public float[] Of(IReadOnlyList<float[]> logOdds)
    {
        var answers = new float[logOdds[0].Length];
        for (var row = 0; row < answers.Length; row++) answers[row] = (float)Sum(logOdds, Weights, Intercept, row);
        return answers;
    }

    public static double Probability(double logOdds) => 1 / (1 + Math.Exp(-logOdds));

    private static double Sum(IReadOnlyList<float[]> logOdds, double[] weights, double intercept, int row)
    {
        var sum = intercept;
        for (var l = 0; l < weights.Length; l++) sum += weights[l] * logOdds[l][row];
        return sum;
    }
}

namespace Detection.Models.Calibration;

/// <summary>The straight line between the log odds of a score and of theft that fits outcomes best; how the cold start's constants were measured.</summary>
/// <param name="Intercept">Log odds of theft at a score of one half.</param>
/// <param name="Slope">Log odds of theft for one log odd of the score.</param>
/// <remarks>Logistic regression on one input by Newton's method; Platt (1999) with his targets for few outcomes.</remarks>
public readonly record struct PlattLine(double Intercept, double Slope)
{
    private const int MostSteps = 100;
    private const double Edge = 1e-4, SmallEnough = 1e-9, LongestStep = 0.5;

    /// <exception cref="ArgumentException">Outcomes of one kind are missing.</exception>
    public static PlattLine Fit(IReadOnlyCollection<CalibrationPoint> points)
    {
        var (positives, negatives) = (points.Count(p => p.IsPositive), points.Count(p => !p.IsPositive));
        if (positives == 0 || negatives == 0) throw new ArgumentException("A line needs outcomes of both kinds.", nameof(points));
        var (high, low) = ((positives + 1.0) / (positives + 2.0), 1 / (negatives + 2.0));
        var line = new PlattLine(Math.Log((double)positives / negatives), 1);
        for (var step = 0; step < MostSteps; step++)
        {
            var (gradient0, gradient1, h00, h01, h11) = (0.0, 0.0, 1e-9, 0.0, 1e-9);
            foreach (var point in points)
            {
                var x = LogOdds(point.Score);
                var p = 1 / (1 + Math.Exp(-(line.Intercept + line.Slope * x)));
                var (error, weight) = (point.Weight * (p - (point.IsPositive ? high : low)), point.Weight * p * (1 - p));
                (gradient0, gradient1) = (gradient0 + error, gradient1 + error * x);
                (h00, h01, h11) = (h00 + weight, h01 + weight * x, h11 + weight * x * x);
            }
            var determinant = h00 * h11 - h01 * h01;
            var (move0, move1) = ((h11 * gradient0 - h01 * gradient1) / determinant, (h00 * gradient1 - h01 * gradient0) / determinant);
            // Far from the solution a full step can overshoot into where every probability is 0 or 1 and the curvature is lost.
            var shorten = Math.Min(1, LongestStep / Math.Max(Math.Abs(move0), Math.Abs(move1)));
            line = new PlattLine(line.Intercept - shorten * move0, line.Slope - shorten * move1);
            if (Math.Abs(move0) + Math.Abs(move1) < SmallEnough) break;
        }
        return line;
    }

    private static double LogOdds(double score)
    {
        var inside = Math.Clamp(score, Edge, 1 - Edge);
        return Math.Log(inside / (1 - inside));
    }
}

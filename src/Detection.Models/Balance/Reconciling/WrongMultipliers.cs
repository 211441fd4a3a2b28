namespace Detection.Models.Balance.Reconciling;

/// <summary>By what a multiplier is wrong when it is: one standard current transformer taken for another, or not taken into account at all.</summary>
public static class WrongMultipliers
{
    private static readonly int[] RatiosTo5A = [1, 2, 3, 4, 6, 8, 10, 15, 20, 30, 40, 50, 60, 80, 100, 120, 160, 200];

    /// <summary>One ratio is taken for another that stands at most so far from it in the list.</summary>
    private const int Steps = 3;

    /// <summary>True ÷ registered, ascending, without 1: neighbours in the list of standard ratios, and a ratio left out.</summary>
    public static IReadOnlyList<double> Plausible { get; } = Make();

    /// <summary>The one of <see cref="Plausible"/> that a factor comes nearest to, in proportion.</summary>
    public static double Nearest(double factor) => Plausible.MinBy(plausible => Math.Abs(Math.Log(plausible / factor)));

    private static double[] Make()
    {
        var factors = new HashSet<double>();
        for (var i = 1; i < RatiosTo5A.Length; i++)
            for (var j = Math.Max(1, i - Steps); j < i; j++)
            {
                factors.Add(Math.Round((double)RatiosTo5A[i] / RatiosTo5A[j], 6));
                factors.Add(Math.Round((double)RatiosTo5A[j] / RatiosTo5A[i], 6));
            }
        foreach (var ratio in RatiosTo5A.Skip(1)) factors.Add(ratio);
        return [.. factors.Order()];
    }
}

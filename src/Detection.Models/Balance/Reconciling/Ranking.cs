namespace Detection.Models.Balance.Reconciling;

/// <summary>One thing that may be wrong, in all its variants: a tap from whatever month on, a multiplier by whatever factor.</summary>
/// <param name="LogOdds">ln of the posterior odds of all variants together against leaving the balance as it is.</param>
/// <param name="Best">The likeliest variant.</param>
/// <param name="BestLogOdds">Of it.</param>
internal sealed record Rival(ExplanationKind Kind, int Member, double LogOdds, Candidate Best, double BestLogOdds);

/// <summary>All that may be wrong with one balance, weighed against each other and against nothing.</summary>
/// <param name="Rivals">The likeliest first.</param>
/// <param name="LogTotal">ln of the odds of all, of something else and of nothing together.</param>
internal sealed record Ranking(IReadOnlyList<Rival> Rivals, double LogTotal)
{
    public Rival? First => Rivals.Count > 0 ? Rivals[0] : null;

    public Rival? Find(ExplanationKind kind, int member) => Rivals.FirstOrDefault(rival => rival.Kind == kind && rival.Member == member);

    /// <summary>The likeliest that is something else.</summary>
    public Rival? OtherThan(ExplanationKind kind, int member) => Rivals.FirstOrDefault(rival => rival.Kind != kind || rival.Member != member);

    /// <summary>Of one rival against the others and nothing (0–1).</summary>
    public double Probability(Rival rival) => Math.Exp(rival.LogOdds - LogTotal);

    /// <param name="logSomethingElse">ln of the posterior odds of what is none of the candidates.</param>
    public static Ranking Of(ResidualModel residual, IReadOnlyList<Candidate> candidates, double logSomethingElse)
    {
        var tried = candidates.Select(candidate => (Candidate: candidate, candidate.Try(residual).LogOdds)).Where(t => !double.IsNegativeInfinity(t.LogOdds)).ToArray();
        var rivals = tried.GroupBy(t => (t.Candidate.Kind, t.Candidate.Member)).Select(same =>
        {
            var best = same.MaxBy(t => t.LogOdds);
            return new Rival(same.Key.Kind, same.Key.Member, LogSum(same.Select(t => t.LogOdds)), best.Candidate, best.LogOdds);
        }).OrderByDescending(rival => rival.LogOdds).ToArray();
        return new Ranking(rivals, LogSum(rivals.Select(rival => rival.LogOdds).Append(logSomethingElse).Append(0)));
    }

    /// <summary>ln of the sum of the exponentials; of nothing −∞.</summary>
    public static double LogSum(IEnumerable<double> logs)
    {
        var values = logs.ToArray();
        var most = values.Length == 0 ? double.NegativeInfinity : values.Max();
        return double.IsNegativeInfinity(most) ? most : most + Math.Log(values.Sum(value => Math.Exp(value - most)));
    }
}

namespace Detection.Models.Balance.Reconciling;

/// <summary>One thing that may be wrong, in all its variants: a tap from whatever month on, a multiplier by whatever factor.</summary>
/// <param name="LogOdds">ln of the posterior odds of all variants together against leaving the balance as it is.</param>
/// <param name="Best">The likeliest variant.</param>
internal sealed record Rival(ExplanationKind Kind, int Member, double LogOdds, Candidate Best);

/// <summary>All that may be wrong with one balance, weighed against each other and against nothing.</summary>
/// <param name="Rivals">The likeliest first.</param>
/// <param name="LogTotal">ln of the odds of all, of something else and of nothing together.</param>
internal sealed record Ranking(IReadOnlyList<Rival> Rivals, double LogTotal)
{
    public Rival? First => Rivals.Count > 0 ? Rivals[0] : null;

    public Rival? Find(ExplanationKind kind, int member) => Rivals.FirstOrDefault(rival => rival.Kind == kind && rival.Member == member);

    /// <summary>The likeliest that is something else.</summary>
    public Rival? OtherThan(ExplanationKind kind, int member) => Rivals.FirstOrDefault(rival => rival.Kind != kind || rival.Member != member);

    /// <summary>Of one rival, alone or with others, against all that leaves it out (0–1).</summary>
    public double Probability(Rival rival) => Math.Min(1, Math.Exp(rival.LogOdds - LogTotal));

    /// <summary>
    /// The likeliest rivals weighed as part of pairs too: where two troubles lie on top of each other, neither alone explains the balance, and what
    /// nobody thought of seems likelier than each. A rival's odds become those of all that hold it. A subscriber's theft is not among them: nobody is
    /// named because of what a second guess would explain.
    /// </summary>
    /// <param name="next">All that may be wrong besides, once a rival is taken for true.</param>
    public Ranking WithPairs(int most, Func<Rival, Ranking> next)
    {
        var leading = Rivals.Where(rival => rival.Kind != ExplanationKind.Theft).Take(most).ToArray();
        if (leading.Length == 0) return this;
        var besides = leading.Select(next).ToArray();
        var holding = leading.Zip(besides, (rival, others) => rival with { LogOdds = rival.LogOdds + others.LogTotal }).ToArray();
        // A pair of two leading rivals was found from both sides; in the total it counts once.
        var twice = leading.SelectMany((rival, i) => leading.Skip(i + 1).Select(later => besides[i].Find(later.Kind, later.Member)).OfType<Rival>().Select(other => rival.LogOdds + other.LogOdds));
        var rest = LogDifference(LogTotal, LogSum(leading.Select(rival => rival.LogOdds)));
        var total = LogDifference(LogSum(holding.Select(rival => rival.LogOdds).Append(rest)), LogSum(twice));
        var rivals = Rivals.Select(rival => Array.IndexOf(leading, rival) is >= 0 and var place ? holding[place] : rival).OrderByDescending(rival => rival.LogOdds);
        return new Ranking([.. rivals], Math.Max(total, holding.Max(rival => rival.LogOdds)));
    }

    /// <summary>ln(e^a − e^b), at least 0: nothing at all is always one of what remains.</summary>
    private static double LogDifference(double a, double b) => b >= a ? 0 : Math.Max(0, a + Math.Log(1 - Math.Exp(b - a)));

    /// <param name="logSomethingElse">ln of the posterior odds of what is none of the candidates.</param>
    public static Ranking Of(ResidualModel residual, IReadOnlyList<Candidate> candidates, double logSomethingElse)
    {
        var tried = candidates.Select(candidate => (Candidate: candidate, candidate.Try(residual).LogOdds)).Where(t => !double.IsNegativeInfinity(t.LogOdds)).ToArray();
        var rivals = tried.GroupBy(t => (t.Candidate.Kind, t.Candidate.Member))
            .Select(same => new Rival(same.Key.Kind, same.Key.Member, LogSum(same.Select(t => t.LogOdds)), same.MaxBy(t => t.LogOdds).Candidate))
            .OrderByDescending(rival => rival.LogOdds).ToArray();
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

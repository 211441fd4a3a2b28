namespace Detection.Models.Balance.Reconciling;

/// <summary>Weighs each explanation again once all are taken: what was taken early may be explained better by what came after.</summary>
internal static class Review
{
    public static IEnumerable<Explanation> Of(IReadOnlyList<CaseState> states, IReadOnlyList<WrongLink> links)
    {
        var kept = links.Where(Keep).ToArray();
        var own = states.AsParallel().AsOrdered().SelectMany(OwnOf).ToArray();
        return own.Concat(kept.Select(Describe));
    }

    private static bool Keep(WrongLink link)
    {
        if (Weigh(link).Probability >= Reconciler.LeastProbability) return true;
        link.From.Drop(link.Leaves);
        link.To.Drop(link.Arrives);
        return false;
    }

    /// <returns>How likely the link is with everything else in place, and all that may be wrong with either balance without it.</returns>
    private static (double Probability, Ranking From, Ranking To) Weigh(WrongLink link)
    {
        var ((from, fromResidual), (to, toResidual)) = (link.From.Without(link.Leaves), link.To.Without(link.Arrives));
        var logOdds = link.Leaves.Try(fromResidual).LogOdds + link.Arrives.TryWithPassing(toResidual);
        return (1 / (1 + Math.Exp(Math.Clamp(from.LogTotal + to.LogTotal - logOdds, -50, 50))), from, to);
    }

    private static List<Explanation> OwnOf(CaseState state)
    {
        foreach (var candidate in state.Taken.Where(candidate => candidate.Kind != ExplanationKind.WrongLink).Reverse().ToArray())
            if (ProbabilityOf(state, candidate) < Reconciler.LeastProbability) state.Drop(candidate);
        // Several taps from different months are one finding: go and look at the lines.
        return [.. state.Taken.Where(candidate => candidate.Kind != ExplanationKind.WrongLink).GroupBy(candidate => (candidate.Kind, candidate.Member)).Select(same => Describe(state, [.. same]))];
    }

    private static double ProbabilityOf(CaseState state, Candidate candidate)
    {
        var (ranking, _) = state.Without(candidate);
        return ranking.Find(candidate.Kind, candidate.Member) is { } rival ? ranking.Probability(rival) : 0;
    }

    private static Explanation Describe(CaseState state, Candidate[] same)
    {
        var first = same[0];
        var (ranking, _) = state.Without(first);
        var (rival, other) = (ranking.Find(first.Kind, first.Member), ranking.OtherThan(first.Kind, first.Member));
        var (coefficient, deviation) = state.Residual.Posterior(first.Movement);
        var (before, after) = state.RootMeanSquares(first);
        var began = same.Min(candidate => candidate.BeganMonth);
        return new Explanation(
            state.Code, first.Kind, first.Member >= 0 ? state.Case.Members[first.Member].Id : null, null,
            first.Kind == ExplanationKind.WrongMultiplier ? WrongMultipliers.Nearest(1 + coefficient) : null, began > 0 ? state.Case.Balance.Balance[began].From : null,
            same.Sum(candidate => state.Residual.Posterior(candidate.Movement).Mean * NewestYear(candidate.Movement.Series)), Explained(before, after),
            rival is null ? 0 : ranking.Probability(rival),
            new BalanceEvidence(coefficient, deviation, rival?.LogOdds ?? 0, other?.LogOdds > 0 ? other.Kind : null, Math.Max(0, other?.LogOdds ?? 0), before, after, state.KnownMonths));
    }

    private static Explanation Describe(WrongLink link)
    {
        var (probability, from, to) = Weigh(link);
        var (leaves, arrives) = (link.From.Residual.Posterior(link.Leaves.Movement), link.To.Residual.Posterior(link.Arrives.Movement));
        var ((fromBefore, fromAfter), (toBefore, toAfter)) = (link.From.RootMeanSquares(link.Leaves), link.To.RootMeanSquares(link.Arrives));
        var runnerUp = new[] { from.First, to.First }.Where(rival => rival?.LogOdds > 0).MaxBy(rival => rival!.LogOdds);
        return new Explanation(
            link.From.Code, ExplanationKind.WrongLink, link.Member.Id, link.To.Code, null, null, -NewestYear(link.Member.Billed),
            Explained(Norm(fromBefore, toBefore), Norm(fromAfter, toAfter)), probability,
            new BalanceEvidence((arrives.Mean - leaves.Mean) / 2, Math.Max(arrives.Deviation, leaves.Deviation), link.LogOdds, runnerUp?.Kind, runnerUp?.LogOdds ?? 0,
                fromBefore + toBefore, fromAfter + toAfter, link.From.KnownMonths));
    }

    private static double Norm(double a, double b) => Math.Sqrt(a * a + b * b);

    private static double Explained(double before, double after) => before > 0 ? Math.Clamp(1 - after * after / (before * before), 0, 1) : 0;

    private static double NewestYear(double[] series) => series.AsSpan(Math.Max(0, series.Length - YearLoss.Months)).ToArray().Average();
}

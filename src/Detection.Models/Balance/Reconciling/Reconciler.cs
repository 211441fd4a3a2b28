using Detection.Models.Series;

namespace Detection.Models.Balance.Reconciling;

/// <summary>A transformer with the installations that the register hangs on it.</summary>
/// <param name="Members">In order of id; their series in the months of <paramref name="Balance"/>.</param>
public sealed record TransformerCase(TransformerBalance Balance, IReadOnlyList<MemberSeries> Members);

/// <summary>Finds the explanations that together make the balances of neighbouring transformers most plausible.</summary>
public static class Reconciler
{
    /// <summary>Rounds at most: where neighbours wait for each other, each takes its explanations one after the other.</summary>
    private const int MostRounds = 24;

    /// <summary>ln of the odds an explanation must reach to be proposed: ten to one.</summary>
    private const double LeastLogOdds = 2.3;

    /// <summary>Explanations, those of one transformer together and the surest first.</summary>
    /// <param name="cases">Transformers of one district in any order, all with the same months; each code once.</param>
    /// <remarks>
    /// Method: greedy forward selection by posterior odds, for all transformers at once. In each round every transformer tries taps from every
    /// month on, lamps along the hours of darkness, each subscriber's hidden use, unread days and plausible multipliers; and every pair of
    /// neighbours tries each installation as linked wrongly, which must lift one balance by its use and lower the other by the same. The surest go
    /// first, and the neighbours of one that took an explanation wait for the next round: what is too much here and missing there must not be
    /// explained away on one side before the link between them was tried. What an accepted explanation takes away is gone in the next round. Cost: rounds × installations × months × (explanations + neighbours).
    /// </remarks>
    public static IReadOnlyList<Explanation> Explain(IReadOnlyList<TransformerCase> cases)
    {
        var states = cases.Where(c => c.Balance.Year.State is not (BalanceState.NoMeter or BalanceState.NoInstallations))
            .OrderBy(c => c.Balance.Transformer.Code, StringComparer.Ordinal).Select(c => new CaseState(c)).ToArray();
        var near = Neighbours.Of([.. states.Select(state => state.Case.Balance.Transformer)]);
        var found = new List<Explanation>();
        for (var round = 0; round < MostRounds; round++)
        {
            states.AsParallel().Where(state => state.IsOpen).ForAll(state => state.Search());
            foreach (var state in states) state.Changed = false;
            var links = states.AsParallel().AsOrdered().SelectMany((state, place) => WrongLinks.Find(state, near[place].Select(n => states[n])))
                .OrderByDescending(link => link.LogOdds).ThenBy(link => link.Member.Id).ToArray();
            var before = found.Count;
            foreach (var link in links) TakeLink(link, found);
            TakeOwn(states, near, found);
            if (found.Count == before) break;
        }
        return
        [
            .. found.Concat(cases.Where(c => c.Balance.Year.State == BalanceState.NoMeter).Select(Unmetered))
                .OrderBy(explanation => explanation.TransformerCode, StringComparer.Ordinal).ThenByDescending(explanation => explanation.Probability),
        ];
    }

    /// <summary>A link is taken where both balances prefer it to what each would take by itself.</summary>
    private static void TakeLink(WrongLinks.Link link, List<Explanation> found)
    {
        var (from, to) = (link.From, link.To);
        if (!from.IsOpen || !to.IsOpen || from.Changed || to.Changed || link.LogOdds < LeastLogOdds) return;
        var rival = Math.Max(0, from.Best?.LogOdds ?? 0) + Math.Max(0, to.Best?.LogOdds ?? 0);
        if (link.LogOdds < rival) return;
        var (before, squares) = (from.RootMeanSquare + to.RootMeanSquare, from.SumOfSquares + to.SumOfSquares);
        var runnerUp = (from.Best?.LogOdds ?? 0) >= (to.Best?.LogOdds ?? 0) ? from.Best : to.Best;
        from.Take(link.Member.Billed, link.Out);
        to.Take(link.Member.Billed, link.In);
        var coefficient = (link.In.Coefficient - link.Out.Coefficient) / 2;
        found.Add(new Explanation(
            from.Code, ExplanationKind.WrongLink, link.Member.Id, to.Code, null, null, -NewestYear(link.Member.Billed), Explained(squares, from.SumOfSquares + to.SumOfSquares),
            Probability(link.LogOdds, rival),
            new BalanceEvidence(coefficient, Math.Max(link.In.Deviation, link.Out.Deviation), link.LogOdds, runnerUp?.Candidate.Kind, runnerUp?.LogOdds ?? 0, before, from.RootMeanSquare + to.RootMeanSquare, from.KnownMonths)));
    }

    private static void TakeOwn(CaseState[] states, int[][] near, List<Explanation> found)
    {
        var waits = new bool[states.Length];
        foreach (var place in Enumerable.Range(0, states.Length).Where(place => states[place].IsOpen).OrderByDescending(place => states[place].Best?.LogOdds ?? 0).ThenBy(place => place))
        {
            if (states[place].Changed || waits[place] || !TakeOwn(states[place], found)) continue;
            foreach (var neighbour in near[place]) waits[neighbour] = true;
        }
    }

    /// <returns>False where nothing explains the balance well enough; it is then closed.</returns>
    private static bool TakeOwn(CaseState state, List<Explanation> found)
    {
        if (state.Best is not { } best || best.LogOdds < LeastLogOdds)
        {
            state.IsOpen = false;
            return false;
        }
        var (before, squares) = (state.RootMeanSquare, state.SumOfSquares);
        var (candidate, gain) = (best.Candidate, best.Gain);
        state.Take(candidate.Series, gain);
        var began = candidate.BeganMonth > 0 ? state.Case.Balance.Balance[candidate.BeganMonth].From : (DateOnly?)null;
        found.Add(new Explanation(
            state.Code, candidate.Kind, candidate.Member >= 0 ? state.Case.Members[candidate.Member].Id : null, null,
            candidate.Kind == ExplanationKind.WrongMultiplier ? WrongMultipliers.Nearest(1 + gain.Coefficient) : null, began, gain.Coefficient * NewestYear(candidate.Series),
            Explained(squares, state.SumOfSquares), Probability(best.LogOdds, state.RunnerUp?.LogOdds ?? double.NegativeInfinity),
            new BalanceEvidence(gain.Coefficient, gain.Deviation, best.LogOdds, state.RunnerUp?.Candidate.Kind, state.RunnerUp?.LogOdds ?? 0, before, state.RootMeanSquare, state.KnownMonths)));
        return true;
    }

    private static Explanation Unmetered(TransformerCase c) => new(
        c.Balance.Transformer.Code, ExplanationKind.MeteringGap, null, null, null, null, 0, 0, 1, new BalanceEvidence(0, 0, 0, null, 0, 0, 0, 0));

    /// <summary>Against the runner-up of another kind and against no explanation at all.</summary>
    private static double Probability(double logOdds, double rivalLogOdds) => 1 / (1 + Math.Exp(-logOdds) + Math.Exp(Math.Clamp(rivalLogOdds - logOdds, -50, 50)));

    private static double Explained(double before, double after) => before > 0 ? Math.Clamp(1 - after / before, 0, 1) : 0;

    private static double NewestYear(double[] series) => series.AsSpan(Math.Max(0, series.Length - YearLoss.Months)).ToArray().Average();
}

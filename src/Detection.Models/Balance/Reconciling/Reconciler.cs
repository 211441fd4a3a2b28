using Detection.Models.Series;

namespace Detection.Models.Balance.Reconciling;

/// <summary>A transformer with the installations that the register hangs on it.</summary>
/// <param name="Members">In order of id; their series in the months of <paramref name="Balance"/>.</param>
public sealed record TransformerCase(TransformerBalance Balance, IReadOnlyList<MemberSeries> Members);

/// <summary>Finds the explanations that together make the balances of neighbouring transformers most plausible.</summary>
public static class Reconciler
{
    /// <summary>An explanation is proposed when it is this likely against all others that were tried and against none; below, nothing stands out.</summary>
    public const double LeastProbability = 0.8;

    /// <summary>Rounds at most: where neighbours wait for each other, each takes its explanations one after the other.</summary>
    private const int MostRounds = 24;

    /// <summary>Explanations, those of one transformer together and the surest first.</summary>
    /// <param name="cases">Transformers of one district in any order, all with the same months; each code once.</param>
    /// <remarks>
    /// Method: forward selection by posterior probability, for all transformers at once, then each explanation is weighed again with all the
    /// others in place and dropped where it no longer stands out. In each round every transformer tries taps from every month on, lamps along
    /// the hours of darkness, each subscriber's hidden use, unread days and plausible multipliers; and every pair of neighbours tries each
    /// installation as linked wrongly, which must lift one balance by its use and lower the other by the same. The surest go first, and the
    /// neighbours of one that took an explanation wait for the next round: what is too much here and missing there must not be explained away
    /// on one side before the link between them was tried. Cost: rounds × installations × months² × (explanations + neighbours).
    /// </remarks>
    public static IReadOnlyList<Explanation> Explain(IReadOnlyList<TransformerCase> cases)
    {
        var loss = LossAllowance.Of(cases.Select(c => c.Balance));
        var states = cases.Where(c => c.Balance.Year.State is not (BalanceState.NoMeter or BalanceState.NoInstallations))
            .OrderBy(c => c.Balance.Transformer.Code, StringComparer.Ordinal).AsParallel().AsOrdered().Select(c => new CaseState(c, loss)).ToArray();
        var near = Neighbours.Of([.. states.Select(state => state.Case.Balance.Transformer)]);
        var links = new List<WrongLink>();
        for (var round = 0; round < MostRounds && Step(states, near, links); round++)
        {
        }
        return
        [
            .. Review.Of(states, links).Concat(cases.Where(c => c.Balance.Year.State == BalanceState.NoMeter).Select(Unmetered))
                .OrderBy(explanation => explanation.TransformerCode, StringComparer.Ordinal).ThenByDescending(explanation => explanation.Probability),
        ];
    }

    /// <returns>False when nothing more stood out anywhere.</returns>
    private static bool Step(CaseState[] states, int[][] near, List<WrongLink> taken)
    {
        states.AsParallel().Where(state => state.IsOpen).ForAll(state => state.Search());
        foreach (var state in states) state.Changed = false;
        var found = states.AsParallel().AsOrdered().SelectMany((state, place) => WrongLinks.Find(state, near[place].Select(n => states[n]))).ToArray();
        var any = false;
        foreach (var link in found.OrderByDescending(link => link.NetLogOdds).ThenBy(link => link.Member.Id))
        {
            if (link.From.Changed || link.To.Changed || WrongLinks.Probability(link, found) < LeastProbability) continue;
            link.From.Take(link.Leaves);
            link.To.Take(link.Arrives);
            taken.Add(link);
            any = true;
        }
        return TakeOwn(states, near) || any;
    }

    private static bool TakeOwn(CaseState[] states, int[][] near)
    {
        var (waits, any) = (new bool[states.Length], false);
        foreach (var place in Enumerable.Range(0, states.Length).Where(place => states[place].IsOpen).OrderByDescending(place => states[place].Ranking.LogTotal).ThenBy(place => place))
        {
            var state = states[place];
            if (state.Changed || waits[place] || state.Ranking.First is not { Kind: not ExplanationKind.WrongLink } first || state.Ranking.Probability(first) < LeastProbability) continue;
            if (first.Kind == ExplanationKind.Theft && state.RestsOnPair) continue;
            state.Take(first.Best);
            any = true;
            foreach (var neighbour in near[place]) waits[neighbour] = true;
        }
        return any;
    }

    private static Explanation Unmetered(TransformerCase c) => new(
        c.Balance.Transformer.Code, ExplanationKind.MeteringGap, null, null, null, null, 0, 0, 1, new BalanceEvidence(0, 0, 0, null, 0, 0, 0, 0));
}

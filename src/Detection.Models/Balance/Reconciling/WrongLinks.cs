namespace Detection.Models.Balance.Reconciling;

/// <summary>Installations whose energy is missing at one transformer and too much at a neighbour.</summary>
internal static class WrongLinks
{
    /// <summary>Chance that a transformer has an installation that hangs on another one.</summary>
    private const double LinkChance = 0.3;

    /// <summary>The coefficient is 1 but for meter errors and alignment.</summary>
    private const double Deviation = 0.05;

    /// <summary>Both balances must speak for it, or one of them has another trouble.</summary>
    private const double LeastEnd = 0.5;

    public sealed record Link(CaseState From, CaseState To, MemberSeries Member, double LogOdds, Gain Out, Gain In);

    /// <summary>For each installation of a transformer the neighbour it fits best, where it fits at all.</summary>
    public static IEnumerable<Link> Find(CaseState from, IEnumerable<CaseState> neighbours)
    {
        if (!from.IsOpen) yield break;
        var open = neighbours.Where(neighbour => neighbour.IsOpen).ToArray();
        if (open.Length == 0) yield break;
        var prior = Math.Log(LinkChance / from.Case.Members.Count / open.Length);
        foreach (var member in from.Case.Members)
        {
            var leaves = from.Residual.Try(member.Billed, -1, Deviation);
            if (!(leaves.LogOdds > LeastEnd)) continue;
            Link? best = null;
            foreach (var to in open)
            {
                var arrives = to.Residual.Try(member.Billed, 1, Deviation);
                var logOdds = leaves.LogOdds + arrives.LogOdds + prior;
                if (arrives.LogOdds > LeastEnd && logOdds > (best?.LogOdds ?? 0)) best = new Link(from, to, member, logOdds, leaves, arrives);
            }
            if (best is { } link) yield return link;
        }
    }
}

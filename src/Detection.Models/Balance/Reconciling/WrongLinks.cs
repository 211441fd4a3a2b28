namespace Detection.Models.Balance.Reconciling;

/// <summary>An installation whose energy is missing at one transformer and too much at a neighbour.</summary>
/// <param name="From">Where the register hangs it.</param>
/// <param name="To">Where its energy is missing.</param>
/// <param name="Leaves">What it does to the one balance.</param>
/// <param name="Arrives">What it does to the other.</param>
/// <param name="LogOdds">ln of the posterior odds against leaving both balances as they are.</param>
internal sealed record WrongLink(CaseState From, CaseState To, MemberSeries Member, Candidate Leaves, Candidate Arrives, double LogOdds)
{
    /// <summary>ln of the odds against all that either balance may have by itself, and nothing.</summary>
    public double NetLogOdds { get; } = LogOdds - From.Ranking.LogTotal - To.Ranking.LogTotal;
}

/// <summary>Looks for installations that hang on a neighbour.</summary>
internal static class WrongLinks
{
    /// <summary>Chance that a transformer has an installation that hangs on another one.</summary>
    private const double LinkChance = 0.1;

    /// <summary>The coefficient is 1 but for meter errors and alignment.</summary>
    public const double Deviation = 0.05;

    /// <summary>A coefficient further than this from 1 is no link.</summary>
    public const double Most = 0.2;

    /// <summary>Both balances must speak for it, each by its own months, or one of them has another trouble.</summary>
    private const double LeastEnd = 1;

    /// <summary>Each installation of a transformer with each neighbour that it fits at all.</summary>
    public static IEnumerable<WrongLink> Find(CaseState from, IEnumerable<CaseState> neighbours)
    {
        if (!from.IsOpen) yield break;
        var open = neighbours.Where(neighbour => neighbour.IsOpen).ToArray();
        if (open.Length == 0) yield break;
        var prior = Math.Log(LinkChance / from.Case.Members.Count / open.Length);
        for (var place = 0; place < from.Case.Members.Count; place++)
        {
            var member = from.Case.Members[place];
            var leaves = new Candidate(ExplanationKind.WrongLink, place, new Movement(member.Billed, -1, Deviation), prior) { Sensible = (-1 - Most, -1 + Most) };
            var (leaving, _) = leaves.Try(from.Residual);
            if (!(leaving - prior > LeastEnd)) continue;
            foreach (var to in open)
            {
                var arrives = new Candidate(ExplanationKind.WrongLink, -1, new Movement(member.Billed, 1, Deviation), 0) { Sensible = (1 - Most, 1 + Most) };
                if (!(arrives.Try(to.Residual).LogOdds > LeastEnd)) continue;
                arrives = arrives with { Passing = PassingNoise.Of(to.Case.Balance.Balance, member.Billed) };
                var arriving = arrives.TryWithPassing(to.Residual);
                if (arriving > LeastEnd) yield return new WrongLink(from, to, member, leaves, arrives, leaving + arriving);
            }
        }
    }

    /// <summary>How likely a link is against the other links of its two transformers, all that either may have by itself, and nothing (0–1).</summary>
    public static double Probability(WrongLink link, IReadOnlyList<WrongLink> links)
    {
        var rivals = links.Where(other => other.From == link.From || other.To == link.To || other.From == link.To || other.To == link.From);
        return Math.Exp(link.NetLogOdds - Ranking.LogSum(rivals.Select(other => other.NetLogOdds).Append(0)));
    }
}

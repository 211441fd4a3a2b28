namespace Detection.Models.Balance.Reconciling;

/// <summary>What is tried on a transformer, and how likely each is beforehand.</summary>
internal static class Candidates
{
    /// <summary>Chances that a transformer has a tap, a stealing subscriber, a wrong multiplier, unmetered lamps, a gap in the readings.</summary>
    private const double TapChance = 0.25, TheftChance = 0.4, MultiplierChance = 0.05, LightingChance = 0.05, GapChance = 0.5;

    /// <summary>
    /// Chance that a transformer has an installation in its books that hangs on none of the neighbours that were looked at. Where is not known,
    /// so that it is never proposed, but no multiplier is blamed for it.
    /// </summary>
    private const double ElsewhereChance = 0.03;

    /// <summary>How large a tap [kWh/day] and the lamps on one transformer [kW] may be.</summary>
    private const double TapKwhPerDay = 60, LampKw = 4;

    /// <summary>A quarter of taps and thefts are older than the records.</summary>
    private const double OldShare = 0.25;

    /// <summary>A step is not looked for in the last half year: a few odd months are no tap.</summary>
    private const int FewestMonthsAfter = 7;

    public static List<Candidate> Of(TransformerBalance balance, IReadOnlyList<MemberSeries> members)
    {
        var months = balance.Balance.Count;
        var list = new List<Candidate> { Lighting(balance) };
        for (var from = 0; from <= months - FewestMonthsAfter; from++) list.Add(Tap(months, from));
        var (suspicion, transformed) = (members.Sum(Weight), Math.Max(1, members.Count(member => member.IsTransformed)));
        var unread = Math.Max(1, members.Count(member => Any(member.Unread)));
        for (var member = 0; member < members.Count; member++)
        {
            var series = members[member];
            list.AddRange(Thefts(series, member, TheftChance * Weight(series) / suspicion));
            if (Any(series.Billed))
                list.Add(new Candidate(ExplanationKind.WrongLink, member, new Movement(series.Billed, -1, WrongLinks.Deviation), Math.Log(ElsewhereChance / members.Count))
                {
                    Sensible = (-1 - WrongLinks.Most, -1 + WrongLinks.Most),
                });
            if (Any(series.Unread))
                list.Add(new Candidate(ExplanationKind.MeteringGap, member, new Movement(series.Unread, 1, 0.3), Math.Log(GapChance / unread), First(series.Unread)) { Sensible = (0.3, 2) });
            if (series.IsTransformed && Any(series.Billed))
                foreach (var factor in WrongMultipliers.Plausible)
                    list.Add(new Candidate(
                        ExplanationKind.WrongMultiplier, member, new Movement(series.Billed, factor - 1, 0.02 * factor), Math.Log(MultiplierChance / transformed / WrongMultipliers.Plausible.Count))
                    {
                        Sensible = (factor - 1 - 0.05 * factor, factor - 1 + 0.05 * factor),
                    });
        }
        return list;
    }

    /// <summary>What a lasting drop hides; and, of a theft that is older than the records, a share of what is billed.</summary>
    private static IEnumerable<Candidate> Thefts(MemberSeries series, int member, double chance)
    {
        if (Any(series.Hidden))
            yield return new Candidate(ExplanationKind.Theft, member, new Movement(series.Hidden, 1, 0.4), Math.Log(chance), First(series.Hidden)) { Sensible = (0.4, 2.5) };
        if (Any(series.Billed))
            yield return new Candidate(ExplanationKind.Theft, member, new Movement(series.Billed, 0.8, 0.8), Math.Log(OldShare * chance)) { Sensible = (0.1, 10) };
    }

    private static Candidate Tap(int months, int from)
    {
        var series = new double[months];
        series.AsSpan(from).Fill(1);
        var prior = from == 0 ? OldShare : (1 - OldShare) / months;
        return new Candidate(ExplanationKind.LineTap, -1, new Movement(series, 0, TapKwhPerDay), Math.Log(TapChance * prior), from) { Sensible = (1, double.PositiveInfinity) };
    }

    private static Candidate Lighting(TransformerBalance balance)
    {
        var latitude = double.IsNaN(balance.Transformer.LatitudeDegrees) ? Darkness.UsualLatitudeDegrees : balance.Transformer.LatitudeDegrees;
        var hours = balance.Balance.Select(month => Darkness.MeanHours(month.From, month.To, latitude)).ToArray();
        return new Candidate(ExplanationKind.StreetLighting, -1, new Movement(hours, 0, LampKw), Math.Log(LightingChance)) { Sensible = (0.1, double.PositiveInfinity) };
    }

    /// <summary>A scored installation is as likely a thief as its score says against the others; an unscored one as any.</summary>
    private static double Weight(MemberSeries member) => double.IsNaN(member.Suspicion) ? 0.1 : 0.03 + member.Suspicion;

    private static bool Any(double[] series) => Array.Exists(series, value => value > 0);

    private static int First(double[] series) => Array.FindIndex(series, value => value > 0);
}

namespace Detection.Models.Balance.Reconciling;

/// <summary>What is tried on a transformer, and how likely each is beforehand.</summary>
internal static class Candidates
{
    /// <summary>Chances that a transformer has a tap, a stealing subscriber, a wrong multiplier, unmetered lamps, a gap in the readings.</summary>
    private const double TapChance = 0.25, TheftChance = 0.4, MultiplierChance = 0.05, LightingChance = 0.04, GapChance = 0.6;

    /// <summary>How large a tap [kWh/day] and the lamps on one transformer [kW] may be.</summary>
    private const double TapKwhPerDay = 60, LampKw = 4;

    /// <summary>A quarter of taps are older than the records.</summary>
    private const double OldTaps = 0.25;

    /// <summary>A step is not looked for in the last months: one odd month is no tap.</summary>
    private const int FewestMonthsAfter = 3;

    public static List<Candidate> Of(TransformerBalance balance, IReadOnlyList<MemberSeries> members)
    {
        var months = balance.Balance.Count;
        var list = new List<Candidate> { Lighting(balance) };
        for (var from = 0; from <= months - FewestMonthsAfter; from++) list.Add(Tap(months, from));
        var (suspicion, transformed) = (members.Sum(Weight), Math.Max(1, members.Count(member => member.IsTransformed)));
        for (var member = 0; member < members.Count; member++)
        {
            var series = members[member];
            if (Any(series.Hidden))
                list.Add(new Candidate(ExplanationKind.Theft, member, series.Hidden, 1, 0.4, Math.Log(TheftChance * Weight(series) / suspicion), First(series.Hidden)) { Sensible = (0.4, 2.5) });
            if (Any(series.Unread))
                list.Add(new Candidate(ExplanationKind.MeteringGap, member, series.Unread, 1, 0.3, Math.Log(GapChance / Math.Max(1, members.Count(m => Any(m.Unread)))), First(series.Unread)) { Sensible = (0.3, 2) });
            if (series.IsTransformed && Any(series.Billed))
                foreach (var factor in WrongMultipliers.Plausible)
                    list.Add(new Candidate(ExplanationKind.WrongMultiplier, member, series.Billed, factor - 1, 0.02 * factor, Math.Log(MultiplierChance / transformed / WrongMultipliers.Plausible.Count))
                    { Sensible = (double.NegativeInfinity, double.PositiveInfinity) });
        }
        return list;
    }

    private static Candidate Tap(int months, int from)
    {
        var series = new double[months];
        series.AsSpan(from).Fill(1);
        var prior = from == 0 ? OldTaps : (1 - OldTaps) / months;
        return new Candidate(ExplanationKind.LineTap, -1, series, 0, TapKwhPerDay, Math.Log(TapChance * prior), from) { Sensible = (1, double.PositiveInfinity) };
    }

    private static Candidate Lighting(TransformerBalance balance)
    {
        var latitude = double.IsNaN(balance.Transformer.LatitudeDegrees) ? Darkness.UsualLatitudeDegrees : balance.Transformer.LatitudeDegrees;
        var hours = balance.Balance.Select(month => Darkness.MeanHours(month.From, month.To, latitude)).ToArray();
        return new Candidate(ExplanationKind.StreetLighting, -1, hours, 0, LampKw, Math.Log(LightingChance)) { Sensible = (0.1, double.PositiveInfinity) };
    }

    /// <summary>A scored installation is as likely a thief as its score says against the others; an unscored one as any.</summary>
    private static double Weight(MemberSeries member) => double.IsNaN(member.Suspicion) ? 0.1 : 0.03 + member.Suspicion;

    private static bool Any(double[] series) => Array.Exists(series, value => value > 0);

    private static int First(double[] series) => Array.FindIndex(series, value => value > 0);
}

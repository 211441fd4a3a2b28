using Detection.Models.Series;

namespace Detection.Models.Balance;

/// <summary>Draws up the balance of one element, month by month.</summary>
/// <remarks>
/// Method: energy in less billed out, the feeder method of loss studies: reading intervals are aligned to the metering interval by
/// days along the element's own load (<see cref="EnergyShape"/>), technical loss is estimated (<see cref="TechnicalLoss"/>), the rest carries a
/// 90 % interval from the loss assumptions, the meters' class, alignment, estimates and unread days. Cost: linear in spans × months they touch.
/// </remarks>
public static class ElementBalance
{
    /// <summary>With less of the installation days covered, or more of the energy unread or shared, nothing is told.</summary>
    public const double LeastCovered = 0.85, MostUnread = 0.1, MostShared = 0.2;

    /// <summary>Deviation of the element's meter with its transformers, of the subscribers' meters together, and of one of the values below.</summary>
    private const double MeterShare = 0.004, SubscriberShare = 0.003, EstimatedShare = 0.2, SharedShare = 0.29, AlignmentShare = 0.03;

    /// <summary>Deviation of what is expected of unread days, as a share of it.</summary>
    internal const double UnreadShare = 0.3;

    /// <param name="metered">The element's own meter, one a period; may be empty.</param>
    /// <param name="months">The periods wanted, in order; one that was not metered takes its calendar days.</param>
    public static MonthBalance[] Of(
        GridElement element, IReadOnlyList<MeteredSpan> metered, IReadOnlyList<BilledSpan> billed, IReadOnlyList<UnreadSpan> unread, IReadOnlyList<Period> months)
    {
        var byPeriod = metered.Where(span => span.Days > 0).GroupBy(span => span.Period).ToDictionary(same => same.Key, same => same.Last());
        var spans = months.Select(period => byPeriod.TryGetValue(period, out var span) ? span : MeteredSpan.Missing(period)).ToArray();
        var shape = EnergyShape.Of([.. spans.OrderBy(span => span.From)]);
        var sums = new Sums[spans.Length];
        foreach (var span in billed) Share(span, spans, shape, sums);
        foreach (var span in unread) Share(span, spans, sums);
        var hasMeter = byPeriod.Values.Any(span => !double.IsNaN(span.InKwh));
        return [.. spans.Select((span, i) => Close(element, span, sums[i], hasMeter))];
    }

    private struct Sums
    {
        public double Kwh, EstimatedKwh, SharedKwh, CrossingKwh, PassingKwh, UnreadKwh, ReadDays, UnreadDays;
    }

    private static void Share(in BilledSpan span, MeteredSpan[] months, EnergyShape shape, Sums[] sums)
    {
        if (span.Days <= 0) return;
        for (var month = 0; month < months.Length; month++)
        {
            var (from, to) = Overlap(span.From, span.To, months[month]);
            if (from >= to) continue;
            var part = shape.Part(span.From, span.To, from, to);
            ref var sum = ref sums[month];
            sum.Kwh += span.Kwh * part;
            sum.EstimatedKwh += span.EstimatedKwh * part;
            sum.SharedKwh += span.SharedKwh * part;
            sum.CrossingKwh += Math.Abs(span.Kwh) * Math.Min(part, 1 - part);
            if (span.From < months[month].To && span.To > months[month].To) sum.PassingKwh += Passing(span, months[month].To, shape);
            sum.ReadDays += (double)span.Installations * (to.DayNumber - from.DayNumber);
        }
    }

    /// <summary>Of a span that runs over a day, the smaller part.</summary>
    private static double Passing(in BilledSpan span, DateOnly day, EnergyShape shape)
    {
        var before = shape.Part(span.From, span.To, span.From, day);
        return Math.Abs(span.Kwh) * Math.Min(before, 1 - before);
    }

    private static void Share(in UnreadSpan span, MeteredSpan[] months, Sums[] sums)
    {
        if (span.Days <= 0) return;
        for (var month = 0; month < months.Length; month++)
        {
            var (from, to) = Overlap(span.From, span.To, months[month]);
            if (from >= to) continue;
            double days = to.DayNumber - from.DayNumber;
            sums[month].UnreadKwh += span.ExpectedKwh * days / span.Days;
            sums[month].UnreadDays += span.Installations * days;
        }
    }

    private static (DateOnly From, DateOnly To) Overlap(DateOnly from, DateOnly to, in MeteredSpan month) =>
        (from > month.From ? from : month.From, to < month.To ? to : month.To);

    private static MonthBalance Close(GridElement element, in MeteredSpan span, in Sums sum, bool hasMeter)
    {
        var inKwh = span.NetKwh;
        var through = double.IsNaN(inKwh) ? sum.Kwh + sum.UnreadKwh : inKwh;
        var technical = TechnicalLoss.Of(element, through, 24.0 * span.Days, span.DemandKw);
        var days = sum.ReadDays + sum.UnreadDays;
        var covered = days > 0 ? sum.ReadDays / days : 0;
        var (estimated, shared) = (Ratio(sum.EstimatedKwh, sum.Kwh), Ratio(sum.SharedKwh, sum.Kwh));
        var systematic = Norm(technical.DeviationKwh, MeterShare * through, SubscriberShare * sum.Kwh, SharedShare * sum.SharedKwh);
        var random = Norm(AlignmentShare * sum.CrossingKwh, EstimatedShare * sum.EstimatedKwh, UnreadShare * sum.UnreadKwh);
        var state = StateOf(inKwh, hasMeter, days, covered, sum.UnreadKwh / Math.Max(1, through), shared);
        return new MonthBalance(
            span.Period, span.From, span.To, inKwh, sum.Kwh, sum.UnreadKwh, technical, (int)Math.Round(days / Math.Max(1, span.Days)), covered, estimated, shared,
            systematic, random, state)
        {
            PassingKwh = Norm(AlignmentShare * sum.PassingKwh, EstimatedShare * sum.EstimatedKwh),
        };
    }

    private static BalanceState StateOf(double inKwh, bool hasMeter, double installationDays, double covered, double unread, double shared) =>
        installationDays <= 0 ? BalanceState.NoInstallations
        : !hasMeter ? BalanceState.NoMeter
        : double.IsNaN(inKwh) || covered < LeastCovered || unread > MostUnread || shared > MostShared ? BalanceState.MeteringIncomplete
        : BalanceState.Told;

    private static double Ratio(double part, double whole) => whole > 0 ? Math.Clamp(part / whole, 0, 1) : 0;

    private static double Norm(params ReadOnlySpan<double> deviations)
    {
        var squares = 0.0;
        foreach (var deviation in deviations) squares += deviation * deviation;
        return Math.Sqrt(squares);
    }
}

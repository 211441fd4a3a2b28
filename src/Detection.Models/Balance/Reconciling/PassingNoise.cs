namespace Detection.Models.Balance.Reconciling;

/// <summary>Bills that run over the end of a month, and estimates that the next reading puts right: too much in one month is missing in the next.</summary>
internal static class PassingNoise
{
    /// <summary>When within a month the load changed is known to about so many days.</summary>
    private const double JumpDays = 0.7;

    /// <summary>Deviation of what of one installation's month passes to the next, as a share of the month.</summary>
    private const double MemberShare = 0.01;

    /// <summary>Deviation of what passes, as a share of the month, where the readings' days lie far from the month's end.</summary>
    private const double FullShare = 0.003;

    /// <summary>Of a transformer: what its balance says, and what a change of load within a month makes uncertain.</summary>
    public static List<Movement> Of(IReadOnlyList<MonthBalance> months)
    {
        var perDay = months.Select(TransformerResidual.InPerDay).ToArray();
        return Make(months, perDay, month => months[month].PassingKwh, month => CrossedShare(months[month]));
    }

    /// <summary>Of one installation by its billed energy [kWh/day].</summary>
    public static List<Movement> Of(IReadOnlyList<MonthBalance> months, double[] billed) =>
        Make(months, billed, month => MemberShare * Math.Abs(billed[month]) * months[month].Days * CrossedShare(months[month]), month => CrossedShare(months[month]));

    /// <summary>0 where readings fall on the month's end, 1 where a tenth of the energy is billed over it.</summary>
    private static double CrossedShare(MonthBalance month) => month.InKwh > 0 ? Math.Min(1, month.PassingKwh / (FullShare * month.InKwh)) : 1;

    private static List<Movement> Make(IReadOnlyList<MonthBalance> months, double[] perDay, Func<int, double> passingKwh, Func<int, double> crossedShare)
    {
        var list = new List<Movement>();
        for (var month = 0; month < months.Count; month++)
        {
            var (passing, jump) = (passingKwh(month), JumpDays * crossedShare(month) * Jump(months, perDay, month));
            var deviation = Math.Sqrt(passing * passing + jump * jump);
            if (!(deviation > 0)) continue;
            var series = new double[months.Count];
            series[month] = 1.0 / months[month].Days;
            if (month + 1 < series.Length) series[month + 1] = -1.0 / months[month + 1].Days;
            list.Add(new Movement(series, 0, deviation));
        }
        return list;
    }

    /// <summary>The largest change of the energy by the day from month to month about a month's end: when in the month it changed, nobody metered.</summary>
    private static double Jump(IReadOnlyList<MonthBalance> months, double[] perDay, int month)
    {
        var jump = 0.0;
        for (var before = Math.Max(0, month - 1); before <= month + 1 && before + 1 < months.Count; before++)
            if (!double.IsNaN(months[before].InKwh) && !double.IsNaN(months[before + 1].InKwh)) jump = Math.Max(jump, Math.Abs(perDay[before + 1] - perDay[before]));
        return jump;
    }
}

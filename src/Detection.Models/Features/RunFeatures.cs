using Detection.Models.Series;

namespace Detection.Models.Features;

/// <summary>Zeros, flats and on–off patterns over the months.</summary>
public static class RunFeatures
{
    private const string Switched = "remote-switched: on/off, index flat for several readings (irrigation); inside the meter: no advance";
    private const double ZeroKwhPerDay = 0.05;
    private const double FlatShare = 0.01;

    private const double OnLog = -0.7, OffLog = -1.6;

    public static readonly Feature ZeroMonths = new()
    {
        Code = "zero_months",
        Family = FeatureFamily.Runs,
        Name = new("Tüketimsiz aylar", "Months without use"),
        Unit = "months",
        Meaning = "Months of the last two years with less than 0.05 kWh/day.",
        Compute = input => Count(input, IsZero),
    };

    public static readonly Feature ZeroMonthsInSeason = new()
    {
        Code = "zero_months_in_season",
        Family = FeatureFamily.Runs,
        Name = new("Mevsiminde tüketimsiz aylar", "Months without use in season"),
        Unit = "months",
        Meaning = "As zero_months, but only months in which the peers used about a third of their busy months' level or more: a field is dry in winter.",
        Trace = Switched,
        Suspicious = Suspicious.High,
        Grain = 1.5,
        Weight = 0.4,
        Groups = Feature.NotHomes,
        Compute = input => Count(input, (i, m) => IsZero(i, m) && i.InSeason[m]),
    };

    public static readonly Feature ZeroRunAtEnd = new()
    {
        Code = "zero_run_at_end",
        Family = FeatureFamily.Runs,
        Name = new("Son aylarda süren tüketimsizlik", "Months without use up to now"),
        Unit = "months",
        Meaning = "Length of the run of months without use that reaches the scoring period.",
        Compute = input => KnownAny(input) ? Runs.AtEnd(input.Series.Length, m => IsZero(input, m)) : double.NaN,
    };

    public static readonly Feature FlatRun = new()
    {
        Code = "flat_run",
        Family = FeatureFamily.Runs,
        Name = new("Aynı tüketimin tekrarlandığı aylar", "Months that repeat each other"),
        Unit = "months",
        Meaning = "Longest run of read (not estimated) months of the last two years above zero within 1 % of the month before.",
        Trace = "separate line: a flat base load; inside the meter: readings that do not live",
        Suspicious = Suspicious.High,
        Grain = 1,
        Weight = 0.6,
        Compute = FlatMonths,
    };

    public static readonly Feature OnOffSwitches = new()
    {
        Code = "on_off_switches",
        Family = FeatureFamily.Runs,
        Name = new("Açılıp kapanan tüketim", "Use switched on and off"),
        Unit = "switches",
        Meaning = "How often in the last two years the level, season taken out, went from above half to below a fifth of its usual value or back.",
        Trace = "remote-switched: on/off days; magnet: stepwise recovery",
        Suspicious = Suspicious.High,
        Grain = 1.5,
        Weight = 0.5,
        Groups = Feature.NotHomes,
        Compute = Switches,
    };

    public static readonly Feature SeasonChange = new()
    {
        Code = "season_change",
        Family = FeatureFamily.Runs,
        Name = new("Bu sulama mevsiminin geçen mevsime göre düzeyi", "This season against last season"),
        Unit = "ln",
        Meaning = "Agriculture: log ratio of the energy of the last twelve months' in-season months to that of the same months a year before, less the peers' movement.",
        Trace = "remote-switched, separate line at a pump: the season's energy falls while the neighbours' does not",
        Suspicious = Suspicious.Low,
        Grain = 0.4,
        Weight = 0.5,
        Groups = [TariffGroup.Agriculture],
        Compute = ChangeInSeason,
    };

    public static IReadOnlyList<Feature> All { get; } = [ZeroMonths, ZeroMonthsInSeason, ZeroRunAtEnd, FlatRun, OnOffSwitches, SeasonChange];

    private static bool KnownAny(FeatureInput input) => Robust.CountKnown(input.Series.KwhPerDay.Last(2 * Windows.Year)) > 0;

    private static bool IsZero(FeatureInput input, int month) => input.Series.KwhPerDay[month] < ZeroKwhPerDay;

    private static double Count(FeatureInput input, Func<FeatureInput, int, bool> holds)
    {
        if (!KnownAny(input)) return double.NaN;
        var count = 0;
        for (var month = Math.Max(0, input.Series.Length - 2 * Windows.Year); month < input.Series.Length; month++)
            if (holds(input, month)) count++;
        return count;
    }

    private static double FlatMonths(FeatureInput input)
    {
        var (kwh, marks) = (input.Series.KwhPerDay, input.Series.Marks);
        if (Robust.CountKnown(kwh.Last(2 * Windows.Year)) < 3) return double.NaN;
        var first = Math.Max(1, kwh.Length - 2 * Windows.Year + 1);
        var repeats = Runs.Longest(kwh.Length - first, i =>
            kwh[first + i] > ZeroKwhPerDay && !marks[first + i].HasFlag(MonthMarks.Estimated) && !marks[first + i - 1].HasFlag(MonthMarks.Estimated)
            && Math.Abs(kwh[first + i] - kwh[first + i - 1]) <= FlatShare * kwh[first + i]);
        return repeats == 0 ? 0 : repeats + 1;
    }

    private static double Switches(FeatureInput input)
    {
        var recent = input.Adjusted.Last(2 * Windows.Year);
        var usual = Robust.Quantile(recent, 0.6);
        if (Robust.CountKnown(recent) < 6) return double.NaN;
        int switches = 0, state = 0;
        foreach (var level in recent)
        {
            var now = level - usual > OnLog ? 1 : level - usual < OffLog ? -1 : 0;
            if (now == 0) continue;
            if (state != 0 && now != state) switches++;
            state = now;
        }
        return switches;
    }

    private static double ChangeInSeason(FeatureInput input)
    {
        double now = 0, then = 0, pairs = 0;
        for (var month = Math.Max(Windows.Year, input.Series.Length - Windows.Year); month < input.Series.Length; month++)
        {
            var (recent, former) = (input.Series.KwhPerDay[month], input.Series.KwhPerDay[month - Windows.Year]);
            var movement = input.Peers.Movement[month] - input.Peers.Movement[month - Windows.Year];
            if (double.IsNaN(recent) || double.IsNaN(former) || double.IsNaN(movement) || !input.InSeason[month - Windows.Year]) continue;
            now += recent;
            then += former * Math.Exp(movement);
            pairs++;
        }
        return pairs < 2 ? double.NaN : Math.Log((now + LogLevel.FloorKwhPerDay) / (then + LogLevel.FloorKwhPerDay));
    }
}

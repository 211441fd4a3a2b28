using Detection.Models.Series;

namespace Detection.Models.Features;

/// <summary>Faults of the meter's index: it fell, stood still, or does not give the billed energy. Exchanges are cut out first.</summary>
public static class IndexFeatures
{
    private const string InsideTheMeter = "inside the meter: reset, index back (bits 26–28); CT reversed";
    private const double RoundingKwh = 1.5;
    private const double MismatchShare = 0.02;

    public static readonly Feature IndexFell = new()
    {
        Code = "index_fell",
        Family = FeatureFamily.Index,
        Name = new("Gerileyen endeks", "Index that fell"),
        Unit = "times",
        Meaning = "Times in the last two years that an index was lower than the one before it, months with an exchange and corrections of an estimate left out.",
        Trace = InsideTheMeter,
        Suspicious = Suspicious.High,
        Grain = 0.7,
        Compute = input => Count(input, HasIndexes, r => r.LastIndex < r.FirstIndex) + Gaps(input, (before, after) => after.FirstIndex < before.LastIndex),
    };

    public static readonly Feature IndexStood = new()
    {
        Code = "index_stood",
        Family = FeatureFamily.Index,
        Name = new("İlerlemeyen endeks", "Index that did not advance"),
        Unit = "months",
        Meaning = "Months of the last two years in which the index stood still although demand or energy was recorded.",
        Trace = "inside the meter: index stuck (bits 14–19), demand but no advance (bit 29)",
        Suspicious = Suspicious.High,
        Grain = 0.7,
        Compute = input => Count(input, HasIndexes, r => r.LastIndex == r.FirstIndex && (r.DemandKw > 0.2 || (r.ActiveKwh > RoundingKwh && !(r.AdditionalKwh > 0)))),
    };

    public static readonly Feature IndexMismatch = new()
    {
        Code = "index_mismatch",
        Family = FeatureFamily.Index,
        Name = new("Endeks farkıyla uyuşmayan tüketim", "Energy that is not the index difference"),
        Unit = "months",
        Meaning = "Months of the last two years whose energy differs from (last − first index) × multiplier + additional energy by more than 2 % and 1.5 kWh.",
        Trace = "inside the meter; a multiplier entered wrong does the same",
        Suspicious = Suspicious.High,
        Grain = 0.7,
        Compute = input => Count(input, HasIndexes, Mismatches),
    };

    public static readonly Feature IndexJumped = new()
    {
        Code = "index_jumped",
        Family = FeatureFamily.Index,
        Name = new("Okumalar arasında atlayan endeks", "Index that jumped between readings"),
        Unit = "times",
        Meaning = "Times in the last two years that a month began above the index the month before ended with: energy nobody billed.",
        Trace = "inside the meter: reset",
        Suspicious = Suspicious.High,
        Grain = 1,
        Weight = 0.6,
        Compute = input => Gaps(input, (before, after) => after.FirstIndex > before.LastIndex),
    };

    public static readonly Feature NegativeMonths = new()
    {
        Code = "negative_months",
        Family = FeatureFamily.Index,
        Name = new("Eksi tüketimli aylar", "Months with negative energy"),
        Unit = "months",
        Meaning = "Months of the last two years billed below zero; their level is treated as missing.",
        Trace = "CT reversed: the index goes back",
        Suspicious = Suspicious.High,
        Grain = 0.7,
        Weight = 0.7,
        Compute = input => CountMarks(input, MonthMarks.Negative),
    };

    public static readonly Feature MultiplierChanged = new()
    {
        Code = "multiplier_changed",
        Family = FeatureFamily.Index,
        Name = new("Değişimsiz çarpan farkı", "Multiplier changed without an exchange"),
        Unit = "times",
        Meaning = "Times the multiplier (0 or missing = 1) differs from the month before with no exchange in either month.",
        Trace = "CT ratio altered; a data error does the same",
        Suspicious = Suspicious.High,
        Grain = 0.7,
        Weight = 0.7,
        Compute = input => Gaps(input, (before, after) => Factor(before) != Factor(after)),
    };

    public static IReadOnlyList<Feature> All { get; } = [IndexFell, IndexStood, IndexMismatch, IndexJumped, NegativeMonths, MultiplierChanged];

    private static bool HasIndexes(MonthlyReading reading) => !double.IsNaN(reading.FirstIndex) && !double.IsNaN(reading.LastIndex);

    private static double Factor(MonthlyReading reading) => reading.Multiplier > 0 ? reading.Multiplier : 1;

    private static bool Mismatches(MonthlyReading reading)
    {
        var additional = double.IsNaN(reading.AdditionalKwh) ? 0 : reading.AdditionalKwh;
        var expected = (reading.LastIndex - reading.FirstIndex) * Factor(reading) + additional;
        return Math.Abs(expected - reading.ActiveKwh) > Math.Max(RoundingKwh * Factor(reading), MismatchShare * Math.Abs(reading.ActiveKwh));
    }

    private static double Count(FeatureInput input, Func<MonthlyReading, bool> applies, Func<MonthlyReading, bool> holds)
    {
        int count = 0, applied = 0;
        var corrects = false;
        foreach (var reading in Recent(input))
        {
            var correction = corrects;
            corrects = reading.Estimated;
            if (!applies(reading) || reading.Estimated || correction || Touched(input, reading.Period)) continue;
            applied++;
            if (holds(reading)) count++;
        }
        return applied == 0 ? double.NaN : count;
    }

    private static double Gaps(FeatureInput input, Func<MonthlyReading, MonthlyReading, bool> holds)
    {
        int count = 0, pairs = 0;
        MonthlyReading? before = null;
        foreach (var reading in Recent(input))
        {
            if (before is { Estimated: false } former && reading.Period - former.Period == 1 && HasIndexes(former) && HasIndexes(reading))
            {
                pairs++;
                if (holds(former, reading) && !Touched(input, former.Period) && !Touched(input, reading.Period)) count++;
            }
            before = reading;
        }
        return pairs == 0 ? double.NaN : count;
    }

    private static double CountMarks(FeatureInput input, MonthMarks mark)
    {
        var marks = input.Series.Marks.AsSpan(Math.Max(0, input.Series.Length - 2 * Windows.Year));
        int read = 0, marked = 0;
        foreach (var month in marks)
        {
            if (month.HasFlag(MonthMarks.Read)) read++;
            if (month.HasFlag(mark)) marked++;
        }
        return read == 0 ? double.NaN : marked;
    }

    private static IEnumerable<MonthlyReading> Recent(FeatureInput input) =>
        input.View.Readings.Where(r => r.Period > input.Series.End - 2 * Windows.Year && r.Period <= input.Series.End);

    private static bool Touched(FeatureInput input, Period period)
    {
        var month = period - input.Series.Start;
        return month >= 0 && month < input.Series.Length && input.Series.Marks[month].HasFlag(MonthMarks.Exchanged);
    }
}

using Detection.Models.Simulation.Time;

namespace Detection.Models.Simulation.Metering;

/// <summary>The meters an installation had: fitted, stamped, and exchanged when the stamp ran out or the meter failed.</summary>
public sealed class MeterHistory
{
    /// <summary>The stamping year counts as the first of ten (regulation §7).</summary>
    private const int StampYears = 10;

    private const int RestDays = 45;
    private static readonly (string Brand, string Model)[] Makes =
        [("Voltaş", "VT-3"), ("Endeksan", "E210"), ("Ölçümaş", "Ö-12"), ("Akımsel", "AS-7"), ("Işıkölçer", "IÖ-5"), ("Tekno Sayaç", "TS 40")];

    private readonly int _seed;
    private readonly int _ordinal;
    private readonly TownCalendar _calendar;
    private readonly bool _needsMultiRate;
    private readonly List<MeterFitting> _fittings = [];

    public MeterHistory(int seed, int ordinal, TownCalendar calendar, bool needsMultiRate, SeededRandom random)
    {
        (_seed, _ordinal, _calendar, _needsMultiRate) = (seed, ordinal, calendar, needsMultiRate);
        var stampYear = calendar.Origin.Year - random.Whole(0, StampYears + 1);
        var fitted = Math.Min(calendar.Day(new(stampYear, 1, 1)) + random.Whole(20, 600), -random.Whole(1, 200));
        _fittings.Add(New(stampYear, fitted, random));
        var due = calendar.Day(new(stampYear + StampYears, 1, 1)) + random.Whole(0, 364);
        if (due > RestDays && random.Chance(0.8)) Exchange(due, random);
        if (random.Chance(0.006 * calendar.Months / 12.0)) Exchange(random.Below(calendar.End), random);
    }

    /// <summary>In the order they were fitted; the last one still hangs.</summary>
    public IReadOnlyList<MeterFitting> Fittings => _fittings;

    /// <summary>Fits a new meter, unless one was fitted shortly before, is planned for later, or the day lies outside the window.</summary>
    public bool Exchange(int day, SeededRandom random)
    {
        var old = _fittings[^1];
        if (day < RestDays || day >= _calendar.End || day < old.FittedDay + RestDays) return false;
        old.RemovedDay = day;
        _fittings.Add(New(_calendar.Date(day).Year - (random.Chance(0.3) ? 1 : 0), day, random));
        return true;
    }

    private MeterFitting New(int stampYear, int day, SeededRandom random)
    {
        var (brand, model) = random.Pick<(string, string)>(Makes);
        var multiRate = _needsMultiRate || stampYear > 2016 || random.Chance(0.75);
        return new(Identity.MeterSerial(_seed, _ordinal, _fittings.Count), brand, model, stampYear, multiRate, day);
    }
}

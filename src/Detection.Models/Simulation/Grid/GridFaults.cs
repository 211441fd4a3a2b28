using Detection.Models.Simulation.Loads;
using Detection.Models.Simulation.Metering;
using Detection.Models.Simulation.Time;

namespace Detection.Models.Simulation.Grid;

/// <summary>What is wrong in the books of one transformer though nobody steals: each of it looks like theft in a balance.</summary>
/// <param name="MisplacedSite">The site, counted from the transformer's first, that the register hangs on a neighbour; −1 for none.</param>
/// <param name="NeighbourStep">From the transformer's index to the neighbour's.</param>
/// <param name="GapSite">The site whose readings were lost for some months; −1 for none.</param>
/// <param name="GapFrom">First lost period.</param>
/// <param name="GapTo">After the last lost period.</param>
/// <param name="LampKw">Street lamps that no meter counts; 0 for none.</param>
/// <param name="MistakesMultiplier">One installation with current transformers is read with a wrong multiplier.</param>
public sealed record GridFaults(int MisplacedSite, int NeighbourStep, int GapSite, int GapFrom, int GapTo, double LampKw, bool MistakesMultiplier)
{
    private const double LeftOutShare = 0.25;

    private static readonly int[] Ratios = [4, 6, 8, 10, 15, 20, 30, 40, 50, 60, 80, 100, 120, 160, 200];

    public static GridFaults None { get; } = new(-1, 0, -1, 0, 0, 0, false);

    /// <param name="share">The chance of each kind (0–0.5).</param>
    /// <param name="transformers">How many the neighbourhood has.</param>
    public static GridFaults Draw(double share, Transformer transformer, int transformers, int months, SeededRandom random)
    {
        if (share == 0) return None;
        var misplaced = random.Chance(share) && transformers > 1 ? random.Below(transformer.SiteCount) : -1;
        var step = transformer.Index == 0 || transformer.Index < transformers - 1 && random.Chance(0.5) ? 1 : -1;
        var gap = random.Chance(share) && months > 8 ? random.Below(transformer.SiteCount) : -1;
        var length = random.Whole(5, 14);
        var from = random.Below(Math.Max(1, months - length - 1)) + 1;
        var lampKw = random.Chance(share) ? random.Between(1.2, 7) : 0;
        return new(misplaced, step, gap, from, Math.Min(from + length, months - 1), lampKw, random.Chance(share));
    }

    /// <summary>What the lamps take between two days [kWh].</summary>
    public double LampKwh(LoadCalendar loads, int fromDay, int toDay)
    {
        if (LampKw == 0) return 0;
        var (t1, t2, t3) = loads.Energy(Driver.Dark, fromDay, toDay);
        return LampKw * (t1 + t2 + t3);
    }

    /// <summary>The wrong ratio that stands in the books for a current transformer: a neighbour in the list of standard ratios, or none at all.</summary>
    public static int WrongRatio(int trueRatio, SeededRandom random)
    {
        if (random.Chance(LeftOutShare)) return 1;
        var at = Array.FindIndex(Ratios, ratio => ratio >= trueRatio);
        return Ratios[at <= 0 ? 1 : at == Ratios.Length - 1 ? at - 1 : at + (random.Chance(0.5) ? 1 : -1)];
    }

    /// <summary>Readings as they are billed with a wrong multiplier: all energies in proportion, the indexes as they were.</summary>
    public static MeteredSeries Mistaken(MeteredSeries series, int multiplier) => series with
    {
        Readings = [.. series.Readings.Select(reading => Mistaken(reading, multiplier))],
    };

    /// <summary>Readings without those that were lost.</summary>
    public static MeteredSeries WithoutLost(MeteredSeries series, int from, int to) => series with
    {
        Readings = [.. series.Readings.Where(reading => reading.Period < from || reading.Period >= to)],
    };

    private static Reading Mistaken(Reading reading, int multiplier)
    {
        long Of(long milli) => milli / reading.Multiplier * multiplier;
        return reading with
        {
            ActiveMilli = Of(reading.ActiveMilli),
            T1Milli = Of(reading.T1Milli),
            T2Milli = Of(reading.T2Milli),
            T3Milli = Of(reading.T3Milli),
            InductiveMilli = Of(reading.InductiveMilli),
            CapacitiveMilli = Of(reading.CapacitiveMilli),
            DemandMilli = reading.DemandMilli is { } demand ? demand * multiplier / reading.Multiplier : null,
            AdditionalMilli = Of(reading.AdditionalMilli),
            Multiplier = multiplier,
        };
    }
}

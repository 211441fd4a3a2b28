using Detection.Models.Simulation.Inspections;
using Detection.Models.Simulation.Layout;
using Detection.Models.Simulation.Lives;
using Detection.Models.Simulation.Loads;
using Detection.Models.Simulation.Metering;
using Detection.Models.Simulation.Theft;
using Detection.Models.Simulation.Time;

namespace Detection.Models.Simulation;

/// <summary>One installation of the town with its whole story, before its meters are run.</summary>
public sealed record Inhabitant(string InstallationNo, Site Site, Account Account, IReadOnlyList<Visit> Visits)
{
    /// <summary>Draws the inhabitant of a site.</summary>
    /// <param name="ordinal">The site's number in the town, from 0.</param>
    /// <param name="spot">How prone to theft the place is; 1 on average.</param>
    public static Inhabitant Make(TownOptions options, TownCalendar calendar, Site site, int ordinal, int[] readingDays, double spot)
    {
        SeededRandom Stream(Purpose purpose) => SeededRandom.For(options.Seed, purpose, ordinal);
        var load = LoadMaker.Make(site.Kind, Stream(Purpose.Load));
        var connection = Connection.Make(load, Stream(Purpose.Connection));
        var life = LifeMaker.Make(site.Kind, calendar, Stream(Purpose.Life));
        var meterRandom = Stream(Purpose.Meter);
        var oldClock = meterRandom.Chance(0.012);
        var meters = new MeterHistory(options.Seed, ordinal, calendar, connection.MeasuresReactive, meterRandom);
        var theft = Stream(Purpose.Theft);
        var tampering = TamperingMaker.Make(site.Kind, connection, calendar, options.TheftShare, spot, theft, options.Stealth)
            ?? Reconnect(life, options.TheftShare * spot, theft);
        if (tampering is not null) EndWithMeter(tampering, meters);
        var visits = new Inspector(calendar, Stream(Purpose.Inspection)).Inspect(site.Kind, load, life, meters, tampering);
        return new(
            Identity.InstallationNo(options.Seed, ordinal), site,
            new(options.Seed, ordinal, load, connection, life, meters.Fittings, oldClock, readingDays, tampering), visits);
    }

    /// <summary>Some of those who were cut for good take their supply back: the cut stays on paper only.</summary>
    private static Tampering? Reconnect(Life life, double inclination, SeededRandom random)
    {
        if (life.CutForGood is not { } cut || !random.Chance(Math.Min(0.8, 7 * inclination))) return null;
        var began = cut + random.Whole(1, 25);
        life.Spells.RemoveAll(spell => spell.FromDay == cut && spell.Factor == 0);
        life.Spells.Add(new(cut, began, 0));
        return new(Method.Reconnected, began, 1, 0);
    }

    /// <summary>A tampered meter that is exchanged for its stamp takes the tampering with it.</summary>
    private static void EndWithMeter(Tampering tampering, MeterHistory meters)
    {
        if (!MethodTraits.Of(tampering.Method).MeterSuspect) return;
        foreach (var meter in meters.Fittings)
            if (meter.FittedDay > tampering.BeganDay && tampering.EndedDay is null) tampering.EndedDay = meter.FittedDay;
    }
}

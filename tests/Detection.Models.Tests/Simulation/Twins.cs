using Detection.Models.Simulation;
using Detection.Models.Simulation.Layout;
using Detection.Models.Simulation.Lives;
using Detection.Models.Simulation.Loads;
using Detection.Models.Simulation.Metering;
using Detection.Models.Simulation.Theft;
using Detection.Models.Simulation.Time;

namespace Detection.Models.Tests.Simulation;

/// <summary>Runs the same installations twice, once honest and once with one method at work from the middle of the window.</summary>
public static class Twins
{
    public const int BeganMonth = 18;
    private static readonly TownCalendar Calendar = new(new(2023, 11, 1), 36);
    private static readonly LoadCalendar Loads = new(Calendar, 1);
    private static readonly TownOptions Honest = new(1, 1) { TheftShare = 0 };

    /// <summary>Pairs of a kind whose meter stayed the same and whose honest story holds no cut.</summary>
    /// <param name="variant">Settles the details of a method; see <see cref="Tampering"/>.</param>
    public static List<(MeteredSeries Honest, MeteredSeries Thief)> Make(UnitKind kind, Method method, double keep, int variant = 0, int count = 40)
    {
        var meterman = new Meterman(Loads);
        var route = ReadingRoute.Days(Calendar, SeededRandom.For(1, Purpose.Grid, 0));
        var street = new Street("", "", "street", [new(0, 0), new(100, 0)]);
        var pairs = new List<(MeteredSeries, MeteredSeries)>();
        for (var ordinal = 0; pairs.Count < count; ordinal++)
        {
            var account = Inhabitant.Make(Honest, Calendar, new(kind, new(0, 0), street), ordinal, route, 1).Account;
            if (account.Meters.Count > 1 || !account.Meters[0].MultiRate || account.Life.Status != "active" || account.Tampering is not null) continue;
            if (account.Life.Spells.Any(spell => spell.Factor < 0.1 && kind is UnitKind.Flat)) continue;
            var thief = account with { Tampering = new(method, route[BeganMonth], keep, variant) };
            pairs.Add((meterman.Run(account), meterman.Run(thief)));
        }
        return pairs;
    }

    /// <summary>An installation that was cut for good in month 12, and its twin that took supply back ten days later.</summary>
    public static (MeteredSeries Honest, MeteredSeries Thief) Cut(int ordinal)
    {
        var meterman = new Meterman(Loads);
        var route = ReadingRoute.Days(Calendar, SeededRandom.For(1, Purpose.Grid, 0));
        var cut = route[12];
        var account = new Account(
            1, ordinal, LoadMaker.Make(UnitKind.Flat, SeededRandom.For(1, Purpose.Load, ordinal)), new(1, false, 1, 1, 9, 9), new Life { CutForGood = cut, Status = "cut" },
            [new("1", "", "", 2020, true, -500)], false, route, null);
        var honest = account with { Life = new Life { CutForGood = cut, Status = "cut" } };
        honest.Life.Spells.Add(new(cut, Calendar.Days, 0));
        account.Life.Spells.Add(new(cut, cut + 10, 0));
        return (meterman.Run(honest), meterman.Run(account with { Tampering = new(Method.Reconnected, cut + 10, 1, 0) }));
    }

    /// <summary>Pairs of real readings of the same month, from the month after the method began.</summary>
    public static IEnumerable<(Reading Honest, Reading Thief)> After((MeteredSeries Honest, MeteredSeries Thief) pair) =>
        from honest in pair.Honest.Readings
        join thief in pair.Thief.Readings on honest.Period equals thief.Period
        where honest.Period > BeganMonth && honest.State == ReadingState.Read && thief.State == ReadingState.Read
        select (honest, thief);

    /// <summary>The median over all pairs and months of a ratio, thief to honest.</summary>
    public static double Ratio(List<(MeteredSeries, MeteredSeries)> pairs, Func<Reading, double> value)
    {
        var ratios = pairs.SelectMany(After).Where(month => value(month.Honest) > 0).Select(month => value(month.Thief) / value(month.Honest)).Order().ToList();
        return ratios[ratios.Count / 2];
    }
}

using Detection.Models.Simulation.Loads;
using Detection.Models.Simulation.Time;

namespace Detection.Models.Simulation.Lives;

/// <summary>Tells an installation's honest story: the falls in consumption that are nobody's fault.</summary>
public static class LifeMaker
{
    private const double Empty = 0.03;

    public static Life Make(UnitKind kind, TownCalendar calendar, SeededRandom random)
    {
        var life = new Life { ContractStart = -random.Whole(60, 6000) };
        var group = UnitTraits.Of(kind).TariffGroup;
        if (kind == UnitKind.BuildingSite) return BuildingSite(life, calendar, random);
        if (group is "lighting" or "public") return life;
        if (group == "agriculture") Fields(life, calendar, random);
        if (group == "dwelling") Household(life, calendar, random);
        Drift(life, calendar, random);
        ChangeOfHands(life, calendar, random, group == "dwelling" ? 0.17 : 0.22);
        if (random.Chance(0.018 * calendar.Months / 12.0)) Renovation(life, calendar, random);
        if (random.Chance(0.022 * calendar.Months / 12.0)) UnpaidBill(life, calendar, random);
        return life;
    }

    private static Life BuildingSite(Life life, TownCalendar calendar, SeededRandom random)
    {
        life.ContractStart = -random.Whole(0, 300);
        var end = random.Whole(calendar.End / 4, calendar.End + 300);
        if (end >= calendar.End) return life;
        Close(life, end, calendar, random);
        return life;
    }

    private static void Fields(Life life, TownCalendar calendar, SeededRandom random)
    {
        for (var year = calendar.Origin.Year; year <= calendar.Date(calendar.Days).Year; year++)
        {
            var fallow = random.Chance(0.09);
            var factor = fallow ? random.Between(0.01, 0.15) : random.LogNormal(1, 0.18);
            life.Spells.Add(new(calendar.Day(new(year, 1, 1)), calendar.Day(new(year + 1, 1, 1)), factor));
        }
    }

    private static void Household(Life life, TownCalendar calendar, SeededRandom random)
    {
        var summersInTheHills = random.Chance(0.07);
        for (var year = calendar.Origin.Year; year <= calendar.Date(calendar.Days).Year; year++)
        {
            if (summersInTheHills)
                Away(life, calendar, new(year, 6, 20), random.Whole(-10, 15), random.Whole(50, 85), random.Between(0.08, 0.3));
            else if (random.Chance(0.6))
                Away(life, calendar, new(year, 7, 1), random.Whole(0, 60), random.Whole(6, 18), random.Between(0.15, 0.35));
        }
    }

    private static void Away(Life life, TownCalendar calendar, DateOnly season, int delayDays, int lengthDays, double factor)
    {
        var from = calendar.Day(season) + delayDays;
        life.Spells.Add(new(from, from + lengthDays, factor));
    }

    /// <summary>A slow trend, a new appliance or a better one.</summary>
    private static void Drift(Life life, TownCalendar calendar, SeededRandom random)
    {
        var yearly = 1 + 0.035 * random.Normal();
        var factor = 1.0;
        for (var day = 365; day < calendar.Days; day += 365)
        {
            factor *= yearly;
            life.Spells.Add(new(day, Math.Min(day + 365, calendar.Days), factor));
        }
        if (random.Chance(0.2)) life.Spells.Add(new(random.Below(calendar.End), calendar.Days, random.Between(0.72, 1.35)));
    }

    /// <summary>The occupant leaves, the place stands empty for a while, and somebody with other habits moves in.</summary>
    private static void ChangeOfHands(Life life, TownCalendar calendar, SeededRandom random, double moves)
    {
        if (random.Chance(0.03))
        {
            Close(life, -random.Whole(10, 900), calendar, random);
            return;
        }
        if (!random.Chance(moves)) return;
        var left = random.Below(calendar.End);
        var back = left + (int)random.LogNormal(70, 0.9);
        if (back >= calendar.End - 20)
        {
            Close(life, left, calendar, random);
            return;
        }
        life.Spells.Add(new(left, back, Empty));
        life.Spells.Add(new(back, calendar.Days, random.LogNormal(1, 0.38)));
        life.ContractStart = back;
    }

    private static void Close(Life life, int day, TownCalendar calendar, SeededRandom random)
    {
        life.Spells.Add(new(day, calendar.Days, random.Chance(0.5) ? 0 : Empty));
        life.ContractEnd = day;
        if (life.ContractStart >= day) life.ContractStart = day - random.Whole(100, 3000);
        life.Status = day < calendar.End - 400 ? "closed" : "vacant";
    }

    private static void Renovation(Life life, TownCalendar calendar, SeededRandom random)
    {
        var from = random.Below(calendar.End);
        life.Spells.Add(new(from, from + random.Whole(40, 130), random.Between(0.15, 0.45)));
    }

    /// <summary>A notice, a cut some weeks later, and mostly a reconnection once the debt is paid.</summary>
    private static void UnpaidBill(Life life, TownCalendar calendar, SeededRandom random)
    {
        var notice = random.Below(Math.Max(1, calendar.End - 60));
        life.Events.Add(Act("notice", notice, "ihbarname bırakıldı", random));
        if (random.Chance(0.45)) return;
        var cut = notice + random.Whole(16, 40);
        if (cut >= calendar.End) return;
        life.Events.Add(Act("cut", cut, "borçtan kesildi", random));
        life.Events.Add(Act("seal", cut, "kesme mührü", random));
        var back = cut + (int)random.LogNormal(12, 1.1) + 1;
        var paid = back < calendar.End && random.Chance(0.85);
        life.Spells.Add(new(cut, paid ? back : calendar.Days, 0));
        if (paid) life.Events.Add(Act("reconnect", back, "borç ödendi", random));
        else (life.Status, life.CutForGood) = ("cut", cut);
    }

    /// <summary>One act of a field crew, in working hours.</summary>
    public static TownEvent Act(string kind, int day, string note, SeededRandom random, string code = "") =>
        new(kind, day, random.Whole(8 * 60 + 15, 16 * 60 + 45), "E" + (100 + random.Below(24)), code, note);
}

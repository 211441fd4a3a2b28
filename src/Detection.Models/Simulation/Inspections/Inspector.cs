using Detection.Models.Simulation.Lives;
using Detection.Models.Simulation.Loads;
using Detection.Models.Simulation.Metering;
using Detection.Models.Simulation.Theft;
using Detection.Models.Simulation.Time;

namespace Detection.Models.Simulation.Inspections;

/// <summary>The company's past: which installations it visited, why, and what its crews saw.</summary>
/// <remarks>
/// Crews went where consumption looked low and where neighbours tipped them off, so the outcomes are a biased sample, as real ones
/// are. A crew misses some thieves; a thief who is found stops.
/// </remarks>
public sealed class Inspector(TownCalendar calendar, SeededRandom random)
{
    private const double RandomVisitAMonth = 0.0004;
    private const double LowVisitAMonth = 0.0065;
    private const double TipAboutThiefAMonth = 0.015;
    private const double TipAboutNobodyAMonth = 0.0004;
    private const double VisitAfterTip = 0.7;
    private const double IrregularShare = 0.009;
    private const int RestMonths = 5;

    /// <summary>Goes through the months in order; ends the tampering and fits another meter where one is taken to the laboratory.</summary>
    public List<Visit> Inspect(UnitKind kind, Load load, Life life, MeterHistory meters, Tampering? tampering)
    {
        var visits = new List<Visit>();
        var irregular = random.Chance(IrregularShare);
        var group = UnitTraits.Of(kind).TariffGroup;
        if (group is "lighting" or "public") return visits;
        var expected = DailyKwh(load) / UnitTraits.Of(kind).TypicalDailyKwh;
        for (var month = 2; month < calendar.Months; month++)
        {
            var day = calendar.MonthStart[month] + random.Below(28);
            if (Reason(day, expected, life, tampering) is not { } origin) continue;
            var visit = new Visit(day, Outcome(day, life, tampering, irregular), origin);
            visits.Add(visit);
            life.Events.Add(LifeMaker.Act("control", day, "ölçü düzeni kontrolü", random));
            if (visit.Outcome is not ("clean" or "incomplete")) Settle(visit, life, meters, tampering);
            if (visit.Outcome == "usulsuz") irregular = false;
            month += RestMonths;
        }
        return visits;
    }

    /// <summary>Why a crew comes on this day; null when it does not.</summary>
    private string? Reason(int day, double expected, Life life, Tampering? tampering)
    {
        var covered = tampering is not null && tampering.Covers(day);
        var thief = covered && tampering!.Method != Method.MeterFault;
        if (random.Chance(thief ? TipAboutThiefAMonth : TipAboutNobodyAMonth))
        {
            life.Events.Add(LifeMaker.Act("tip", day - random.Whole(3, 40), "isimsiz ihbar", random));
            if (random.Chance(VisitAfterTip)) return "tip";
        }
        var seen = expected * life.Factor(day) * (covered ? tampering!.Keep : 1);
        var lowness = life.ContractEnd is { } end && day > end ? 0 : Math.Clamp(1 - seen / 0.6, 0, 1);
        if (random.Chance(LowVisitAMonth * lowness)) return random.Chance(0.6) ? "sweep" : "score";
        return random.Chance(RandomVisitAMonth) ? "random" : null;
    }

    private string Outcome(int day, Life life, Tampering? tampering, bool irregular)
    {
        if (random.Chance(life.Factor(day) < 0.1 ? 0.25 : 0.08)) return "incomplete";
        if (tampering is not null && tampering.Covers(day))
        {
            var traits = MethodTraits.Of(tampering.Method);
            if (random.Chance(traits.FoundShare)) return traits.Case == "art37" ? "art37" : "kacak_" + traits.Case;
        }
        return irregular && random.Chance(0.7) ? "usulsuz" : "clean";
    }

    private void Settle(Visit visit, Life life, MeterHistory meters, Tampering? tampering)
    {
        if (visit.Outcome == "usulsuz")
        {
            life.Events.Add(LifeMaker.Act("notice", visit.Day, "usulsüz kullanım bildirimi", random));
            return;
        }
        tampering!.EndedDay = visit.Day;
        if (MethodTraits.Of(tampering.Method).MeterSuspect) meters.Exchange(visit.Day, random);
        life.Events.Add(LifeMaker.Act("seal", visit.Day, "tespit sonrası mühür", random));
        if (tampering.Method == Method.Reconnected) life.Spells.Add(new(visit.Day, calendar.Days, 0));
    }

    /// <summary>The year's mean, near enough for guessing whether an installation looks low.</summary>
    private static double DailyKwh(Load load)
    {
        double daily = 0;
        foreach (var driver in Enum.GetValues<Driver>())
        {
            var meanIntensity = driver switch
            {
                Driver.Cooling or Driver.Heating => 2.4,
                Driver.Cotton or Driver.Citrus or Driver.Maize => 0.3,
                Driver.Dark => 12,
                Driver.Sun => 0,
                _ => 0.9,
            };
            daily += meanIntensity * load.KwhPerUnit[(int)driver];
        }
        return daily;
    }
}

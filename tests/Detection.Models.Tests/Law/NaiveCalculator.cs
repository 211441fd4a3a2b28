using Detection.Models.Law.Facts;
using Detection.Models.Law.Tables;
using Detection.Models.Series;

namespace Detection.Models.Tests.Law;

/// <summary>
/// The charge computed in the dullest way: walk back from the detection day by day, look at each day, add. It shares no code and no structure
/// with the engine, knows the regulation's numbers by itself, and writes no sheet. Rounds where a sheet rounds.
/// </summary>
internal static class NaiveCalculator
{
    /// <returns>TL; null where the law gives no amount.</returns>
    public static decimal? Total(CaseFacts f, LawTables tables)
    {
        if (f.Case is LegalCase.IrregularA or LegalCase.IrregularB or LegalCase.IrregularC or LegalCase.IrregularCc or LegalCase.IrregularD) return Irregular(f, tables);
        if (f.Case == LegalCase.UnderRegistration && f.PeriodicReplacement) return null;
        if (HowMuchADay(f, tables) is not { } way) return null;
        if (ChargedDays(f, way) is not { } days) return null;

        var total = 0m;
        foreach (var run in days.Count == 0 ? [[]] : Runs(f, days))
        {
            var contracted = f.Case == LegalCase.UnderRegistration || HasContract(f, run.Count == 0 ? f.DetectedOn : run[0]);
            if (Energy(f, way, run, days.Count, contracted) is not { } gross) return null;
            var billed = f.Case == LegalCase.IllegalB || run.Count == 0 ? 0 : Billed(f, run);
            var net = gross - Math.Min(billed, gross);
            if (Money(f, tables, net, run.Count, contracted) is not { } money) return null;
            total += money;
        }
        return total;
    }

    /// <summary>A way to the energy: a power in kW with its hours, a mean in kWh a day, or a recorded total.</summary>
    private sealed record Way(string Kind, decimal Kw, decimal DailyKwh, decimal RecordedKwh, int RecordedDays);

    private static Way? HowMuchADay(CaseFacts f, LawTables tables)
    {
        if (f.Case == LegalCase.IllegalB) return LineKw(f, tables) is { } line ? new("power", line, 0, 0, 0) : null;
        if (f.MeterSpans.Count > 0 && f.Case != LegalCase.UnderRegistration)
        {
            decimal kwh = 0;
            var count = 0;
            foreach (var span in f.MeterSpans)
            {
                var multiplier = span.Multiplier.GetValueOrDefault() == 0 ? 1 : span.Multiplier!.Value;
                kwh += Three((span.LastIndex!.Value - span.FirstIndex!.Value) * multiplier);
                for (var d = span.From; d < span.To; d = d.AddDays(1)) count++;
            }
            return new("recorded", 0, 0, Three(kwh), count);
        }
        if (f.Case == LegalCase.IllegalCc) return null;
        if (f.Undisputed is { Spans.Count: > 0 }) return new("mean", 0, MeanOf(f.Undisputed.Spans), 0, 0);
        if (f.Case == LegalCase.UnderRegistration && f.PeriodsAfterChange.Count > 1)
            return new("mean", 0, MeanOf([.. f.PeriodsAfterChange.OrderBy(s => s.From).Take(2)]), 0, 0);
        if (f.Case != LegalCase.UnderRegistration)
        {
            if (PowerKw(f) is { } kw) return new("power", kw, 0, 0, 0);
            if (f.Cable is { SectionMm2: not null } cable && TableKw(tables, cable) is { } section) return new("power", Three(section * 0.6m), 0, 0, 0);
        }
        if (f.SimilarPlaces.Count == 0) return null;
        var sum = f.SimilarPlaces.Sum(place => MeanOf([place.Use]));
        return new("similar", 0, Six(sum / f.SimilarPlaces.Count), 0, 0);
    }

    private static decimal? PowerKw(CaseFacts f)
    {
        if (f.TwoTerm && f.ContractPowerKw is { } contract) return Three(contract.Value < 5 ? 5 : contract.Value);
        decimal? installed = f.ProjectPowerKw?.Value ?? f.SitePowerKw?.Value;
        decimal? measured = f.Measured is { VideoStamped: true } ? MeasuredKw(f.Measured) : null;
        if (measured is { } m && (installed is null || m > installed)) return Three(m < 5 ? 5 : m);
        if (installed is not { } p) return null;
        var used = f.Activity == Activity.Irrigation ? p : p * 60 / 100;
        return Three(used < 5 ? 5 : used);
    }

    private static decimal MeasuredKw(MeasuredCurrent measured)
    {
        decimal watts = 0;
        foreach (var amps in measured.PhaseAmps) watts += amps * measured.VoltageV * measured.PowerFactor;
        return Three(watts / 1000);
    }

    private static decimal? LineKw(CaseFacts f, LawTables tables)
    {
        decimal? drawn = f.Measured is not null ? MeasuredKw(f.Measured)
            : f.Devices.Count == 1 ? f.Devices[0].PowerKw
            : f.Devices.Count > 1 ? Three(f.Devices.Sum(d => d.PowerKw) * 0.6m)
            : null;
        var section = f.Cable is { SectionMm2: not null } cable ? TableKw(tables, cable) : f.ProjectPowerKw?.Value ?? f.SitePowerKw?.Value;
        decimal? lowest = drawn is { } value ? Three(value) : null;
        if (section is { } s) lowest = Math.Min(lowest ?? decimal.MaxValue, Three(s * 0.6m));
        if (f.Activity == Activity.Dwelling && f.ConnectionPowerKw is { } connection) lowest = Math.Min(lowest ?? decimal.MaxValue, connection.Value);
        return lowest;
    }

    private static decimal? TableKw(LawTables tables, Cable cable)
    {
        CableRow? best = null;
        foreach (var row in tables.CableSections)
        {
            if (row.Phases != cable.Phases) continue;
            if (cable.Aluminium ? row.SectionMm2 >= cable.SectionMm2 : row.SectionMm2 != cable.SectionMm2) continue;
            if (best is null || row.SectionMm2 > best.SectionMm2) best = row;
        }
        return best?.PowerKw;
    }

    private static decimal MeanOf(IReadOnlyList<EnergySpan> spans)
    {
        decimal kwh = 0;
        var count = 0;
        foreach (var span in spans)
        {
            kwh += span.Kwh;
            for (var d = span.From; d < span.To; d = d.AddDays(1)) count++;
        }
        return Six(kwh / count);
    }

    /// <summary>Newest first.</summary>
    private static List<DateOnly>? ChargedDays(CaseFacts f, Way way)
    {
        DateOnly? start;
        int cap;
        switch (f.Case)
        {
            case LegalCase.IllegalA:
                start = f.ProvenStart?.Day ?? f.NotBefore?.Day ?? f.DetectedOn.AddDays(-90);
                cap = f.ProvenStart is null ? 90 : 360;
                break;
            case LegalCase.IllegalB:
                (start, cap) = (f.ProvenStart?.Day, 270);
                break;
            case LegalCase.IllegalC:
                start = LastAct(f, suspicionToo: false);
                cap = way.Kind is "power" or "similar" ? 60 : 240;
                break;
            case LegalCase.IllegalCc:
                start = f.CutOn?.Day;
                cap = f.UnreadByConsumersFault ? int.MaxValue : f.Activity == Activity.Irrigation ? 360 : 180;
                break;
            default:
                (start, cap) = f.ProvenStart is { } proven ? (proven.Day, 180) : (LastAct(f, suspicionToo: true), 90);
                break;
        }
        if (start is null) return null;
        var days = new List<DateOnly>();
        for (var d = f.DetectedOn.AddDays(-1); d >= start && days.Count < cap; d = d.AddDays(-1)) days.Add(d);
        return days;
    }

    private static DateOnly? LastAct(CaseFacts f, bool suspicionToo)
    {
        DateOnly? last = null;
        foreach (var act in f.Acts)
            if ((suspicionToo || !act.PromptedBySuspicion) && act.Day <= f.DetectedOn && !(act.Day <= last)) last = act.Day;
        return last;
    }

    /// <summary>Stretches of days with and without a contract, oldest first, each oldest first.</summary>
    private static List<List<DateOnly>> Runs(CaseFacts f, List<DateOnly> days)
    {
        var runs = new List<List<DateOnly>>();
        foreach (var day in Enumerable.Reverse(days))
        {
            if (runs.Count == 0 || (f.Case != LegalCase.UnderRegistration && HasContract(f, day) != HasContract(f, runs[^1][^1]))) runs.Add([]);
            runs[^1].Add(day);
        }
        return runs;
    }

    private static bool HasContract(CaseFacts f, DateOnly day) => f.Contract is { } c && day >= c.From && (c.To is null || day < c.To);

    private static decimal? Energy(CaseFacts f, Way way, List<DateOnly> run, int allDays, bool contracted)
    {
        if (way.Kind is "mean" or "similar") return Three(run.Sum(_ => way.DailyKwh));
        if (way.Kind == "recorded")
        {
            var whole = run.Count > 0 && run.Count == allDays && f.MeterSpans[0].From == run[0] && f.MeterSpans[^1].To == f.DetectedOn && way.RecordedDays == allDays;
            return whole ? way.RecordedKwh : Three(run.Sum(_ => Six(way.RecordedKwh / way.RecordedDays)));
        }
        if (f.Activity == Activity.Irrigation)
        {
            if (f.IrrigationSeasons.Count == 0) return null;
            decimal hours = 0;
            foreach (var season in f.IrrigationSeasons)
            {
                var inside = run.Count(day => day >= season.From && day < season.To);
                hours += Three(season.OfficialHours is { } official ? official * inside / Length(season.From, season.To) : 8m * inside);
            }
            if (!contracted) hours = Math.Min(hours * 120 / 100, 24 * run.Count);
            return Three(way.Kw * Three(hours));
        }
        decimal energy = 0;
        foreach (var _ in run) energy += way.Kw * HoursOfADay(f.Activity, contracted);
        return Three(energy);
    }

    private static decimal HoursOfADay(Activity activity, bool contracted)
    {
        decimal hours = activity.ToString() switch
        {
            "Dwelling" => 5,
            "IndustryOneShift" => 7,
            "IndustryTwoShifts" => 14,
            "IndustryThreeShifts" => 21,
            "IndustryShiftsUnknown" or "ShoppingMall" or "ColdStore" or "EvCharging" => 12,
            "Tourism" or "FuelStation" or "Hospital" => 10,
            _ => 8,
        };
        if (contracted) return hours;
        return hours == 21 ? 24 : hours + hours / 5;
    }

    private static decimal Billed(CaseFacts f, List<DateOnly> run)
    {
        decimal billed = 0;
        foreach (var bill in f.Billed)
        {
            var (inside, all) = (0, 0);
            for (var d = bill.From; d < bill.To; d = d.AddDays(1))
            {
                all++;
                if (d >= run[0] && d <= run[^1]) inside++;
            }
            if (inside > 0) billed += Three(bill.Kwh * inside / all);
        }
        return billed;
    }

    private static decimal? Money(CaseFacts f, LawTables tables, decimal kwh, int days, bool contracted)
    {
        var group = contracted
            ? f.TariffGroup switch
            {
                TariffGroup.Dwelling => PriceGroup.Dwelling, TariffGroup.Industry => PriceGroup.Industry, TariffGroup.Agriculture => PriceGroup.Agriculture,
                TariffGroup.Lighting => PriceGroup.Lighting, _ => PriceGroup.Services,
            }
            : f.Activity == Activity.Dwelling ? PriceGroup.Dwelling : PriceGroup.Services;
        TariffRow? row = null;
        foreach (var candidate in tables.Tariffs)
            if (candidate.Group == group && candidate.From <= f.DetectedOn && (candidate.To is null || f.DetectedOn < candidate.To) && (row is null || candidate.From > row.From)) row = candidate;
        if (row is null) return null;

        var times = 1m;
        if (f.Case != LegalCase.UnderRegistration)
        {
            times = 2;
            foreach (var earlier in f.EarlierFindings)
                if (!earlier.Cancelled && earlier.FoundOn < f.DetectedOn && earlier.FoundOn.AddYears(3) >= f.DetectedOn) times = 2.5m;
        }
        if (row.TierKwhPerDay is not { } tier) return Two(kwh * (row.EnergyTlPerKwh + row.DistributionTlPerKwh) * times);
        var low = Math.Min(kwh, Three(tier * days));
        return Two(low * (row.EnergyTlPerKwh + row.DistributionTlPerKwh) * times) + Two((kwh - low) * (row.HighTierEnergyTlPerKwh!.Value + row.DistributionTlPerKwh) * times);
    }

    private static decimal? Irregular(CaseFacts f, LawTables tables)
    {
        if (f.Case == LegalCase.IrregularD && f.TariffGroup == TariffGroup.Dwelling) return null;
        if (f.Case is LegalCase.IrregularA or LegalCase.IrregularB or LegalCase.IrregularC && f.AppliedOn?.Day < f.DetectedOn) return null;
        if (f.NoticeServedOn is not { } notice) return null;
        var lastDay = notice.Day;
        for (var i = 0; i < 15; i++) lastDay = lastDay.AddDays(1);
        if (f.RemediedOn?.Day <= lastDay || f.RecordDate <= lastDay) return null;
        var fee = tables.CutReconnectFees.Where(row => row.Group == f.TariffGroup && row.From <= f.RecordDate && (row.To is null || f.RecordDate < row.To)).OrderBy(row => row.From).LastOrDefault();
        return fee is null ? null : Two(fee.FeeTl + fee.FeeTl + fee.FeeTl + fee.FeeTl + fee.FeeTl);
    }

    private static int Length(DateOnly from, DateOnly to)
    {
        var count = 0;
        for (var d = from; d < to; d = d.AddDays(1)) count++;
        return count;
    }

    private static decimal Two(decimal value) => Math.Round(value, 2, MidpointRounding.AwayFromZero);

    private static decimal Three(decimal value) => Math.Round(value, 3, MidpointRounding.AwayFromZero);

    private static decimal Six(decimal value) => Math.Round(value, 6, MidpointRounding.AwayFromZero);
}

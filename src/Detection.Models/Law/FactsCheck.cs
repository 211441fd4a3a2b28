using Detection.Models.Features;
using Detection.Models.Law.Facts;
using Detection.Models.Law.Worksheets;

namespace Detection.Models.Law;

/// <summary>Finds what makes facts unfit to calculate with, all at once, so that a person can mend them in one go.</summary>
internal static class FactsCheck
{
    public static IReadOnlyList<LawObstacle> List(CaseFacts facts, IReadOnlyList<WorksheetOverride> overrides)
    {
        var found = new Findings();
        Days(facts, found);
        Spans(facts, found);
        MeterReadings.Check(facts, found);
        Numbers(facts, found);
        foreach (var over in overrides.Where(o => string.IsNullOrWhiteSpace(o.Reason) || string.IsNullOrWhiteSpace(o.By)))
        {
            found.Add("override-without-reason", "", over.Code,
                $"'{over.Code}' için yapılan değişikliğin gerekçesi ve yapanı yazılmalıdır.", $"Give the reason for the override of '{over.Code}' and who made it.");
        }
        return found.Obstacles;
    }

    private static void Days(CaseFacts facts, Findings found)
    {
        if (facts.DetectedOn > facts.RecordDate)
        {
            found.Add("detection-after-record", "R 43", nameof(CaseFacts.DetectedOn),
                $"Tespit tarihi {facts.DetectedOn:dd.MM.yyyy}, tutanak tarihi {facts.RecordDate:dd.MM.yyyy} sonrasındadır.",
                $"The detection of {facts.DetectedOn:yyyy-MM-dd} lies after the record of {facts.RecordDate:yyyy-MM-dd}.");
        }
        foreach (var (field, day) in (ReadOnlySpan<(string, DayFact?)>)
            [(nameof(CaseFacts.ProvenStart), facts.ProvenStart), (nameof(CaseFacts.NotBefore), facts.NotBefore), (nameof(CaseFacts.CutOn), facts.CutOn)])
        {
            if (day is not { } start) continue;
            Source(field, start.Source, found);
            if (start.Day <= facts.DetectedOn) continue;
            found.Add("period-ends-before-start", "R 45", field,
                $"Süre {start.Day:dd.MM.yyyy} gününde başlıyor, {facts.DetectedOn:dd.MM.yyyy} tespitinden önce bitiyor.",
                $"The period starts on {start.Day:yyyy-MM-dd} and ends before, with the detection of {facts.DetectedOn:yyyy-MM-dd}.");
        }
        if (facts.Contract is { To: { } ended } contract && ended < contract.From)
        {
            found.Add("period-ends-before-start", "R 45", nameof(CaseFacts.Contract),
                "Sözleşme başlamadan sona eriyor.", "The contract ends before it begins.");
        }
    }

    private static void Spans(CaseFacts facts, Findings found)
    {
        var spans = facts.Billed.Select(span => (nameof(CaseFacts.Billed), span))
            .Concat(facts.PeriodsAfterChange.Select(span => (nameof(CaseFacts.PeriodsAfterChange), span)))
            .Concat(facts.SimilarPlaces.Select(place => (nameof(CaseFacts.SimilarPlaces), place.Use)))
            .Concat(facts.Undisputed?.Spans.Select(span => (nameof(CaseFacts.Undisputed), span)) ?? []);
        foreach (var (field, span) in spans)
        {
            Ends(field, span.From, span.To, found);
            Source(field, span.Source, found);
            NotNegative(field, span.Kwh, found);
        }
        foreach (var season in facts.IrrigationSeasons)
        {
            Ends(nameof(CaseFacts.IrrigationSeasons), season.From, season.To, found);
            Source(nameof(CaseFacts.IrrigationSeasons), season.Source, found);
            if (season.OfficialHours is not { } hours) continue;
            NotNegative(nameof(CaseFacts.IrrigationSeasons), hours, found);
            if (hours > 24 * (season.To.DayNumber - season.From.DayNumber))
            {
                found.Add("hours-exceed-days", "R 45(3)", nameof(CaseFacts.IrrigationSeasons),
                    "Sezonun resmi sulama süresi, günlerinin saatlerinden uzun.", "The season's official hours are more than its days have.");
            }
        }
    }

    private static void Numbers(CaseFacts facts, Findings found)
    {
        foreach (var (field, fact) in (ReadOnlySpan<(string, Fact?)>)
        [
            (nameof(CaseFacts.ProjectPowerKw), facts.ProjectPowerKw), (nameof(CaseFacts.SitePowerKw), facts.SitePowerKw),
            (nameof(CaseFacts.ContractPowerKw), facts.ContractPowerKw), (nameof(CaseFacts.ConnectionPowerKw), facts.ConnectionPowerKw),
        ])
        {
            if (fact is not { } given) continue;
            NotNegative(field, given.Value, found);
            Source(field, given.Source, found);
        }
        foreach (var device in facts.Devices) NotNegative(nameof(CaseFacts.Devices), device.PowerKw, found);
        if (facts.Cable is { SectionMm2: { } section }) NotNegative(nameof(CaseFacts.Cable), section, found);
        if (facts.Measured is not { } measured) return;
        foreach (var amps in measured.PhaseAmps) NotNegative(nameof(CaseFacts.Measured), amps, found);
        if (measured.PhaseAmps.Count is < 1 or > 3 || measured.VoltageV <= 0 || measured.PowerFactor is <= 0 or > 1)
        {
            found.Add("measurement-broken", "R 44(2)a", nameof(CaseFacts.Measured),
                "Akım ölçümü bir ila üç faz, sıfırdan büyük gerilim ve 0–1 arasında güç katsayısı ister.",
                "A measured current needs one to three phases, a voltage above zero, and a power factor between 0 and 1.");
        }
    }

    internal static void Ends(string field, DateOnly from, DateOnly to, Findings found)
    {
        if (to > from) return;
        found.Add("period-ends-before-start", "R 45", field,
            $"{from:dd.MM.yyyy} – {to:dd.MM.yyyy} aralığı başlamadan bitiyor.", $"The span {from:yyyy-MM-dd} to {to:yyyy-MM-dd} ends before it starts.");
    }

    internal static void Source(string field, string? source, Findings found)
    {
        if (!string.IsNullOrWhiteSpace(source)) return;
        found.Add("source-missing", "R 43(5)", field, "Değerin kaynağı yazılmalıdır.", "Say where the value comes from.");
    }

    internal static void NotNegative(string field, decimal value, Findings found)
    {
        if (value >= 0) return;
        found.Add("negative-value", "R 44", field, $"{value} sıfırdan küçük olamaz.", $"{value} cannot be below zero.");
    }

    /// <summary>Collects obstacles.</summary>
    internal sealed class Findings
    {
        public List<LawObstacle> Obstacles { get; } = [];

        public void Add(string code, string article, string field, string tr, string en) => Obstacles.Add(new(code, article, field, new TextPair(tr, en)));
    }
}

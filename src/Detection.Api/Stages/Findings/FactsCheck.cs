using Detection.Models.Findings;

namespace Detection.Api.Stages.Findings;

/// <summary>Refuses facts that cannot be: negative indexes, days out of order, texts without end. What is only missing is for the guards.</summary>
public static class FactsCheck
{
    private const int LongestText = 4_000;
    private const int LongestName = 200;
    private const int MostItems = 100;

    /// <summary>The facts with nothing in the place of every null a body may hold where there is no null.</summary>
    public static FindingFacts Complete(FindingFacts facts) => facts with
    {
        Place = (facts.Place ?? new Place()) with { Address = facts.Place?.Address ?? "" },
        Crew = Complete(facts.Crew),
        MethodText = facts.MethodText ?? "",
        Appliances = [.. (facts.Appliances ?? []).Where(item => item is not null).Select(item => item with { Name = item.Name ?? "" })],
        MeasuredCurrentsA = facts.MeasuredCurrentsA ?? [],
        SealsRemoved = Complete(facts.SealsRemoved),
        SealsFitted = Complete(facts.SealsFitted),
        Circumstances = facts.Circumstances ?? new Circumstances(),
        Signature = facts.Signature is { } signature ? signature with { Witnesses = Complete(signature.Witnesses) } : null,
        Instalments = facts.Instalments ?? [],
        CauseText = facts.CauseText ?? "",
        Note = facts.Note ?? "",
    };

    /// <param name="now">No detection lies after it; a day of clock error is allowed.</param>
    /// <returns>Messages by field; empty when the facts can be.</returns>
    public static Dictionary<string, string[]> Find(FindingFacts facts, DateTimeOffset now)
    {
        var errors = new Dictionary<string, string[]>();
        Refuse(facts.DetectedAt > now.AddDays(1), "facts.detectedAt", "The detection lies in the future. Correct the day or the clock.");
        Refuse(facts.DetectedAt.Year < 2000, "facts.detectedAt", "The detection lies before the year 2000. Write the day with its year.");
        Refuse(facts.Place.Longitude is < -180 or > 180 || facts.Place.Latitude is < -90 or > 90, "facts.place", "Longitude from -180 to 180, latitude from -90 to 90.");
        Refuse(facts.Exchange is { RemovedIndexKwh: < 0 } or { FittedIndexKwh: < 0 }, "facts.exchange", "An index is not negative. Read it from the register again.");
        Refuse(facts.Cut is { IndexKwh: < 0 }, "facts.cut.indexKwh", "An index is not negative. Read it from the register again.");
        Refuse(facts.DetectionIndexKwh < 0, "facts.detectionIndexKwh", "An index is not negative. Read it from the register again.");
        Refuse(facts.Cut is { IndexKwh: { } atCut } && facts.DetectionIndexKwh < atCut, "facts.detectionIndexKwh",
            "The index at the detection is below the one at the cut. If the meter was exchanged or went back, state it in the note and enter the exchange.");
        Refuse(facts.Cut is { } cut && cut.CutOn > facts.DetectedOn, "facts.cut.cutOn", "The cut lies after the detection.");
        Refuse(facts.Began is { } began && began.On > facts.DetectedOn, "facts.began.on", "The use began after the detection.");
        Refuse(facts.Appliances.Any(appliance => appliance.PowerKw < 0), "facts.appliances", "A power is not negative.");
        Refuse(facts.MeasuredCurrentsA.Any(current => current < 0), "facts.measuredCurrentsA", "A current is not negative.");
        Refuse(facts.Payment is { AmountTl: <= 0 }, "facts.payment.amountTl", "A payment is more than nothing.");
        Refuse(facts.Notice is { MetOn: { } met } notice && met < notice.ServedOn, "facts.notice.metOn", "The shortcoming was put right before the notice was served.");
        Refuse(facts.Reconnection is { ReconnectedAt: { } on } reconnection && on < reconnection.ObligationsMetAt, "facts.reconnection", "Reconnected before the obligations were met.");
        foreach (var (field, text, longest) in Texts(facts))
            Refuse(text.Length > longest, field, $"At most {longest} letters.");
        foreach (var (field, count) in Lists(facts))
            Refuse(count > MostItems, field, $"At most {MostItems} entries.");
        return errors;

        void Refuse(bool isWrong, string field, string message)
        {
            if (isWrong) errors[field] = [.. errors.GetValueOrDefault(field, []), message];
        }
    }

    private static IReadOnlyList<string> Complete(IReadOnlyList<string>? texts) => [.. (texts ?? []).Select(text => text ?? "")];

    private static IEnumerable<(string Field, string Text, int Longest)> Texts(FindingFacts facts) =>
    [
        ("facts.methodText", facts.MethodText, LongestText), ("facts.note", facts.Note, LongestText), ("facts.causeText", facts.CauseText, LongestText),
        ("facts.place.address", facts.Place.Address, LongestName), ("facts.objection.text", facts.Objection?.Text ?? "", LongestText),
        ("facts.decision.grounds", facts.Decision?.Grounds ?? "", LongestText), ("facts.exchange.laboratoryName", facts.Exchange?.LaboratoryName ?? "", LongestName),
        .. facts.Crew.Select(name => ("facts.crew", name, LongestName)), .. facts.Appliances.Select(item => ("facts.appliances", item.Name, LongestName)),
        .. (facts.Signature?.Witnesses ?? []).Select(name => ("facts.signature.witnesses", name, LongestName)),
    ];

    private static IEnumerable<(string Field, int Count)> Lists(FindingFacts facts) =>
    [
        ("facts.crew", facts.Crew.Count), ("facts.appliances", facts.Appliances.Count), ("facts.measuredCurrentsA", facts.MeasuredCurrentsA.Count),
        ("facts.sealsRemoved", facts.SealsRemoved.Count), ("facts.sealsFitted", facts.SealsFitted.Count), ("facts.signature.witnesses", facts.Signature?.Witnesses.Count ?? 0),
    ];
}

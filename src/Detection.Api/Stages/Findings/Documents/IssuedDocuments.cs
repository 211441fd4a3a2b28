using Detection.Api.Stages.Records.Documents;
using Detection.Models.Findings;
using Detection.Models.Law.Deadlines;

namespace Detection.Api.Stages.Findings.Documents;

/// <summary>Which documents a finding has, and from when on each is final.</summary>
public static class IssuedDocuments
{
    /// <summary>The documents that can be printed of it, in the order they are used.</summary>
    public static IReadOnlyList<DocumentKind> Of(FindingFacts facts) =>
    [
        .. facts.Exchange is null ? [] : new[] { DocumentKind.MeterExchange },
        DocumentKind.DetectionRecord, DocumentKind.CalculationAnnex, DocumentKind.NoticeLetter,
        .. Owes(facts) ? new[] { DocumentKind.CollectionNotice } : [],
        .. facts.Objection is null ? [] : new[] { DocumentKind.ObjectionFile },
    ];

    /// <summary>What a step seals by itself: not the objection's file, which is a working paper, and the notice before collection only once it is served.</summary>
    public static IReadOnlyList<DocumentKind> Sealed(FindingRow finding)
    {
        var facts = finding.ReadFacts();
        return [.. Of(facts).Where(kind => IsFinal(finding, kind) && (kind is not DocumentKind.CollectionNotice || facts.CollectionNotice is not null))];
    }

    private static bool Owes(FindingFacts facts) => facts.Sent is not null && (facts.Payment is null || Instalments.NextOwed(facts.Instalments) is not null);

    /// <summary>
    /// Whether a document of this kind is final: the EK-6 from the day the meter goes to the laboratory, the others while the calculation is
    /// sealed. A correction opens them again.
    /// </summary>
    public static bool IsFinal(FindingRow finding, DocumentKind kind) => kind switch
    {
        DocumentKind.MeterExchange => finding.ReadFacts() is { Exchange: not null } facts && (finding.CurrentStep is not FindingStep.Draft || facts.Laboratory is not null),
        DocumentKind.ObjectionFile => false,
        _ => finding is { Worksheet: not null, FinalisedAt: not null },
    };

    /// <summary>The sealed document that holds now; null where there is none, or the facts it states were stated anew since.</summary>
    /// <param name="kept">Newest first.</param>
    /// <param name="factsStatedAt">When the facts were last stated: the EK-6 follows them and not the finalising.</param>
    public static KeptDocument? InForce(FindingRow finding, DocumentKind kind, string language, IReadOnlyList<KeptDocument> kept, DateTime factsStatedAt)
    {
        // The time on a document has whole seconds.
        var since = kind is DocumentKind.MeterExchange ? factsStatedAt : finding.FinalisedAt ?? DateTime.MaxValue;
        // A notice about an earlier instalment is none about the one that is owed now.
        if (kind is DocumentKind.CollectionNotice && Instalments.NextOwed(finding.ReadFacts().Instalments) is { } owed)
            since = new[] { since, LegalTime.StartOf(owed.DueOn).UtcDateTime }.Max();
        since = since.AddSeconds(-1);
        return IsFinal(finding, kind)
            ? kept.FirstOrDefault(document => document.State == "sealed" && document.Kind == kind.Code() && document.Language == language && document.ProducedAt > since)
            : null;
    }
}

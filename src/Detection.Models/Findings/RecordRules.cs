using Detection.Models.Features;

namespace Detection.Models.Findings;

/// <summary>What must be written in the record of each case, besides the evidence.</summary>
public static class RecordRules
{
    private const int FewestCrew = 2;
    private const int FewestWitnesses = 2;
    private const int ShortestMethodLetters = 20;

    /// <summary>What must stand there before the calculation is worth a review.</summary>
    public static IReadOnlyList<Requirement> Written(FindingFacts facts)
    {
        var needs = new List<Requirement>();
        if (facts.Outcome.IsIllegal())
        {
            needs.Add(new("crew", "EK-5", new("Tutanağı düzenleyen iki görevli", "Two members of the crew"), Named(facts.Crew) >= FewestCrew));
            needs.Add(new("method", "R 43(7)", new(
                "Kullanım yönteminin ayrıntılı açıklaması (en az 20 harf)", "A detailed explanation of the method (at least 20 letters)"),
                facts.MethodText.Trim().Length >= ShortestMethodLetters));
            needs.Add(new("supplyCut", "R 43(2)", new("Enerjinin kesildiği an, ya da direnme", "When the supply was cut, or that it was resisted"),
                facts.SupplyCutAt is not null || facts.Circumstances.Resistance));
        }
        switch (facts.Outcome)
        {
            case FindingOutcome.IllegalA or FindingOutcome.IllegalB:
                needs.Add(new("connectionRemoved", "R 43(2)", new("Bağlantı kaldırıldı, ya da direnme", "The connection was removed, or that was resisted"),
                    facts.ConnectionRemoved || facts.Circumstances.Resistance));
                break;
            case FindingOutcome.IllegalC:
                needs.AddRange(Tampering(facts));
                break;
            case FindingOutcome.IllegalCc:
                needs.AddRange(Reconnected(facts));
                break;
            case FindingOutcome.UnderRegistration:
                needs.AddRange(WithoutFault(facts));
                break;
        }
        if (facts.Outcome.IsIrregular()) needs.AddRange(Irregular(facts));
        return needs;
    }

    /// <summary>The EK-6 with all its fields (R 43(2)c).</summary>
    public static IReadOnlyList<Requirement> Exchange(FindingFacts facts) =>
    [
        new("exchange", "R 43(2)c", new(
            "EK-6: sökülen ve takılan sayacın seri numarası ve endeksi", "EK-6: serial number and index of the removed and of the fitted meter"),
            facts.Exchange is { RemovedSerialNo.Length: > 0, RemovedIndexKwh: >= 0, FittedSerialNo.Length: > 0, FittedIndexKwh: >= 0 }),
        new("exchangePlates", "R 43(2)c", new(
            "EK-6: sökülen ve takılan sayacın markası, damga yılı ve çarpanı", "EK-6: brand, stamp year and multiplier of the removed and of the fitted meter"),
            IsRead(facts.Exchange?.RemovedPlate) && IsRead(facts.Exchange?.FittedPlate)),
        new("laboratoryNamed", "R 43(2)c", new("EK-6: laboratuvar ve gönderme günü", "EK-6: the laboratory and the day the meter was sent"),
            facts.Exchange is { LaboratoryName.Length: > 0, SentOn: not null }),
        new("exchangeCopy", "R 43(2)c", new("EK-6 nüshası yerinde bırakıldı, kısa mesaj gönderildi", "A copy of the EK-6 was left, and a text message sent"),
            facts.Exchange is { CopyLeft: true, SmsSent: true }),
    ];

    /// <summary>A prior documented application clears a, b and c (R 48).</summary>
    public static IReadOnlyList<Requirement> Irregular(FindingFacts facts) => facts.Outcome is FindingOutcome.IrregularA or FindingOutcome.IrregularB or FindingOutcome.IrregularC
        ? [new("noApplication", "R 48", new(
            "Tespitten önce belgeli başvuru yok: varsa usulsüz kullanım sayılmaz", "No documented application before the detection: one would clear the case"),
            facts.AppliedOn is not { } applied || applied > facts.DetectedOn)]
        : [];

    /// <summary>Signed, or the refusal to sign with witnesses, or nobody there.</summary>
    public static Requirement SignatureGiven(FindingFacts facts) => new(
        "signature", "EK-5", new(
            "İmza; imzadan imtina edildiyse en az iki tanık", "A signature; where it was refused, at least two witnesses"),
        !facts.Outcome.IsIllegal() || facts.Signature switch
        {
            { Kind: SignatureKind.Refused } refused => Named(refused.Witnesses) >= FewestWitnesses,
            { } => true,
            null => false,
        });

    /// <summary>How the bill with its calculation, grounds and way of objecting reached the consumer (R 43(11), 46(5)).</summary>
    public static IReadOnlyList<Requirement> Delivered(FindingFacts facts) =>
    [
        new("delivered", "R 46(5), 47(1)", new(
            "Bildirim günü; iadeli taahhütlü ise gönderi numarası", "The day of the notification; by registered mail, the item's number"),
            facts.Sent is { Way: CopyWay.Left } or { MailNo.Length: > 0 } && facts.Sent.NotifiedOn >= facts.DetectedOn),
        new("copy", "R 43(11)", new(
            "Tutanak nüshası bırakıldı ya da iadeli taahhütlü gönderildi; art arda iki dönemde kaçakta aranmaz",
            "A copy of the record was left or sent by registered mail; not needed when kaçak is found in two consecutive periods"),
            facts.Circumstances.TwoPeriodsInARow || facts.Copy is { Way: CopyWay.Left } or { MailNo.Length: > 0 }),
    ];

    /// <summary>A visit that could not be completed says why.</summary>
    public static Requirement ReasonStated(FindingFacts facts) => new(
        "incompleteReason", "company", new("Ziyaretin neden tamamlanamadığı", "Why the visit could not be completed"),
        facts.IncompleteReason is { } reason && (reason is not IncompleteReason.Other || facts.Note.Trim().Length > 0));

    private static IEnumerable<Requirement> Tampering(FindingFacts facts)
    {
        yield return new("suspectPart", "R 43(2)c", new("Şüphelenilen: sayaç mı, ölçü düzeneği mi", "What is suspect: the meter or the measuring system"), facts.SuspectPart is not null);
        if (!facts.NeedsLaboratory) yield break;
        foreach (var need in Exchange(facts)) yield return need;
        yield return new("laboratoryProves", "R 43(2)c", new(
            "EK-5 ancak laboratuvar raporu müdahaleyi ispatladıktan sonra düzenlenir",
            "An EK-5 is written only after the laboratory report proves tampering"),
            facts.Laboratory is { ProvesTampering: true });
    }

    private static IEnumerable<Requirement> Reconnected(FindingFacts facts)
    {
        yield return new("cut", "R 44(4)", new("Kesme günü ve kesme endeksi", "The day of the cut and the index at it"),
            facts.Cut is { IndexKwh: >= 0 } cut && cut.CutOn <= facts.DetectedOn);
        yield return new("detectionIndex", "R 44(4)", new(
            "Tespit endeksi; kesme endeksinden küçük olamaz", "The index at the detection; not below the one at the cut"),
            facts.DetectionIndexKwh is { } index && index >= (facts.Cut?.IndexKwh ?? 0));
    }

    private static IEnumerable<Requirement> WithoutFault(FindingFacts facts)
    {
        yield return new("cause", "R 37", new("Eksik kaydın nedeni, sözle", "The cause of the under-registration, in words"),
            facts.Cause is not null && facts.CauseText.Trim().Length > 0);
        yield return new("noPeriodicReplacement", "R 37(10)", new(
            "Periyodik sayaç değişiminde geriye dönük tahakkuk yapılmaz", "A periodic replacement is never billed back"),
            facts.Cause is not UnderRegistrationCause.PeriodicReplacement);
    }

    private static bool IsRead(MeterPlate? plate) => plate is { Brand.Length: > 0, StampYear: not null, Multiplier: > 0 };

    private static int Named(IReadOnlyList<string> names) => names.Count(name => name.Trim().Length > 0);
}

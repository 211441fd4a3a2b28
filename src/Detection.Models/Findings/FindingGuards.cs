using System.Globalization;
using Detection.Models.Features;
using Detection.Models.Law.Deadlines;

namespace Detection.Models.Findings;

/// <summary>What is known when somebody wants to act on a finding.</summary>
/// <param name="Facts">As they would be after the action.</param>
/// <param name="HasWorksheet">A calculation exists that could be completed.</param>
/// <param name="OpenLegalFlags">Branches of the calculation that a lawyer has not settled yet, in words.</param>
/// <param name="Today">The local day.</param>
public sealed record Situation(
    FindingStep Step, FindingFacts Facts, IReadOnlyList<EvidenceItem> Evidence, bool HasWorksheet, IReadOnlyList<TextPair> OpenLegalFlags, DateOnly Today)
{
    /// <summary>Counts the law's times on the company's holiday calendar.</summary>
    public DeadlineClock Clock { get; init; } = new(new DeadlineRules(), HolidayCalendar.WeekendsOnly);

    /// <summary>The charge as it was sealed; null while it is not.</summary>
    public decimal? TotalTl { get; init; }

    /// <summary>The record and the calculation's annex are sealed as documents.</summary>
    public bool HasSealedDocuments { get; init; } = true;

    /// <summary>Why there is no worksheet, in words.</summary>
    public IReadOnlyList<TextPair> CalculationObstacles { get; init; } = [];
}

/// <summary>What stands in the way of an action, each with the article that asks for it. An action without an unmet requirement may be taken.</summary>
public static class FindingGuards
{
    /// <summary>Everything the action asks for, met or not.</summary>
    public static IReadOnlyList<Requirement> List(FindingAction action, Situation situation) => action switch
    {
        FindingAction.SendToLaboratory => [.. RecordRules.Exchange(situation.Facts), .. Serials(situation)],
        FindingAction.ReceiveLaboratoryReport => Laboratory(situation),
        FindingAction.ServeNotice => [.. RecordRules.Irregular(situation.Facts), NoticeStated(situation.Facts)],
        FindingAction.NoticeMet => [NoticeMet(situation)],
        FindingAction.NoticeUnmet => [NoticeOver(situation), NoticeCut(situation)],
        FindingAction.SubmitForReview => RecordRules.Written(situation.Facts),
        FindingAction.AcceptWorksheet => [Worksheet(situation)],
        FindingAction.ApproveLegally => [Worksheet(situation), FlagsSettled(situation)],
        FindingAction.Finalise =>
        [
            .. RecordRules.Written(situation.Facts), RecordRules.SignatureGiven(situation.Facts), .. EvidenceRules.List(situation.Facts, situation.Evidence),
            Worksheet(situation), FlagsSettled(situation),
        ],
        FindingAction.Close => situation.Facts.Outcome is FindingOutcome.Incomplete ? [RecordRules.ReasonStated(situation.Facts)] : [],
        FindingAction.Print => [Sealed(situation)],
        FindingAction.Send => RecordRules.Delivered(situation.Facts),
        FindingAction.LodgeObjection => [Objection(situation)],
        FindingAction.Decide =>
        [
            new("decision", "R 47(2)", new("Karar, günü ve gerekçesi", "The decision, its day and its grounds"), situation.Facts.Decision is { Grounds.Length: > 0 }),
        ],
        FindingAction.AgreeInstalments =>
        [
            new("instalments", "R 37", new(
                "Taksitlerin günleri tebliğden sonra, toplamı bedele eşit", "The instalments' days, after the notification, and their sum equal to the charge"),
                situation.Facts is { Instalments.Count: >= Instalments.Fewest, Sent: { } told } && situation.Facts.Instalments[0].DueOn > told.NotifiedOn
                && situation.Facts.Instalments.Sum(part => part.AmountTl) == situation.TotalTl),
        ],
        FindingAction.Pay => CollectionRules.Paid(situation.Facts),
        FindingAction.ServeCollectionNotice => CollectionRules.Notice(situation),
        FindingAction.StartCollection => CollectionRules.Start(situation),
        FindingAction.Reconnect => [Reconnection(situation)],
        _ => [],
    };

    private static IEnumerable<Requirement> Serials(Situation situation) =>
        EvidenceRules.List(situation.Facts, situation.Evidence).Where(need => need.Code is "removedSerialPhoto" or "fittedSerialPhoto");

    private static IReadOnlyList<Requirement> Laboratory(Situation situation) =>
    [
        new("laboratoryStated", "R 43(2)c", new("Raporun numarası, günü ve sonucu", "The report's number, day and result"), situation.Facts.Laboratory is { ReportNo.Length: > 0 }),
        .. EvidenceRules.List(situation.Facts, situation.Evidence).Where(need => need.Code is "laboratoryReport"),
    ];

    private static Requirement NoticeStated(FindingFacts facts) => new(
        "noticeStated", "R 48", new("İhbarın tebliğ günü", "The day the notice was served"), facts.Notice is { } notice && notice.ServedOn >= facts.DetectedOn);

    private static Requirement NoticeMet(Situation situation) => new(
        "noticeMet", "R 48", new("Eksikliğin 15 gün içinde giderildiği gün", "The day within the 15 days on which the shortcoming was put right"),
        situation.Facts.Notice is { MetOn: { } metOn } notice && metOn >= notice.ServedOn && metOn <= situation.Clock.IrregularNotice(notice.ServedOn).LastDay);

    private static Requirement NoticeOver(Situation situation)
    {
        var ends = situation.Facts.Notice is { } notice ? situation.Clock.IrregularNotice(notice.ServedOn).LastDay : (DateOnly?)null;
        var until = ends is { } day ? Day(day) : "?";
        return new Requirement(
            "noticeOver", "R 48", new(
                $"15 günlük ihbar süresi dolmuş olmalı (son gün {until}) ve eksiklik giderilmemiş olmalı",
                $"The 15 days of the notice must be over (last day {until}) and the shortcoming not put right"),
            ends < situation.Today && situation.Facts.Notice?.MetOn is null);
    }

    /// <summary>Besides the charge the supply is cut, and not before the notice has ended.</summary>
    private static Requirement NoticeCut(Situation situation) => new(
        "noticeCut", "R 48", new(
            "İhbar süresi dolduktan sonra enerjinin kesildiği an, ya da kesmeye direnildiği", "When the supply was cut after the notice had ended, or that the cut was resisted"),
        situation.Facts.Circumstances.Resistance
        || (situation.Facts is { SupplyCutAt: { } cut, Notice: { } notice } && LegalTime.DayOf(cut) > situation.Clock.IrregularNotice(notice.ServedOn).LastDay));

    private static Requirement Worksheet(Situation situation) => new(
        "worksheet", "R 46(5)", new(
            $"Ayrıntılı hesap ve dayanakları{Join(situation.CalculationObstacles, text => text.Tr)}",
            $"The detailed calculation and its grounds{Join(situation.CalculationObstacles, text => text.En)}"),
        situation.HasWorksheet);

    private static Requirement Sealed(Situation situation) => new(
        "sealedDocuments", "R 46(5)", new(
            "Tutanak, hesap eki ve bildirim kesin belge olarak mühürlenmiş olmalı", "The record, the calculation's annex and the letter are sealed as final documents"),
        situation.HasSealedDocuments);

    private static Requirement FlagsSettled(Situation situation) => new(
        "legalFlags", "R 44", new(
            $"Hukuken belirsiz noktalar gerekçeyle karara bağlanmalı{Join(situation.OpenLegalFlags, text => text.Tr)}",
            $"Points the text leaves open must be settled with a reason{Join(situation.OpenLegalFlags, text => text.En)}"),
        situation.OpenLegalFlags.Count == 0);

    private static Requirement Objection(Situation situation)
    {
        var facts = situation.Facts;
        var ends = facts.Sent is { } sent ? situation.Clock.Objection(sent.NotifiedOn).LastDay : (DateOnly?)null;
        var until = ends is { } day ? Day(day) : "?";
        return new Requirement(
            "objectionInTime", "R 47(2)", new(
                $"İtiraz tebliğden itibaren 6 ay içinde yapılmalı: son gün {until}. Süresinden sonraki itiraz usulden reddedilir; dava hakkı saklıdır.",
                $"An objection is lodged within 6 months of the notification: last day {until}. A later one is rejected as out of time; the right to sue is untouched."),
            facts is { Objection: { Text.Length: > 0 } objection, Sent: { } told } && objection.LodgedOn >= told.NotifiedOn && objection.LodgedOn <= ends);
    }

    private static Requirement Reconnection(Situation situation) => situation.Step is FindingStep.Objected
        ? new("collateral", "R 47(3)", new("İtiraz sürerken bağlama teminat karşılığıdır", "During an objection the supply is reconnected against collateral"),
            situation.Facts.Reconnection is { AgainstCollateral: true })
        : new("reconnection", "R 49(3)", new("Yükümlülüklerin yerine getirildiği ve enerjinin verildiği an", "When the obligations were met and the supply restored"),
            situation.Facts.Reconnection is { ReconnectedAt: { } at } reconnection && at >= reconnection.ObligationsMetAt);

    private static string Join(IReadOnlyList<TextPair> texts, Func<TextPair, string> words) => texts.Count == 0 ? "" : ": " + string.Join(" ", texts.Select(words));

    private static string Day(DateOnly day) => day.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);
}

using Detection.Models.Features;

namespace Detection.Models.Findings.Agenda;

/// <summary>The times that run in a finding, by what was stated and the step it is at (R 47, 48, 49).</summary>
public static class DueItems
{
    private const int BillBusinessDays = 3;
    private const int PaymentDays = 10;
    private const int DecisionBusinessDays = 10;
    private const int UrbanHours = 24;
    private const int RuralHours = 48;
    private static readonly TimeSpan Turkiye = TimeSpan.FromHours(3);

    /// <summary>Empty for a closed or cancelled file, and where no time runs.</summary>
    public static IReadOnlyList<DueItem> Of(FindingStep step, FindingFacts facts, BusinessDays calendar)
    {
        if (step is FindingStep.Closed or FindingStep.Cancelled || !facts.Outcome.HasWorksheet()) return [];
        var items = new List<DueItem>();
        if (step is FindingStep.Notice && facts.Notice is { } notice)
        {
            items.Add(Day(DueKind.NoticeEnds, "R 48", "15 günlük ihbar süresi dolar", "The 15 days of the notice end", FindingLimits.NoticeEnds(notice.ServedOn)));
        }
        if (facts.Outcome.IsIllegal() && facts.Sent is null && BillStart(step, facts) is { } detected)
        {
            items.Add(Day(DueKind.Bill, "R 47(1)", "Kaçak faturası gönderilmeli (3 iş günü)", "The bill must be sent (3 business days)", calendar.After(detected, BillBusinessDays)));
        }
        if (facts.Sent is { } sent) AddAfterNotification(facts, sent, calendar, items);
        if (step is FindingStep.Objected && facts.Objection is { } objection)
        {
            items.Add(Day(DueKind.Decision, "R 47(2)", "İtiraz karara bağlanmalı (10 iş günü)", "The objection must be decided (10 business days)",
                calendar.After(objection.LodgedOn, DecisionBusinessDays)));
        }
        if (step is FindingStep.Paid && facts is { SupplyCutAt: not null, Payment: { } payment }) items.Add(Reconnection(facts, payment));
        return items;
    }

    /// <summary>With a suspect meter the detection is the laboratory's report: there is no EK-5 before it (R 43(2)c).</summary>
    private static DateOnly? BillStart(FindingStep step, FindingFacts facts) => step is FindingStep.Laboratory ? null
        : facts.NeedsLaboratory ? facts.Laboratory?.ReportedOn
        : facts.DetectedOn;

    private static void AddAfterNotification(FindingFacts facts, Sent sent, BusinessDays calendar, List<DueItem> items)
    {
        if (facts.Payment is null)
        {
            items.Add(Day(DueKind.Payment, "R 47(1), 47(4)", "Ödeme süresi dolar (en az 10 gün); sonra 15 gün süreli ihbar", "The time to pay ends (at least 10 days); then a notice of 15 days",
                calendar.OnOrAfter(sent.NotifiedOn.AddDays(PaymentDays))));
        }
        if (facts.Objection is null)
        {
            items.Add(Day(DueKind.ObjectionEnds, "R 47(2)", "İtiraz süresi dolar (6 ay)", "The time to object ends (6 months)", FindingLimits.ObjectionEnds(sent.NotifiedOn)));
        }
    }

    /// <summary>Where only the day of the payment is known, the hours count from its beginning: rather too early than too late.</summary>
    private static DueItem Reconnection(FindingFacts facts, Payment payment)
    {
        var met = facts.Reconnection?.ObligationsMetAt ?? new DateTimeOffset(payment.PaidOn.ToDateTime(TimeOnly.MinValue), Turkiye);
        var due = met.AddHours(facts.Place.Urban ? UrbanHours : RuralHours).ToOffset(Turkiye);
        return new DueItem(
            DueKind.Reconnection, "R 49(3)",
            new TextPair($"Enerji verilmeli ({(facts.Place.Urban ? "şehir içi 24" : "kırsal 48")} saat)", $"The supply must be restored ({(facts.Place.Urban ? "urban, 24" : "rural, 48")} hours)"),
            DateOnly.FromDateTime(due.DateTime), due);
    }

    private static DueItem Day(DueKind kind, string article, string turkish, string english, DateOnly day) => new(kind, article, new TextPair(turkish, english), day, DueAt: null);
}

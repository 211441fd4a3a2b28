using Detection.Models.Features;
using Detection.Models.Law.Deadlines;

namespace Detection.Models.Findings.Agenda;

/// <summary>The times that run in a finding, by what was stated and the step it is at (R 47, 48, 49), and of a tip (R 55).</summary>
public static class DueItems
{
    /// <summary>Empty for a closed or cancelled file, and where no time runs.</summary>
    public static IReadOnlyList<DueItem> Of(FindingStep step, FindingFacts facts, DeadlineClock clock)
    {
        if (step is FindingStep.Closed or FindingStep.Cancelled || !facts.Outcome.HasWorksheet()) return [];
        var items = new List<DueItem>();
        if (step is FindingStep.Notice && facts.Notice is { } notice)
        {
            items.Add(Day(DueKind.NoticeEnds, "R 48", "15 günlük ihbar süresi dolar", "The 15 days of the notice end", clock.IrregularNotice(notice.ServedOn)));
        }
        if (facts.Outcome.IsIllegal() && facts.Sent is null && BillStart(step, facts) is { } detected)
        {
            items.Add(Day(DueKind.Bill, "R 47(1)", "Kaçak faturası gönderilmeli (3 iş günü)", "The bill must be sent (3 business days)", clock.SendBill(detected)));
        }
        if (facts.Sent is { } sent) AddAfterNotification(facts, sent, clock, items);
        if (step is FindingStep.Objected && facts.Objection is { } objection)
        {
            items.Add(Day(DueKind.Decision, "R 47(2)", "İtiraz karara bağlanmalı (10 iş günü)", "The objection must be decided (10 business days)",
                clock.DecideObjection(objection.LodgedOn)));
        }
        if (step is FindingStep.Paid && facts is { SupplyCutAt: not null, Payment: { } payment }) items.Add(Reconnection(facts, payment, clock));
        return items;
    }

    /// <summary>The answer owed to who reported a use: 15 business days from the day the report came in (R 55(2)).</summary>
    public static DueItem Answer(DateOnly receivedOn, DeadlineClock clock) => Day(
        DueKind.InformantAnswer, "R 55(2)", "İhbarcıya yanıt verilmeli (15 iş günü)", "The informant must be answered (15 business days)", clock.AnswerInformant(receivedOn));

    /// <summary>With a suspect meter the detection is the laboratory's report: there is no EK-5 before it (R 43(2)c).</summary>
    private static DateOnly? BillStart(FindingStep step, FindingFacts facts) => step is FindingStep.Laboratory ? null
        : facts.NeedsLaboratory ? facts.Laboratory?.ReportedOn
        : facts.DetectedOn;

    private static void AddAfterNotification(FindingFacts facts, Sent sent, DeadlineClock clock, List<DueItem> items)
    {
        if (facts is { CollectionNotice: { } notice, Collection: null })
        {
            items.Add(Day(DueKind.CollectionNotice, "R 47(4)", "Ödeme ihbarının 15 günü dolar; ödenmezse yasal takip", "The 15 days of the notice to pay end; unpaid, legal collection follows",
                clock.CollectionNotice(notice.ServedOn)));
        }
        if (facts.Instalments.Count > 0)
        {
            if (Instalments.NextOwed(facts.Instalments) is { } part) items.Add(new(DueKind.Payment, "R 37", Words(Instalments.AmountIn(part)), part.DueOn, DueAt: null));
        }
        else if (facts is { Payment: null, CollectionNotice: null })
        {
            items.Add(Day(DueKind.Payment, "R 47(1), 47(4)", "Ödeme süresi dolar (en az 10 gün); sonra 15 gün süreli ihbar", "The time to pay ends (at least 10 days); then a notice of 15 days",
                clock.PaymentDue(sent.NotifiedOn)));
        }
        if (facts.Objection is null)
        {
            items.Add(Day(DueKind.ObjectionEnds, "R 47(2)", "İtiraz süresi dolar (6 ay)", "The time to object ends (6 months)", clock.Objection(sent.NotifiedOn)));
        }
    }

    /// <summary>Where only the day of the payment is known, the hours count from its beginning: rather too early than too late.</summary>
    private static DueItem Reconnection(FindingFacts facts, Payment payment, DeadlineClock clock)
    {
        var due = clock.Reconnect(facts.Reconnection?.ObligationsMetAt ?? LegalTime.StartOf(payment.PaidOn), facts.Place.Urban);
        return new DueItem(
            DueKind.Reconnection, "R 49(3)",
            new TextPair($"Enerji verilmeli ({(facts.Place.Urban ? "şehir içi 24" : "kırsal 48")} saat)", $"The supply must be restored ({(facts.Place.Urban ? "urban, 24" : "rural, 48")} hours)"),
            due.LastDay, due.EndsAt);
    }

    private static TextPair Words(TextPair amount) => new($"Taksit ödenmeli ({amount.Tr})", $"An instalment is due ({amount.En})");

    private static DueItem Day(DueKind kind, string article, string turkish, string english, Deadline deadline) =>
        new(kind, article, new TextPair(turkish, english), deadline.LastDay, DueAt: null);
}

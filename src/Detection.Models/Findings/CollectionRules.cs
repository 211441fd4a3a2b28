using System.Globalization;

namespace Detection.Models.Findings;

/// <summary>What paying, the notice before legal collection and legal collection itself ask for (R 37, 47(1), 47(4)).</summary>
public static class CollectionRules
{
    /// <summary>The payment is stated; of a charge in instalments it covers the part it is for. No interest is asked: the text at hand sets none.</summary>
    public static IReadOnlyList<Requirement> Paid(FindingFacts facts)
    {
        var stated = new Requirement("payment", "R 47(1)", new("Ödeme günü ve tutarı", "The day and the amount of the payment"), facts.Payment is { AmountTl: > 0 });
        if (facts.Instalments.LastOrDefault(part => part.PaidOn is not null) is not { } part) return [stated];
        var amount = Instalments.AmountIn(part);
        return
        [
            stated,
            new("instalmentCovered", "R 37", new(
                $"Ödeme sıradaki taksit kadar olmalı: {amount.Tr}. Eksik ödeme taksiti kapatmaz; faiz istenmez.",
                $"The payment is as large as the instalment due: {amount.En}. A smaller one does not settle it; no interest is asked."),
                facts.Payment is { } payment && payment.AmountTl >= part.AmountTl),
        ];
    }

    /// <summary>Before legal collection a notice gives 15 days, and not before the time to pay has passed.</summary>
    public static IReadOnlyList<Requirement> Notice(Situation situation)
    {
        var due = PayBy(situation);
        var servedOn = situation.Facts.CollectionNotice?.ServedOn;
        return
        [
            new("paymentOverdue", "R 47(1)", new(
                $"Ödeme süresi, ihbarın tebliğinden önce ödenmeden dolmuş olmalı (son gün {Day(due)})", $"The time to pay ends unpaid before the notice is served (last day {Day(due)})"),
                due is { } last && servedOn > last),
            new("collectionNoticeStated", "R 47(4)", new("Ödeme ihbarının tebliğ günü; ileri bir gün olamaz", "The day the notice was served; not a day to come"), servedOn <= situation.Today),
        ];
    }

    /// <summary>Legal collection begins after the notice's last day.</summary>
    public static IReadOnlyList<Requirement> Start(Situation situation)
    {
        var ends = situation.Facts.CollectionNotice is { } notice ? situation.Clock.CollectionNotice(notice.ServedOn).LastDay : (DateOnly?)null;
        return
        [
            new("collectionNoticeOver", "R 47(4)", new(
                $"Yasal takipten önce 15 günlük ihbar süresi dolmuş olmalı (son gün {Day(ends)})", $"Before legal collection the 15 days of the notice must be over (last day {Day(ends)})"),
                situation.Facts.Collection is { } collection && collection.StartedOn > ends && collection.StartedOn <= situation.Today),
            new("collectionFile", "R 47(4)", new("Takip dosyasının numarası", "The number of the collection file"), situation.Facts.Collection is { FileNo.Length: > 0 }),
        ];
    }

    /// <summary>The last day of what is owed now: the next instalment, or the whole charge. Null before the notification.</summary>
    private static DateOnly? PayBy(Situation situation) => Instalments.NextOwed(situation.Facts.Instalments)?.DueOn
        ?? (situation.Facts.Sent is { } sent ? situation.Clock.PaymentDue(sent.NotifiedOn).LastDay : null);

    private static string Day(DateOnly? day) => day?.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture) ?? "?";
}

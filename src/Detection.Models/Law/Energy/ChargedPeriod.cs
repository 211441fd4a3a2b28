using Detection.Models.Law.Facts;
using Detection.Models.Law.Worksheets;

namespace Detection.Models.Law.Energy;

/// <summary>
/// The days charged, R 45 and R 37. The first day counts, the day of detection does not. Where a cap cuts the period, the days nearest
/// the detection remain.
/// </summary>
/// <param name="Days">Line <c>period_days</c>.</param>
/// <param name="From">Line <c>charged_from</c>.</param>
internal sealed record ChargedPeriod(WorksheetLine Days, WorksheetLine From)
{
    public static ChargedPeriod Find(LawCase law, QuantityMethod method) => law.Facts.Case switch
    {
        LegalCase.IllegalA => OfA(law),
        LegalCase.IllegalB => Capped(law, Start(law, law.Facts.ProvenStart, "R 45(1)b"), law.Rules.PeriodCaps.B, "R 45(1)b"),
        LegalCase.IllegalC => OfC(law, method),
        LegalCase.IllegalCc => OfCc(law),
        _ => OfUnderRegistration(law),
    };

    private static ChargedPeriod OfA(LawCase law)
    {
        var (facts, caps) = (law.Facts, law.Rules.PeriodCaps);
        if (facts.ProvenStart is { } proven) return Capped(law, law.Given("period_start", proven), caps.AProven, "R 45(1)a");
        if (facts.NotBefore is { } notBefore) return Capped(law, law.Given("not_before", notBefore), caps.AUnproven, "R 45(1)a");
        var cap = law.Rule("cap_days", caps.AUnproven, "R 45(1)a");
        return Build(law, law.Sheet.Add("period_days", "R 45(1)a", "cap_days", cap));
    }

    private static ChargedPeriod OfC(LawCase law, QuantityMethod method)
    {
        const string article = "R 45(1)c";
        var act = law.Facts.Acts.Where(a => !a.PromptedBySuspicion && a.Day <= law.Facts.DetectedOn).MaxBy(a => a.Day)
            ?? throw ObstacleException.Of(
                "no-act-on-record", article, nameof(CaseFacts.Acts),
                "Sürenin başlangıcı yok: kaçak şüphesi dışındaki son işlem (kontrol, mühürleme, kesme-bağlama, sayaç takma veya değiştirme) girilmelidir.",
                "The period has no start: enter the last recorded act without a suspicion (control, sealing, cut or reconnection, fitting or change of the meter).");
        var byPower = method is QuantityMethod.Power or QuantityMethod.CablePower or QuantityMethod.SimilarPlaces;
        if (method is QuantityMethod.SimilarPlaces or QuantityMethod.CompanyMeter)
        {
            law.Sheet.Flag(
                "cap-of-method", article, "Md. 45 bu hesap yöntemi için süre sınırını açıkça belirtmiyor; uygulanan sınır hukukça onaylanmalıdır.",
                "Art. 45 names no cap for this method of quantity; a lawyer must confirm the cap that was applied.");
        }
        if (method is QuantityMethod.SamePeriod && law.Facts.Undisputed?.FellOn > act.Day)
        {
            law.Sheet.Flag(
                "drop-after-last-act", article, "Tüketim, süreyi başlatan son işlemden sonra düşmüş; aradaki günlerin ihtilafsız olup olmadığı değerlendirilmelidir.",
                "Use fell later than the act that starts the period; consider whether the days between are disputed at all.");
        }
        var start = law.Sheet.Given("period_start", act.Day, $"{act.Kind}: {act.Source}");
        return Capped(law, start, byPower ? law.Rules.PeriodCaps.CPowerBased : law.Rules.PeriodCaps.CUndisputed, article);
    }

    private static ChargedPeriod OfCc(LawCase law)
    {
        const string article = "R 44(4), 45(1)ç";
        var start = Start(law, law.Facts.CutOn, article);
        var caps = law.Rules.PeriodCaps;
        return law.Facts.UnreadByConsumersFault
            ? Build(law, law.Sheet.Add("period_days", "R 44(4), 32(2)", $"days({start.Code}, detected_on)", start, law.DetectedOn))
            : Capped(law, start, law.Facts.Activity is Activity.Irrigation ? caps.CcIrrigation : caps.Cc, article);
    }

    private static ChargedPeriod OfUnderRegistration(LawCase law)
    {
        const string article = "R 37";
        if (law.Facts.ProvenStart is { } proven)
            return Capped(law, law.Given("period_start", proven), law.Rules.PeriodCaps.UnderRegistrationDocumented, article);
        var act = law.Facts.Acts.Where(a => a.Day <= law.Facts.DetectedOn).MaxBy(a => a.Day)
            ?? throw ObstacleException.Of(
                "no-act-on-record", article, nameof(CaseFacts.Acts),
                "Sürenin başlangıcı yok: belgeli başlangıç veya son işlem kaydı girilmelidir.", "The period has no start: enter a documented start or the last record.");
        var start = law.Sheet.Given("period_start", act.Day, $"{act.Kind}: {act.Source}");
        return Capped(law, start, law.Rules.PeriodCaps.UnderRegistrationUndocumented, article);
    }

    private static WorksheetInput Start(LawCase law, DayFact? start, string article) => start is { } given
        ? law.Given("period_start", given)
        : throw ObstacleException.Of(
            "start-missing", article, law.Facts.Case is LegalCase.IllegalCc ? nameof(CaseFacts.CutOn) : nameof(CaseFacts.ProvenStart),
            "Sürenin başlangıç günü girilmelidir.", "Enter the day the period starts.");

    private static ChargedPeriod Capped(LawCase law, WorksheetInput start, int capDays, string article)
    {
        var cap = law.Rule("cap_days", capDays, article);
        return Build(law, law.Sheet.Add("period_days", article, $"min(days({start.Code}, detected_on), cap_days)", cap, [start, law.DetectedOn, cap]));
    }

    private static ChargedPeriod Build(LawCase law, WorksheetLine days) =>
        new(days, law.Sheet.Add("charged_from", days.Article, "back(detected_on, period_days)", law.DetectedOn, SheetBuilder.From(days)));
}

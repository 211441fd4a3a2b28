using Detection.Models.Law.Facts;
using Detection.Models.Law.Tables;
using Detection.Models.Law.Worksheets;
using Detection.Models.Series;

namespace Detection.Models.Law;

/// <summary>Usulsüz use, R 48: after an unmet 15-day notice, five times that year's cut-reconnect fee; no energy is charged.</summary>
internal static class IrregularUse
{
    private const string Article = "R 48";

    /// <exception cref="ObstacleException">Nothing is due, or not yet, or the fee is not in the table.</exception>
    public static void Write(LawCase law)
    {
        CheckIsDue(law);
        var facts = law.Facts;
        if (law.Tables.FindFee(facts.TariffGroup, facts.RecordDate) is not { } row)
        {
            throw ObstacleException.Of(
                "fee-missing", Article, nameof(LawTables.CutReconnectFees),
                $"{facts.RecordDate:dd.MM.yyyy} gününde geçerli kesme-bağlama bedeli ({facts.TariffGroup}) yüklü değil; bedel tablosuna ekleyiniz.",
                $"No cut-reconnect fee of the group {facts.TariffGroup} is in force on {facts.RecordDate:yyyy-MM-dd}; import it.");
        }
        law.FeesUsed.Add(row);
        law.Sheet.Add(
            "total_tl", Article, "fee_multiple × fee_tl", law.Rule("fee_multiple", law.Rules.IrregularFeeMultiple, Article), law.Sheet.Given("fee_tl", row.FeeTl, row.Source));
    }

    private static void CheckIsDue(LawCase law)
    {
        var facts = law.Facts;
        if (facts is { Case: LegalCase.IrregularD, TariffGroup: TariffGroup.Dwelling })
        {
            throw ObstacleException.Of(
                "not-for-dwellings", "R 48 d", nameof(CaseFacts.TariffGroup),
                "Bağlantı gücünün aşılması meskenlerde usulsüz kullanım değildir.", "Exceeding the connection power is no irregular use in a dwelling.");
        }
        if (facts.Case is LegalCase.IrregularA or LegalCase.IrregularB or LegalCase.IrregularC && facts.AppliedOn is { } applied && applied.Day < facts.DetectedOn)
        {
            throw ObstacleException.Of(
                "application-clears", Article, nameof(CaseFacts.AppliedOn),
                $"Tespitten önce yapılmış belgeli başvuru ({applied.Day:dd.MM.yyyy}) nedeniyle usulsüz kullanım sayılmaz.",
                $"A documented application made before the detection ({applied.Day:yyyy-MM-dd}) clears the case.");
        }
        if (facts.NoticeServedOn is not { } notice)
        {
            throw ObstacleException.Of(
                "notice-not-served", Article, nameof(CaseFacts.NoticeServedOn),
                "Önce 15 günlük kesme ihbarı tebliğ edilmelidir.", "The 15-day cut notice comes first: serve it.");
        }
        var lastDay = notice.Day.AddDays(law.Rules.IrregularNoticeDays);
        if (facts.RemediedOn is { } remedied && remedied.Day <= lastDay)
        {
            throw ObstacleException.Of(
                "remedied-in-time", Article, nameof(CaseFacts.RemediedOn),
                "Aykırılık ihbar süresi içinde giderilmiştir; bedel tahakkuk ettirilmez.", "The shortcoming was put right within the notice's time; nothing is due.");
        }
        if (facts.RecordDate <= lastDay)
        {
            throw ObstacleException.Of(
                "notice-running", Article, nameof(CaseFacts.RecordDate),
                $"15 günlük ihbar süresi {lastDay:dd.MM.yyyy} günü sonunda dolar.", $"The 15-day notice runs until the end of {lastDay:yyyy-MM-dd}.");
        }
    }
}

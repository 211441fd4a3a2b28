using Detection.Api.Stages.Records;
using Detection.Api.Stages.Records.Charts;
using Detection.Api.Stages.Records.Documents;
using Detection.Models.Findings;
using Detection.Models.Law;
using Detection.Models.Law.Contest;
using Detection.Models.Law.Deadlines;
using Detection.Models.Law.Facts;
using Detection.Models.Law.Rules;
using Detection.Models.Law.Tables;
using Detection.Models.Law.Worksheets;
using Detection.Models.Series;
using CompanyTables = Detection.Models.Law.Tables.LawTables;

namespace Detection.Api.Tests.Records;

/// <summary>One invented case with everything a document can show. Amounts are invented.</summary>
internal static class DocumentSamples
{
    private static readonly CompanyTables Tables = new()
    {
        Tariffs = [new(PriceGroup.Services, new(2026, 1, 1), null, 3.412345m, 1.187655m, null, null, "tarife tablosu 2026/1 (test)")],
    };

    private static readonly CaseFacts Facts = new()
    {
        Case = LegalCase.IllegalC,
        InstallationNo = "0071234567",
        RecordDate = new(2026, 11, 22),
        DetectedOn = new(2026, 11, 20),
        TariffGroup = TariffGroup.Commercial,
        Activity = Activity.Other,
        Contract = new(new(2019, 3, 4), null, "sözleşme 5501234"),
        Acts = [new(new(2026, 1, 12), "mühürleme", false, "iş emri 2026/114"), new(new(2026, 9, 2), "kontrol", true, "ihbar 2026/88")],
        Undisputed = new(
            [new(new(2024, 6, 1), new(2024, 7, 1), 912.4m, "okuma 2024-06"), new(new(2024, 7, 1), new(2024, 8, 1), 1003.75m, "okuma 2024-07"), new(new(2024, 8, 1), new(2024, 9, 1), 988.2m, "okuma 2024-08")],
            new(2025, 6, 1), "Av. Şükrü Öğüt"),
        ProjectPowerKw = new(18m, "proje 2019/77"),
        SitePowerKw = new(22.5m, "EK-5, mahallinde"),
        Billed = [new(new(2026, 3, 1), new(2026, 6, 1), 1120.5m, "fatura 2026/3-5"), new(new(2026, 6, 1), new(2026, 11, 20), 1894m, "fatura 2026/6-11")],
        EarlierFindings = [new(new(2024, 5, 3), "0079990001 (Yüreğir)", false, false, "tutanak T-001207")],
    };

    public static Worksheet Sheet { get; } = LawEngine.Calculate(Facts, Tables, RuleSets.Known,
        [new("bill_2_kwh", 1994m, "fatura düzeltmesi 2026/6-11 dikkate alındı", "Av. Şükrü Öğüt", new(2026, 11, 24, 8, 30, 0, TimeSpan.Zero))]).Sheet!;

    private static readonly DeadlineClock Clock = new(new(), new([new(new(2026, 1, 1), false, "Yılbaşı"), new(new(2027, 1, 1), false, "Yılbaşı")]));

    public static CaseDocument Usual { get; } = new()
    {
        DocumentNo = "T-000042",
        ProducedAt = new(2026, 11, 24, 9, 15, 7, TimeSpan.Zero),
        Link = "https://tarama.example/findings/42",
        Company = new RecordCompany { Name = "Örnek Elektrik Dağıtım A.Ş.", Address = "Çınarlı Mah. Şehit Üğür Cad. No: 12, Seyhan / Adana", Contact = "0322 000 00 00 · kacak@ornek.example" },
        Case = LegalCase.IllegalC,
        InstallationNo = "0071234567",
        DetectedAt = new(2026, 11, 20, 8, 42, 0, TimeSpan.Zero),
        RecordDate = new(2026, 11, 22),
        Address = "Ağaçlı Sokağı 14/3, Çınarlı Mahallesi, Seyhan / Adana",
        Longitude = 35.3213,
        Latitude = 36.9914,
        TariffGroup = "commercial",
        Contract = "5501234, 04.03.2019'dan beri",
        Meters = [new("90817263", "Köhler AEL.TF.22", 2015, 40, 12345.6m)],
        SealsRemoved = ["A 1123908 (klemens)", "A 1123909 (gövde)"],
        SealsFitted = ["B 5567001 (klemens)", "B 5567002 (gövde)"],
        MethodText = "Akım trafosunun R fazına ait sekonder uçlarının klemens altında bakır bir iletkenle kısa devre edildiği görülmüştür. Bu durumda R fazından çekilen enerji sayaca ulaşmamakta, tüketim yaklaşık üçte bir eksik kaydedilmektedir. İletken, seri numarası ve mühürler fotoğraflanmış, işlem boyunca görüntü kaydı alınmıştır. Laboratuvar raporu müdahaleyi doğrulamıştır.",
        Appliances = [new("Soğutma grubu", 7.5m, "etiket"), new("Fırın", 9m, "etiket"), new("Aydınlatma", 1.2m, "sayım")],
        CurrentsA = [31.4m, 29.8m, 30.1m],
        Media = [.. Enumerable.Range(1, 4).Select(Media)],
        PersonName = "Gülşah Iğdır Çağlayangöğüş",
        PersonIdentity = "123******78",
        Crew = ["İsmail Öztürk (4471)", "Ayşe Nur Güneş (3920)"],
        Signing = SigningState.Refused,
        Witnesses = ["Ümit Çelik", "Şengül Ağaoğlu"],
        Exchange = new(
            new("90817263", "Köhler AEL.TF.22", 2015, 40, 12345.6m), new("77120045", "Luna LSM40", 2024, 40, 0m), "A 1123908, A 1123909", "B 5567001, B 5567002",
            "Adana Sayaç Ayar İstasyonu", new(2026, 11, 20), true, true),
        Sheet = Sheet,
        Months = [.. Enumerable.Range(0, 36).Where(i => i is not 20).Select(Month)],
        Exchanges = [new(2026, 11, 20)],
        DropBegan = new(2025, 6, 1),
        Evidence = [new("Tüketim 06.2025 ayında düşmeye başladı: öncesinde günde 32 kWh, sonrasında 13 kWh.", "Use began to fall in 06.2025: 32 kWh a day before, 13 after.")],
        Surroundings = RecordSamples.Around,
        PaymentDue = Clock.PaymentDue(new(2026, 11, 30)),
        Objection = new(
            new(2027, 1, 4), "Tüketim, iş yerinin kısmen kapalı olması nedeniyle düşmüştür; müdahaleyi kabul etmiyorum.", true, Clock.DecideObjection(new(2027, 1, 4)),
            Recomputation.Check(Sheet, RuleSets.Known), Sheet.TotalTl, ContestableInputs.Explore(Sheet, Tables, null),
            [new("R 43(2)c", new("Takılan sayacın seri numarası fotoğrafı", "Photograph of the fitted meter's serial number"))]),
    };

    public static CaseDocument Longest { get; } = Usual with
    {
        Company = new RecordCompany { Name = RecordSamples.Long, Address = RecordSamples.Long, Contact = RecordSamples.EveryTurkishLetter },
        PersonName = RecordSamples.Long,
        Address = RecordSamples.Long,
        Crew = [RecordSamples.Long, RecordSamples.EveryTurkishLetter],
        Witnesses = [RecordSamples.Long, RecordSamples.EveryTurkishLetter],
        MethodText = $"{RecordSamples.Long} {RecordSamples.EveryTurkishLetter}",
        Contract = RecordSamples.Long,
        Meters = [new(RecordSamples.Long, RecordSamples.Long, 2015, 40, 12345.6m)],
    };

    public static CaseDocument Bare { get; } = new()
    {
        DocumentNo = "T-000043",
        ProducedAt = Usual.ProducedAt,
        Link = "https://tarama.example/findings/43",
        Case = LegalCase.IllegalA,
        InstallationNo = "—",
        DetectedAt = Usual.DetectedAt,
        RecordDate = Usual.RecordDate,
    };

    public static DocumentMedia Media(int number) => new(
        "photo", number is 1 ? EvidenceSubject.Method : EvidenceSubject.RemovedSerial, $"IMG_{number:0000}.jpg", $"{number:x2}{new string('a', 30)}{new string('7', 32)}",
        new(2026, 11, 20, 8, 40 + number, 0, TimeSpan.Zero), 35.32131, 36.99142, null);

    private static ChartMonth Month(int i)
    {
        var period = new DateOnly(2023, 12, 1).AddMonths(i);
        var season = 960 + 90 * Math.Cos((period.Month - 1) / 6.0 * Math.PI);
        return new(period, Math.Round(i < 18 ? season : season * 0.41, 1), i % 11 == 5, season * 1.04);
    }
}

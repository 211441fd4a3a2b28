using Detection.Models.Features;
using Detection.Models.Series;
using static Detection.Models.Explanation.LocalNumber;
using static Detection.Models.Explanation.Sentence;

namespace Detection.Models.Explanation;

/// <summary>The honest explanations the service knows, each with what it would leave in the readings.</summary>
internal static class InnocentCases
{
    /// <summary>ln of demand now against before: below it, demand is as good as gone.</summary>
    private const double DemandGone = -1.2, DemandStays = -0.25;

    private const double Clear = 0.15;

    /// <summary>A neighbouring transformer this many times nearer than the linked one makes the link doubtful.</summary>
    private const double MuchNearer = 2;

    public static IReadOnlyList<InnocentTemplate> All { get; } = [Vacancy(), Solar(), Season(), Exchange(), WrongMultiplier(), WrongTransformer()];

    private static InnocentTemplate Vacancy() => new(
        "VACANCY", new("Yer boş ya da az kullanılıyor", "The place is empty or little used"),
        (row, site) => Those(
            When(site.Status is InstallationStatus.Vacant or InstallationStatus.Closed, () => new("Tesisat kayıtta boş ya da kapalı görünüyor.", "On record the installation is vacant or closed.")),
            When(row[FieldFeatures.VacantMonths] >= 1, () => Fill(
                "Okuyucu son iki yılda {0} kez yerin boş olduğunu yazdı.", "In the last two years the reader noted {0} times that the place was empty.", Whole(row[FieldFeatures.VacantMonths]))),
            When(row[RunFeatures.ZeroRunAtEnd] >= 2, () => Fill("Son {0} ay tüketim yok.", "No use in the last {0} months.", Whole(row[RunFeatures.ZeroRunAtEnd]))),
            When(row[DemandFeatures.DemandChange] < DemandGone, () => Fill(
                "Demand da {0} azalmış: yük gerçekten gitmiş olabilir.", "Demand fell by {0} as well: the load may really be gone.", Percent(Gone(row[DemandFeatures.DemandChange]))))),
        (row, _) => Those(
            When(row[DemandFeatures.DemandChange] >= DemandStays, () => new(
                "Demand düşmemiş: yük hâlâ çalışıyor.", "Demand did not fall: the load still runs.")),
            When(row[DemandFeatures.DemandWithoutEnergy] >= 1, () => Fill("{0} ayda enerji yokken demand var.", "In {0} months there was demand without energy.", Whole(row[DemandFeatures.DemandWithoutEnergy]))),
            When(row[ReactiveFeatures.InductiveRise] >= 3, () => new("Reaktif enerji aktifle birlikte azalmamış.", "Reactive energy did not fall with the active.")),
            When(row[CutFeatures.MonthsAfterCut] >= 1, () => new("Kesikken tüketim okunmuş.", "Energy was read while the supply was cut."))),
        new("Oturan var mı, su ve doğal gaz kullanılıyor mu, buzdolabı ya da makineler çalışıyor mu bakın; yükü pensle ölçüp sayacın gösterdiğiyle karşılaştırın.",
            "See whether anybody lives or works there, whether water and gas are used, whether a fridge or machines run; clamp the load and compare with what the meter shows."));

    private static InnocentTemplate Solar() => new(
        "SOLAR", new("Güneş paneli", "Solar panels"),
        (row, _) => Those(
            When(row[TimeOfUseFeatures.T1Shift] <= -0.04, () => Fill(
                "Yalnız gündüz payı azalmış: {0} puan.", "Only the day share fell: {0} points.", Points(row[TimeOfUseFeatures.T1Shift]))),
            When(row[DropFeatures.SeasonSlopeAtDrop] <= -0.2, () => new("Düşüş yaz aylarında daha derin.", "The drop is deeper in summer."))),
        (row, _) => Those(
            When(row[TimeOfUseFeatures.T1Shift] > -0.02, () => Fill(
                "Gündüz payı azalmamış ({0} puan); panel gündüzü azaltırdı.", "The day share did not fall ({0} points); panels would lower the day.", Points(row[TimeOfUseFeatures.T1Shift]))),
            When(row[DropFeatures.ScaledAlike] >= 0.3, () => Fill(
                "Bütün zaman dilimleri ve demand aynı oranda düşmüş ({0}).", "All time bands and demand fell by the same share ({0}).", Percent(row[DropFeatures.ScaledAlike])))),
        new("Çatıda panel, evirici ve çift yönlü sayaç var mı bakın; bağlantı anlaşmasını ve veriş endeksini (2.8.0) kontrol edin.",
            "Look for panels, an inverter and a two-way meter; check the connection agreement and the export register (2.8.0)."));

    private static InnocentTemplate Season() => new(
        "SEASON", new("Mevsim ya da hava", "Season or weather"),
        (row, _) => Those(
            When(row[PeerFeatures.SeasonAgreement] >= 0.6 && row[LevelFeatures.YearOnYear] < -Clear && row[LevelFeatures.YearOnYearAgainstPeers] > -0.1, () => Fill(
                "Benzer tesisatlar da aynı aylarda azalmış; mevsim uyumu {0}.", "Similar installations fell in the same months; season agreement {0}.", Hundredths(row[PeerFeatures.SeasonAgreement]))),
            When(row.TariffGroup == TariffGroup.Agriculture && row[RunFeatures.ZeroMonthsInSeason] == 0, () => new(
                "Tüketim yalnız sulama mevsimi dışında yok.", "Use is missing outside the irrigation season only."))),
        (row, _) => Those(
            When(row[LevelFeatures.YearOnYearAgainstPeers] <= -Clear, () => Fill(
                "Benzer tesisatların değişimi düşüldükten sonra bile geçen yılın aynı aylarından {0} düşük.", "Still {0} below the same months last year after taking out what similar installations changed.", Percent(Gone(row[LevelFeatures.YearOnYearAgainstPeers])))),
            When(row[RunFeatures.ZeroMonthsInSeason] >= 1, () => Fill(
                "Benzerleri kullanırken {0} ay tüketim yok.", "No use in {0} months in which similar ones did use.", Whole(row[RunFeatures.ZeroMonthsInSeason])))),
        new("Isıtma, soğutma ya da sulamanın ne zaman ve neyle yapıldığını sorun; cihazları görün. Tarlada ekili ürüne bakın.",
            "Ask when and with what the place is heated, cooled or irrigated, and see the devices. In the field, look at the crop."));

    private static InnocentTemplate Exchange() => new(
        "EXCHANGE", new("Sayaç değişimi", "Meter exchange"),
        (row, site) => Those(
            When(row[LevelFeatures.DropAtExchange] >= 1, () => site.LastExchange is { } day
                ? Fill("Düşüş, {0} içindeki sayaç değişimiyle başlıyor.", "The drop begins with the meter exchange of {0}.", Month(Period.Of(day)))
                : new("Düşüş bir sayaç değişimiyle başlıyor.", "The drop begins with a meter exchange."))),
        (row, _) => Those(
            When(row[LevelFeatures.DropAtExchange] == 0, () => Fill(
                "Düşüşün başladığı {0} çevresinde sayaç değişimi kaydı yok.", "No exchange is on record around {0}, when the drop began.", Month(new Period((int)row[LevelFeatures.DropBegan]))))),
        new("Sökülen ve takılan sayacın tutanağını, son ve ilk endeksleri ve bağlantı şemasını karşılaştırın.",
            "Compare the exchange record, the last and first index, and the wiring diagram."));

    private static InnocentTemplate WrongMultiplier() => new(
        "WRONG_MULTIPLIER", new("Yanlış çarpan", "Wrong multiplier"),
        (row, site) => Those(
            When(Differ(site.MeterMultiplier, site.BilledMultiplier), () => Fill(
                "Sayacın çarpanı {0}, son okumada kullanılan {1}.", "The meter's multiplier is {0}, the newest reading used {1}.", Amount(site.MeterMultiplier!.Value), Amount(site.BilledMultiplier!.Value))),
            When(row[IndexFeatures.MultiplierChanged] >= 1, () => Fill(
                "Sayaç değişmeden çarpan {0} kez değişmiş.", "The multiplier changed {0} times without an exchange.", Whole(row[IndexFeatures.MultiplierChanged]))),
            When(row[IndexFeatures.IndexMismatch] >= 1, () => Fill(
                "{0} ayda tüketim, endeks farkı × çarpan değil.", "In {0} months the energy is not index difference × multiplier.", Whole(row[IndexFeatures.IndexMismatch])))),
        (row, site) => Those(
            When(site.MeterMultiplier is 1 && !(site.BilledMultiplier > 1), () => new("Doğrudan bağlı sayaç: çarpan 1.", "A directly connected meter: the multiplier is 1.")),
            When(site.MeterMultiplier is > 1 && !Differ(site.MeterMultiplier, site.BilledMultiplier) && site.BilledMultiplier is not null && row[IndexFeatures.MultiplierChanged] == 0, () => Fill(
                "Kayıttaki ve kullanılan çarpan aynı: {0}.", "The multiplier on record and the one used are the same: {0}.", Amount(site.MeterMultiplier!.Value)))),
        new("Akım ve gerilim trafolarının etiket oranlarını okuyun; sayaçtaki ve faturadaki çarpanla karşılaştırın, primer ve sekonder akımı ölçün.",
            "Read the ratios on the current and voltage transformers, compare with the multiplier in the meter and on the bill, and measure primary and secondary current."));

    private static InnocentTemplate WrongTransformer() => new(
        "WRONG_TRANSFORMER", new("Yanlış trafo bağlantısı", "Wrong transformer link"),
        (_, site) => Those(
            When(site.LinkedTransformerMetres > MuchNearer * site.NearestTransformerMetres && site.LinkedTransformerMetres > 150, () => Fill(
                "Kayıttaki trafo {0} m uzakta; {1} m uzakta başka bir trafo var.", "The linked transformer is {0} m away; another stands at {1} m.", Whole(site.LinkedTransformerMetres!.Value), Whole(site.NearestTransformerMetres!.Value)))),
        (_, site) => Those(
            When(site.LinkedTransformerMetres <= site.NearestTransformerMetres, () => Fill(
                "Kayıttaki trafo en yakın olanı: {0} m.", "The linked transformer is the nearest one: {0} m.", Whole(site.LinkedTransformerMetres!.Value)))),
        new("Hattı direkten trafoya kadar izleyin ya da trafoda kısa süreli yük değişimiyle doğrulayın; yanlış bağlantı tüketimi değil, yalnız trafo dengesini bozar.",
            "Trace the line from pole to transformer, or confirm with a short change of load; a wrong link upsets the transformer's balance, not the installation's own use."));

    private static bool Differ(double? a, double? b) => a is { } one && b is { } other && Math.Abs(one - other) > 0.001 * Math.Max(one, other);

    private static double Gone(double ln) => 1 - Math.Exp(ln);

    private static TextPair? When(bool applies, Func<TextPair> text) => applies ? text() : null;

    private static IEnumerable<TextPair> Those(params TextPair?[] texts) => texts.OfType<TextPair>();
}

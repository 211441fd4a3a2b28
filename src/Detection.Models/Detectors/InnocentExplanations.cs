using Detection.Models.Features;

namespace Detection.Models.Detectors;

/// <summary>Honest reasons for the same picture. What they explain is taken off the evidence, never below nothing.</summary>
public static class InnocentExplanations
{
    private const double EmptyDemandLog = -1.5;

    public static IReadOnlyList<InnocentExplanation> All { get; } =
    [
        new("VACANT", new("yer boş olabilir: tüketimle birlikte demand da sıfıra inmiş", "the place may stand empty: demand fell to nothing with the energy"), 2.5,
            row => row[RunFeatures.ZeroRunAtEnd] >= 2 && !(row[DemandFeatures.DemandChange] > EmptyDemandLog) && !(row[CutFeatures.MonthsAfterCut] >= 1)),
        new("NEVER_USED", new("okunan hiçbir ayda tüketim yok: yer kullanılmıyor olabilir", "no month read shows any use: the place may not be in use"), 3,
            row => row[RunFeatures.ZeroMonths] >= Math.Min(24, row[QualityFeatures.KnownMonths]) && !(row[DemandFeatures.DemandWithoutEnergy] >= 1)),
        new("CLOSED", new("sözleşmesi bitmiş ve tüketim de bitmiş: yer kapalı olabilir", "its contract ended and so did the use: the place may be closed"), 4,
            row => row[CutFeatures.UseWithoutContract] <= 0.15),
        new("SOLAR", new("güneş paneli olabilir: yalnız gündüz payı azalmış", "there may be solar panels: only the day share fell"), 2,
            row => row[TimeOfUseFeatures.T1Shift] <= -0.06 && row[LevelFeatures.DropDepth] >= 0.1),
        new("EXCHANGE", new("düşüş sayaç değişimiyle başlıyor: çarpan ya da bağlantı yanlış olabilir",
            "the drop begins at a meter exchange: multiplier or wiring may be wrong"), 1,
            row => row[LevelFeatures.DropAtExchange] >= 1),
        new("SHORT_HISTORY", new("okuma geçmişi kısa", "its history of readings is short"), 0.5,
            row => row[QualityFeatures.KnownMonths] < 6 && !(row[DayFeatures.DayCount] >= DayProfile.FewestDays)),
    ];

    /// <summary>Nats of evidence that honest explanations account for.</summary>
    public static double Discount(FeatureRow row) => All.Where(e => e.Fits(row)).Sum(e => e.Nats);
}

/// <param name="Nats">Evidence taken off where it fits.</param>
public sealed record InnocentExplanation(string Code, TextPair Text, double Nats, Func<FeatureRow, bool> Fits);

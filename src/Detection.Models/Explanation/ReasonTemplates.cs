using Detection.Models.Features;
using Detection.Models.Series;
using static Detection.Models.Explanation.LocalNumber;
using static Detection.Models.Explanation.Sentence;

namespace Detection.Models.Explanation;

/// <summary>Every sentence the service can give as a reason.</summary>
internal static class ReasonTemplates
{
    public static IReadOnlyList<ReasonTemplate> All { get; } = [.. Level(), .. Shape(), .. Demand(), .. Reactive(), .. Runs(), .. Days(), .. IndexAndCut(), .. Meter(), .. Quarters()];

    private static double ShareBelow(double ln) => 1 - Math.Exp(ln);

    private static IEnumerable<ReasonTemplate> Level()
    {
        yield return new("DROP", LevelFeatures.DropSignificance, row => !double.IsNaN(row[LevelFeatures.DropBegan]), row => Fill(
            "Tüketim {0} ayından bu yana düşük: mevsim etkisi ayrılınca günlük {1} kWh beklenirken {2} kWh ({3} düşük).",
            "Use has been low since {0}: {2} kWh a day where {1} kWh is expected once season is taken out ({3} lower).",
            Month(new Period((int)row[LevelFeatures.DropBegan])), Amount(row[LevelFeatures.ExpectedAfterDrop]),
            Amount(row[LevelFeatures.ActualAfterDropKwh]), Percent(row[LevelFeatures.DropDepth])));
        yield return new("YEAR_ON_YEAR", LevelFeatures.YearOnYearAgainstPeers, row => row[LevelFeatures.YearOnYearAgainstPeers] < -0.1, row => Fill(
            "Son altı ay, geçen yılın aynı aylarına göre, benzer tesisatların değişimi düşüldükten sonra {0} düşük.",
            "The last six months are {0} lower than the same months last year beyond what similar installations changed.",
            Percent(ShareBelow(row[LevelFeatures.YearOnYearAgainstPeers]))));
        yield return new("RECOVERED_DROP", LevelFeatures.RecoveredSignificance, row => row[LevelFeatures.RecoveredSignificance] >= 4, row => Fill(
            "Tüketim bir süre belirgin düştükten sonra eski düzeyine döndü (olağan aylık oynamanın {0} katı).",
            "Use fell clearly for a while and came back to its former level ({0} times a month's ordinary movement).",
            Amount(row[LevelFeatures.RecoveredSignificance])));
        yield return new("BELOW_PEERS", PeerFeatures.PeerGap, row => row[PeerFeatures.PeerGap] < -0.2 && !double.IsNaN(row[PeerFeatures.PeerRadius]), row => Fill(
            "Günlük {0} kWh; {1} m içindeki {2} benzer tesisatın ortancası {3} kWh ({4} düşük).",
            "{0} kWh a day; the median of {2} similar installations within {1} m is {3} kWh ({4} lower).",
            Amount(row[LevelFeatures.Level]), Whole(row[PeerFeatures.PeerRadius]), Whole(row[PeerFeatures.PeerCount]),
            Amount(row[PeerFeatures.PeerLevel]), Percent(ShareBelow(row[PeerFeatures.PeerGap]))));
        yield return new("BELOW_GROUP", PeerFeatures.PeerGap, row => row[PeerFeatures.PeerGap] < -0.2 && double.IsNaN(row[PeerFeatures.PeerRadius]), row => Fill(
            "Günlük {0} kWh; aynı tarife grubundan karşılaştırılan {1} tesisatın ortancası {2} kWh ({3} düşük).",
            "{0} kWh a day; the median of {1} installations of the same tariff group is {2} kWh ({3} lower).",
            Amount(row[LevelFeatures.Level]), Whole(row[PeerFeatures.PeerCount]),
            Amount(row[PeerFeatures.PeerLevel]), Percent(ShareBelow(row[PeerFeatures.PeerGap]))));
        yield return new("SEASON_LOST", PeerFeatures.SeasonAgreement, row => row[PeerFeatures.SeasonAgreement] < 0.3, row => Fill(
            "Tüketim benzer tesisatların mevsimini izlemiyor (uyum {0}).",
            "Use does not follow the season of similar installations (agreement {0}).", Amount(row[PeerFeatures.SeasonAgreement])));
    }

    private static IEnumerable<ReasonTemplate> Shape()
    {
        yield return new("YEARLY_LOAD_FACTOR_FALL", ShapeFeatures.LoadFactorDeepestFall, row => row[ShapeFeatures.LoadFactorDeepestFall] < -0.1, row => Fill(
            "On iki aylık ortalamalarda enerji, ölçülen demanda göre {0} azaldı.",
            "Over twelve months energy fell by {0} against the demand measured.", Percent(ShareBelow(row[ShapeFeatures.LoadFactorDeepestFall]))));
        yield return new("YEARLY_FALL", ShapeFeatures.OwnDeepestFall, row => row[ShapeFeatures.OwnDeepestFall] < -0.1, row => Fill(
            "On iki aylık ortalama, önceki on iki ayınkinden mevsim dışında {0} düşük.",
            "The mean of twelve months lies {0} below that of the twelve before, season aside.", Percent(ShareBelow(row[ShapeFeatures.OwnDeepestFall]))));
        yield return new("UNSTEADY", ShapeFeatures.OwnDeviation, row => row[ShapeFeatures.OwnDeviation] > 0.4, row => Fill(
            "Aylık tüketim, mevsim ayrıldıktan sonra, tarife grubunun olağanından çok oynuyor (olağan bir ayda ×{0} ya da ÷{0}).",
            "Monthly use moves more than is usual in the tariff group once season is taken out (by a factor of {0} in an ordinary month).",
            Amount(Math.Exp(row[ShapeFeatures.OwnDeviation]))));
    }

    private static IEnumerable<ReasonTemplate> Demand()
    {
        yield return new("LOAD_FACTOR_DROP", DemandFeatures.LoadFactorDrop,
            row => row[DemandFeatures.LoadFactorRecent] < 0.95 * row[DemandFeatures.LoadFactorBefore], row => Fill(
                "Enerji ile demand uyumsuz: yük faktörü önceden {0}, son altı ayda {1}; enerji düşerken demand aynı oranda düşmemiş.",
                "Energy and demand do not agree: load factor {0} before, {1} in the last six months; demand did not fall with the energy.",
                FinePercent(row[DemandFeatures.LoadFactorBefore]), FinePercent(row[DemandFeatures.LoadFactorRecent]))) { RuleCode = "DROP_DEMAND_STAYED" };
        yield return new("LOW_LOAD_FACTOR", DemandFeatures.LoadFactor, row => row[DemandFeatures.LoadFactor] < 0.4, row => Fill(
            "Ölçülen demanda göre enerji düşük: son yılın yük faktörü {0}.",
            "Energy is low for the demand measured: load factor {0} over the last year.", FinePercent(row[DemandFeatures.LoadFactor])));
        yield return new("DEMAND_WITHOUT_ENERGY", DemandFeatures.DemandWithoutEnergy, row => row[DemandFeatures.DemandWithoutEnergy] >= 1, row => Fill(
            "{0} ayda demand olağan, enerji ise neredeyse sıfır.", "In {0} months demand was as usual and energy next to nothing.",
            Whole(row[DemandFeatures.DemandWithoutEnergy]))) { RuleCode = "DEMAND_NO_ENERGY" };
        yield return new("STUCK_DEMAND", DemandFeatures.StuckDemand, row => row[DemandFeatures.StuckDemand] >= 3, row => Fill(
            "Demand art arda {0} ay aynı değerde kaldı.", "Demand stayed at the same value for {0} months in a row.",
            Whole(row[DemandFeatures.StuckDemand]))) { RuleCode = "DEMAND_STUCK" };
        yield return new("ENERGY_BEYOND_DEMAND", DemandFeatures.EnergyBeyondDemand, row => row[DemandFeatures.EnergyBeyondDemand] >= 1, row => Fill(
            "{0} ayda enerji, ölçülen demandın izin verdiğinden fazla: iki değer uyumsuz.",
            "In {0} months there was more energy than the measured demand allows: the two do not agree.",
            Whole(row[DemandFeatures.EnergyBeyondDemand]))) { RuleCode = "ENERGY_BEYOND_DEMAND" };
        yield return new("LOW_DEMAND", DemandFeatures.DemandUse, row => row[DemandFeatures.DemandUse] < -1, row => Fill(
            "Ölçülen demand bağlantı gücünün yalnız {0} kadarı.", "Measured demand is only {0} of the connection power.",
            Percent(Math.Exp(row[DemandFeatures.DemandUse]))));
    }

    private static IEnumerable<ReasonTemplate> Reactive()
    {
        yield return new("INDUCTIVE_RISE", ReactiveFeatures.InductiveRise,
            row => row[ReactiveFeatures.InductiveRecent] > 1.05 * row[ReactiveFeatures.InductiveBefore], row => Fill(
                "Endüktif oran önceden {0}, son altı ayda {1} kVArh/kWh: aktif enerji reaktif enerjiyle uyumsuz düşük.",
                "Inductive ratio {0} before, {1} kVArh/kWh in the last six months: active energy is low for the reactive energy.",
                Amount(row[ReactiveFeatures.InductiveBefore]), Amount(row[ReactiveFeatures.InductiveRecent]))) { RuleCode = "DROP_REACTIVE_STAYED" };
        yield return new("HIGH_INDUCTIVE", ReactiveFeatures.InductiveRatio, row => row[ReactiveFeatures.InductiveRatio] > 0.33, row => Fill(
            "Endüktif oran {0} kVArh/kWh: ölçülen aktif enerji reaktif enerjiye göre düşük.",
            "Inductive ratio {0} kVArh/kWh: the active energy measured is low for the reactive energy.", Amount(row[ReactiveFeatures.InductiveRatio])));
        yield return new("CAPACITIVE_RISE", ReactiveFeatures.CapacitiveRise, row => row[ReactiveFeatures.CapacitiveRise] >= 4, row => Fill(
            "Kapasitif oran belirgin yükseldi; son yılın ortancası {0} kVArh/kWh.",
            "Capacitive ratio rose clearly; median {0} kVArh/kWh over the last year.", Amount(row[ReactiveFeatures.CapacitiveRatio])));
        yield return new("TIME_OF_USE_SHIFT", TimeOfUseFeatures.TimeOfUseShift, row => row[TimeOfUseFeatures.TimeOfUseShift] >= 0.04, row => Fill(
            "Zaman dilimi payları kaydı: gündüz {0}, puant {1}, gece {2} puan.",
            "Time-of-use shares moved: day {0}, peak {1}, night {2} points.",
            Points(row[TimeOfUseFeatures.T1Shift]), Points(row[TimeOfUseFeatures.T2Shift]), Points(row[TimeOfUseFeatures.T3Shift])));
        yield return new("TIME_OF_USE_UNLIKE_PEERS", TimeOfUseFeatures.TimeOfUsePeerGap, row => row[TimeOfUseFeatures.TimeOfUsePeerGap] >= 0.1, row => Fill(
            "Gündüz {0}, puant {1}, gece {2}: benzer tesisatların paylarından toplam {3} farklı.",
            "Day {0}, peak {1}, night {2}: {3} of the energy lies in other hours than at similar installations.",
            Percent(row[TimeOfUseFeatures.T1Share]), Percent(row[TimeOfUseFeatures.T2Share]), Percent(row[TimeOfUseFeatures.T3Share]),
            Percent(row[TimeOfUseFeatures.TimeOfUsePeerGap])));
    }

    private static IEnumerable<ReasonTemplate> Runs()
    {
        yield return new("ZERO_IN_SEASON", RunFeatures.ZeroMonthsInSeason, row => row[RunFeatures.ZeroMonthsInSeason] >= 1, row => Fill(
            "Benzer tesisatlar kullanırken {0} ay tüketim yok.", "No use in {0} months in which similar installations did use electricity.",
            Whole(row[RunFeatures.ZeroMonthsInSeason])));
        yield return new("FLAT_MONTHS", RunFeatures.FlatRun, row => row[RunFeatures.FlatRun] >= 3, row => Fill(
            "Tüketim art arda {0} ay birbirinin aynı (%1 içinde).", "Use repeats itself within 1% for {0} months in a row.", Whole(row[RunFeatures.FlatRun])));
        yield return new("ON_OFF", RunFeatures.OnOffSwitches, row => row[RunFeatures.OnOffSwitches] >= 2, row => Fill(
            "Son iki yılda tüketim {0} kez olağan düzeyle beşte birinden azı arasında gidip geldi.",
            "In the last two years use went {0} times between its usual level and less than a fifth of it.", Whole(row[RunFeatures.OnOffSwitches])));
        yield return new("SEASON_LOW", RunFeatures.SeasonChange, row => row[RunFeatures.SeasonChange] < -0.15, row => Fill(
            "Bu sulama mevsimi, komşuların değişimi düşüldükten sonra geçen mevsimden {0} düşük.",
            "This irrigation season is {0} lower than the last one beyond what the neighbours changed.", Percent(ShareBelow(row[RunFeatures.SeasonChange]))));
    }

    private static IEnumerable<ReasonTemplate> Days()
    {
        yield return new("ZERO_DAYS", DayFeatures.ZeroDays, row => row[DayFeatures.ZeroDays] > 0.05, row => Fill(
            "Okunan {0} günün {1} kadarında tüketim yok, ötekilerde var.", "No use on {1} of the {0} days read, use on the others.",
            Whole(row[DayFeatures.DayCount]), Percent(row[DayFeatures.ZeroDays])));
        yield return new("FLAT_DAYS", DayFeatures.FlatDayRun, row => row[DayFeatures.FlatDayRun] >= 3, row => Fill(
            "Günlük tüketim art arda {0} gün aynı.", "Daily use is the same for {0} days in a row.", Whole(row[DayFeatures.FlatDayRun] + 1)));
        yield return new("DAY_DROP", DayFeatures.DayDrop, row => row[DayFeatures.DayDrop] >= 3, row => Fill(
            "Okunan {0} günün içinde günlük tüketim {1} düştü ve düşük kaldı.", "Within the {0} days read daily use fell by {1} and stayed low.",
            Whole(row[DayFeatures.DayCount]), Percent(row[DayFeatures.DayDropDepth])));
        yield return new("WEEK_LOST", DayFeatures.WeeklyRhythm, row => row[DayFeatures.WeeklyRhythm] < 0.1, row => Fill(
            "Okunan {0} günde tüketim haftanın düzenini izlemiyor (uyum {1}).", "On the {0} days read use does not follow the week (agreement {1}).",
            Whole(row[DayFeatures.DayCount]), Amount(row[DayFeatures.WeeklyRhythm])));
        yield return new("UNEVEN_DAYS", DayFeatures.DayVariability, row => row[DayFeatures.DayVariability] > 0.3, row => Fill(
            "Günlük tüketim benzer tesisatlardan çok oynuyor (değişkenlik {0}).", "Daily use varies more than at similar installations (variability {0}).",
            Amount(row[DayFeatures.DayVariability])));
    }

    private static IEnumerable<ReasonTemplate> IndexAndCut()
    {
        yield return new("CUT_ENERGY", CutFeatures.MonthsAfterCut, row => row[CutFeatures.MonthsAfterCut] >= 1, row => Fill(
            "Kesme ile açma arasında kalan {0} okuma aralığında {1} kWh tüketim okundu.",
            "{1} kWh were read in {0} reading intervals that lie between a cut and its reconnection.",
            Whole(row[CutFeatures.MonthsAfterCut]), Amount(row[CutFeatures.EnergyAfterCut]))) { RuleCode = "CUT_ENERGY" };
        yield return new("INDEX_FELL", IndexFeatures.IndexFell, row => row[IndexFeatures.IndexFell] >= 1, row => Fill(
            "Sayaç değişimi olmadan endeks {0} kez geriledi.", "Readings whose index went back with no meter exchange: {0}.",
            Whole(row[IndexFeatures.IndexFell]))) { RuleCode = "INDEX_FELL" };
        yield return new("INDEX_STOOD", IndexFeatures.IndexStood, row => row[IndexFeatures.IndexStood] >= 1, row => Fill(
            "Demand ya da enerji kaydedilirken endeks {0} ay ilerlemedi.", "The index stood still in {0} months that recorded demand or energy.",
            Whole(row[IndexFeatures.IndexStood]))) { RuleCode = "INDEX_STOOD" };
        yield return new("INDEX_MISMATCH", IndexFeatures.IndexMismatch, row => row[IndexFeatures.IndexMismatch] >= 1, row => Fill(
            "{0} ayda tüketim, endeks farkı × çarpan ile uyumsuz.", "In {0} months the energy is not the index difference × multiplier.",
            Whole(row[IndexFeatures.IndexMismatch]))) { RuleCode = "INDEX_MISMATCH" };
        yield return new("INDEX_JUMPED", IndexFeatures.IndexJumped, row => row[IndexFeatures.IndexJumped] >= 1, row => Fill(
            "Endeks okumalar arasında {0} kez faturalanmadan atladı.", "The index jumped {0} times between readings without being billed.",
            Whole(row[IndexFeatures.IndexJumped])));
        yield return new("NEGATIVE", IndexFeatures.NegativeMonths, row => row[IndexFeatures.NegativeMonths] >= 1, row => Fill(
            "{0} ayın tüketimi eksi.", "The energy of {0} months is negative.", Whole(row[IndexFeatures.NegativeMonths]))) { RuleCode = "NEGATIVE_ENERGY" };
        yield return new("MULTIPLIER_CHANGED", IndexFeatures.MultiplierChanged, row => row[IndexFeatures.MultiplierChanged] >= 1, row => Fill(
            "Sayaç değişimi olmadan çarpan {0} kez değişti.", "The multiplier changed {0} times with no meter exchange.",
            Whole(row[IndexFeatures.MultiplierChanged])));
        yield return new("ESTIMATED", QualityFeatures.EstimatedShare, row => row[QualityFeatures.EstimatedShare] >= 0.3, row => Fill(
            "Son yılın okumalarının {0} kadarı tahmini.", "{0} of the last year's readings are estimates.", Percent(row[QualityFeatures.EstimatedShare])));
    }

    private static IEnumerable<ReasonTemplate> Meter()
    {
        yield return new("METER_ALARM", FieldFeatures.UrgentWordDays, row => row[FieldFeatures.UrgentWordDays] >= 1, row => Fill(
            "Sayaç son yılda {0} gün acil uyarı verdi (kapak, gerilim ya da manyetik alan).",
            "The meter raised an urgent alarm on {0} days of the last year (cover, voltage or magnetic field).", Whole(row[FieldFeatures.UrgentWordDays])));
        yield return new("METER_WORDS", FieldFeatures.OtherWordDays, row => row[FieldFeatures.OtherWordDays] >= 1, row => Fill(
            "Sayaç son yılda {0} gün uyarı verdi.", "The meter raised an alarm on {0} days of the last year.", Whole(row[FieldFeatures.OtherWordDays])));
        yield return new("METER_OPENED", FieldFeatures.OpenedMonths, row => row[FieldFeatures.OpenedMonths] >= 1, row => Fill(
            "Okuyucu son iki yılda {0} kez kapağın ya da mührün eksik olduğunu yazdı.",
            "In the last two years the reader noted {0} times that a cover or a seal was missing.", Whole(row[FieldFeatures.OpenedMonths])));
        yield return new("METER_DAMAGED", FieldFeatures.DamagedMonths, row => row[FieldFeatures.DamagedMonths] >= 1, row => Fill(
            "Okuyucu son iki yılda {0} kez sayacın hasarlı olduğunu yazdı.", "In the last two years the reader noted {0} times that the meter was damaged.",
            Whole(row[FieldFeatures.DamagedMonths])));
        yield return new("METER_UNREACHED", FieldFeatures.UnreachedMonths, row => row[FieldFeatures.UnreachedMonths] >= 2, row => Fill(
            "Son iki yılda {0} okumada sayaca ulaşılamadı.", "At {0} readings of the last two years nobody could get at the meter.", Whole(row[FieldFeatures.UnreachedMonths])));
    }

    private static IEnumerable<ReasonTemplate> Quarters()
    {
        yield return new("ENERGY_UNMEASURED", QuarterFeatures.Unmeasured, row => row[QuarterFeatures.Unmeasured] >= 0.25, row => Fill(
            "Son dört haftada sayaç, kendi ölçtüğü gerilim ve akımdan beklenenden {0} az enerji yazdı.",
            "Over the last four weeks the meter registered {0} less energy than its own voltage and current imply.", Percent(row[QuarterFeatures.Unmeasured])));
        yield return new("VOLTAGE_LOST", QuarterFeatures.LostVoltage, row => row[QuarterFeatures.LostVoltage] >= 0.05, row => Fill(
            "Son dört haftada sürenin {0} kadarında bir fazın gerilimi yoktu.",
            "For {0} of the last four weeks one phase had no voltage.", Percent(row[QuarterFeatures.LostVoltage])));
        yield return new("PHASE_IDLE", QuarterFeatures.IdlePhase, row => row[QuarterFeatures.IdlePhase] >= 0.3, row => Fill(
            "Yük varken sürenin {0} kadarında üç fazdan biri akım taşımadı.",
            "For {0} of the time under load one of the three phases carried no current.", Percent(row[QuarterFeatures.IdlePhase])));
        yield return new("SILENT_QUARTERS", QuarterFeatures.Silence, row => row[QuarterFeatures.Silence] >= 0.2, row => Fill(
            "Tüketim olan günlerde sürenin {0} kadarında tüketim kayboldu.", "On days with use it vanished for {0} of the time.", Percent(row[QuarterFeatures.Silence])));
    }
}

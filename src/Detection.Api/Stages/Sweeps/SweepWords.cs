using System.Globalization;
using Detection.Models.Campaigns;
using Detection.Models.Features;
using Geo.Routing.Sweeps;

namespace Detection.Api.Stages.Sweeps;

/// <summary>What people read about a sweep, in both languages.</summary>
public static class SweepWords
{
    private static readonly CultureInfo Turkish = CultureInfo.GetCultureInfo("tr-TR");

    /// <summary>How the times of a sweep were reckoned.</summary>
    public static TextPair TravelModel(SweepRow sweep) => sweep.RoadNetworkId is null ? Straight : new(
        string.Create(Turkish, $"Sokaklar boyunca: araçla yolun hızında ve her park için {SweepTravel.ParkSeconds / 60} dk; yürüyerek {SweepTravel.WalkKmPerHour} km/sa, araca dönüş dâhil.{WithoutRoadTr(sweep)}{IslandTr(sweep)}"),
        string.Create(CultureInfo.InvariantCulture, $"Along streets: by car at the road's speed and {SweepTravel.ParkSeconds / 60} min to park each time; {SweepTravel.WalkKmPerHour} km/h on foot, the way back to the car included.{WithoutRoadEn(sweep)}{IslandEn(sweep)}"));

    /// <summary>The travel model without a road network.</summary>
    public static TextPair Straight { get; } = new(
        string.Create(Turkish, $"Kuş uçuşu mesafe × {SweepTravel.DetourFactor}; araçla {SweepTravel.DriveKmPerHour} km/sa ve her park için {SweepTravel.ParkSeconds / 60} dk; yürüyerek {SweepTravel.WalkKmPerHour} km/sa, araca dönüş dâhil. Yol ağı kullanılmadı."),
        string.Create(CultureInfo.InvariantCulture, $"Straight lines × {SweepTravel.DetourFactor}; {SweepTravel.DriveKmPerHour} km/h by car and {SweepTravel.ParkSeconds / 60} min to park each time; {SweepTravel.WalkKmPerHour} km/h on foot, the way back to the car included. No road network was used."));

    public static TextPair Outcome(SweepRow sweep) => sweep switch
    {
        { State: "queued" } => new("Planlanıyor.", "Being planned."),
        { State: "cancelled" } => new("İptal edildi.", "Cancelled."),
        { State: "failed" } => new($"Planlanamadı: {sweep.Error}", $"Could not be planned: {sweep.Error}"),
        { CandidatesFound: 0 or null } => new(
            "Aday yok: alanda konumu bilinen, kurallara uyan ve ziyareti bir şey getirecek tesisat bulunmadı." + LeftOut(sweep.Figures).Tr,
            "No candidates: no installation of the area has a known position, meets the rules and is worth a visit." + LeftOut(sweep.Figures).En),
        { StopCount: 0 } => new(
            "Hiçbir adaya vardiya içinde gidilip ziyaret edilip dönülemiyor: depo uzak ya da vardiya kısa.",
            "No candidate can be reached, visited and left for home within the shift: the depot is too far or the shift too short."),
        _ => new(
            string.Create(Turkish, $"{sweep.CandidatesFound} adaydan {sweep.StopCount} durak seçildi.{Considered(sweep).Tr}{WordOfMouth(sweep).Tr}"),
            string.Create(CultureInfo.InvariantCulture, $"{sweep.StopCount} stops chosen of {sweep.CandidatesFound} candidates.{Considered(sweep).En}{WordOfMouth(sweep).En}")),
    };

    private static TextPair WordOfMouth(SweepRow sweep) => sweep.Figures is { WordOfMouthLoss: > 0 } figures
        ? new(
            string.Create(Turkish, $" Önceki günlerin ziyaretleri duyulacağından beklenen değer {figures.WordOfMouthLoss:#,0.#} daha az sayıldı (%{100 * HeardShare(figures):0.#})."),
            string.Create(CultureInfo.InvariantCulture, $" Word of earlier days' visits gets round: {figures.WordOfMouthLoss:#,0.#} of the value is taken off for it ({100 * HeardShare(figures):0.#}%)."))
        : new("", "");

    private static double HeardShare(PlanFigures figures) => figures.WordOfMouthLoss / (figures.Value + figures.WordOfMouthLoss);

    private static TextPair Considered(SweepRow sweep) => sweep.Figures is { } figures && figures.ConsideredCount < figures.CandidateCount
        ? new(
            string.Create(Turkish, $" Aday çok olduğundan yalnız en değerli {figures.ConsideredCount} tanesi arandı."),
            string.Create(CultureInfo.InvariantCulture, $" There were too many to search them all: the most valuable {figures.ConsideredCount} were."))
        : new("", "");

    private static TextPair LeftOut(PlanFigures? figures)
    {
        if (figures is null or { LeftOut.Count: 0 }) return new("", "");
        var (rule, count) = figures.LeftOut.MaxBy(pair => pair.Value);
        var (tr, en) = rule switch
        {
            LeftOutRule.OtherCampaign => ("başka bir açık kampanyada", "belong to another open campaign"),
            LeftOutRule.RecentlyVisited => ("yakın zamanda ziyaret edilmiş", "were visited recently"),
            LeftOutRule.LowScore => ("skoru eşiğin altında", "score below the threshold"),
            LeftOutRule.NoReason => ("skorunun gerekçesi yok", "have no reason behind their score"),
            LeftOutRule.TwoCrews => ("iki ekibin birlikte gitmesi gereken yerde", "lie where two crews must go together"),
            LeftOutRule.Skill => ("hiçbir ekipte olmayan bir beceri istiyor", "take a skill no crew has"),
            _ => ("bir şey getirmesi beklenmiyor", "are expected to bring nothing"),
        };
        return new($" {count} tesisat {tr}.", $" {count} installations {en}.");
    }

    /// <summary>The word of a stop's kind in the database and the API.</summary>
    public static string KindWord(StopKind kind) => kind switch
    {
        StopKind.Tip => "tip",
        StopKind.Stamp => "stamp",
        StopKind.Coverage => "coverage",
        _ => "inspection",
    };

    public static StopKind KindOf(string word) => Enum.GetValues<StopKind>().First(kind => KindWord(kind) == word);

    /// <summary>The name of a crew's day on a handheld and in a list.</summary>
    public static string RouteName(RouteRow route)
    {
        var crew = route.CrewName == route.CrewNo.ToString(CultureInfo.InvariantCulture) ? $"Ekip / Crew {route.CrewNo}" : route.CrewName;
        return route.OnDay is { } day && route.DayNo > 1 ? $"{crew} · {day:yyyy-MM-dd}" : crew;
    }

    /// <summary>What there is to know at a stop, in a line.</summary>
    public static string StopLine(StopRow stop) =>
        string.Join(" · ", new[] { stop.InstallationNo, stop.Street, stop.Neighbourhood, stop.ReasonTr }.OfType<string>());

    /// <summary>Local time of day, for example <c>09:05</c>.</summary>
    public static string Clock(RouteRow route, int secondsAfterStart) =>
        TimeSpan.FromMinutes(Math.Round((route.StartsAtSeconds + secondsAfterStart) / 60.0, MidpointRounding.AwayFromZero) % (24 * 60)).ToString(@"hh\:mm", CultureInfo.InvariantCulture);

    /// <summary>The commonest street, else the commonest neighbourhood, else nothing.</summary>
    public static string PlaceName(IEnumerable<StopRow> stops)
    {
        var all = stops.ToList();
        return Commonest(all.Select(stop => stop.Street)) ?? Commonest(all.Select(stop => stop.Neighbourhood)) ?? "";
    }

    /// <summary>The name on a handheld and in a list, for example <c>2-07</c>: the seventh stop of the second crew; <c>3/2-07</c> on the third day.</summary>
    public static string StopLabel(StopRow stop) => stop.DayNo == 1
        ? string.Create(CultureInfo.InvariantCulture, $"{stop.CrewNo}-{stop.StopNo:00}")
        : string.Create(CultureInfo.InvariantCulture, $"{stop.DayNo}/{stop.CrewNo}-{stop.StopNo:00}");

    private static string WithoutRoadTr(SweepRow sweep) =>
        sweep.TargetsWithoutRoad > 0 ? string.Create(Turkish, $" Yakınında yol olmayan aday: {sweep.TargetsWithoutRoad}; yolları kuş uçuşu × {SweepTravel.DetourFactor} alındı (kesikli çizgi).") : "";

    private static string WithoutRoadEn(SweepRow sweep) =>
        sweep.TargetsWithoutRoad > 0 ? string.Create(CultureInfo.InvariantCulture, $" Candidates without a road near by: {sweep.TargetsWithoutRoad}, reckoned as straight lines × {SweepTravel.DetourFactor} (dashed).") : "";

    private static string IslandTr(SweepRow sweep) => sweep.TargetsOnIsland > 0 ? string.Create(Turkish, $" Depodan yolla ulaşılamayan {sweep.TargetsOnIsland} aday dışarıda bırakıldı.") : "";

    private static string IslandEn(SweepRow sweep) =>
        sweep.TargetsOnIsland > 0 ? string.Create(CultureInfo.InvariantCulture, $" Candidates no road leads to from the depot: {sweep.TargetsOnIsland}, left out.") : "";

    private static string? Commonest(IEnumerable<string?> names) =>
        names.OfType<string>().GroupBy(name => name).MaxBy(group => group.Count())?.Key;
}

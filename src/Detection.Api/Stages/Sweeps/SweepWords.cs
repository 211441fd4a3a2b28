using System.Globalization;
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
            "Aday yok: bu çalıştırmada geri kazanılacak enerjisi beklenen ve konumu bilinen tesisat bulunmadı.",
            "No candidates: this run expects no energy to recover at any installation with a known position."),
        { StopCount: 0 } => new(
            "Hiçbir adaya mesai içinde gidilip ziyaret edilip dönülemiyor: depo uzak ya da mesai kısa.",
            "No candidate can be reached, visited and left for home within the shift: the depot is too far or the shift too short."),
        _ => new(
            string.Create(Turkish, $"{sweep.CandidatesFound} adaydan {sweep.StopCount} durak seçildi."),
            string.Create(CultureInfo.InvariantCulture, $"{sweep.StopCount} stops chosen of {sweep.CandidatesFound} candidates.")),
    };

    /// <summary>The commonest street, else the commonest neighbourhood, else nothing.</summary>
    public static string PlaceName(IEnumerable<StopRow> stops)
    {
        var all = stops.ToList();
        return Commonest(all.Select(stop => stop.Street)) ?? Commonest(all.Select(stop => stop.Neighbourhood)) ?? "";
    }

    /// <summary>The name on a handheld and in a list, for example <c>2-07</c>: the seventh stop of the second crew.</summary>
    public static string StopLabel(StopRow stop) => string.Create(CultureInfo.InvariantCulture, $"{stop.CrewNo}-{stop.StopNo:00}");

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

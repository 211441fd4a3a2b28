using Detection.Api.Stages.Scoring;

namespace Detection.Api.Stages.Installations;

/// <summary>What the OpenAPI document shows; an installation of the simulated district.</summary>
internal static class InstallationExamples
{
    public static readonly InstallationDetail Detail = new(
        291, "7698578133", "dwelling", "mesken daire", "TK7698578133", "40Z003498729809Y", "LV", 1, 9.1f, 6, "OKB000106", "Adana", "Ilgınözü", "Çınarpınarı",
        "Ardıç Sokak", 35.601668, 37.037183, "simulated", "TR-0001-06", "active", new DateOnly(2014, 6, 3), null, Simulated: true,
        [new MeterRow { MeterId = 402, SerialNo = "3437274758", Brand = "Endeksan", Model = "E210", StampYear = 2018, CtRatio = 1, VtRatio = 1, Multiplier = 1, Phases = 1, Measures = "active", FittedOn = new DateOnly(2018, 8, 5) }],
        [new EventRow { EventId = 77, Kind = "seal", At = new DateTime(2018, 8, 5, 9, 30, 0, DateTimeKind.Utc), Crew = "E-12", Code = "M1", Longitude = 35.60118, Latitude = 37.03712, DistanceMetres = 4.2, Photos = ["IMG_0412.jpg"] }],
        [new VisitRow { VisitId = 5, VisitedOn = new DateOnly(2021, 3, 9), Outcome = "clean", Origin = "random" }],
        new InstallationDetail.ScoreDetail(
            2, new DateOnly(2026, 10, 31), 0.99f, 2, "tl", new(0.81f, 0.58f, 0.93f), 1_204, 975, 6.2m, 6_045m, new DateOnly(2024, 10, 1), 3, new Dictionary<string, double> { ["robustPeer"] = 6.1, ["pca"] = 4.2, ["isolationForest"] = 3.8, ["rules"] = 2.0, ["changePoint"] = 3.1, ["shape"] = 4.4 },
            [new ListScores.ReasonItem("DROP", "level", 0.93, new("Tüketim Ekim 2024 ayından bu yana düşük.", "Use has been low since October 2024."))]),
        new StopRow { SweepId = 1, CrewNo = 1, StopNo = 4 },
        new RecordRow { RecordId = 8, RecordNo = "T-000008" });

    public static readonly GetReadings.Response Readings = new(
        [new GetReadings.Month("2026-10", 17.7, 7.7, 5, 5.1, null, null, 2.6, Estimated: false, 187)],
        [new DateOnly(2018, 8, 5)],
        []);
}

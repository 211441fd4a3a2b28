namespace Detection.Api.Stages.Sweeps;

/// <summary>What a company may set about its sweeps, in the configuration section <c>Tarama:Sweeps</c>; a request may differ.</summary>
public sealed record SweepSettings
{
    public int CrewCount { get; init; } = 2;

    /// <summary>From leaving the depot to being back [s].</summary>
    public int ShiftSeconds { get; init; } = 8 * 3600;

    /// <summary>At each installation [s].</summary>
    public int VisitSeconds { get; init; } = 25 * 60;

    /// <summary>How many installations are considered, those with the most energy to recover.</summary>
    public int CandidateCount { get; init; } = 500;

    /// <summary>Where crews set out, in EPSG:4326 [°]; without both, the place with half the candidates' energy on every side.</summary>
    public double? DepotLongitude { get; init; }

    /// <inheritdoc cref="DepotLongitude"/>
    public double? DepotLatitude { get; init; }

    /// <summary>How long a plan is improved, in rounds of the solver: not in seconds, so that the same night gives the same plan on any machine.</summary>
    public int SolverIterations { get; init; } = 60_000;

    public static SweepSettings Read(IConfiguration configuration) => configuration.GetSection("Tarama:Sweeps").Get<SweepSettings>() ?? new SweepSettings();

    /// <summary>The sweep that nobody changed anything about.</summary>
    public SweepRequest Defaults(int seed) => new(
        CrewCount, ShiftSeconds, VisitSeconds,
        DepotLongitude is { } longitude && DepotLatitude is { } latitude ? new Place(longitude, latitude) : null,
        CandidateCount, seed);
}

/// <summary>A place in EPSG:4326 [°].</summary>
public sealed record Place(double Longitude, double Latitude);

/// <summary>What one sweep is asked to be.</summary>
/// <param name="Depot">Null to let it be chosen from the candidates.</param>
public sealed record SweepRequest(int CrewCount, int ShiftSeconds, int VisitSeconds, Place? Depot, int CandidateCount, int Seed);

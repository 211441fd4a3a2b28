using Detection.Models.Campaigns;

namespace Detection.Api.Stages.Sweeps;

/// <summary>What a company may set about its sweeps, in the configuration section <c>Tarama:Sweeps</c>; a campaign may differ.</summary>
public sealed record SweepSettings
{
    public int CrewCount { get; init; } = 2;

    /// <summary>From leaving the depot to being back [s].</summary>
    public int ShiftSeconds { get; init; } = 8 * 3600;

    /// <summary>At each installation [s].</summary>
    public int VisitSeconds { get; init; } = 25 * 60;

    /// <summary>When crews leave, local time.</summary>
    public TimeOnly StartsAt { get; init; } = new(8, 30);

    /// <summary>How many installations the night's sweep considers, those with the most energy to recover.</summary>
    public int CandidateCount { get; init; } = 500;

    /// <summary>How many installations a campaign's plan considers; where there are more, the most valuable ones.</summary>
    public int CampaignCandidateCount { get; init; } = 20_000;

    /// <summary>The night's sweep goes to nobody who was visited so recently [months].</summary>
    public int NotVisitedWithinMonths { get; init; } = 12;

    /// <summary>Where crews set out, in EPSG:4326 [°]; without both, the place with half the candidates' energy on every side.</summary>
    public double? DepotLongitude { get; init; }

    /// <inheritdoc cref="DepotLongitude"/>
    public double? DepotLatitude { get; init; }

    /// <summary>How long a plan is improved, in rounds of the solver: not in seconds, so that the same night gives the same plan on any machine.</summary>
    public int SolverIterations { get; init; } = 60_000;

    /// <summary>Price by tariff group [TL/kWh], <c>other</c> for all that are not named; none without a setting, because they change and differ.</summary>
    public Dictionary<string, double> TlPerKwh { get; init; } = [];

    /// <summary>What every crew can do, as nobody has said otherwise.</summary>
    public string[] Skills { get; init; } = ["ct_metering", "high_voltage"];

    /// <summary>The language of the sheets on paper: tr or en.</summary>
    public string PaperLanguage { get; init; } = "tr";

    public static SweepSettings Read(IConfiguration configuration) => configuration.GetSection("Tarama:Sweeps").Get<SweepSettings>() ?? new SweepSettings();

    /// <summary>The depot of the settings; null to let it be chosen from the candidates.</summary>
    public CampaignPlace? Depot => DepotLongitude is { } longitude && DepotLatitude is { } latitude ? new(longitude, latitude) : null;

    /// <summary>The terms that nobody changed anything about: the settings' crews, anywhere, for one day.</summary>
    public CampaignTerms Defaults(DateOnly day, int seed) => new(
        new CampaignArea(), day, day, [1, 2, 3, 4, 5, 6, 7],
        [.. Enumerable.Range(1, CrewCount).Select(crewNo => Crew($"{crewNo}"))],
        new CampaignBudget(), CampaignGoal.Energy, new CampaignRules(NotVisitedWithinMonths), VisitSeconds / 60, TlPerKwh, seed);

    /// <summary>A crew of which only the name is known.</summary>
    public CampaignCrew Crew(string name) => new(name, Depot, StartsAt, ShiftSeconds / 60, Skills);
}

/// <summary>A place in EPSG:4326 [°].</summary>
public sealed record Place(double Longitude, double Latitude)
{
    public static Place? Of(NetTopologySuite.Geometries.Point? point) => point is null ? null : new(point.X, point.Y);
}

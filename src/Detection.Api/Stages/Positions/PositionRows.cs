namespace Detection.Api.Stages.Positions;

/// <summary>A position that is not believed, and why.</summary>
public sealed record PositionDoubt(long InstallationId, string[] Faults, double? FarthestMetres);

/// <summary>One installation of the list of positions.</summary>
public sealed record PositionRow
{
    public required long InstallationId { get; init; }

    public required string InstallationNo { get; init; }

    public required string TariffGroup { get; init; }

    public string? District { get; init; }

    public string? Neighbourhood { get; init; }

    public string? Street { get; init; }

    /// <summary>surveyed, geocoded, centroid, simulated, unknown, missing or implausible.</summary>
    public required string Quality { get; init; }

    /// <summary>As the company grades it, A to D; null where it does not.</summary>
    public string? Grade { get; init; }

    /// <summary>Why it is implausible; null for the others.</summary>
    public string[]? Faults { get; init; }

    /// <summary>The greatest distance that a fault speaks of [m].</summary>
    public double? FarthestMetres { get; init; }

    public double? Longitude { get; init; }

    public double? Latitude { get; init; }

    /// <summary>Its place in the newest run's list; null where it has none.</summary>
    public int? Rank { get; init; }

    /// <summary>What a visit may bring back [kWh].</summary>
    public double? ExpectedKwh { get; init; }
}

/// <summary>How many installations have a position of a quality.</summary>
public sealed record QualityCount(string Quality, long Installations);

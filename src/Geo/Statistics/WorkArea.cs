using NetTopologySuite.Geometries;

namespace Geo.Statistics;

/// <summary>Places close enough to be walked between.</summary>
/// <param name="Places">By falling value, then by id.</param>
/// <param name="Value">Sum of the places' values.</param>
/// <param name="Boundary">Around all places, projected [m], without SRID; a proper polygon even around a single place.</param>
/// <param name="WalkMetres">About how far a walk past all places is [m].</param>
/// <param name="RadiusMetres">Of the smallest circle around the places [m].</param>
public sealed record WorkArea(IReadOnlyList<WorkPlace> Places, double Value, Polygon Boundary, double WalkMetres, double RadiusMetres);

/// <summary>What makes an area walkable.</summary>
/// <param name="LinkMetres">Places at most this far apart belong together unless the area grows too large [m].</param>
/// <param name="LargestSpanMetres">Every area fits into a circle of this diameter, margin apart [m].</param>
/// <param name="FewestPlaces">Smaller groups are no area.</param>
/// <param name="MostPlaces">Larger groups are divided.</param>
/// <param name="MarginMetres">Ground shown around the outermost places [m].</param>
public sealed record WorkAreaLimits(double LinkMetres = 100, double LargestSpanMetres = 500, int FewestPlaces = 3, int MostPlaces = 25, double MarginMetres = 25)
{
    /// <summary>Areas that take longer, walk and visits together, are divided [min].</summary>
    public double MostMinutes { get; init; } = double.PositiveInfinity;

    /// <summary>At each place [min].</summary>
    public double VisitMinutes { get; init; } = 15;

    /// <summary>A crew with its tools walks about 4.5 km an hour [m/min].</summary>
    public double WalkMetresPerMinute { get; init; } = 75;

    /// <summary>What a walk with a visit at each place takes [min].</summary>
    public double Minutes(double walkMetres, int places) => walkMetres / WalkMetresPerMinute + places * VisitMinutes;
}

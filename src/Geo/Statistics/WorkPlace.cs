namespace Geo.Statistics;

/// <summary>A place to be visited.</summary>
/// <param name="Id">Its own number; no two places share one.</param>
/// <param name="XMetres">Easting, projected [m].</param>
/// <param name="YMetres">Northing, projected [m].</param>
/// <param name="Value">What a visit is worth, in any unit; not negative.</param>
public readonly record struct WorkPlace(long Id, double XMetres, double YMetres, double Value);

namespace Detection.Api.Stages.MapSearch;

/// <summary>One thing that a searched text may mean.</summary>
/// <param name="Kind">installation, meter, transformer, feeder, address, street, neighbourhood or coordinate.</param>
/// <param name="InstallationId">The installation to open; null where it is none.</param>
/// <param name="Code">The transformer's or feeder's code; null for the others.</param>
/// <param name="Longitude">EPSG:4326 [°]; null while it has no place.</param>
public sealed record MapHit(string Kind, string Title, string? Detail, long? InstallationId, string? Code, double? Longitude, double? Latitude);

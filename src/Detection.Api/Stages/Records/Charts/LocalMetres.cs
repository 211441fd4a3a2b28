namespace Detection.Api.Stages.Records.Charts;

/// <summary>Metres east and north of an origin, on a sphere: for a sketch of a few hundred metres, never for measuring.</summary>
/// <param name="Longitude">Origin, degrees east.</param>
/// <param name="Latitude">Origin, degrees north, within ±89.</param>
public readonly record struct LocalMetres(double Longitude, double Latitude)
{
    private const double MetresPerDegree = 6_371_008.8 * Math.PI / 180;

    public (double East, double North) Of(double longitude, double latitude) =>
        ((longitude - Longitude) * MetresPerDegree * Math.Cos(Latitude * Math.PI / 180), (latitude - Latitude) * MetresPerDegree);
}

namespace Detection.Api.Stages.Records.Charts;

/// <summary>Metres east and north of an origin, on a sphere: for a sketch of a few hundred metres, never for measuring.</summary>
/// <param name="Longitude">Origin, degrees east.</param>
/// <param name="Latitude">Origin, degrees north, within ±89.</param>
public readonly record struct LocalMetres(double Longitude, double Latitude)
{
    private const double MetresPerDegreeNorth = 6_371_008.8 * Math.PI / 180;

    private double MetresPerDegreeEast => MetresPerDegreeNorth * Math.Cos(Latitude * Math.PI / 180);

    public (double East, double North) Of(double longitude, double latitude) =>
        ((longitude - Longitude) * MetresPerDegreeEast, (latitude - Latitude) * MetresPerDegreeNorth);

    /// <summary>How many degrees a ground distance spans to the east and to the north.</summary>
    public (double East, double North) DegreesOf(double metres) => (metres / MetresPerDegreeEast, metres / MetresPerDegreeNorth);
}

namespace Detection.Models.Simulation.Layout;

/// <summary>Where the town lies, the river that runs past its centre, and the bends that keep its streets from looking ruled.</summary>
/// <remarks>The town is invented; it stands on open land in the Adana plain.</remarks>
public sealed class Terrain
{
    private const double CentreLongitude = 35.600;
    private const double CentreLatitude = 37.035;
    private const double MetresPerDegreeLatitude = 110_980;
    private const double MetresPerDegreeLongitude = 88_960;
    private const double RiverHalfWidthMetres = 62;

    private readonly double[] _phases = new double[6];

    public Terrain(int seed)
    {
        var random = SeededRandom.For(seed, Purpose.Layout, -1);
        for (var i = 0; i < _phases.Length; i++) _phases[i] = random.Between(0, 2 * Math.PI);
    }

    /// <summary>Bends a point of the drawing board into the landscape and names it in EPSG:4326.</summary>
    /// <remarks>The displacement's gradient stays below 0.6, so what does not cross on the board does not cross on the map.</remarks>
    public (double Longitude, double Latitude) Place(Point p)
    {
        var old = 8 * Math.Exp(-p.Radius / 260);
        var x = p.X + 95 * Math.Sin(p.Y / 640 + _phases[0]) + 30 * Math.Sin((p.X + p.Y) / 330 + _phases[1]) + old * Math.Sin(p.Y / 31 + _phases[4]);
        var y = p.Y + 80 * Math.Sin(p.X / 710 + _phases[2]) + 30 * Math.Sin((p.X - p.Y) / 370 + _phases[3]) + old * Math.Sin(p.X / 34 + _phases[5]);
        return (CentreLongitude + x / MetresPerDegreeLongitude, CentreLatitude + y / MetresPerDegreeLatitude);
    }

    /// <summary>The middle of the river at a northing [m].</summary>
    public double RiverX(double y) => -430 + 150 * Math.Sin(y / 520 + _phases[0]) + 60 * Math.Sin(y / 210 + _phases[2]);

    public bool InRiver(Point p) => Math.Abs(p.X - RiverX(p.Y)) < RiverHalfWidthMetres;
}

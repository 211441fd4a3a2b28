namespace Detection.Models.Simulation.Layout;

/// <summary>A place on the town's drawing board, before it is bent into the landscape [m from the centre: east, north].</summary>
public readonly record struct Point(double X, double Y)
{
    public double Radius => Math.Sqrt(X * X + Y * Y);

    /// <summary>Counter-clockwise from east, in [0, 2π).</summary>
    public double Angle => (Math.Atan2(Y, X) + 2 * Math.PI) % (2 * Math.PI);

    public static Point Polar(double radius, double angle) => new(radius * Math.Cos(angle), radius * Math.Sin(angle));

    public static Point operator +(Point a, Point b) => new(a.X + b.X, a.Y + b.Y);

    public static Point operator -(Point a, Point b) => new(a.X - b.X, a.Y - b.Y);

    public static Point operator *(double factor, Point a) => new(factor * a.X, factor * a.Y);
}

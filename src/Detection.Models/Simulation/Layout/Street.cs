namespace Detection.Models.Simulation.Layout;

/// <summary>A street on the drawing board.</summary>
/// <param name="Kind">avenue, street or lane.</param>
/// <param name="Line">At least two points.</param>
public sealed record Street(string Code, string Name, string Kind, IReadOnlyList<Point> Line)
{
    /// <summary>The distance from a point to the street's nearest segment [m].</summary>
    public double DistanceTo(Point p)
    {
        var nearest = double.MaxValue;
        for (var i = 1; i < Line.Count; i++) nearest = Math.Min(nearest, ToSegment(p, Line[i - 1], Line[i]));
        return nearest;
    }

    /// <summary>Points every <paramref name="stepMetres"/> along the street with the direction it runs in there (unit length).</summary>
    public IEnumerable<(Point At, Point Direction)> Walk(double stepMetres)
    {
        var ahead = stepMetres / 2;
        for (var i = 1; i < Line.Count; i++)
        {
            var leg = Line[i] - Line[i - 1];
            var length = leg.Radius;
            if (length == 0) continue;
            var direction = (1 / length) * leg;
            for (; ahead < length; ahead += stepMetres) yield return (Line[i - 1] + ahead * direction, direction);
            ahead -= length;
        }
    }

    private static double ToSegment(Point p, Point a, Point b)
    {
        var (leg, way) = (b - a, p - a);
        var squared = leg.X * leg.X + leg.Y * leg.Y;
        var along = squared == 0 ? 0 : Math.Clamp((way.X * leg.X + way.Y * leg.Y) / squared, 0, 1);
        return (way - along * leg).Radius;
    }
}

namespace Detection.Models.Simulation.Layout;

/// <summary>What a part of the town is made of.</summary>
public enum Zone { OldTown, InnerGrid, OuterGrid, Estate, Farmland }

/// <summary>A neighbourhood on the drawing board: a piece of a ring around the centre.</summary>
/// <param name="Ring">0 at the centre, counted outwards.</param>
/// <param name="InnerRadius">Metres from the centre; 0 in the old town.</param>
/// <param name="FromAngle">Counter-clockwise from east, like <paramref name="ToAngle"/>.</param>
/// <param name="Quota">How many installations stand here.</param>
/// <param name="FirstOrdinal">The number of its first installation in the town.</param>
public sealed record Sector(
    int Index, Zone Zone, int Ring, double InnerRadius, double OuterRadius, double FromAngle, double ToAngle,
    string Name, string District, int Quota, int FirstOrdinal)
{
    private const double OutlineStepMetres = 25;

    public string Code => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"M{Index + 1:D4}");

    public double MiddleAngle => (FromAngle + ToAngle) / 2;

    /// <summary>Whether a point lies inside, at least <paramref name="marginMetres"/> from the edge.</summary>
    public bool Holds(Point p, double marginMetres)
    {
        var radius = p.Radius;
        if (radius > OuterRadius - marginMetres || InnerRadius > 0 && radius < InnerRadius + marginMetres) return false;
        var width = ToAngle - FromAngle;
        var offset = (p.Angle - FromAngle + 4 * Math.PI) % (2 * Math.PI);
        if (offset > width) return false;
        var nearest = Math.Min(offset, width - offset);
        return nearest >= Math.PI / 2 || radius * Math.Sin(nearest) >= marginMetres;
    }

    /// <summary>The closed outline, counter-clockwise, first point repeated at the end.</summary>
    public List<Point> Outline()
    {
        var outline = Arc(OuterRadius);
        outline.InsertRange(0, Ray(FromAngle));
        var back = Ray(ToAngle);
        back.Reverse();
        outline.AddRange(back);
        if (InnerRadius > 0)
        {
            var inner = Arc(InnerRadius);
            inner.Reverse();
            outline.AddRange(inner);
        }
        outline.Add(outline[0]);
        return outline;
    }

    /// <summary>The edge at an angle, from the centre outwards.</summary>
    public List<Point> Ray(double angle)
    {
        var steps = (int)Math.Ceiling((OuterRadius - InnerRadius) / OutlineStepMetres);
        return [.. Enumerable.Range(0, steps).Select(i => Point.Polar(InnerRadius + (OuterRadius - InnerRadius) * i / steps, angle))];
    }

    /// <summary>The edge at a radius, counter-clockwise.</summary>
    public List<Point> Arc(double radius)
    {
        var steps = Math.Max(2, (int)Math.Ceiling(radius * (ToAngle - FromAngle) / OutlineStepMetres));
        return [.. Enumerable.Range(0, steps + 1).Select(i => Point.Polar(radius, FromAngle + (ToAngle - FromAngle) * i / steps))];
    }
}

namespace Geo.Statistics;

/// <summary>The direction in which places spread most.</summary>
internal readonly record struct PrincipalAxis(double CentreXMetres, double CentreYMetres, double AngleRadians)
{
    /// <summary>The major axis of the places' covariance ellipse through their mean; eastwards when they spread alike in all directions.</summary>
    public static PrincipalAxis Of(ReadOnlySpan<WorkPlace> places)
    {
        var (x, y) = (0.0, 0.0);
        foreach (var place in places) (x, y) = (x + place.XMetres / places.Length, y + place.YMetres / places.Length);
        var (xx, yy, xy) = (0.0, 0.0, 0.0);
        foreach (var place in places)
        {
            var (dx, dy) = (place.XMetres - x, place.YMetres - y);
            (xx, yy, xy) = (xx + dx * dx, yy + dy * dy, xy + dx * dy);
        }
        return new PrincipalAxis(x, y, Math.Atan2(2 * xy, xx - yy) / 2);
    }

    /// <summary>Where a place lies along the axis, from the mean [m].</summary>
    public double At(WorkPlace place) =>
        (place.XMetres - CentreXMetres) * Math.Cos(AngleRadians) + (place.YMetres - CentreYMetres) * Math.Sin(AngleRadians);
}

using Detection.Models.Simulation.Loads;

namespace Detection.Models.Simulation.Layout;

/// <summary>Puts buildings on the plots of a neighbourhood until its quota of installations is reached.</summary>
public static class Builder
{
    private const double LeastGapMetres = 9;

    private sealed record Plot(Point At, Street Street, double Priority, List<UnitKind> Units);

    /// <summary>The installations of a neighbourhood, exactly its quota, in an order in which neighbours stand together.</summary>
    public static List<Site> Build(Sector sector, IReadOnlyList<Street> streets, Terrain terrain, int seed)
    {
        var random = SeededRandom.For(seed, Purpose.Building, sector.Index);
        var plots = Plots(sector, streets, terrain, random);
        if (plots.Count == 0) plots.Add(new(Point.Polar((sector.InnerRadius + sector.OuterRadius) / 2, sector.MiddleAngle), streets[0], 0, []));
        Fill(plots, sector, random);
        var sites = new List<Site>(sector.Quota);
        foreach (var plot in InStrips(plots, sector))
            foreach (var unit in plot.Units)
                sites.Add(new(unit, Beside(plot.At, plot.Units.Count, random), plot.Street));
        return sites;
    }

    /// <summary>Chooses plots by lot and builds on them; when all are built and the quota is not reached, houses grow taller.</summary>
    private static void Fill(List<Plot> plots, Sector sector, SeededRandom random)
    {
        var left = sector.Quota;
        var lots = plots.OrderBy(plot => plot.Priority).ToList();
        foreach (var plot in lots)
        {
            if (left == 0) return;
            Buildings.Raise(sector.Zone, plot.Street.Kind, random, plot.Units);
            if (plot.Units.Count > left) plot.Units.RemoveRange(left, plot.Units.Count - left);
            left -= plot.Units.Count;
        }
        for (var i = 0; left > 0; i = (i + 1) % lots.Count, left--) lots[i].Units.Add(Buildings.Extra(sector.Zone, random));
    }

    /// <summary>Up one strip of two streets and down the next, so that any stretch of the list is a compact part of the neighbourhood.</summary>
    private static IEnumerable<Plot> InStrips(List<Plot> plots, Sector sector)
    {
        var along = Point.Polar(1, sector.MiddleAngle);
        var width = 2 * Fabric.Of(sector.Zone).AcrossMetres;
        var reach = 2 * sector.OuterRadius;
        return plots.OrderBy(
            plot =>
            {
                var strip = Math.Floor((plot.At.Y * along.X - plot.At.X * along.Y) / width);
                var position = plot.At.X * along.X + plot.At.Y * along.Y;
                return strip * 2 * reach + (strip % 2 == 0 ? position : -position);
            });
    }

    private static List<Plot> Plots(Sector sector, IReadOnlyList<Street> streets, Terrain terrain, SeededRandom random)
    {
        var fabric = Fabric.Of(sector.Zone);
        var plots = new List<Plot>();
        var taken = new HashSet<(int, int)>();
        foreach (var street in streets)
        {
            var setback = fabric.SetbackMetres + (street.Kind == "avenue" ? 5 : 0);
            foreach (var (at, direction) in street.Walk(fabric.FrontageMetres))
            {
                foreach (var side in (ReadOnlySpan<int>)[-1, 1])
                {
                    var away = setback + random.Between(-1.5, 2.5);
                    var along = random.Between(-0.18, 0.18) * fabric.FrontageMetres;
                    var p = new Point(at.X - side * away * direction.Y + along * direction.X, at.Y + side * away * direction.X + along * direction.Y);
                    if (!StreetWeaver.IsOpen(p, sector, terrain, 7) || IsOnStreet(p, street, streets)) continue;
                    if (taken.Add(((int)Math.Floor(p.X / LeastGapMetres), (int)Math.Floor(p.Y / LeastGapMetres))))
                        plots.Add(new(p, street, Priority(sector, p, random), []));
                }
            }
        }
        return plots;
    }

    /// <summary>The estate fills up from the town outwards; everywhere else empty plots lie scattered.</summary>
    private static double Priority(Sector sector, Point p, SeededRandom random) =>
        sector.Zone == Zone.Estate ? p.Radius + random.Between(0, 250) : random.Unit();

    private static bool IsOnStreet(Point p, Street own, IReadOnlyList<Street> streets)
    {
        foreach (var street in streets)
            if (street != own && street.DistanceTo(p) < 6.5) return true;
        return false;
    }

    /// <summary>Meters of one building hang a few metres apart.</summary>
    private static Point Beside(Point p, int units, SeededRandom random) =>
        units == 1 ? p : new(p.X + random.Between(-2.2, 2.2), p.Y + random.Between(-2.2, 2.2));
}

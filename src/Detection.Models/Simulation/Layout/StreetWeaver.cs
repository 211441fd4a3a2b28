using System.Globalization;

namespace Detection.Models.Simulation.Layout;

/// <summary>Draws the streets of one neighbourhood: the avenues on its edges and a grid of its own direction between them.</summary>
public sealed class StreetWeaver
{
    private const double StepMetres = 5;
    private const double ShortestMetres = 55;
    private const double RiversideMetres = 74;

    private readonly Sector sector;
    private readonly Terrain terrain;
    private readonly Fabric fabric;
    private readonly SeededRandom random;
    private readonly bool outermost;
    private readonly Point? park;
    private readonly double parkRadius;
    private readonly List<Street> streets = [];
    private int named;

    private StreetWeaver(Sector sector, Terrain terrain, bool outermost, int seed)
    {
        (this.sector, this.terrain, this.outermost) = (sector, terrain, outermost);
        fabric = Fabric.Of(sector.Zone);
        random = SeededRandom.For(seed, Purpose.Layout, sector.Index);
        if (sector.Zone is not (Zone.InnerGrid or Zone.OuterGrid) || !random.Chance(0.55)) return;
        parkRadius = random.Between(38, 75);
        park = Point.Polar(
            random.Between(sector.InnerRadius + 60, sector.OuterRadius - 60), random.Between(sector.FromAngle + 0.05, sector.ToAngle - 0.05));
    }

    /// <summary>Streets in an order in which neighbours in the list are neighbours on the ground, avenues last.</summary>
    /// <param name="outermost">The ring is the town's last one: the avenue on its outer edge is the ring road.</param>
    public static IReadOnlyList<Street> Weave(Sector sector, Terrain terrain, bool outermost, int seed)
    {
        var weaver = new StreetWeaver(sector, terrain, outermost, seed);
        weaver.Grid();
        weaver.Riverside();
        weaver.Avenues();
        return weaver.streets;
    }

    /// <summary>Whether a house may stand at a point: inside the neighbourhood, and neither in the river nor in the park.</summary>
    public static bool IsOpen(Point p, Sector sector, Terrain terrain, double marginMetres) =>
        sector.Holds(p, marginMetres) && !terrain.InRiver(p);

    private void Grid()
    {
        var turn = sector.Zone switch
        {
            Zone.OldTown => random.Between(-0.5, 0.5),
            Zone.Estate => 0,
            _ => random.Pick<double>([0, 0, 0.18, -0.22, 0.4, Math.PI / 4]),
        };
        var along = Point.Polar(1, sector.MiddleAngle + turn);
        var across = new Point(-along.Y, along.X);
        Family(along, across, fabric.AcrossMetres, sector.Zone is Zone.OldTown or Zone.Farmland ? "lane" : "street");
        Family(across, along, fabric.AlongMetres, sector.Zone is Zone.InnerGrid or Zone.Estate ? "street" : "lane");
    }

    /// <summary>Parallel lines in one direction, each cut where the neighbourhood, the river or the park cuts it.</summary>
    private void Family(Point direction, Point sideways, double spacing, string kind)
    {
        var middle = Point.Polar((sector.InnerRadius + sector.OuterRadius) / 2, sector.MiddleAngle);
        var reach = sector.OuterRadius - sector.InnerRadius + sector.OuterRadius * (sector.ToAngle - sector.FromAngle);
        var lines = (int)(reach / spacing);
        for (var line = -lines; line <= lines; line++)
        {
            var offset = (line + random.Between(-0.12, 0.12)) * spacing;
            var lost = random.Chance(fabric.LostShare);
            if (!lost) Runs(t => middle + offset * sideways + t * direction, -reach, reach, kind);
        }
    }

    private void Runs(Func<double, Point> line, double from, double to, string kind)
    {
        var run = new List<Point>();
        for (var t = from; t <= to; t += StepMetres)
        {
            var p = line(t);
            if (IsStreetGround(p))
                run.Add(p);
            else
                Keep(run, kind, null);
        }
        Keep(run, kind, null);
    }

    private bool IsStreetGround(Point p) =>
        sector.Holds(p, 0) && !terrain.InRiver(p) && (park is not { } middle || (p - middle).Radius > parkRadius)
        && (sector.Zone != Zone.OldTown || p.Radius > 34);

    private void Riverside()
    {
        if (sector.Zone is Zone.Estate or Zone.Farmland) return;
        foreach (var side in (ReadOnlySpan<int>)[-1, 1])
        {
            var run = new List<Point>();
            for (var y = -sector.OuterRadius; y <= sector.OuterRadius; y += StepMetres)
            {
                var p = new Point(terrain.RiverX(y) + side * RiversideMetres, y);
                if (sector.Holds(p, 0)) run.Add(p);
                else Keep(run, "avenue", TownNames.Riverside);
            }
            Keep(run, "avenue", TownNames.Riverside);
        }
    }

    /// <summary>The edges that belong to this neighbourhood: the ray it begins at and the arc it ends at.</summary>
    private void Avenues()
    {
        var ray = sector.Ray(sector.FromAngle);
        ray.Add(Point.Polar(sector.OuterRadius, sector.FromAngle));
        var rural = sector.Zone is Zone.Farmland;
        Add(ray, rural ? "street" : "avenue", TownNames.Radial(rural ? 0 : sector.Ring, sector.FromAngle));
        if (!rural) Add(sector.Arc(sector.OuterRadius), "avenue", TownNames.RingRoad(sector.Ring, outermost));
    }

    private void Keep(List<Point> run, string kind, string? name)
    {
        if (run.Count > ShortestMetres / StepMetres)
            Add(Thinned(run), kind, name ?? TownNames.Street(sector.Index, named++, sector.Zone));
        run.Clear();
    }

    private void Add(IReadOnlyList<Point> line, string kind, string name) =>
        streets.Add(new(string.Create(CultureInfo.InvariantCulture, $"{sector.Code}-{streets.Count + 1:D3}"), name, kind, line));

    /// <summary>Every sixth point and both ends: straight lines bend only by the terrain, which is smooth.</summary>
    private static List<Point> Thinned(List<Point> run)
    {
        var line = new List<Point>();
        for (var i = 0; i < run.Count - 1; i += 6) line.Add(run[i]);
        line.Add(run[^1]);
        return line;
    }
}

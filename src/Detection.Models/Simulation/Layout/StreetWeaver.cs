using System.Globalization;

namespace Detection.Models.Simulation.Layout;

/// <summary>Draws the streets of one neighbourhood: the avenues on its edges and a grid of its own direction between them.</summary>
public sealed class StreetWeaver
{
    private const double StepMetres = 5;
    private const double ShortestMetres = 55;
    private const double RiversideMetres = 74;

    private readonly Sector _sector;
    private readonly Terrain _terrain;
    private readonly Fabric _fabric;
    private readonly SeededRandom _random;
    private readonly bool _outermost;
    private readonly Point? _park;
    private readonly double _parkRadius;
    private readonly List<Street> _streets = [];
    private int _named;

    private StreetWeaver(Sector sector, Terrain terrain, bool outermost, int seed)
    {
        (_sector, _terrain, _outermost) = (sector, terrain, outermost);
        _fabric = Fabric.Of(sector.Zone);
        _random = SeededRandom.For(seed, Purpose.Layout, sector.Index);
        if (sector.Zone is not (Zone.InnerGrid or Zone.OuterGrid) || !_random.Chance(0.55)) return;
        _parkRadius = _random.Between(38, 75);
        _park = Point.Polar(
            _random.Between(sector.InnerRadius + 60, sector.OuterRadius - 60), _random.Between(sector.FromAngle + 0.05, sector.ToAngle - 0.05));
    }

    /// <summary>Streets in an order in which neighbours in the list are neighbours on the ground, avenues last.</summary>
    /// <param name="outermost">The ring is the town's last one: the avenue on its outer edge is the ring road.</param>
    public static IReadOnlyList<Street> Weave(Sector sector, Terrain terrain, bool outermost, int seed)
    {
        var weaver = new StreetWeaver(sector, terrain, outermost, seed);
        weaver.Grid();
        weaver.Riverside();
        weaver.Avenues();
        return weaver._streets;
    }

    /// <summary>Whether a house may stand at a point: inside the neighbourhood and not in the river.</summary>
    public static bool IsOpen(Point p, Sector sector, Terrain terrain, double marginMetres) =>
        sector.Holds(p, marginMetres) && !terrain.InRiver(p);

    private void Grid()
    {
        var turn = _sector.Zone switch
        {
            Zone.OldTown => _random.Between(-0.5, 0.5),
            Zone.Estate => 0,
            _ => _random.Pick<double>([0, 0, 0.18, -0.22, 0.4, Math.PI / 4]),
        };
        var along = Point.Polar(1, _sector.MiddleAngle + turn);
        var across = new Point(-along.Y, along.X);
        Family(along, across, _fabric.AcrossMetres, _sector.Zone is Zone.OldTown or Zone.Farmland ? "lane" : "street");
        Family(across, along, _fabric.AlongMetres, _sector.Zone is Zone.InnerGrid or Zone.Estate ? "street" : "lane");
    }

    /// <summary>Parallel lines in one direction, each cut where the neighbourhood, the river or the park cuts it.</summary>
    private void Family(Point direction, Point sideways, double spacing, string kind)
    {
        var middle = Point.Polar((_sector.InnerRadius + _sector.OuterRadius) / 2, _sector.MiddleAngle);
        var reach = _sector.OuterRadius - _sector.InnerRadius + _sector.OuterRadius * (_sector.ToAngle - _sector.FromAngle);
        var lines = (int)(reach / spacing);
        for (var line = -lines; line <= lines; line++)
        {
            var offset = (line + _random.Between(-0.12, 0.12)) * spacing;
            var lost = _random.Chance(_fabric.LostShare);
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
        _sector.Holds(p, 0) && !_terrain.InRiver(p) && (_park is not { } middle || (p - middle).Radius > _parkRadius)
        && (_sector.Zone != Zone.OldTown || p.Radius > 34);

    private void Riverside()
    {
        if (_sector.Zone is Zone.Estate or Zone.Farmland) return;
        foreach (var side in (ReadOnlySpan<int>)[-1, 1])
        {
            var run = new List<Point>();
            for (var y = -_sector.OuterRadius; y <= _sector.OuterRadius; y += StepMetres)
            {
                var p = new Point(_terrain.RiverX(y) + side * RiversideMetres, y);
                if (_sector.Holds(p, 0)) run.Add(p);
                else Keep(run, "avenue", TownNames.Riverside);
            }
            Keep(run, "avenue", TownNames.Riverside);
        }
    }

    /// <summary>The edges that belong to this neighbourhood: the ray it begins at and the arc it ends at.</summary>
    private void Avenues()
    {
        var ray = _sector.Ray(_sector.FromAngle);
        ray.Add(Point.Polar(_sector.OuterRadius, _sector.FromAngle));
        var rural = _sector.Zone is Zone.Farmland;
        Add(ray, rural ? "street" : "avenue", TownNames.Radial(rural ? 0 : _sector.Ring, _sector.FromAngle));
        if (!rural) Add(_sector.Arc(_sector.OuterRadius), "avenue", TownNames.RingRoad(_sector.Ring, _outermost));
    }

    private void Keep(List<Point> run, string kind, string? name)
    {
        if (run.Count > ShortestMetres / StepMetres)
            Add(Thinned(run), kind, name ?? TownNames.Street(_sector.Index, _named++, _sector.Zone));
        run.Clear();
    }

    private void Add(IReadOnlyList<Point> line, string kind, string name) =>
        _streets.Add(new(string.Create(CultureInfo.InvariantCulture, $"{_sector.Code}-{_streets.Count + 1:D3}"), name, kind, line));

    /// <summary>Every sixth point and both ends: straight lines bend only by the terrain, which is smooth.</summary>
    private static List<Point> Thinned(List<Point> run)
    {
        var line = new List<Point>();
        for (var i = 0; i < run.Count - 1; i += 6) line.Add(run[i]);
        line.Add(run[^1]);
        return line;
    }
}

using Geo.Crs;

namespace Geo.Roads.Building;

/// <summary>Finds where lines cross, and where one ends so near another that it is meant to meet it.</summary>
internal sealed class LineCrossings
{
    private const double MetresPerUnit = GreatCircle.MeanRadiusMetres * Math.PI / 180 * RoadNetwork.DegreesPerUnit;
    private const int CellUnits = 10_000;

    private readonly record struct Segment(int Line, int Index, MapPoint A, MapPoint B);

    private readonly MapPoint[][] lines;
    private readonly double eastScale;
    private readonly List<Segment> segments = [];
    private readonly Dictionary<(int Column, int Row), List<int>> cells = [];
    private readonly Dictionary<(int Line, int Index), List<MapPoint>> cuts = [];

    private LineCrossings(MapPoint[][] lines)
    {
        this.lines = lines;
        eastScale = Math.Cos(double.DegreesToRadians(lines.Average(line => line[0].Latitude)));
        for (var line = 0; line < lines.Length; line++)
            for (var i = 1; i < lines[line].Length; i++) Add(new Segment(line, i, lines[line][i - 1], lines[line][i]));
    }

    /// <summary>The lines with a point wherever they meet another; both lines name the same point.</summary>
    /// <param name="joinMetres">An end this near to another line is drawn out to it [m].</param>
    public static IReadOnlyList<IReadOnlyList<MapPoint>> Find(MapPoint[][] lines, double joinMetres)
    {
        var crossings = new LineCrossings(lines);
        for (var i = 0; i < crossings.segments.Count; i++) crossings.CrossOthers(i);
        var ends = lines.Select((line, i) => (crossings.JoinEnd(i, 1, line[0], joinMetres), crossings.JoinEnd(i, line.Length - 1, line[^1], joinMetres))).ToList();
        return [.. lines.Select((line, i) => crossings.WithCuts(i, ends[i].Item1, ends[i].Item2))];
    }

    private void Add(Segment segment)
    {
        segments.Add(segment);
        foreach (var cell in CellsOf(segment.A, segment.B, 0))
        {
            if (!cells.TryGetValue(cell, out var here)) cells.Add(cell, here = []);
            here.Add(segments.Count - 1);
        }
    }

    private static IEnumerable<(int, int)> CellsOf(MapPoint a, MapPoint b, int marginUnits)
    {
        for (var column = (Math.Min(a.LongitudeUnits, b.LongitudeUnits) - marginUnits) / CellUnits; column <= (Math.Max(a.LongitudeUnits, b.LongitudeUnits) + marginUnits) / CellUnits; column++)
            for (var row = (Math.Min(a.LatitudeUnits, b.LatitudeUnits) - marginUnits) / CellUnits; row <= (Math.Max(a.LatitudeUnits, b.LatitudeUnits) + marginUnits) / CellUnits; row++)
                yield return (column, row);
    }

    private void CrossOthers(int number)
    {
        var one = segments[number];
        foreach (var other in CellsOf(one.A, one.B, 0).SelectMany(cell => cells[cell]).Where(other => other > number).Distinct())
        {
            if (segments[other] is var two && two.Line == one.Line && Math.Abs(two.Index - one.Index) <= 1) continue;
            if (Crossing(one, two) is not { } place) continue;
            Cut(one, place);
            Cut(two, place);
        }
    }

    private MapPoint? Crossing(Segment one, Segment two)
    {
        var (ax, ay) = Minus(one.B, one.A);
        var (bx, by) = Minus(two.B, two.A);
        var (cx, cy) = Minus(two.A, one.A);
        var cross = ax * by - ay * bx;
        if (cross == 0) return null;
        var (along, across) = ((cx * by - cy * bx) / cross, (cx * ay - cy * ax) / cross);
        return along is >= 0 and <= 1 && across is >= 0 and <= 1 ? On(one, along) : null;
    }

    /// <summary>Where an end joins the nearest other line; null where it meets one already or none is near.</summary>
    private MapPoint? JoinEnd(int line, int index, MapPoint end, double joinMetres)
    {
        if (cuts.TryGetValue((line, index), out var met) && met.Exists(place => Metres(place, end) <= joinMetres)) return null;
        var (best, bestMetres) = (default(MapPoint?), joinMetres);
        Segment? joined = null;
        var margin = (int)(joinMetres / MetresPerUnit / Math.Max(eastScale, 0.1));
        foreach (var number in CellsOf(end, end, margin).Where(cells.ContainsKey).SelectMany(cell => cells[cell]).Distinct().Order())
        {
            if (segments[number].Line == line) continue;
            var place = Nearest(segments[number], end);
            if (Metres(place, end) is var metres && (metres < bestMetres || best is null && metres <= joinMetres)) (best, bestMetres, joined) = (place, metres, segments[number]);
        }
        if (joined is { } segment) Cut(segment, best!.Value);
        return best;
    }

    private List<MapPoint> WithCuts(int line, MapPoint? before, MapPoint? after)
    {
        var whole = new List<MapPoint>();
        if (before is { } first) Put(first);
        Put(lines[line][0]);
        for (var i = 1; i < lines[line].Length; i++)
        {
            if (cuts.TryGetValue((line, i), out var places))
                foreach (var place in places.OrderBy(place => Metres(lines[line][i - 1], place))) Put(place);
            Put(lines[line][i]);
        }
        if (after is { } last) Put(last);
        return whole;

        void Put(MapPoint point)
        {
            if (whole.Count == 0 || whole[^1] != point) whole.Add(point);
        }
    }

    private void Cut(Segment segment, MapPoint place)
    {
        if (!cuts.TryGetValue((segment.Line, segment.Index), out var places)) cuts.Add((segment.Line, segment.Index), places = []);
        places.Add(place);
    }

    private MapPoint Nearest(Segment segment, MapPoint to)
    {
        var (dx, dy) = Minus(segment.B, segment.A);
        var (px, py) = Minus(to, segment.A);
        var square = dx * dx + dy * dy;
        return On(segment, square == 0 ? 0 : Math.Clamp((px * dx + py * dy) / square, 0, 1));
    }

    private static MapPoint On(Segment segment, double share) => new(
        (int)Math.Round(segment.A.LongitudeUnits + share * (segment.B.LongitudeUnits - (double)segment.A.LongitudeUnits)),
        (int)Math.Round(segment.A.LatitudeUnits + share * (segment.B.LatitudeUnits - (double)segment.A.LatitudeUnits)));

    private (double X, double Y) Minus(MapPoint a, MapPoint b) =>
        ((a.LongitudeUnits - (double)b.LongitudeUnits) * eastScale, a.LatitudeUnits - (double)b.LatitudeUnits);

    private double Metres(MapPoint a, MapPoint b)
    {
        var (dx, dy) = Minus(a, b);
        return Math.Sqrt(dx * dx + dy * dy) * MetresPerUnit;
    }
}

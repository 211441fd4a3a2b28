using NetTopologySuite.Geometries;

namespace Geo.Statistics;

/// <summary>A hexagon of a <see cref="HexGrid"/>: axial coordinates.</summary>
public readonly record struct HexCell(int Q, int R)
{
    /// <summary>The six hexagons that share an edge with it, counter-clockwise from the east.</summary>
    public IEnumerable<HexCell> Neighbours => [new(Q + 1, R), new(Q, R + 1), new(Q - 1, R + 1), new(Q - 1, R), new(Q, R - 1), new(Q + 1, R - 1)];
}

/// <summary>The plane laid out with regular hexagons that stand on a corner, the first about the origin of the projected system.</summary>
/// <param name="edgeMetres">Length of an edge, positive [m].</param>
/// <remarks>Method: axial coordinates with rounding in cube coordinates, the nearest centre's hexagon holds a point.</remarks>
public sealed class HexGrid(double edgeMetres)
{
    private static readonly double Root3 = Math.Sqrt(3);
    private static readonly GeometryFactory Factory = new();

    public double EdgeMetres { get; } = edgeMetres > 0 ? edgeMetres : throw new ArgumentOutOfRangeException(nameof(edgeMetres), edgeMetres, "An edge is longer than nothing.");

    public double AreaSquareMetres => 1.5 * Root3 * EdgeMetres * EdgeMetres;

    public HexCell CellOf(double xMetres, double yMetres)
    {
        var q = (xMetres * Root3 / 3 - yMetres / 3) / EdgeMetres;
        var r = yMetres * 2 / 3 / EdgeMetres;
        var (wholeQ, wholeR, wholeS) = (Math.Round(q), Math.Round(r), Math.Round(-q - r));
        var (offQ, offR, offS) = (Math.Abs(wholeQ - q), Math.Abs(wholeR - r), Math.Abs(wholeS + q + r));
        if (offQ > offR && offQ > offS) wholeQ = -wholeR - wholeS;
        else if (offR > offS) wholeR = -wholeQ - wholeS;
        return new HexCell((int)wholeQ, (int)wholeR);
    }

    public (double XMetres, double YMetres) CentreOf(HexCell cell) => (EdgeMetres * Root3 * (cell.Q + cell.R / 2.0), EdgeMetres * 1.5 * cell.R);

    /// <summary>The hexagon, counter-clockwise, without SRID.</summary>
    public Polygon BoundaryOf(HexCell cell)
    {
        var (x, y) = CentreOf(cell);
        var corners = new Coordinate[7];
        for (var corner = 0; corner < 6; corner++)
        {
            var angle = Math.PI / 3 * corner - Math.PI / 6;
            corners[corner] = new Coordinate(x + EdgeMetres * Math.Cos(angle), y + EdgeMetres * Math.Sin(angle));
        }
        corners[6] = corners[0].Copy();
        return Factory.CreatePolygon(corners);
    }

    /// <summary>Neighbours among cells that hold something.</summary>
    /// <param name="cells">Each once, in any order.</param>
    public static SpatialWeights Contiguity(IReadOnlyList<HexCell> cells)
    {
        var placeOf = cells.Select((cell, place) => (cell, place)).ToDictionary(c => c.cell, c => c.place);
        return SpatialWeights.From([.. cells.Select(cell => cell.Neighbours.Where(placeOf.ContainsKey).Select(other => placeOf[other]))]);
    }
}

namespace Detection.Api.Stages.Tiles;

/// <summary>One square of the web map's grid: zoom, column from the west, row from the north.</summary>
/// <remarks>Source: OGC Two Dimensional Tile Matrix Set, WebMercatorQuad.</remarks>
public readonly record struct TileAddress(int Zoom, int Column, int Row)
{
    /// <summary>The deepest zoom with tiles of its own; a map draws these larger beyond it.</summary>
    public const int DeepestZoom = 15;

    /// <summary>Whether the grid has such a square.</summary>
    public bool Exists => Zoom is >= 0 and <= DeepestZoom && Column >= 0 && Column < Side && Row >= 0 && Row < Side;

    /// <summary>Tiles along one side of the world.</summary>
    public int Side => 1 << Zoom;

    /// <summary>West, south, east and north [°], widened on every side, cut at the antimeridian and at the grid's ends.</summary>
    /// <param name="marginShare">Widening as a share of the tile's width.</param>
    public (double West, double South, double East, double North) Bounds(double marginShare) =>
        (Longitude(Column - marginShare), Latitude(Row + 1 + marginShare), Longitude(Column + 1 + marginShare), Latitude(Row - marginShare));

    private double Longitude(double column) => Math.Clamp(column / Side * 360 - 180, -180, 180);

    private double Latitude(double row) => double.RadiansToDegrees(Math.Atan(Math.Sinh(Math.PI * (1 - 2 * Math.Clamp(row / Side, 0, 1)))));
}

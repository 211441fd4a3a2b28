namespace Geo.Routing.Search;

/// <summary>Finds the points nearest to a point by looking through square cells around it, ring by ring.</summary>
internal sealed class NearestPlaces
{
    private const int PointsPerCell = 3;

    // A crowd at one spot is looked at only so far: its members are equally near.
    private const int MostOfACell = 64;

    private readonly Places places;
    private readonly double cellMetres;
    private readonly double west, south;
    private readonly int columns, rows;
    private readonly int[] firstOf;
    private readonly int[] byCell;
    private readonly int[] placeOf;
    private readonly double[] metres;

    /// <param name="among">The points to find.</param>
    public NearestPlaces(Places places, int[] among)
    {
        this.places = places;
        (west, south) = (among.Min(point => places.XMetres[point]), among.Min(point => places.YMetres[point]));
        var (width, height) = (among.Max(point => places.XMetres[point]) - west, among.Max(point => places.YMetres[point]) - south);
        cellMetres = Math.Max(Math.Sqrt(width * height * PointsPerCell / among.Length), Math.Max(width, height) * PointsPerCell / among.Length);
        if (!(cellMetres > 0)) cellMetres = 1;
        (columns, rows) = ((int)(width / cellMetres) + 1, (int)(height / cellMetres) + 1);
        firstOf = new int[columns * rows + 1];
        byCell = new int[among.Length];
        placeOf = new int[among.Max() + 1];
        metres = new double[among.Length];
        foreach (var point in among) firstOf[CellOf(point) + 1]++;
        for (var cell = 0; cell < columns * rows; cell++) firstOf[cell + 1] += firstOf[cell];
        var next = firstOf.AsSpan().ToArray();
        foreach (var point in among)
        {
            placeOf[point] = next[CellOf(point)]++;
            byCell[placeOf[point]] = point;
        }
    }

    /// <summary>The nearest <paramref name="count"/> points to one of them, itself left out, in the first entries of <paramref name="found"/>, in no order.</summary>
    /// <returns>How many: <paramref name="count"/>, which must be below the number of points.</returns>
    public int Find(int point, int count, int[] found)
    {
        var (column, row) = (ColumnOf(point), RowOf(point));
        var held = 0;
        var last = Math.Max(columns, rows);
        for (var ring = 0; ring <= last; ring++)
        {
            held = Collect(point, column, row, ring, found, held);
            if (held < count) continue;
            // Everything nearer than the farthest of the nearest lies within this many rings.
            Array.Sort(metres, found, 0, held);
            last = Math.Min(last, Math.Max(ring, (int)Math.Ceiling(metres[count - 1] / cellMetres)));
        }
        if (held < count) held = CollectAll(point, found);
        Array.Sort(metres, found, 0, held);
        return count;
    }

    private int Collect(int point, int column, int row, int ring, int[] found, int held)
    {
        for (var r = Math.Max(0, row - ring); r <= Math.Min(rows - 1, row + ring); r++)
        {
            var step = Math.Abs(r - row) == ring || ring == 0 ? 1 : 2 * ring;
            for (var c = column - ring; c <= column + ring; c += step)
                if (c >= 0 && c < columns) held = CollectCell(point, r * columns + c, found, held);
        }
        return held;
    }

    private int CollectCell(int point, int cell, int[] found, int held)
    {
        var (first, end) = (firstOf[cell], firstOf[cell + 1]);
        if (end - first > MostOfACell)
        {
            // A crowd: those stored beside the point, so that the members of a crowd do not all name the same few.
            var middle = CellOf(point) == cell ? placeOf[point] : first + point % (end - first);
            first = Math.Clamp(middle - MostOfACell / 2, first, end - MostOfACell);
            end = first + MostOfACell;
        }
        for (var i = first; i < end; i++)
            if (byCell[i] != point) Hold(point, byCell[i], found, held++);
        return held;
    }

    private int CollectAll(int point, int[] found)
    {
        var held = 0;
        foreach (var other in byCell)
            if (other != point) Hold(point, other, found, held++);
        return held;
    }

    private void Hold(int point, int other, int[] found, int at)
    {
        var (dx, dy) = (places.XMetres[point] - places.XMetres[other], places.YMetres[point] - places.YMetres[other]);
        metres[at] = Math.Sqrt(dx * dx + dy * dy);
        found[at] = other;
    }

    private int CellOf(int point) => RowOf(point) * columns + ColumnOf(point);

    private int ColumnOf(int point) => Math.Min(columns - 1, (int)((places.XMetres[point] - west) / cellMetres));

    private int RowOf(int point) => Math.Min(rows - 1, (int)((places.YMetres[point] - south) / cellMetres));
}

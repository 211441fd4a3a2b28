namespace Geo.Statistics;

/// <summary>Points sorted into square cells, for looking around a point without looking at all of them.</summary>
internal sealed class PointGrid
{
    private readonly Dictionary<(long Column, long Row), int> _cellAt = [];
    private readonly List<(long Column, long Row)> _cells = [];
    private readonly List<int> _firstOf = [];
    private readonly int[] _byCell;

    /// <param name="cellMetres">Side of a cell [m].</param>
    /// <remarks>Cost: n log n time, n memory.</remarks>
    public PointGrid(ReadOnlySpan<double> xMetres, ReadOnlySpan<double> yMetres, double cellMetres)
    {
        _byCell = new int[xMetres.Length];
        CellOf = new int[xMetres.Length];
        var keys = new (long Row, long Column, int Point)[xMetres.Length];
        for (var point = 0; point < keys.Length; point++)
            keys[point] = ((long)Math.Floor(yMetres[point] / cellMetres), (long)Math.Floor(xMetres[point] / cellMetres), point);
        Array.Sort(keys);
        for (var place = 0; place < keys.Length; place++)
        {
            var (row, column, point) = keys[place];
            if (_cells.Count == 0 || _cells[^1] != (column, row)) AddCell(column, row, place);
            _byCell[place] = point;
            CellOf[point] = _cells.Count - 1;
        }
        _firstOf.Add(keys.Length);
    }

    public int CellCount => _cells.Count;

    /// <summary>The cell of each point.</summary>
    public int[] CellOf { get; }

    /// <summary>The points in a cell, in ascending order.</summary>
    public ReadOnlySpan<int> PointsIn(int cell) => _byCell.AsSpan(_firstOf[cell].._firstOf[cell + 1]);

    /// <summary>The cells that hold points and lie at most <paramref name="reach"/> columns and rows away, the cell itself included.</summary>
    public IEnumerable<int> CellsAround(int cell, int reach)
    {
        var (column, row) = _cells[cell];
        for (var rowStep = -reach; rowStep <= reach; rowStep++)
            for (var columnStep = -reach; columnStep <= reach; columnStep++)
                if (_cellAt.TryGetValue((column + columnStep, row + rowStep), out var near))
                    yield return near;
    }

    private void AddCell(long column, long row, int firstPlace)
    {
        _cellAt.Add((column, row), _cells.Count);
        _cells.Add((column, row));
        _firstOf.Add(firstPlace);
    }
}

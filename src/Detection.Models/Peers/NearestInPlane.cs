namespace Detection.Models.Peers;

/// <summary>
/// The k nearest of n points in the plane (k-d tree; Bentley 1975, doi:10.1145/361002.361007).
/// Ties go to the lower index, so that the answer does not depend on how the tree was built. Build n·log² n, query about log n + k.
/// </summary>
internal sealed class NearestInPlane
{
    private readonly double[] _x;
    private readonly double[] _y;
    private readonly int[] _order;

    public NearestInPlane(double[] xMetres, double[] yMetres)
    {
        _x = xMetres;
        _y = yMetres;
        _order = [.. Enumerable.Range(0, xMetres.Length)];
        Build(0, _order.Length, 0);
    }

    /// <returns>Indices of at most <paramref name="count"/> points other than <paramref name="self"/>, nearest first.</returns>
    public int[] Around(int self, int count)
    {
        var found = new SortedSet<(double Squared, int Index)>();
        Search(0, _order.Length, 0, self, count, found);
        return [.. found.Select(f => f.Index)];
    }

    private double Coordinate(int point, int depth) => depth % 2 == 0 ? _x[point] : _y[point];

    private void Build(int from, int to, int depth)
    {
        if (to - from < 2) return;
        Array.Sort(_order, from, to - from, Comparer<int>.Create((a, b) =>
        {
            var order = Coordinate(a, depth).CompareTo(Coordinate(b, depth));
            return order != 0 ? order : a.CompareTo(b);
        }));
        var middle = (from + to) / 2;
        Build(from, middle, depth + 1);
        Build(middle + 1, to, depth + 1);
    }

    private void Search(int from, int to, int depth, int self, int count, SortedSet<(double Squared, int Index)> found)
    {
        if (from >= to) return;
        var middle = (from + to) / 2;
        var point = _order[middle];
        if (point != self) Offer(point, self, count, found);
        var gap = Coordinate(self, depth) - Coordinate(point, depth);
        var (nearFrom, nearTo, farFrom, farTo) = gap <= 0 ? (from, middle, middle + 1, to) : (middle + 1, to, from, middle);
        Search(nearFrom, nearTo, depth + 1, self, count, found);
        if (found.Count < count || gap * gap <= found.Max.Squared) Search(farFrom, farTo, depth + 1, self, count, found);
    }

    private void Offer(int point, int self, int count, SortedSet<(double Squared, int Index)> found)
    {
        var dx = _x[point] - _x[self];
        var dy = _y[point] - _y[self];
        found.Add((dx * dx + dy * dy, point));
        if (found.Count > count) found.Remove(found.Max);
    }
}

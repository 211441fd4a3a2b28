namespace Geo.Routing.Search;

/// <summary>Better orders of the same stops, for what small ruins cannot reach in routes of dozens of stops.</summary>
internal sealed partial class RouteState<TTravel>
{
    private const double LeastGainSeconds = 1e-7;
    private const int LongestMovedPiece = 3;

    private readonly int[] piece = new int[LongestMovedPiece];

    /// <summary>
    /// Turns stretches of a route round (2-opt, Croes 1958) and moves pieces of up to three stops within it (Or 1976) as long as that
    /// saves seconds. For problems without windows whose legs cost the same in both directions.
    /// </summary>
    /// <remarks>One pass takes time in the square of the route's stops.</remarks>
    public void Shorten(int route)
    {
        if (Count[route] < 5) return;
        var points = Points[route].AsSpan(0, Count[route]);
        var changed = false;
        while (Turn(points) | MovePieces(points)) changed = true;
        if (!changed) return;
        version[route] = ++lastVersion;
        Remeasure(route);
    }

    private bool Turn(Span<int> points)
    {
        var turned = false;
        for (var i = 1; i < points.Length - 2; i++)
        {
            var a = points[i - 1];
            var ab = Travel.Seconds(a, points[i]);
            for (var j = i + 1; j < points.Length - 1; j++)
            {
                var gain = ab - Travel.Seconds(a, points[j]) + Travel.Seconds(points[j], points[j + 1]) - Travel.Seconds(points[i], points[j + 1]);
                if (gain <= LeastGainSeconds) continue;
                points[i..(j + 1)].Reverse();
                ab = Travel.Seconds(a, points[i]);
                turned = true;
            }
        }
        return turned;
    }

    private bool MovePieces(Span<int> points)
    {
        var moved = false;
        for (var length = 1; length <= LongestMovedPiece; length++)
            for (var first = 1; first + length < points.Length; first++)
                moved |= MovePiece(points, first, length);
        return moved;
    }

    private bool MovePiece(Span<int> points, int first, int length)
    {
        var (head, tail) = (points[first], points[first + length - 1]);
        var (before, after) = (points[first - 1], points[first + length]);
        var saved = Travel.Seconds(before, head) + Travel.Seconds(tail, after) - Travel.Seconds(before, after) - LeastGainSeconds;
        if (saved <= 0) return false;
        var (best, at, turned) = (saved, -1, false);
        for (var i = 0; i < points.Length - 1; i++)
        {
            if (i == first - 1) i += length + 1;
            if (i >= points.Length - 1) break;
            var (left, right) = (points[i], points[i + 1]);
            var leg = Travel.Seconds(left, right);
            var straight = Travel.Seconds(left, head) + Travel.Seconds(tail, right) - leg;
            var round = Travel.Seconds(left, tail) + Travel.Seconds(head, right) - leg;
            if (straight < best) (best, at, turned) = (straight, i, false);
            if (round < best) (best, at, turned) = (round, i, true);
        }
        if (at < 0) return false;
        Move(points, first, length, at, turned);
        return true;
    }

    /// <summary>Moves a piece to behind the point at an index outside of it.</summary>
    private void Move(Span<int> points, int first, int length, int at, bool turned)
    {
        var moved = piece.AsSpan(0, length);
        points.Slice(first, length).CopyTo(moved);
        if (turned) moved.Reverse();
        if (at < first)
        {
            points[(at + 1)..first].CopyTo(points[(at + 1 + length)..]);
            moved.CopyTo(points[(at + 1)..]);
        }
        else
        {
            points[(first + length)..(at + 1)].CopyTo(points[first..]);
            moved.CopyTo(points[(at + 1 - length)..]);
        }
    }
}

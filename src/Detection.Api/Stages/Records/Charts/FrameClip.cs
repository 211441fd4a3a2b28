namespace Detection.Api.Stages.Records.Charts;

/// <summary>A straight piece of a line, in drawing units.</summary>
internal readonly record struct Piece((double X, double Y) Start, (double X, double Y) End)
{
    public double Length => Math.Sqrt(Math.Pow(End.X - Start.X, 2) + Math.Pow(End.Y - Start.Y, 2));
}

/// <summary>Cuts lines at the frame of a drawing.</summary>
internal static class FrameClip
{
    private const double Margin = 8;

    /// <summary>The part of a segment inside the frame, less a margin; of no length when it misses it.</summary>
    /// <remarks>Method: Liang and Barsky (1984), doi:10.1145/357332.357333.</remarks>
    public static Piece Clip((double X, double Y) from, (double X, double Y) to, double width, double height)
    {
        var (dx, dy) = (to.X - from.X, to.Y - from.Y);
        var (enter, leave) = (0.0, 1.0);
        ReadOnlySpan<(double Slope, double Room)> edges =
            [(-dx, from.X - Margin), (dx, width - Margin - from.X), (-dy, from.Y - Margin), (dy, height - Margin - from.Y)];
        foreach (var (slope, room) in edges)
        {
            if (slope is 0 && room < 0)
                return new Piece(from, from);
            if (slope < 0)
                enter = Math.Max(enter, room / slope);
            else if (slope > 0)
                leave = Math.Min(leave, room / slope);
        }

        return enter >= leave
            ? new Piece(from, from)
            : new Piece((from.X + enter * dx, from.Y + enter * dy), (from.X + leave * dx, from.Y + leave * dy));
    }
}

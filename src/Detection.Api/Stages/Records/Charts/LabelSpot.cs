namespace Detection.Api.Stages.Records.Charts;

/// <summary>A place for a street's name: the middle of the text, its direction, and half its length.</summary>
/// <param name="Degrees">Clockwise, within ±90, so that the text is never upside down.</param>
internal sealed record LabelSpot(double X, double Y, double Degrees, double HalfLength)
{
    private const double Clearance = 16;

    /// <param name="share">Where along the piece, 0–1.</param>
    public static LabelSpot Along(Piece piece, double share, double halfLength)
    {
        var (dx, dy) = (piece.End.X - piece.Start.X, piece.End.Y - piece.Start.Y);
        var degrees = Math.Atan2(dy, dx) * 180 / Math.PI;
        return new LabelSpot(piece.Start.X + dx * share, piece.Start.Y + dy * share, degrees > 90 ? degrees - 180 : degrees <= -90 ? degrees + 180 : degrees, halfLength);
    }

    /// <summary>Whether two texts come closer than a line's height, judged by the nearest ends of their middle lines.</summary>
    public bool Touches(LabelSpot other) =>
        (from own in Points() from theirs in other.Points() select Math.Pow(own.X - theirs.X, 2) + Math.Pow(own.Y - theirs.Y, 2)).Min() < Clearance * Clearance;

    private IEnumerable<(double X, double Y)> Points()
    {
        var (sine, cosine) = Math.SinCos(Degrees * Math.PI / 180);
        for (var step = -4; step <= 4; step++)
            yield return (X + cosine * HalfLength * step / 4, Y + sine * HalfLength * step / 4);
    }
}

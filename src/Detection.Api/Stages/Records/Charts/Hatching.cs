namespace Detection.Api.Stages.Records.Charts;

/// <summary>Diagonal strokes drawn as plain lines, because pattern fills are not safe in every PDF reader and printer.</summary>
public static class Hatching
{
    /// <summary>Strokes rising to the right at 45° that end on the rectangle's edges.</summary>
    /// <param name="spacing">Distance between strokes along the rectangle's lower edge, in drawing units; positive.</param>
    public static IEnumerable<(double X1, double Y1, double X2, double Y2)> Inside(double x, double y, double width, double height, double spacing)
    {
        for (var offset = spacing; offset < width + height; offset += spacing)
        {
            var down = Math.Min(offset, height);
            var along = Math.Min(offset, width);
            yield return (x + offset - down, y + down, x + along, y + offset - along);
        }
    }
}

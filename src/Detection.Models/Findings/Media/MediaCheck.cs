namespace Detection.Models.Findings.Media;

/// <summary>Compares what a file says of itself with the visit it is evidence of. A document is not compared: it is written elsewhere and earlier.</summary>
public static class MediaCheck
{
    private const double EarthRadiusMetres = 6_371_008.8;

    /// <summary>What speaks against the file; empty when nothing does, or when it says nothing of itself.</summary>
    /// <param name="embedded">What the file says (EXIF, or the container of a video).</param>
    /// <param name="stated">What was said at the upload.</param>
    /// <param name="detectedAt">When the crew stood at the meter.</param>
    /// <param name="place">Of the finding.</param>
    /// <param name="uploadedAt">When the last byte arrived.</param>
    public static IReadOnlyList<EvidenceDoubt> Compare(
        EvidenceKind kind, MediaStatement embedded, MediaStatement stated, DateTimeOffset detectedAt, Place place, DateTimeOffset uploadedAt, MediaLimits limits)
    {
        if (kind is EvidenceKind.Document) return [];
        var flags = new List<EvidenceDoubt>();
        var capturedAt = embedded.CapturedAt ?? stated.CapturedAt;
        if (Distance(embedded.Longitude ?? stated.Longitude, embedded.Latitude ?? stated.Latitude, place.Longitude, place.Latitude) > limits.Metres)
            flags.Add(EvidenceDoubt.TakenElsewhere);
        if (capturedAt < detectedAt - limits.Before) flags.Add(EvidenceDoubt.TakenEarlier);
        if (capturedAt > uploadedAt + limits.ClockError) flags.Add(EvidenceDoubt.TakenAfterUpload);
        if (Differ(embedded, stated, limits)) flags.Add(EvidenceDoubt.StatementDiffers);
        return flags;
    }

    private static bool Differ(MediaStatement embedded, MediaStatement stated, MediaLimits limits) =>
        (embedded.CapturedAt - stated.CapturedAt)?.Duration() > limits.Before
        || Distance(embedded.Longitude, embedded.Latitude, stated.Longitude, stated.Latitude) > limits.Metres;

    /// <summary>Great-circle distance by the haversine formula [m]; null when one of the places is not known.</summary>
    private static double? Distance(double? fromLongitude, double? fromLatitude, double? toLongitude, double? toLatitude)
    {
        if (fromLongitude is not { } x1 || fromLatitude is not { } y1 || toLongitude is not { } x2 || toLatitude is not { } y2) return null;
        var north = Math.Pow(Math.Sin(double.DegreesToRadians(y2 - y1) / 2), 2);
        var east = Math.Cos(double.DegreesToRadians(y1)) * Math.Cos(double.DegreesToRadians(y2)) * Math.Pow(Math.Sin(double.DegreesToRadians(x2 - x1) / 2), 2);
        return 2 * EarthRadiusMetres * Math.Asin(Math.Min(1, Math.Sqrt(north + east)));
    }
}

using System.Globalization;
using System.Text.RegularExpressions;
using Detection.Models.Findings.Media;
using MetadataExtractor;
using MetadataExtractor.Formats.Exif;
using MetadataExtractor.Formats.QuickTime;

namespace Detection.Api.Stages.Evidence.Reading;

/// <summary>Reads what a file says of itself: EXIF of a photograph, the container's fields of a video.</summary>
public static partial class EmbeddedStatement
{
    private const int OffsetOriginalTag = 0x9011;
    private const string ExifTime = "yyyy:MM:dd HH:mm:ss";

    /// <summary>Cameras write local time, mostly without a zone; here that is Türkiye's, all year.</summary>
    private static readonly TimeSpan Turkiye = TimeSpan.FromHours(3);

    /// <summary>What the file says; nothing when it says nothing or cannot be read.</summary>
    /// <param name="path">The file.</param>
    public static MediaStatement Read(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            var parts = ImageMetadataReader.ReadMetadata(file);
            var place = parts.OfType<GpsDirectory>().Select(part => part.GetGeoLocation()).FirstOrDefault(found => found is not null);
            var (longitude, latitude) = place is { } found ? (found.Longitude, found.Latitude) : VideoPlace(parts);
            return new MediaStatement(CameraTime(parts) ?? VideoTime(parts), longitude, latitude, DeviceOf(parts));
        }
        catch (Exception e) when (e is ImageProcessingException or IOException or ArgumentException or OverflowException or InvalidOperationException)
        {
            return MediaStatement.Nothing;
        }
    }

    private static DateTimeOffset? CameraTime(IReadOnlyList<MetadataExtractor.Directory> parts)
    {
        var exif = parts.OfType<ExifSubIfdDirectory>().FirstOrDefault(part => part.ContainsTag(ExifDirectoryBase.TagDateTimeOriginal));
        if (!DateTime.TryParseExact(exif?.GetString(ExifDirectoryBase.TagDateTimeOriginal), ExifTime, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
            return null;
        var zone = TimeSpan.TryParse(exif!.GetString(OffsetOriginalTag)?.TrimStart('+'), CultureInfo.InvariantCulture, out var offset) ? offset : Turkiye;
        return new DateTimeOffset(local, zone);
    }

    private static DateTimeOffset? VideoTime(IReadOnlyList<MetadataExtractor.Directory> parts) =>
        parts.OfType<QuickTimeMovieHeaderDirectory>().Select(part => part.TryGetDateTime(QuickTimeMovieHeaderDirectory.TagCreated, out var created) ? created : default)
            .FirstOrDefault(created => created.Year > 1970) is { Year: > 1970 } utc ? new DateTimeOffset(DateTime.SpecifyKind(utc, DateTimeKind.Utc)) : null;

    /// <summary>A video's place as ISO 6709 text, for example <c>+36.9914+035.3213/</c>, wherever the container has it.</summary>
    private static (double? Longitude, double? Latitude) VideoPlace(IReadOnlyList<MetadataExtractor.Directory> parts)
    {
        foreach (var tag in parts.Where(part => part.Name.StartsWith("QuickTime", StringComparison.Ordinal)).SelectMany(part => part.Tags))
        {
            if (Iso6709().Match(tag.Description ?? "") is not { Success: true } match) continue;
            return (double.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture), double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture));
        }
        return (null, null);
    }

    private static string? DeviceOf(IReadOnlyList<MetadataExtractor.Directory> parts)
    {
        var exif = parts.OfType<ExifIfd0Directory>().FirstOrDefault();
        var named = string.Join(' ', ((string?[])[exif?.GetString(ExifDirectoryBase.TagMake), exif?.GetString(ExifDirectoryBase.TagModel)])
            .Select(part => part?.Trim('\0', ' ')).Where(part => !string.IsNullOrEmpty(part)));
        return named.Length == 0 ? null : named;
    }

    [GeneratedRegex(@"^([+-]\d{1,2}(?:\.\d+)?)([+-]\d{1,3}(?:\.\d+)?)(?:[+-]\d+(?:\.\d+)?)?/?$")]
    private static partial Regex Iso6709();
}

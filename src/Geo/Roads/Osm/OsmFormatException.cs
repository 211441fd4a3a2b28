namespace Geo.Roads.Osm;

/// <summary>A file is not the OpenStreetMap data it should be, or ends too early.</summary>
public sealed class OsmFormatException : FormatException
{
    /// <param name="offsetBytes">Where in the file, counted from 0 [bytes].</param>
    public OsmFormatException(string fault, long offsetBytes, Exception? inner = null)
        : base($"{fault} At byte {offsetBytes}.", inner) => OffsetBytes = offsetBytes;

    /// <summary>Where in the file as it lies on disk, compressed or not [bytes].</summary>
    public long OffsetBytes { get; }
}

using System.IO.Compression;

namespace Geo.Roads.Osm;

/// <summary>An OpenStreetMap file in any of its common forms, told apart by its first bytes: <c>.osm.pbf</c>, <c>.osm.gz</c>, <c>.osm</c>.</summary>
public static class OsmFile
{
    /// <summary>Hands a file's elements to a sink, with memory for one block at a time.</summary>
    /// <param name="file">Readable and seekable; read from its beginning.</param>
    /// <param name="progress">Told the share of the file that was read (0–1), every block or every few thousand elements.</param>
    /// <exception cref="OsmFormatException">The file is none of these, is damaged, or ends too early; says where.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static void Read(Stream file, OsmElements elements, IOsmSink sink, Action<double>? progress = null, CancellationToken ct = default)
    {
        file.Position = 0;
        Span<byte> head = stackalloc byte[6];
        head = head[..file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
        file.Position = 0;
        if (head.IsEmpty) throw new OsmFormatException("The file is empty.", 0);
        void Report() => progress?.Invoke(file.Length == 0 ? 1 : (double)file.Position / file.Length);
        if (head.StartsWith<byte>([0x1F, 0x8B])) ReadCompressed(file, elements, sink, Report, ct);
        else if (head.TrimStart(" \t\r\n\uFEFF"u8).StartsWith("<"u8)) OsmXml.Read(file, file, elements, sink, Report, ct);
        else if (head.StartsWith<byte>([0, 0]) && head.Length > 4 && head[4] == 0x0A) new OsmPbf(file, elements, sink, Report, ct).Read();
        else throw new OsmFormatException("This is no OpenStreetMap file: neither .osm.pbf nor .osm.gz nor .osm.", 0);
    }

    private static void ReadCompressed(Stream file, OsmElements elements, IOsmSink sink, Action report, CancellationToken ct)
    {
        using var text = new GZipStream(file, CompressionMode.Decompress, leaveOpen: true);
        OsmXml.Read(text, file, elements, sink, report, ct);
    }
}

using System.Buffers.Binary;

namespace Detection.Models.Findings.Media;

/// <summary>Tells whether a file ends where its format says it should, without decoding it.</summary>
public static class MediaEnd
{
    private const int BoxHeader = 8;
    private const int LargeBoxHeader = 16;
    private const int TailBytes = 64 * 1024;

    /// <summary>Whether the content is cut off. False where the format has no end that could be looked for.</summary>
    /// <param name="file">Readable and seekable; its position is moved.</param>
    public static bool IsTruncated(Stream file, MediaFormat format) => format.MediaType switch
    {
        "image/jpeg" => Tail(file).LastIndexOf((ReadOnlySpan<byte>)[0xFF, 0xD9]) < 0,
        "image/png" => Tail(file).LastIndexOf("IEND"u8) < 0,
        "application/pdf" => Tail(file).LastIndexOf("%%EOF"u8) < 0,
        "image/webp" => EndOfRiff(file) > file.Length,
        "image/heic" or "video/mp4" or "video/quicktime" or "video/3gpp" => HasBrokenBoxes(file),
        _ => false,
    };

    private static ReadOnlySpan<byte> Tail(Stream file)
    {
        var tail = new byte[Math.Min(file.Length, TailBytes)];
        file.Position = file.Length - tail.Length;
        file.ReadExactly(tail);
        return tail;
    }

    private static long EndOfRiff(Stream file)
    {
        Span<byte> head = stackalloc byte[BoxHeader];
        file.Position = 0;
        return file.ReadAtLeast(head, BoxHeader, throwOnEndOfStream: false) < BoxHeader
            ? long.MaxValue
            : BoxHeader + BinaryPrimitives.ReadUInt32LittleEndian(head[4..]);
    }

    /// <summary>The boxes of an ISO media file (ISO/IEC 14496-12, 4.2) follow one another up to the end, and one of them describes the rest.</summary>
    private static bool HasBrokenBoxes(Stream file)
    {
        Span<byte> head = stackalloc byte[LargeBoxHeader];
        var describes = false;
        for (long at = 0; at < file.Length;)
        {
            file.Position = at;
            var read = file.ReadAtLeast(head, LargeBoxHeader, throwOnEndOfStream: false);
            if (read < BoxHeader) return true;
            describes |= head[4..8].SequenceEqual("moov"u8) || head[4..8].SequenceEqual("meta"u8);
            long size = BinaryPrimitives.ReadUInt32BigEndian(head);
            if (size == 1 && read == LargeBoxHeader) size = (long)Math.Min(long.MaxValue, BinaryPrimitives.ReadUInt64BigEndian(head[BoxHeader..]));
            if (size == 0) return !describes; // the last box goes to the end of the file
            if (size < BoxHeader || size > file.Length - at) return true;
            at += size;
        }
        return !describes;
    }
}

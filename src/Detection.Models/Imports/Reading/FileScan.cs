using System.Security.Cryptography;
using System.Text;

namespace Detection.Models.Imports.Reading;

/// <summary>What one pass over a file's bytes shows before any of it is read as text.</summary>
/// <param name="Bytes">Size [bytes].</param>
/// <param name="Sha256">32 bytes; the same file has the same value.</param>
/// <param name="Kind">What the first bytes and the presence of NUL say.</param>
/// <param name="Mark">The encoding named by a byte-order mark, or null.</param>
/// <param name="IsUtf8">Every byte sequence of the whole file is well-formed UTF-8.</param>
public sealed record FileScan(long Bytes, byte[] Sha256, FileKind Kind, Encoding? Mark, bool IsUtf8)
{
    private const int ChunkBytes = 1 << 16;

    /// <summary>Reads the stream to its end once, in constant memory.</summary>
    public static FileScan Read(Stream stream)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var utf8 = new Utf8Check();
        var chunk = new byte[ChunkBytes];
        var head = Array.Empty<byte>();
        var bytes = 0L;
        var holdsNul = false;
        int read;
        while ((read = stream.ReadAtLeast(chunk, ChunkBytes, throwOnEndOfStream: false)) > 0)
        {
            var part = chunk.AsSpan(0, read);
            if (bytes == 0) head = part[..Math.Min(8, read)].ToArray();
            bytes += read;
            hash.AppendData(part);
            utf8.Add(part);
            holdsNul = holdsNul || part.Contains((byte)0);
        }

        var mark = FindMark(head);
        return new FileScan(bytes, hash.GetHashAndReset(), KindOf(head, bytes, holdsNul, mark), mark, utf8.Finish());
    }

    private static Encoding? FindMark(ReadOnlySpan<byte> head) => head switch
    {
        [0xEF, 0xBB, 0xBF, ..] => new UTF8Encoding(true),
        [0xFF, 0xFE, ..] => Encoding.Unicode,
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode,
        _ => null,
    };

    private static FileKind KindOf(ReadOnlySpan<byte> head, long bytes, bool holdsNul, Encoding? mark) => head switch
    {
        _ when bytes == 0 => FileKind.Empty,
        [0x50, 0x4B, 0x03, 0x04, ..] => FileKind.Zip,
        [(byte)'S', (byte)'Q', (byte)'L', (byte)'i', (byte)'t', (byte)'e', ..] when holdsNul => FileKind.Sqlite,
        [0xD0, 0xCF, 0x11, 0xE0, ..] => FileKind.OldOffice,
        [0x1F, 0x8B, ..] => FileKind.Gzip,
        [0x25, 0x50, 0x44, 0x46, ..] => FileKind.Pdf,
        _ when mark is UnicodeEncoding => FileKind.Text,
        _ => holdsNul ? FileKind.OtherBinary : FileKind.Text,
    };

    private sealed class Utf8Check
    {
        private readonly Decoder _decoder = new UTF8Encoding(false, throwOnInvalidBytes: true).GetDecoder();
        private readonly char[] _scratch = new char[ChunkBytes + 4];
        private bool _valid = true;

        public void Add(ReadOnlySpan<byte> part) => Try(part, flush: false);

        public bool Finish()
        {
            Try([], flush: true);
            return _valid;
        }

        private void Try(ReadOnlySpan<byte> part, bool flush)
        {
            if (!_valid) return;
            try
            {
                _decoder.GetChars(part, _scratch, flush);
            }
            catch (DecoderFallbackException)
            {
                _valid = false;
            }
        }
    }
}

using System.IO.Compression;
using System.Text;

namespace Geo.Roads.Osm;

/// <summary>The binary form: a chain of blocks, each a small header and up to 32 MB of compressed elements.</summary>
/// <remarks>Source: OpenStreetMap wiki, "PBF Format" (fileformat.proto, osmformat.proto), whose limits are kept.</remarks>
internal sealed class OsmPbf(Stream file, OsmElements elements, IOsmSink sink, Action report, CancellationToken ct)
{
    private const int MostHeaderBytes = 64 * 1024;
    private const int MostBlobBytes = 32 * 1024 * 1024;

    private readonly PbfElements reader = new(elements, sink);
    private byte[] packed = [];
    private byte[] unpacked = [];

    public void Read()
    {
        var isFirst = true;
        while (file.Position < file.Length)
        {
            ct.ThrowIfCancellationRequested();
            var offset = file.Position;
            try
            {
                ReadBlock(isFirst);
            }
            catch (Exception e) when (e is FormatException and not OsmFormatException or InvalidDataException or EndOfStreamException or OverflowException or ArgumentException)
            {
                throw new OsmFormatException($"The block that begins here is damaged or cut off: {e.Message}", offset, e);
            }
            isFirst = false;
            report();
        }
    }

    private void ReadBlock(bool isFirst)
    {
        Span<byte> four = stackalloc byte[4];
        file.ReadExactly(four);
        var headerBytes = ProtoMessage.ReadLength(four);
        if (headerBytes is < 1 or > MostHeaderBytes) throw new FormatException($"its header claims {headerBytes} bytes.");
        Span<byte> header = new byte[headerBytes];
        file.ReadExactly(header);
        var (kind, blobBytes) = ReadHeader(new ProtoMessage(header));
        if (blobBytes is < 0 or > MostBlobBytes) throw new FormatException($"its content claims {blobBytes} bytes.");
        if (packed.Length < blobBytes) packed = new byte[blobBytes];
        file.ReadExactly(packed, 0, blobBytes);
        if (isFirst && kind != "OSMHeader") throw new FormatException("the file does not begin with a header block.");
        if (kind == "OSMHeader") CheckFeatures(new ProtoMessage(Unpack(blobBytes)));
        else if (kind == "OSMData") reader.ReadBlock(Unpack(blobBytes));
    }

    private static (string Kind, int BlobBytes) ReadHeader(ProtoMessage header)
    {
        var (kind, blobBytes) = ("", -1);
        while (header.Next())
        {
            if (header.Field == 1) kind = Encoding.ASCII.GetString(header.ReadBytes());
            else if (header.Field == 3) blobBytes = checked((int)header.ReadVarint());
            else header.Skip();
        }
        return (kind, blobBytes);
    }

    private static void CheckFeatures(ProtoMessage header)
    {
        while (header.Next())
        {
            if (header.Field != 4)
            {
                header.Skip();
                continue;
            }
            var feature = Encoding.ASCII.GetString(header.ReadBytes());
            if (feature is not ("OsmSchema-V0.6" or "DenseNodes")) throw new FormatException($"the file needs a reader that knows '{feature}'.");
        }
    }

    private ReadOnlySpan<byte> Unpack(int blobBytes)
    {
        var blob = new ProtoMessage(packed.AsSpan(0, blobBytes));
        var rawBytes = 0;
        ReadOnlySpan<byte> raw = [];
        ReadOnlySpan<byte> zlib = [];
        while (blob.Next())
        {
            if (blob.Field == 1) raw = blob.ReadBytes();
            else if (blob.Field == 2) rawBytes = checked((int)blob.ReadVarint());
            else if (blob.Field == 3) zlib = blob.ReadBytes();
            else if (blob.Field is >= 4 and <= 7) throw new FormatException("it is compressed by a method other than zlib; write the file anew with zlib.");
            else blob.Skip();
        }
        if (zlib.IsEmpty) return raw;
        if (rawBytes is < 0 or > MostBlobBytes) throw new FormatException($"its elements claim {rawBytes} bytes.");
        if (unpacked.Length < rawBytes) unpacked = new byte[rawBytes];
        using var inflated = new ZLibStream(new MemoryStream(zlib.ToArray()), CompressionMode.Decompress);
        inflated.ReadExactly(unpacked, 0, rawBytes);
        return unpacked.AsSpan(0, rawBytes);
    }
}

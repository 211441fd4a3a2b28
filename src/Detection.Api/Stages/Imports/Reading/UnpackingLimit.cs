using System.Globalization;
using Detection.Models.Imports.Rules;

namespace Detection.Api.Stages.Imports.Reading;

/// <summary>How many bytes a packed file may unpack to. What its directory says of that is not believed; the bytes are counted.</summary>
internal sealed class UnpackingLimit(long packedBytes)
{
    // Text packs to a tenth or a thirtieth, sheets of equal rows to a hundredth; the packing's own limit is a thousandth.
    private const int MostTimes = 200;
    private const long AlwaysAllowed = 64L << 20;
    private const int MostEntries = 10_000;

    private readonly long _most = Math.Max(AlwaysAllowed, MostTimes * packedBytes);
    private long _bytes;

    /// <exception cref="ImportRefusedException">The archive has too many files.</exception>
    public static void CheckEntries(int count)
    {
        if (count > MostEntries) throw Refusal(string.Create(CultureInfo.InvariantCulture, $"{count} > {MostEntries}"));
    }

    /// <exception cref="ImportRefusedException">More was unpacked than may be.</exception>
    public void Count(int bytes)
    {
        _bytes += bytes;
        if (_bytes > _most) throw Refusal(string.Create(CultureInfo.InvariantCulture, $"{packedBytes} → {_bytes} B"));
    }

    /// <summary>A stream whose bytes are counted as they are read.</summary>
    public Stream Guard(Stream packed) => new CountedStream(packed, this);

    private static ImportRefusedException Refusal(string detail) => new(RuleCatalogue.ArchiveIsTooLarge, null, detail);

    private sealed class CountedStream(Stream packed, UnpackingLimit limit) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            var read = packed.Read(buffer);
            limit.Count(read);
            return read;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing) packed.Dispose();
            base.Dispose(disposing);
        }
    }
}

using System.Buffers.Binary;
using System.Text;

namespace Detection.Api.Stages.Imports.Staging;

/// <summary>Writes PostgreSQL's binary COPY format straight from spans, because a boxed or per-value call costs more than the copy.</summary>
/// <remarks>Format: PostgreSQL 15 manual, COPY, “Binary Format”. Numbers are big-endian; times count from 2000-01-01.</remarks>
public sealed class BinaryCopyWriter(Stream stream)
{
    private const int BufferBytes = 1 << 18;
    private const int NullLength = -1;
    private const byte JsonbVersion = 1;
    private const int Float8Oid = 701;
    private const int TextOid = 25;
    private static readonly byte[] Header = [.. "PGCOPY\n"u8, 0xFF, (byte)'\r', (byte)'\n', 0, 0, 0, 0, 0, 0, 0, 0, 0];
    private static readonly int DayZero = new DateOnly(2000, 1, 1).DayNumber;

    private byte[] _buffer = new byte[BufferBytes];
    private int _used;

    public void Begin() => Header.CopyTo(Take(Header.Length));

    public void BeginRow(short columnCount) => BinaryPrimitives.WriteInt16BigEndian(Take(2), columnCount);

    public void WriteNull() => WriteLength(NullLength);

    public void WriteBoolean(bool value)
    {
        WriteLength(1);
        Take(1)[0] = value ? (byte)1 : (byte)0;
    }

    public void WriteInt16(short value)
    {
        WriteLength(2);
        BinaryPrimitives.WriteInt16BigEndian(Take(2), value);
    }

    public void WriteInt64(long value)
    {
        WriteLength(8);
        BinaryPrimitives.WriteInt64BigEndian(Take(8), value);
    }

    public void WriteSingle(float value)
    {
        WriteLength(4);
        BinaryPrimitives.WriteSingleBigEndian(Take(4), value);
    }

    public void WriteDouble(double value)
    {
        WriteLength(8);
        BinaryPrimitives.WriteDoubleBigEndian(Take(8), value);
    }

    public void WriteDate(int dayNumber)
    {
        WriteLength(4);
        BinaryPrimitives.WriteInt32BigEndian(Take(4), dayNumber - DayZero);
    }

    public void WriteText(ReadOnlySpan<char> text)
    {
        Reserve(sizeof(int) + Encoding.UTF8.GetMaxByteCount(text.Length));
        var bytes = Encoding.UTF8.GetBytes(text, _buffer.AsSpan(_used + sizeof(int)));
        WriteLength(bytes);
        _used += bytes;
    }

    public void WriteJsonb(ReadOnlySpan<byte> json)
    {
        WriteLength(json.Length + 1);
        Take(1)[0] = JsonbVersion;
        json.CopyTo(Take(json.Length));
    }

    public void WriteBytes(ReadOnlySpan<byte> bytes)
    {
        WriteLength(bytes.Length);
        bytes.CopyTo(Take(bytes.Length));
    }

    /// <summary>An array of texts.</summary>
    public void WriteTexts(IReadOnlyList<string> texts)
    {
        const int headBytes = 20;
        var isEmpty = texts.Count == 0;
        WriteLength((isEmpty ? 12 : headBytes) + texts.Sum(text => sizeof(int) + Encoding.UTF8.GetByteCount(text)));
        var head = Take(isEmpty ? 12 : headBytes);
        BinaryPrimitives.WriteInt32BigEndian(head, isEmpty ? 0 : 1);
        BinaryPrimitives.WriteInt32BigEndian(head[4..], 0);
        BinaryPrimitives.WriteInt32BigEndian(head[8..], TextOid);
        if (isEmpty) return;
        BinaryPrimitives.WriteInt32BigEndian(head[12..], texts.Count);
        BinaryPrimitives.WriteInt32BigEndian(head[16..], 1);
        foreach (var text in texts) WriteText(text);
    }

    /// <summary>An array of doubles; NaN becomes null.</summary>
    public void WriteDoubles(ReadOnlySpan<double> values)
    {
        const int headBytes = 20;
        var nulls = CountNaN(values);
        WriteLength(headBytes + (4 * values.Length) + (8 * (values.Length - nulls)));
        var head = Take(headBytes);
        BinaryPrimitives.WriteInt32BigEndian(head, 1);
        BinaryPrimitives.WriteInt32BigEndian(head[4..], nulls > 0 ? 1 : 0);
        BinaryPrimitives.WriteInt32BigEndian(head[8..], Float8Oid);
        BinaryPrimitives.WriteInt32BigEndian(head[12..], values.Length);
        BinaryPrimitives.WriteInt32BigEndian(head[16..], 1);
        foreach (var value in values)
        {
            if (double.IsNaN(value)) WriteNull();
            else WriteDouble(value);
        }
    }

    /// <summary>Sends what is buffered once enough has gathered.</summary>
    public ValueTask FlushIfFull(CancellationToken ct) => _used >= BufferBytes / 2 ? Flush(ct) : ValueTask.CompletedTask;

    public async ValueTask End(CancellationToken ct)
    {
        BinaryPrimitives.WriteInt16BigEndian(Take(2), -1);
        await Flush(ct);
    }

    private async ValueTask Flush(CancellationToken ct)
    {
        await stream.WriteAsync(_buffer.AsMemory(0, _used), ct);
        _used = 0;
    }

    private void WriteLength(int bytes) => BinaryPrimitives.WriteInt32BigEndian(Take(sizeof(int)), bytes);

    private Span<byte> Take(int bytes)
    {
        Reserve(bytes);
        _used += bytes;
        return _buffer.AsSpan(_used - bytes, bytes);
    }

    private void Reserve(int bytes)
    {
        if (_used + bytes > _buffer.Length) Array.Resize(ref _buffer, Math.Max(2 * _buffer.Length, _used + bytes));
    }

    private static int CountNaN(ReadOnlySpan<double> values)
    {
        var count = 0;
        foreach (var value in values)
        {
            if (double.IsNaN(value)) count++;
        }

        return count;
    }
}

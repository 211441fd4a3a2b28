using System.Buffers;
using System.Buffers.Text;
using System.Text;

namespace Detection.Models.Simulation.Output;

/// <summary>Writes CSV rows into memory: UTF-8, comma, line feed, ISO dates, decimal point, the same in every culture.</summary>
public sealed class CsvBuffer
{
    private static readonly SearchValues<char> Quoted = SearchValues.Create(",\"\r\n");
    private byte[] bytes = new byte[1 << 16];
    private int length;
    private bool midRow;

    public ReadOnlyMemory<byte> Written => bytes.AsMemory(0, length);

    public void Clear() => length = 0;

    public CsvBuffer Text(string? value)
    {
        Separate();
        if (string.IsNullOrEmpty(value)) return this;
        var text = value.AsSpan().ContainsAny(Quoted) ? "\"" + value.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"" : value;
        Reserve(Encoding.UTF8.GetMaxByteCount(text.Length));
        length += Encoding.UTF8.GetBytes(text, bytes.AsSpan(length));
        return this;
    }

    public CsvBuffer Empty()
    {
        Separate();
        return this;
    }

    public CsvBuffer Whole(long value)
    {
        Separate();
        Append(value);
        return this;
    }

    /// <summary>A number of thousandths, without trailing zeros.</summary>
    public CsvBuffer Milli(long value)
    {
        Separate();
        if (value < 0) Append((byte)'-');
        var (whole, rest) = Math.DivRem(Math.Abs(value), 1000);
        Append(whole);
        if (rest == 0) return this;
        Append((byte)'.');
        for (var digit = 100; rest > 0; digit /= 10)
        {
            Append((byte)('0' + rest / digit));
            rest %= digit;
        }
        return this;
    }

    /// <summary>A number with a fixed count of decimals.</summary>
    public CsvBuffer Fixed(double value, byte decimals)
    {
        Separate();
        Reserve(32);
        Utf8Formatter.TryFormat(value, bytes.AsSpan(length), out var written, new StandardFormat('F', decimals));
        length += written;
        return this;
    }

    public CsvBuffer Date(DateOnly date)
    {
        Separate();
        AppendMonth(date);
        Append((byte)'-');
        AppendTwo(date.Day);
        return this;
    }

    /// <summary>A period, YYYY-MM.</summary>
    public CsvBuffer Month(DateOnly date)
    {
        Separate();
        AppendMonth(date);
        return this;
    }

    /// <summary>A moment in Turkish time, which has stood at UTC+3 since 2016.</summary>
    public CsvBuffer Moment(DateOnly date, int minuteOfDay)
    {
        Date(date);
        Append((byte)'T');
        AppendTwo(minuteOfDay / 60);
        Append((byte)':');
        AppendTwo(minuteOfDay % 60);
        Raw(":00+03:00"u8);
        return this;
    }

    public void EndRow()
    {
        Append((byte)'\n');
        midRow = false;
    }

    /// <summary>Bytes as they are, outside any row.</summary>
    public void Raw(ReadOnlySpan<byte> text)
    {
        Reserve(text.Length);
        text.CopyTo(bytes.AsSpan(length));
        length += text.Length;
    }

    private void Separate()
    {
        if (midRow) Append((byte)',');
        midRow = true;
    }

    private void AppendMonth(DateOnly date)
    {
        Append((long)date.Year);
        Append((byte)'-');
        AppendTwo(date.Month);
    }

    private void AppendTwo(int value)
    {
        Append((byte)('0' + value / 10));
        Append((byte)('0' + value % 10));
    }

    private void Append(long value)
    {
        Reserve(20);
        Utf8Formatter.TryFormat(value, bytes.AsSpan(length), out var written);
        length += written;
    }

    private void Append(byte value)
    {
        Reserve(1);
        bytes[length++] = value;
    }

    private void Reserve(int count)
    {
        if (length + count > bytes.Length) Array.Resize(ref bytes, Math.Max(bytes.Length * 2, length + count));
    }
}

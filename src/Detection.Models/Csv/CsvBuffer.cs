using System.Buffers;
using System.Buffers.Text;
using System.Text;

namespace Detection.Models.Csv;

/// <summary>Writes CSV rows into memory: UTF-8, comma, line feed, ISO dates, decimal point, the same in every culture.</summary>
public sealed class CsvBuffer
{
    private static readonly SearchValues<char> Quoted = SearchValues.Create(",\"\r\n");
    private byte[] _bytes = new byte[1 << 16];
    private int _length;
    private bool _midRow;

    public ReadOnlyMemory<byte> Written => _bytes.AsMemory(0, _length);

    public void Clear() => _length = 0;

    public CsvBuffer Text(string? value)
    {
        Separate();
        if (string.IsNullOrEmpty(value)) return this;
        var text = value.AsSpan().ContainsAny(Quoted) ? "\"" + value.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"" : value;
        Reserve(Encoding.UTF8.GetMaxByteCount(text.Length));
        _length += Encoding.UTF8.GetBytes(text, _bytes.AsSpan(_length));
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

    /// <summary>A number of hundredths, always with both decimals: an amount of money.</summary>
    public CsvBuffer Kurus(long value)
    {
        Separate();
        if (value < 0) Append((byte)'-');
        var (whole, rest) = Math.DivRem(Math.Abs(value), 100);
        Append(whole);
        Append((byte)'.');
        AppendTwo((int)rest);
        return this;
    }

    /// <summary>A number with a fixed count of decimals.</summary>
    public CsvBuffer Fixed(double value, byte decimals)
    {
        Separate();
        Reserve(32);
        Utf8Formatter.TryFormat(value, _bytes.AsSpan(_length), out var written, new StandardFormat('F', decimals));
        _length += written;
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

    /// <summary>A wall-clock time to the minute, without a zone.</summary>
    public CsvBuffer LocalMinute(DateOnly date, int minuteOfDay)
    {
        Date(date);
        Append((byte)' ');
        AppendTwo(minuteOfDay / 60);
        Append((byte)':');
        AppendTwo(minuteOfDay % 60);
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
        _midRow = false;
    }

    /// <summary>Bytes as they are, outside any row.</summary>
    public void Raw(ReadOnlySpan<byte> text)
    {
        Reserve(text.Length);
        text.CopyTo(_bytes.AsSpan(_length));
        _length += text.Length;
    }

    private void Separate()
    {
        if (_midRow) Append((byte)',');
        _midRow = true;
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
        Utf8Formatter.TryFormat(value, _bytes.AsSpan(_length), out var written);
        _length += written;
    }

    private void Append(byte value)
    {
        Reserve(1);
        _bytes[_length++] = value;
    }

    private void Reserve(int count)
    {
        if (_length + count > _bytes.Length) Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, _length + count));
    }
}

namespace Detection.Models.Imports.Reading;

/// <summary>
/// Splits delimited text (RFC 4180, any one-character delimiter, LF, CRLF or CR) record by record in constant memory.
/// </summary>
/// <remarks>
/// Quotes count only at the start of a field. A quote that is never closed would swallow the rest of the file, so a quoted
/// field may hold at most <see cref="MaxQuotedLines"/> line breaks; past that the physical line alone becomes one malformed
/// record and reading goes on with the next line. Blank lines are skipped but counted. Cost: one pass, O(n).
/// </remarks>
public sealed class DelimitedReader(TextReader source, char delimiter)
{
    public const int MaxQuotedLines = 20;
    public const int MaxRecordChars = 1 << 20;

    private const int InitialBufferChars = 1 << 16;

    private enum Outcome { Record, NeedMore, Unclosed }

    private readonly List<Slice> _fields = [];
    private char[] _buffer = new char[InitialBufferChars];
    private char[] _unquoted = new char[256];
    private int _unquotedLength;
    private int _recordStart;
    private int _recordEnd;
    private int _next;
    private int _end;
    private bool _sourceEnded;
    private long _nextLineNo = 1;

    private readonly record struct Slice(int Start, int Length, bool Unquoted);

    /// <summary>1-based number of the physical line on which the current record begins.</summary>
    public long LineNo { get; private set; }

    /// <summary>True when a quote opened in this record is never closed; its fields are then not to be used.</summary>
    public bool IsMalformed { get; private set; }

    public int FieldCount => _fields.Count;

    /// <summary>The record as it stands in the file, without its line end; valid until the next <see cref="Read"/>.</summary>
    public ReadOnlySpan<char> RawRecord => _buffer.AsSpan(_recordStart, _recordEnd - _recordStart);

    /// <summary>A field without its quotes; valid until the next <see cref="Read"/>.</summary>
    public ReadOnlyMemory<char> Field(int index)
    {
        var slice = _fields[index];
        return (slice.Unquoted ? _unquoted : _buffer).AsMemory(slice.Start, slice.Length);
    }

    /// <summary>Moves to the next record; false at the end.</summary>
    /// <exception cref="RecordTooLongException">A record is longer than <see cref="MaxRecordChars"/>.</exception>
    public bool Read()
    {
        while (SkipBlankLine())
        {
        }

        if (_next == _end && _sourceEnded) return false;
        LineNo = _nextLineNo;
        _recordStart = _next;
        while (true)
        {
            var outcome = Split();
            if (outcome == Outcome.Record) return true;
            if (outcome == Outcome.Unclosed) return TakeLineAsMalformed();
            if (_end - _recordStart > MaxRecordChars) throw new RecordTooLongException(LineNo);
            Fill();
        }
    }

    private bool SkipBlankLine()
    {
        if (_next + 1 >= _end && !_sourceEnded)
        {
            _recordStart = _next;
            Fill();
        }

        if (_next >= _end) return !_sourceEnded;
        if (_buffer[_next] is not ('\n' or '\r')) return false;
        _next += _buffer[_next] == '\r' && _next + 1 < _end && _buffer[_next + 1] == '\n' ? 2 : 1;
        _nextLineNo++;
        return true;
    }

    private Outcome Split()
    {
        _fields.Clear();
        _unquotedLength = 0;
        IsMalformed = false;
        var at = _recordStart;
        while (true)
        {
            var outcome = at < _end && _buffer[at] == '"' ? SplitQuoted(ref at) : SplitPlain(ref at);
            if (outcome != Outcome.Record) return outcome;
            if (at < _end && _buffer[at] == delimiter)
            {
                at++;
                continue;
            }

            return EndRecord(at);
        }
    }

    private Outcome SplitPlain(ref int at)
    {
        var length = LengthOfPlainField(_buffer.AsSpan(at, _end - at));
        if (at + length == _end && !_sourceEnded) return Outcome.NeedMore;
        _fields.Add(new Slice(at, length, false));
        at += length;
        return Outcome.Record;
    }

    // Fields are a few characters long, where a plain loop is faster than a vectorised search.
    private int LengthOfPlainField(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == delimiter || text[i] is '\n' or '\r') return i;
        }

        return text.Length;
    }

    private Outcome SplitQuoted(ref int at)
    {
        var open = at + 1;
        var from = open;
        var doubled = false;
        while (true)
        {
            var offset = _buffer.AsSpan(from, _end - from).IndexOf('"');
            var close = from + offset;
            if (offset < 0) return MoreOrUnclosed(open);
            if (close + 1 == _end && !_sourceEnded) return Outcome.NeedMore;
            if (close + 1 < _end && _buffer[close + 1] == '"')
            {
                doubled = true;
                from = close + 2;
                continue;
            }

            if (close + 1 < _end && _buffer[close + 1] is var after && after != delimiter && after is not ('\n' or '\r'))
                return Outcome.Unclosed;
            if (CountLines(open, close) > MaxQuotedLines) return Outcome.Unclosed;
            _fields.Add(doubled ? Undouble(open, close) : new Slice(open, close - open, false));
            at = close + 1;
            return Outcome.Record;
        }
    }

    private Outcome MoreOrUnclosed(int open) =>
        _sourceEnded || _end - open > MaxRecordChars || CountLines(open, _end) > MaxQuotedLines ? Outcome.Unclosed : Outcome.NeedMore;

    private int CountLines(int from, int to) => _buffer.AsSpan(from, to - from).Count('\n');

    private Slice Undouble(int open, int close)
    {
        if (_unquoted.Length < _unquotedLength + close - open) GrowUnquoted(_unquotedLength + close - open);
        var start = _unquotedLength;
        for (var i = open; i < close; i++)
        {
            _unquoted[_unquotedLength++] = _buffer[i];
            if (_buffer[i] == '"') i++;
        }

        return new Slice(start, _unquotedLength - start, true);
    }

    // Fields already handed to this record point into the old array by offset, so growing must keep the content.
    private void GrowUnquoted(int needed) => Array.Resize(ref _unquoted, Math.Max(needed, 2 * _unquoted.Length));

    private Outcome EndRecord(int at)
    {
        if (at + 1 >= _end && !_sourceEnded) return Outcome.NeedMore;
        _recordEnd = at;
        _nextLineNo = LineNo + _buffer.AsSpan(_recordStart, at - _recordStart).Count('\n') + 1;
        _next = at >= _end ? _end : at + (_buffer[at] == '\r' && at + 1 < _end && _buffer[at + 1] == '\n' ? 2 : 1);
        return Outcome.Record;
    }

    private bool TakeLineAsMalformed()
    {
        _fields.Clear();
        while (true)
        {
            var length = _buffer.AsSpan(_recordStart, _end - _recordStart).IndexOfAny('\n', '\r');
            if (EndRecord(length < 0 ? _end : _recordStart + length) == Outcome.Record) break;
            if (_end - _recordStart > MaxRecordChars) throw new RecordTooLongException(LineNo);
            Fill();
        }

        IsMalformed = true;
        return true;
    }

    private void Fill()
    {
        var kept = _end - _recordStart;
        if (kept > _buffer.Length / 2) Array.Resize(ref _buffer, 2 * _buffer.Length);
        Array.Copy(_buffer, _recordStart, _buffer, 0, kept);
        _next -= _recordStart;
        _recordStart = 0;
        var read = source.Read(_buffer, kept, _buffer.Length - kept);
        _end = kept + read;
        _sourceEnded = read == 0;
    }
}

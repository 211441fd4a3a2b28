using System.Text;

namespace Detection.Models.Imports.Rows;

/// <summary>
/// What is stored of the installations that a file may name, and the reading before the one at hand: enough to judge a row without
/// asking the database. Open addressing over UTF-8 numbers.
/// </summary>
/// <remarks>About 60 bytes an installation; finding one is O(1).</remarks>
public sealed class KnownInstallations
{
    private const int None = -1;
    private const int LongestNumber = 256;

    private int[] _slots = NewSlots(1 << 10);
    private byte[] _text = new byte[1 << 14];
    private Entry[] _entries = new Entry[1 << 9];
    private int _textLength;
    private int _at = None;

    /// <param name="TextEnd">Where the number ends in the text of all; it begins where the one before ends.</param>
    /// <param name="LastDay"><see cref="DateOnly.DayNumber"/> of the last reading; 0 for none.</param>
    private record struct Entry(
        long Id, int TextEnd, float PowerKw, float Ratio, int LastPeriod, int LastDay, double FirstIndex, double LastIndex, int FirstDay, bool LastEstimated);

    public int Count { get; private set; }

    /// <summary>True when the row at hand names an installation that is stored.</summary>
    public bool IsAtOne => _at != None;

    /// <summary>The installation at hand; 0 when none is.</summary>
    public long Id => IsAtOne ? _entries[_at].Id : 0;

    /// <summary>The greater of contract and installed power [kW]; NaN where neither is known.</summary>
    public double PowerKw => IsAtOne ? _entries[_at].PowerKw : double.NaN;

    /// <summary>CT × VT ratio of its meters; NaN where not known or where they differ.</summary>
    public double Ratio => IsAtOne ? _entries[_at].Ratio : double.NaN;

    /// <summary>Day number of the first day of the month read before; 0 for none.</summary>
    public int LastPeriod => IsAtOne ? _entries[_at].LastPeriod : 0;

    /// <summary>The reading before the one at hand.</summary>
    public PreviousReading Previous => IsAtOne
        ? new(_entries[_at].LastPeriod, _entries[_at].FirstDay, _entries[_at].LastDay, _entries[_at].FirstIndex, _entries[_at].LastIndex, _entries[_at].LastEstimated)
        : default;

    /// <param name="powerKw">NaN where not known [kW].</param>
    /// <param name="ratio">NaN where not known.</param>
    public void Add(ReadOnlySpan<char> number, long id, float powerKw, float ratio)
    {
        if (2 * (Count + 1) > _slots.Length) Grow();
        if (Count == _entries.Length) Array.Resize(ref _entries, 2 * _entries.Length);
        var bytes = Encoding.UTF8.GetByteCount(number);
        if (_textLength + bytes > _text.Length) Array.Resize(ref _text, Math.Max(2 * _text.Length, _textLength + bytes));
        _textLength += Encoding.UTF8.GetBytes(number, _text.AsSpan(_textLength));
        _entries[Count] = new Entry(id, _textLength, powerKw, ratio, 0, 0, double.NaN, double.NaN, 0, false);
        Place(Count++);
    }

    /// <summary>Goes to an installation by its number; to none where the number is empty or not stored.</summary>
    public void Seek(ReadOnlySpan<char> number)
    {
        _at = None;
        if (number.IsEmpty || number.Length > LongestNumber) return;
        Span<byte> text = stackalloc byte[Encoding.UTF8.GetMaxByteCount(number.Length)];
        text = text[..Encoding.UTF8.GetBytes(number, text)];
        for (var slot = SlotOf(text); _slots[slot] != None; slot = (slot + 1) & (_slots.Length - 1))
        {
            if (!TextOf(_slots[slot]).SequenceEqual(text)) continue;
            _at = _slots[slot];
            return;
        }
    }

    /// <summary>Keeps what the row at hand says, to be the previous reading of the installation's next row.</summary>
    public void Follow(in PreviousReading reading)
    {
        if (!IsAtOne) return;
        ref var entry = ref _entries[_at];
        (entry.LastPeriod, entry.FirstDay, entry.LastDay) = (reading.Period, reading.FirstDay, reading.LastDay);
        (entry.FirstIndex, entry.LastIndex, entry.LastEstimated) = (reading.FirstIndex, reading.LastIndex, reading.Estimated);
    }

    private ReadOnlySpan<byte> TextOf(int entry)
    {
        var start = entry == 0 ? 0 : _entries[entry - 1].TextEnd;
        return _text.AsSpan(start, _entries[entry].TextEnd - start);
    }

    private int SlotOf(ReadOnlySpan<byte> text)
    {
        // FNV-1a (Fowler, Noll and Vo), folded: short keys of digits spread well enough.
        var hash = 14695981039346656037UL;
        foreach (var b in text) hash = unchecked((hash ^ b) * 1099511628211UL);
        return (int)((hash ^ (hash >> 32)) & (ulong)(_slots.Length - 1));
    }

    private void Place(int entry)
    {
        var slot = SlotOf(TextOf(entry));
        while (_slots[slot] != None) slot = (slot + 1) & (_slots.Length - 1);
        _slots[slot] = entry;
    }

    private void Grow()
    {
        _slots = NewSlots(2 * _slots.Length);
        for (var entry = 0; entry < Count; entry++) Place(entry);
    }

    private static int[] NewSlots(int count)
    {
        var slots = new int[count];
        Array.Fill(slots, None);
        return slots;
    }
}

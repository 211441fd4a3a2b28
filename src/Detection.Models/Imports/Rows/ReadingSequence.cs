using Detection.Models.Imports.Targets;

namespace Detection.Models.Imports.Rows;

/// <summary>Follows the readings of each installation through a file, so that a row can be judged beside the month before it.</summary>
internal sealed class ReadingSequence
{
    private readonly Surroundings _around;
    private readonly KnownInstallations _known;
    private readonly int _period;
    private readonly int _firstDay;
    private readonly int _lastDay;
    private readonly int _firstIndex;
    private readonly int _lastIndex;
    private readonly int _estimated;

    private ReadingSequence(TargetSchema schema, Surroundings around, KnownInstallations known)
    {
        (_around, _known, _period) = (around, known, schema.Get("period"));
        (_firstDay, _lastDay) = (schema.Get("first_reading_date"), schema.Get("last_reading_date"));
        (_firstIndex, _lastIndex, _estimated) = (schema.Get("first_index"), schema.Get("last_index"), schema.Get("estimated"));
    }

    /// <summary>Null for a target that is not the monthly readings.</summary>
    public static ReadingSequence? Of(TargetSchema schema, Surroundings around) =>
        schema == TargetCatalogue.Readings && around.Known is { } known ? new ReadingSequence(schema, around, known) : null;

    /// <summary>Notices a month that does not come after the one before it, and so may be there already.</summary>
    public void Look(TypedRow row)
    {
        if (_known.IsAtOne && row[_period].HasValue && row[_period].Number <= _known.LastPeriod) _around.MonthsAscend = false;
    }

    /// <summary>Keeps a row that is taken.</summary>
    public void Keep(TypedRow row) => _known.Follow(new PreviousReading(
        (int)row[_period].Number, DayAt(row, _firstDay), DayAt(row, _lastDay), IndexAt(row, _firstIndex), IndexAt(row, _lastIndex),
        row[_estimated] is { HasValue: true, Number: 1 }));

    private static int DayAt(TypedRow row, int ordinal) => row[ordinal].HasValue ? (int)row[ordinal].Number : 0;

    private static double IndexAt(TypedRow row, int ordinal) => row[ordinal].HasValue ? row[ordinal].Number : double.NaN;
}

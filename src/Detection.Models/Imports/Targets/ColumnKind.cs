namespace Detection.Models.Imports.Targets;

/// <summary>What a column holds, and so how its text is read.</summary>
public enum ColumnKind
{
    Text,

    /// <summary>One word of a fixed list.</summary>
    Code,

    /// <summary>A 64-bit number in the column's unit.</summary>
    Number,

    /// <summary>A 32-bit number in the column's unit.</summary>
    SingleNumber,

    /// <summary>A whole number of 16 bits.</summary>
    SmallInteger,

    /// <summary>0 or 1.</summary>
    Flag,

    /// <summary>A calendar day.</summary>
    Date,

    /// <summary>A calendar month, kept as its first day.</summary>
    Month,

    /// <summary>A point in time.</summary>
    Instant,

    /// <summary>The wall-clock beginning of a metering interval; the file may label its end.</summary>
    IntervalStart,

    /// <summary>One number for each day column of a wide file.</summary>
    DayValues,
}

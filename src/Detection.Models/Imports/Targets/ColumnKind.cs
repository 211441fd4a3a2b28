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

    /// <summary>An amount of money or a price, kept as a decimal of at most 15 digits.</summary>
    Amount,

    /// <summary>64 bits in hexadecimal, as a meter writes its event word.</summary>
    BitWord,

    /// <summary>Several texts in one cell, parted by semicolons or vertical bars.</summary>
    TextList,

    /// <summary>A person's or a company's number: stored encrypted, with a keyed hash and a masked form beside it.</summary>
    Identity,

    /// <summary>A person's name: stored encrypted.</summary>
    Secret,

    /// <summary>One number for each day column of a wide file.</summary>
    DayValues,
}

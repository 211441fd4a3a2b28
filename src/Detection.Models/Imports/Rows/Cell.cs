namespace Detection.Models.Imports.Rows;

/// <summary>One typed value of a row, without an allocation for numbers and dates.</summary>
/// <remarks>
/// <see cref="Number"/> carries every kind but text and codes: numbers in the column's unit, a flag as 0 or 1, a day or month as
/// <see cref="DateOnly.DayNumber"/>, an instant or interval start as microseconds since 2000-01-01 00:00. All are exact in a double.
/// </remarks>
public struct Cell
{
    private static readonly DateTime Epoch = new(2000, 1, 1);

    public bool HasValue { get; private set; }

    public double Number { get; private set; }

    public ReadOnlyMemory<char> Text { get; private set; }

    public readonly DateOnly Day => DateOnly.FromDayNumber((int)Number);

    public void Set(double number) => (HasValue, Number) = (true, number);

    public void Set(ReadOnlyMemory<char> text) => (HasValue, Text) = (true, text);

    public void Set(DateOnly day) => Set(day.DayNumber);

    public void Set(DateTime time) => Set((double)((time.Ticks - Epoch.Ticks) / TimeSpan.TicksPerMicrosecond));

    public void Clear() => HasValue = false;
}

using System.Globalization;

namespace Detection.Models.Series;

/// <summary>A calendar month kept as one number, so that months subtract and align. Ordinal = year × 12 + (month − 1).</summary>
public readonly record struct Period(int Ordinal) : IComparable<Period>
{
    public int Year => Ordinal / 12;

    /// <summary>1 to 12.</summary>
    public int Month => Ordinal % 12 + 1;

    public DateOnly FirstDay => new(Year, Month, 1);

    public DateOnly LastDay => new(Year, Month, Days);

    public int Days => DateTime.DaysInMonth(Year, Month);

    public static Period Of(int year, int month) => new(year * 12 + month - 1);

    public static Period Of(DateOnly day) => Of(day.Year, day.Month);

    /// <summary>Reads <c>YYYY-MM</c>.</summary>
    public static bool TryParse(string? text, out Period period)
    {
        var good = DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day);
        period = good ? Of(day) : default;
        return good;
    }

    /// <exception cref="FormatException">The text is not <c>YYYY-MM</c>.</exception>
    public static Period Parse(string text) =>
        TryParse(text, out var period) ? period : throw new FormatException($"'{text}' is not a period of the form YYYY-MM");

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Month:00}");

    public int CompareTo(Period other) => Ordinal.CompareTo(other.Ordinal);

    public static Period operator +(Period period, int months) => new(period.Ordinal + months);

    public static Period operator -(Period period, int months) => new(period.Ordinal - months);

    /// <summary>Months from <paramref name="earlier"/> to <paramref name="later"/>.</summary>
    public static int operator -(Period later, Period earlier) => later.Ordinal - earlier.Ordinal;

    public static bool operator <(Period left, Period right) => left.Ordinal < right.Ordinal;

    public static bool operator >(Period left, Period right) => left.Ordinal > right.Ordinal;

    public static bool operator <=(Period left, Period right) => left.Ordinal <= right.Ordinal;

    public static bool operator >=(Period left, Period right) => left.Ordinal >= right.Ordinal;
}

using System.Globalization;

namespace Detection.Models.Imports.Values;

/// <summary>How a file writes dates, months and instants; .NET's format letters, always read with the invariant culture.</summary>
/// <param name="Date">Formats of a calendar day, the first that fits is taken.</param>
/// <param name="Month">Formats of a calendar month.</param>
/// <param name="Time">Formats of a day with a time; a text without an offset is local time in Türkiye.</param>
public sealed record DateForm(string[] Date, string[] Month, string[] Time)
{
    public static DateForm Iso { get; } = new(
        ["yyyy-MM-dd"],
        ["yyyy-MM"],
        ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd HH:mm", "yyyy-MM-dd"]);

    public string[] Date { get; init; } = Date ?? [];

    public string[] Month { get; init; } = Month ?? [];

    public string[] Time { get; init; } = Time ?? [];

    /// <summary>The same, and the forms in which days and times of a workbook or a map are written out.</summary>
    public DateForm WithConverted() => new(
        [.. Date.Union(["yyyy-MM-dd", "yyyy/MM/dd"])],
        [.. Month.Union(["yyyy-MM", "yyyy-MM-dd", "yyyy/MM/dd"])],
        [.. Time.Union([.. Iso.Time, "yyyy/MM/dd HH:mm:ss", "yyyy/MM/dd"])]);

    private static readonly TimeZoneInfo Turkiye = TimeZoneInfo.FindSystemTimeZoneById("Europe/Istanbul");
    private static readonly DateOnly Earliest = new(1900, 1, 1);
    private static readonly DateOnly Latest = new(2199, 12, 31);

    /// <summary>A calendar day between 1900 and 2199.</summary>
    public bool TryReadDate(ReadOnlySpan<char> text, out DateOnly day) =>
        (TryReadIsoDate(text, out day)
            ? Date.Contains("yyyy-MM-dd")
            : DateOnly.TryParseExact(text, Date, CultureInfo.InvariantCulture, DateTimeStyles.None, out day))
        && day >= Earliest && day <= Latest;

    /// <summary>The first day of the month.</summary>
    public bool TryReadMonth(ReadOnlySpan<char> text, out DateOnly firstDay) =>
        (TryReadIsoMonth(text, out firstDay)
            ? Month.Contains("yyyy-MM")
            : DateOnly.TryParseExact(text, Month, CultureInfo.InvariantCulture, DateTimeStyles.None, out firstDay))
        && firstDay >= Earliest && firstDay <= Latest;

    /// <summary>A wall-clock time without a zone.</summary>
    public bool TryReadLocalTime(ReadOnlySpan<char> text, out DateTime local) =>
        DateTime.TryParseExact(text, Time, CultureInfo.InvariantCulture, DateTimeStyles.None, out local);

    /// <summary>A point in time [UTC].</summary>
    public bool TryReadInstant(ReadOnlySpan<char> text, out DateTime utc)
    {
        utc = default;
        if (!(Time.Contains(Iso.Time[0]) && TryReadIsoInstant(text, out var read))
            && !DateTime.TryParseExact(text, Time, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal, out read)) return false;
        if (read.Year is < 1900 or > 2199) return false;
        utc = read.Kind == DateTimeKind.Utc ? read : ToUtc(read);
        return true;
    }

    /// <summary>The common form yyyy-MM-ddTHH:mm:ss±hh:mm, which the framework's reader takes many times as long for.</summary>
    private static bool TryReadIsoInstant(ReadOnlySpan<char> text, out DateTime utc)
    {
        utc = default;
        if (text.Length != 25 || text[10] != 'T' || text[13] != ':' || text[16] != ':' || text[19] is not ('+' or '-') || text[22] != ':') return false;
        if (!TryReadIsoDate(text[..10], out var day) || day.Year is < 2 or > 9998) return false;
        if (!TryDigits(text[11..13], out var hour) || !TryDigits(text[14..16], out var minute) || !TryDigits(text[17..19], out var second)) return false;
        if (!TryDigits(text[20..22], out var offsetHours) || !TryDigits(text[23..], out var offsetMinutes)) return false;
        if (hour > 23 || minute > 59 || second > 59 || offsetHours > 13 || offsetMinutes > 59) return false;
        var offset = new TimeSpan(offsetHours, offsetMinutes, 0);
        utc = DateTime.SpecifyKind(day.ToDateTime(new TimeOnly(hour, minute, second)) - (text[19] == '+' ? offset : -offset), DateTimeKind.Utc);
        return true;
    }

    // An hour that the spring clock change skipped never existed; it is read as the hour after it.
    private static DateTime ToUtc(DateTime local) =>
        TimeZoneInfo.ConvertTimeToUtc(Turkiye.IsInvalidTime(local) ? local.AddHours(1) : local, Turkiye);

    private static bool TryReadIsoDate(ReadOnlySpan<char> text, out DateOnly day)
    {
        day = default;
        if (text.Length != 10 || text[4] != '-' || text[7] != '-') return false;
        return TryDigits(text[..4], out var year) && TryDigits(text[5..7], out var month) && TryDigits(text[8..], out var dayOfMonth)
            && TryMake(year, month, dayOfMonth, out day);
    }

    private static bool TryReadIsoMonth(ReadOnlySpan<char> text, out DateOnly firstDay)
    {
        firstDay = default;
        return text.Length == 7 && text[4] == '-'
            && TryDigits(text[..4], out var year) && TryDigits(text[5..], out var month) && TryMake(year, month, 1, out firstDay);
    }

    private static bool TryMake(int year, int month, int dayOfMonth, out DateOnly day)
    {
        day = default;
        if (year < 1 || month is < 1 or > 12 || dayOfMonth < 1 || dayOfMonth > DateTime.DaysInMonth(year, month)) return false;
        day = new DateOnly(year, month, dayOfMonth);
        return true;
    }

    private static bool TryDigits(ReadOnlySpan<char> text, out int value)
    {
        value = 0;
        foreach (var c in text)
        {
            if (!char.IsAsciiDigit(c)) return false;
            value = (10 * value) + c - '0';
        }

        return true;
    }
}

using System.Globalization;

namespace Detection.Api.Stages.Ogc.Querying;

/// <summary>The parameter <c>datetime</c>: an instant, a day, or an interval that may be open on one side.</summary>
/// <param name="From">Inclusive; null for an open beginning.</param>
/// <param name="Until">Inclusive; null for an open end.</param>
/// <remarks>Source: OGC 17-069r4, §7.15.4. A day is a day in Türkiye (UTC+3 all year), from its first to its last microsecond.</remarks>
public readonly record struct TimeWindow(DateTimeOffset? From, DateTimeOffset? Until)
{
    private static readonly TimeSpan Local = TimeSpan.FromHours(3);

    public DateOnly? FromDay => Day(From);

    public DateOnly? UntilDay => Day(Until);

    /// <summary>False when the text is none; the caller says how to write one.</summary>
    public static bool TryParse(string text, out TimeWindow window)
    {
        window = default;
        var ends = text.Split('/');
        if (ends.Length > 2) return false;
        if (!TryEnd(ends[0], isEnd: false, out var from)) return false;
        if (!TryEnd(ends[^1], isEnd: true, out var until)) return false;
        if (ends.Length == 1 && from is null) return false;
        if (from is null && until is null) return false;
        window = new TimeWindow(from, until);
        return from is null || until is null || from <= until;
    }

    /// <summary>The first moment of a day, or its last, in UTC.</summary>
    public static DateTimeOffset Edge(DateOnly day, bool isEnd)
    {
        var start = new DateTimeOffset(day, TimeOnly.MinValue, Local).ToUniversalTime();
        return isEnd ? start.AddDays(1).AddMicroseconds(-1) : start;
    }

    /// <summary>The day in Türkiye that an instant falls on.</summary>
    public static DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(instant.ToOffset(Local).DateTime);

    private static DateOnly? Day(DateTimeOffset? instant) => instant is { } known ? DayOf(known) : null;

    private static bool TryEnd(string text, bool isEnd, out DateTimeOffset? end)
    {
        end = null;
        if (text is "" or "..") return true;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is > 1 and < 9999)
        {
            end = Edge(day, isEnd);
            return true;
        }
        if (!text.Contains('T', StringComparison.OrdinalIgnoreCase)
            || !DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)) return false;
        end = instant.ToUniversalTime();
        return true;
    }
}

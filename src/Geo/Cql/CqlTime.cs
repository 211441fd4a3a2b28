using System.Globalization;

namespace Geo.Cql;

/// <summary>Reads <c>DATE('2026-05-01')</c>, <c>TIMESTAMP('2026-05-01T08:00:00Z')</c> and <c>INTERVAL('2026-05-01', '..')</c>.</summary>
internal static class CqlTime
{
    public static CqlOperand Read(CqlCursor cursor)
    {
        var function = cursor.Take();
        cursor.NeedSign("(");
        CqlOperand read = function switch
        {
            _ when function.IsWord("date") => new CqlDate(Day(cursor.NeedText("a date"), function), function.Position),
            _ when function.IsWord("timestamp") => new CqlTimestamp(Instant(cursor.NeedText("a timestamp"), function), function.Position),
            _ when function.IsWord("interval") => Interval(cursor, function),
            _ => throw new CqlException($"There is no function {function.Text}.", function.Position),
        };
        cursor.NeedSign(")");
        return read;
    }

    private static CqlInterval Interval(CqlCursor cursor, CqlToken function)
    {
        var from = End(cursor.NeedText("the beginning of the interval"), function);
        cursor.NeedSign(",");
        return new CqlInterval(from, End(cursor.NeedText("the end of the interval"), function), function.Position);
    }

    private static CqlOperand? End(string text, CqlToken function) => text switch
    {
        ".." => null,
        { Length: 10 } => new CqlDate(Day(text, function), function.Position),
        _ => new CqlTimestamp(Instant(text, function), function.Position),
    };

    private static DateOnly Day(string text, CqlToken function) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new CqlException($"'{text}' is no date; write YYYY-MM-DD.", function.Position);

    private static DateTimeOffset Instant(string text, CqlToken function) =>
        text.Contains('T', StringComparison.Ordinal) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)
            ? instant.ToUniversalTime()
            : throw new CqlException($"'{text}' is no timestamp; write YYYY-MM-DDThh:mm:ssZ.", function.Position);
}

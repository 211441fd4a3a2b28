using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Detection.Models.Imports.Values;

/// <summary>How a workbook of the Office Open XML form writes texts, columns and days.</summary>
/// <remarks>Source: ECMA-376 part 1, 18.3.1.4 (cell references), 18.17.4.1 (serial days) and 22.9.2.19 (escaped characters).</remarks>
public static partial class SheetText
{
    /// <summary>The first day that a serial number names without the 1900 system's invented 29 February.</summary>
    public static readonly DateOnly FirstSafeDay = new(1900, 3, 1);

    private static readonly SearchValues<char> DayLetters = SearchValues.Create("ymdhsYMDHS");

    private const int FirstSafeSerial = 61;
    private const int Letters = 26;
    private const int SecondsOfDay = 86_400;

    /// <summary>A text as it may stand in the workbook's XML, but for &amp;, &lt; and &gt;: what XML cannot hold becomes _xHHHH_.</summary>
    public static string Escape(string text)
    {
        if (!text.Contains("_x", StringComparison.Ordinal) && !text.Any(IsForbidden)) return text;
        var safe = new StringBuilder(Escaped().Replace(text, "_x005F$0"));
        for (var at = safe.Length - 1; at >= 0; at--)
        {
            if (!IsForbidden(safe[at])) continue;
            var code = string.Create(CultureInfo.InvariantCulture, $"_x{(int)safe[at]:X4}_");
            safe.Remove(at, 1).Insert(at, code);
        }

        return safe.ToString();
    }

    /// <summary>The text that <see cref="Escape"/> was given.</summary>
    public static string Unescape(string text) => text.Contains("_x", StringComparison.Ordinal)
        ? Escaped().Replace(text, match => ((char)int.Parse(match.Groups[1].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString())
        : text;

    /// <summary>0-based column of a cell reference such as AB12; −1 where there is none.</summary>
    public static int ColumnOf(ReadOnlySpan<char> reference)
    {
        var column = 0;
        var at = 0;
        for (; at < reference.Length && char.IsAsciiLetterUpper(reference[at]) && at < 4; at++) column = (Letters * column) + reference[at] - 'A' + 1;
        return at == 0 ? -1 : column - 1;
    }

    /// <summary>The serial number of a day from <see cref="FirstSafeDay"/> on.</summary>
    public static int SerialOf(DateOnly day) => day.DayNumber - FirstSafeDay.DayNumber + FirstSafeSerial;

    /// <summary>The day, or the day and time, of a serial number as an import reads it; null where it names none between 1900 and 2199.</summary>
    /// <param name="since1904">The workbook counts from 1904-01-01, as old ones from another make of computer do.</param>
    public static string? DayOf(double serial, bool since1904)
    {
        if (double.IsNaN(serial)) return null;
        var zero = since1904 ? new DateTime(1904, 1, 1) : serial < FirstSafeSerial - 1 ? new DateTime(1899, 12, 31) : new DateTime(1899, 12, 30);
        if (serial < 0 || serial > 109_938) return null;
        var moment = zero.AddSeconds(Math.Round(serial * SecondsOfDay));
        return moment.TimeOfDay == TimeSpan.Zero
            ? moment.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : moment.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
    }

    /// <summary>Whether a number format shows a day or a time: it has a letter of a date outside quoted text, brackets and escapes.</summary>
    public static bool IsDayFormat(string format)
    {
        var bare = Literal().Replace(format, "");
        return bare.AsSpan().ContainsAny(DayLetters) && !bare.Contains("General", StringComparison.OrdinalIgnoreCase);
    }

    // U+000D would be read back as a line feed.
    private static bool IsForbidden(char c) => (c < ' ' && c is not ('\t' or '\n')) || c is '\uFFFE' or '\uFFFF';

    [GeneratedRegex("_x([0-9A-Fa-f]{4})_")]
    private static partial Regex Escaped();

    [GeneratedRegex("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|_.|\\*.")]
    private static partial Regex Literal();
}

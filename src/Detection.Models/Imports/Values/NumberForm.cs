using System.Globalization;

namespace Detection.Models.Imports.Values;

/// <summary>How a file writes numbers.</summary>
/// <param name="DecimalMark">'.' or ','.</param>
/// <param name="GroupMark">Between thousands, or null where the file groups none: then any such mark makes a value unreadable.</param>
public sealed record NumberForm(char DecimalMark, char? GroupMark = null)
{
    private const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
    private const int LongestNumber = 64;

    // Up to this many digits a whole number and its power of ten are exact in a double, so one division rounds correctly
    // (Clinger 1990, “How to read floating point numbers accurately”, section 4).
    private const int ExactDigits = 15;

    private static readonly double[] PowersOfTen = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15];

    /// <summary>True for one finite number and nothing else; never guesses which mark is meant.</summary>
    public bool TryRead(ReadOnlySpan<char> text, out double value)
    {
        if (TryReadPlain(text, out value)) return true;
        if (DecimalMark == '.' && GroupMark is null)
            return double.TryParse(text, Style, CultureInfo.InvariantCulture, out value) && double.IsFinite(value) && HasDigit(text);

        value = 0;
        Span<char> plain = stackalloc char[LongestNumber];
        return text.Length <= LongestNumber && TryToInvariant(text, plain, out var length)
            && double.TryParse(plain[..length], Style, CultureInfo.InvariantCulture, out value) && double.IsFinite(value);
    }

    // Digits with at most one decimal mark: nearly every number of a file, several times faster than the general parser.
    private bool TryReadPlain(ReadOnlySpan<char> text, out double value)
    {
        value = 0;
        if (text.Length is 0 or > ExactDigits) return false;
        var digits = 0L;
        var markAt = -1;
        for (var i = 0; i < text.Length; i++)
        {
            var digit = text[i] - '0';
            if ((uint)digit <= 9) digits = (10 * digits) + digit;
            else if (text[i] == DecimalMark && markAt < 0 && i > 0) markAt = i;
            else return false;
        }

        var decimals = markAt < 0 ? 0 : text.Length - markAt - 1;
        if (markAt >= 0 && decimals == 0) return false;
        value = digits / PowersOfTen[decimals];
        return true;
    }

    // double.TryParse also takes the words for infinity and not-a-number.
    private static bool HasDigit(ReadOnlySpan<char> text) => text.IndexOfAnyInRange('0', '9') >= 0;

    private bool TryToInvariant(ReadOnlySpan<char> text, Span<char> plain, out int length)
    {
        length = 0;
        if (!HasDigit(text) || !GroupsAreRight(text)) return false;
        foreach (var c in text)
        {
            if (c == GroupMark) continue;
            if (c == '.' && DecimalMark != '.') return false;
            plain[length++] = c == DecimalMark ? '.' : c;
        }

        return true;
    }

    private bool GroupsAreRight(ReadOnlySpan<char> text)
    {
        if (GroupMark is not { } mark) return true;
        var at = text.IndexOf(DecimalMark);
        var mantissa = at >= 0 ? text[..at] : text;
        if (at >= 0 && text[at..].Contains(mark)) return false;
        var group = mantissa.IndexOf(mark);
        while (group >= 0)
        {
            mantissa = mantissa[(group + 1)..];
            group = mantissa.IndexOf(mark);
            if ((group < 0 ? mantissa.Length : group) != 3) return false;
        }

        return true;
    }
}

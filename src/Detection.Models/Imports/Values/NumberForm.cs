using System.Globalization;

namespace Detection.Models.Imports.Values;

/// <summary>How a file writes numbers.</summary>
/// <param name="DecimalMark">'.' or ','.</param>
/// <param name="GroupMark">Between thousands, or null where the file groups none: then any such mark makes a value unreadable.</param>
public sealed record NumberForm(char DecimalMark, char? GroupMark = null)
{
    private const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
    private const int LongestNumber = 64;

    /// <summary>True for one finite number and nothing else; never guesses which mark is meant.</summary>
    public bool TryRead(ReadOnlySpan<char> text, out double value)
    {
        if (DecimalMark == '.' && GroupMark is null)
            return double.TryParse(text, Style, CultureInfo.InvariantCulture, out value) && double.IsFinite(value) && HasDigit(text);

        value = 0;
        Span<char> plain = stackalloc char[LongestNumber];
        return text.Length <= LongestNumber && TryToInvariant(text, plain, out var length)
            && double.TryParse(plain[..length], Style, CultureInfo.InvariantCulture, out value) && double.IsFinite(value);
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

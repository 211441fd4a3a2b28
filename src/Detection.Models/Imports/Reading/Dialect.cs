namespace Detection.Models.Imports.Reading;

/// <summary>How a delimited file writes its fields.</summary>
/// <param name="Delimiter">The character between two fields.</param>
/// <param name="DecimalMark">'.' or ','.</param>
public sealed record Dialect(char Delimiter, char DecimalMark)
{
    private static readonly char[] Candidates = [';', '\t', '|', ','];

    /// <summary>The candidate that parts the header line most often; a comma where none does.</summary>
    public static char DetectDelimiter(ReadOnlySpan<char> headerLine)
    {
        var best = ',';
        var most = 0;
        foreach (var candidate in Candidates)
        {
            var count = headerLine.Count(candidate);
            if (count <= most) continue;
            (best, most) = (candidate, count);
        }

        return best;
    }

    /// <summary>
    /// A comma when at least one number of the sample is written with a decimal comma and none with a decimal point;
    /// otherwise a point, so that a mixed file's comma numbers are refused one by one and never guessed.
    /// </summary>
    public static char DetectDecimalMark(IEnumerable<string> numbers)
    {
        var commas = 0;
        foreach (var number in numbers)
        {
            if (number.Contains('.', StringComparison.Ordinal)) return '.';
            if (IsCommaNumber(number.AsSpan().Trim())) commas++;
        }

        return commas > 0 ? ',' : '.';
    }

    private static bool IsCommaNumber(ReadOnlySpan<char> text)
    {
        var at = text.IndexOf(',');
        return at > 0 && at < text.Length - 1 && text[(at + 1)..].IndexOfAnyExceptInRange('0', '9') < 0
            && text[..at].TrimStart("+-").IndexOfAnyExceptInRange('0', '9') < 0;
    }
}

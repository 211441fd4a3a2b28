using System.Globalization;

namespace Geo.Crs;

/// <summary>A place as a person types or pastes it.</summary>
public static class CoordinateText
{
    private static readonly char[] Separators = [',', ';', ' ', '/', '\t'];

    /// <summary>
    /// Reads <c>36.9801, 35.3002</c>, latitude first as people and phones write it. Where only the other order is on Earth, that is taken.
    /// </summary>
    /// <returns>Null when the text is no two numbers with a decimal point, or no place on Earth.</returns>
    public static Position? TryRead(string text)
    {
        var parts = text.Replace("°", " ", StringComparison.Ordinal).Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (parts.Length != 2 || !text.Contains('.', StringComparison.Ordinal)) return null;
        if (!TryNumber(parts[0], out var first) || !TryNumber(parts[1], out var second)) return null;
        if (Math.Abs(first) <= 90 && Math.Abs(second) <= 180) return new Position(second, first);
        return Math.Abs(first) <= 180 && Math.Abs(second) <= 90 ? new Position(first, second) : null;
    }

    private static bool TryNumber(string text, out double value) =>
        double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value);
}

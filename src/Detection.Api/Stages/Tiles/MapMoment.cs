using System.Globalization;
using Detection.Api.Database;

namespace Detection.Api.Stages.Tiles;

/// <summary>What a map shows, to whom: the newest data, or how things stood in a month.</summary>
/// <param name="Version">The data; its run is the last one scored in or before the month.</param>
/// <param name="Month">First day of the month; null for now.</param>
/// <param name="IsInsider">Whether what leads to a person's door may be in it.</param>
public sealed record MapMoment(DataVersion Version, DateOnly? Month, bool IsInsider)
{
    /// <summary>Another one whenever a tile may look different.</summary>
    public string Tag => string.Create(CultureInfo.InvariantCulture, $"{Version.Tag}-{Month:yyyyMM}-{(IsInsider ? 'i' : 'p')}");

    /// <summary>The month as SQL reads it; null for now.</summary>
    public string? Period => Month?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>False when the text is no month.</summary>
    /// <param name="text">YYYY-MM; null or empty for now.</param>
    public static bool TryMonth(string? text, out DateOnly? month)
    {
        month = null;
        if (string.IsNullOrEmpty(text)) return true;
        if (!DateOnly.TryParseExact(text + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return false;
        month = day;
        return true;
    }
}

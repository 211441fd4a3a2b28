using System.Globalization;
using Detection.Models.Features;
using Detection.Models.Series;

namespace Detection.Models.Explanation;

/// <summary>Numbers and months as Turkish and English write them, fixed here so that no machine's locale data changes a sentence.</summary>
internal static class LocalNumber
{
    private static readonly NumberFormatInfo Turkish = new() { NumberDecimalSeparator = ",", NumberGroupSeparator = "." };
    private static readonly NumberFormatInfo English = new() { NumberDecimalSeparator = ".", NumberGroupSeparator = "," };

    private static readonly string[] TurkishMonths =
        ["Ocak", "Şubat", "Mart", "Nisan", "Mayıs", "Haziran", "Temmuz", "Ağustos", "Eylül", "Ekim", "Kasım", "Aralık"];

    private static readonly string[] EnglishMonths =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    /// <summary>tr 1.234,5; en 1,234.5. Decimals by size: none from 100, one from 10, else two.</summary>
    public static TextPair Amount(double value)
    {
        var format = Math.Abs(value) >= 100 ? "N0" : Math.Abs(value) >= 10 ? "N1" : "N2";
        return new(value.ToString(format, Turkish), value.ToString(format, English));
    }

    public static TextPair Whole(double value) => new(value.ToString("N0", Turkish), value.ToString("N0", English));

    /// <summary>tr %38; en 38%.</summary>
    public static TextPair Percent(double share) => new($"%{(100 * share).ToString("N0", Turkish)}", $"{(100 * share).ToString("N0", English)}%");

    /// <summary>tr %5,1; en 5.1%: for shares so small that whole percents would hide a difference.</summary>
    public static TextPair FinePercent(double share) => new($"%{(100 * share).ToString("N1", Turkish)}", $"{(100 * share).ToString("N1", English)}%");

    /// <summary>Percentage points with their sign.</summary>
    public static TextPair Points(double share)
    {
        var sign = share < 0 ? "−" : "+";
        return new(sign + Math.Abs(100 * share).ToString("N0", Turkish), sign + Math.Abs(100 * share).ToString("N0", English));
    }

    public static TextPair Month(Period period)
    {
        var year = period.Year.ToString(CultureInfo.InvariantCulture);
        return new($"{TurkishMonths[period.Month - 1]} {year}", $"{EnglishMonths[period.Month - 1]} {year}");
    }

    /// <summary>tr Mart 2025'ten; en March 2025: after "since".</summary>
    public static TextPair MonthSince(Period period) => new($"{TurkishMonths[period.Month - 1]} {TurkishSuffix.From(period.Year)}", Month(period).En);

    /// <summary>A score or probability with two decimals: tr 0,07; en 0.07.</summary>
    public static TextPair Hundredths(double value) => new(value.ToString("N2", Turkish), value.ToString("N2", English));
}

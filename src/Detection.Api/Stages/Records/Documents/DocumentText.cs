using System.Globalization;
using Detection.Models.Features;
using Detection.Models.Law.Deadlines;
using Detection.Models.Law.Formulas;

namespace Detection.Api.Stages.Records.Documents;

/// <summary>Numbers, days and units in a document's language.</summary>
internal sealed class DocumentText(DocumentLanguage language)
{
    public CultureInfo Culture { get; } = CultureInfo.GetCultureInfo(language is DocumentLanguage.Tr ? "tr-TR" : "en-GB");

    public string Pick(TextPair text) => language is DocumentLanguage.Tr ? text.Tr : text.En;

    public string Pick(string tr, string en) => language is DocumentLanguage.Tr ? tr : en;

    public static string Day(DateOnly day) => day.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);

    /// <summary>Local time of Istanbul, which every document states.</summary>
    public static string Time(DateTimeOffset at) =>
        TimeZoneInfo.ConvertTime(at, LegalTime.Zone).ToString("dd.MM.yyyy HH:mm", CultureInfo.InvariantCulture);

    public string Money(decimal tl) => tl.ToString("N2", Culture);

    public string Number(decimal value) => value.ToString("#,0.######", Culture);

    public string Value(FormulaValue value, string unit) =>
        value.Day is { } day ? Day(day)
        : unit is "TL" ? $"{Money(value.Number)} TL"
        : unit.Length == 0 ? Number(value.Number)
        : $"{Number(value.Number)} {Unit(unit)}";

    /// <summary>A number for use inside a formula, without its unit.</summary>
    public string Bare(FormulaValue value) => value.Day is { } day ? Day(day) : Number(value.Number);

    public static string Position(double? latitude, double? longitude) => latitude is { } north && longitude is { } east
        ? string.Create(CultureInfo.InvariantCulture, $"{north:0.000000}, {east:0.000000}")
        : "—";

    private string Unit(string unit) => unit switch
    {
        "day" => Pick("gün", "days"),
        "h" => Pick("saat", "h"),
        "h/day" => Pick("saat/gün", "h/day"),
        "kWh/day" => Pick("kWh/gün", "kWh/day"),
        _ => unit,
    };
}

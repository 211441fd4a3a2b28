using System.Globalization;
using Detection.Models.Imports.Values;

namespace Detection.Models.Imports.Inspection;

/// <summary>Which forms a file's days, months and times are written in, by what its first rows hold.</summary>
internal static class FormGuess
{
    private static readonly string[] Days = ["yyyy-MM-dd", "dd.MM.yyyy", "d.M.yyyy", "dd/MM/yyyy", "d/M/yyyy", "MM/dd/yyyy", "M/d/yyyy", "dd-MM-yyyy", "yyyy/MM/dd", "yyyyMMdd", "dd.MM.yy"];
    private static readonly string[] Months = ["yyyy-MM", "yyyy/MM", "yyyyMM", "MM.yyyy", "MM/yyyy", "MM-yyyy", "M/yyyy", "M.yyyy", "yyyy.MM"];
    private static readonly string[] Clocks = ["HH:mm:ss", "HH:mm", "H:mm:ss", "H:mm", "HH.mm"];

    private static readonly string[] Times =
        [.. DateForm.Iso.Time, .. Days.SelectMany(day => Clocks.Select(clock => $"{day} {clock}")), .. Days];

    /// <summary>The first form that reads every value; null where none does or there is no value.</summary>
    public static string? OfDays(IReadOnlyCollection<string> values) => First(Days, values);

    public static string? OfMonths(IReadOnlyCollection<string> values) => First([.. Months, .. Days], values);

    public static string? OfTimes(IReadOnlyCollection<string> values) => First(Times, values);

    /// <summary>True when another order of day and month reads every value too, so that the choice is a guess.</summary>
    public static bool IsAmbiguous(string form, IReadOnlyCollection<string> values) =>
        form.StartsWith("dd/MM", StringComparison.Ordinal) && Reads(form.Replace("dd/MM", "MM/dd", StringComparison.Ordinal), values);

    private static string? First(IEnumerable<string> forms, IReadOnlyCollection<string> values) =>
        values.Count == 0 ? null : forms.FirstOrDefault(form => Reads(form, values));

    private static bool Reads(string form, IReadOnlyCollection<string> values) =>
        values.All(value => DateTime.TryParseExact(value, form, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal, out var read) && read.Year is >= 1900 and <= 2199);
}

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

    /// <summary>A file's days are written in one form, and some of them may be impossible: a form that reads so many of them is the file's.</summary>
    private const double EnoughShare = 0.6;

    /// <summary>The form that reads most values, of equals the first; null where none reads enough of them or there is no value.</summary>
    public static string? OfDays(IReadOnlyCollection<string> values) => First(Days, values);

    public static string? OfMonths(IReadOnlyCollection<string> values) => First([.. Months, .. Days], values);

    public static string? OfTimes(IReadOnlyCollection<string> values) => First(Times, values);

    /// <summary>True when another order of day and month reads as many values, so that the choice is a guess.</summary>
    public static bool IsAmbiguous(string form, IReadOnlyCollection<string> values) =>
        form.StartsWith("dd/MM", StringComparison.Ordinal) && Read(form.Replace("dd/MM", "MM/dd", StringComparison.Ordinal), values) >= Read(form, values);

    private static string? First(IEnumerable<string> forms, IReadOnlyCollection<string> values)
    {
        var (best, most) = ((string?)null, values.Count * EnoughShare);
        foreach (var form in forms)
        {
            var read = Read(form, values);
            if (read == values.Count && read > 0) return form;
            if (best is null ? read >= most && read > 0 : read > most) (best, most) = (form, read);
        }
        return best;
    }

    private static int Read(string form, IReadOnlyCollection<string> values) =>
        values.Count(value => DateTime.TryParseExact(value, form, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal, out var read) && read.Year is >= 1900 and <= 2199);
}

using System.Globalization;
using Detection.Models.Imports.Profiles;
using Detection.Models.Imports.Targets;

namespace Detection.Models.Imports.Rows;

/// <summary>Where each target column stands in the file at hand.</summary>
/// <param name="FieldOf">For each target column its 0-based field in the file, or −1.</param>
/// <param name="DayFields">Day columns of a wide file in the order of their days; every day once.</param>
/// <param name="FieldCount">Fields that the header names.</param>
/// <param name="Missing">Headers that the profile maps and the file lacks.</param>
/// <param name="Ignored">Headers that the profile does not map.</param>
/// <param name="Twice">Mapped headers that stand in the file more than once.</param>
public sealed record ColumnMap(
    int[] FieldOf,
    IReadOnlyList<(int Field, DateOnly Day)> DayFields,
    int FieldCount,
    IReadOnlyList<string> Missing,
    IReadOnlyList<string> Ignored,
    IReadOnlyList<string> Twice)
{
    /// <summary>True when the file holds what the profile needs: all it maps or, for a canonical file, all that is required.</summary>
    public bool Fits => Missing.Count == 0 && Twice.Count == 0;

    public static ColumnMap Bind(TargetSchema schema, MappingProfile profile, IReadOnlyList<string> header)
    {
        var names = header.Select(name => name.Trim()).ToArray();
        var fieldOf = schema.Columns
            .Select(column => profile.Columns.TryGetValue(column.Name, out var source) ? IndexOf(names, source) : -1)
            .ToArray();
        var days = ListDays(profile, names);
        var used = fieldOf.Concat(days.Select(day => day.Field)).Where(field => field >= 0).ToHashSet();
        return new ColumnMap(
            fieldOf,
            days,
            names.Length,
            ListMissing(schema, profile, fieldOf, days.Count),
            [.. names.Where((_, field) => !used.Contains(field) && names[field].Length > 0)],
            ListTwice(names, used, days));
    }

    private static int IndexOf(string[] names, string source) =>
        Array.FindIndex(names, name => string.Equals(name, source, StringComparison.OrdinalIgnoreCase));

    private static List<(int Field, DateOnly Day)> ListDays(MappingProfile profile, string[] names)
    {
        var days = new List<(int Field, DateOnly Day)>();
        for (var field = 0; field < names.Length && profile.DayHeaders.Length > 0; field++)
        {
            if (DateOnly.TryParseExact(names[field], profile.DayHeaders, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                days.Add((field, day));
        }

        days.Sort((a, b) => a.Day.CompareTo(b.Day));
        return days;
    }

    private static List<string> ListMissing(TargetSchema schema, MappingProfile profile, int[] fieldOf, int dayCount)
    {
        var missing = new List<string>();
        for (var at = 0; at < fieldOf.Length; at++)
        {
            var column = schema.Columns[at];
            if (column.Kind == ColumnKind.DayValues)
            {
                if (dayCount == 0) missing.Add(profile.DayHeaders.FirstOrDefault("days"));
            }
            else if (fieldOf[at] < 0 && profile.Columns.TryGetValue(column.Name, out var source) && (column.Required || !profile.IsCanonical))
            {
                missing.Add(source);
            }
        }

        return missing;
    }

    private static List<string> ListTwice(string[] names, HashSet<int> used, List<(int Field, DateOnly Day)> days)
    {
        var twice = used.Select(field => names[field])
            .Where(name => names.Count(other => string.Equals(other, name, StringComparison.OrdinalIgnoreCase)) > 1)
            .Distinct(StringComparer.OrdinalIgnoreCase);
        var dayTwice = days.GroupBy(day => day.Day).Where(group => group.Count() > 1).Select(group => names[group.Last().Field]);
        return [.. twice.Concat(dayTwice).Distinct()];
    }
}

using System.Globalization;
using Detection.Models.Features;
using Detection.Models.Imports.Profiles;
using Detection.Models.Imports.Reading;
using Detection.Models.Imports.Targets;
using Detection.Models.Imports.Values;

namespace Detection.Models.Imports.Inspection;

/// <summary>Guesses how a file is read: what its rows are, which header is which column, and how days, numbers and codes are written.</summary>
public static class ProfileGuess
{
    private const int OwnNameOfFile = 4;
    private const double LeastNorthMetres = 3_000_000;

    /// <param name="sample">Header and first rows.</param>
    /// <param name="target">What the rows are, where that is known; null to guess it.</param>
    /// <param name="delimiter">Null for a form without one.</param>
    /// <param name="encoding">Its name; null for a form that has none.</param>
    /// <returns>The profile, and what stays open.</returns>
    public static GuessedProfile Guess(FileSample sample, string? target, char? delimiter, string? encoding)
    {
        var schema = (target is null ? null : TargetCatalogue.Find(target)) ?? BestTarget(sample);
        var columns = Match(sample.Headers, schema);
        var open = new List<TextPair>();
        SwapBySize(sample, columns, schema);
        var numbers = Numbers(sample, columns, schema);
        var profile = new MappingProfile
        {
            Name = NameOf(sample.FileName),
            Target = schema.Name,
            Encoding = encoding,
            Delimiter = delimiter,
            DecimalMark = numbers.DecimalMark,
            GroupMark = numbers.GroupMark,
            Dates = Dates(sample, columns, schema, open),
            Columns = columns.ToDictionary(pair => pair.Key, pair => sample.Headers[pair.Value]),
            Codes = Codes(sample, columns, schema, open),
            Units = Units(sample, columns, schema),
        };
        AskForSystem(sample, columns, numbers, open);
        var missing = schema.Columns.Where(column => column.Required && column.Kind != ColumnKind.DayValues && !columns.ContainsKey(column.Name)).Select(column => column.Name);
        return new GuessedProfile(profile, [.. sample.Headers.Where((_, at) => !columns.ContainsValue(at))], [.. missing], open);
    }

    private static TargetSchema BestTarget(FileSample sample) => TargetCatalogue.All
        .Where(schema => schema.FileName is not null)
        .MaxBy(schema => Score(sample, schema))!;

    // What is missing weighs as much as what is there: a few headers in common make no file of meters.
    private static double Score(FileSample sample, TargetSchema schema)
    {
        var matched = Match(sample.Headers, schema);
        var required = schema.Columns.Where(column => column.Required).ToArray();
        var named = TargetNames.Likeness(sample.FileName, schema) ? OwnNameOfFile : 0;
        return matched.Count + named + (3d * required.Count(column => matched.ContainsKey(column.Name)) / Math.Max(1, required.Length))
            - (2d * required.Count(column => !matched.ContainsKey(column.Name))) - (0.1 * schema.Columns.Length);
    }

    private static Dictionary<string, int> Match(IReadOnlyList<string> headers, TargetSchema schema)
    {
        var candidates = from field in Enumerable.Range(0, headers.Count)
                         from column in schema.Columns
                         let likeness = HeaderWords.Likeness(headers[field], column.Name, column.Header)
                         where likeness > 0
                         orderby likeness descending, field
                         select (Field: field, Column: column.Name);
        var columns = new Dictionary<string, int>();
        foreach (var (field, column) in candidates)
        {
            if (!columns.ContainsKey(column) && !columns.ContainsValue(field)) columns[column] = field;
        }

        return columns;
    }

    // Surveyors of the region call the axis to the north X; the size of the numbers tells which is which.
    private static void SwapBySize(FileSample sample, Dictionary<string, int> columns, TargetSchema schema)
    {
        if (schema.Find("longitude") < 0) return;
        int Field(string letter) => Enumerable.Range(0, sample.Headers.Count).FirstOrDefault(at => HeaderWords.Plain(sample.Headers[at]) == letter && !columns.ContainsValue(at), -1);
        if (!columns.ContainsKey("longitude") && Field("x") is var x and >= 0 && Field("y") is var y and >= 0) (columns["longitude"], columns["latitude"]) = (x, y);
        if (!columns.TryGetValue("longitude", out var east) || !columns.TryGetValue("latitude", out var north)) return;
        if (Mean(sample.ValuesOf(east)) is > LeastNorthMetres && Mean(sample.ValuesOf(north)) is < 1_000_000 and > 1000) (columns["longitude"], columns["latitude"]) = (north, east);
    }

    private static void AskForSystem(FileSample sample, Dictionary<string, int> columns, (char DecimalMark, char? GroupMark) numbers, List<TextPair> open)
    {
        if (!columns.TryGetValue("longitude", out var east)) return;
        var form = new NumberForm(numbers.DecimalMark, numbers.GroupMark);
        if (!sample.ValuesOf(east).Exists(value => form.TryRead(value, out var metres) && Math.Abs(metres) > 1000)) return;
        open.Add(new TextPair(
            "Koordinatlar metre cinsinden; sistemi profilde verin: TUREF/TM için \"crs\": \"EPSG:5253\" (27°) … \"EPSG:5259\" (45°), ED50/TM için \"EPSG:2319\" … \"EPSG:2325\".",
            "The coordinates are in metres; state their system in the profile: \"crs\": \"EPSG:5253\" (27°) … \"EPSG:5259\" (45°) for TUREF/TM, \"EPSG:2319\" … \"EPSG:2325\" for ED50/TM."));
    }

    private static double? Mean(List<string> values)
    {
        var numbers = values.Select(value => double.TryParse(value.Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : double.NaN)
            .Where(double.IsFinite).ToArray();
        return numbers.Length == 0 ? null : numbers.Average();
    }

    private static (char DecimalMark, char? GroupMark) Numbers(FileSample sample, Dictionary<string, int> columns, TargetSchema schema)
    {
        var values = columns.Where(pair => schema.Columns[schema.Get(pair.Key)].Kind is ColumnKind.Number or ColumnKind.SingleNumber or ColumnKind.Amount)
            .SelectMany(pair => sample.ValuesOf(pair.Value)).ToArray();
        bool AnyReads(char mark, char group) => Array.Exists(values, value =>
            value.Contains(mark, StringComparison.Ordinal) && value.Contains(group, StringComparison.Ordinal) && new NumberForm(mark, group).TryRead(value, out _));
        if (AnyReads(',', '.')) return (',', '.');
        if (AnyReads('.', ',')) return ('.', ',');
        return (Dialect.DetectDecimalMark(values), null);
    }

    private static DateForm Dates(FileSample sample, Dictionary<string, int> columns, TargetSchema schema, List<TextPair> open)
    {
        string[] Form(Func<ColumnKind, bool> kinds, Func<IReadOnlyCollection<string>, string?> guess, string[] usual)
        {
            var values = columns.Where(pair => kinds(schema.Columns[schema.Get(pair.Key)].Kind)).SelectMany(pair => sample.ValuesOf(pair.Value)).ToArray();
            if (values.Length == 0) return usual;
            if (guess(values) is not { } form)
            {
                open.Add(new TextPair($"Tarih biçimi bulunamadı; örnek: {values[0]}", $"No form reads every date; for example {values[0]}"));
                return usual;
            }

            if (FormGuess.IsAmbiguous(form, values))
                open.Add(new TextPair($"Gün ve ay yer değiştirebilir; {form} sayıldı, örnek: {values[0]}", $"Day and month could be the other way round; taken as {form}, for example {values[0]}"));
            return usual.Contains(form) ? usual : [form];
        }

        return new DateForm(
            Form(kind => kind == ColumnKind.Date, FormGuess.OfDays, DateForm.Iso.Date),
            Form(kind => kind == ColumnKind.Month, FormGuess.OfMonths, DateForm.Iso.Month),
            Form(kind => kind is ColumnKind.Instant or ColumnKind.IntervalStart, FormGuess.OfTimes, DateForm.Iso.Time));
    }

    private static Dictionary<string, IReadOnlyDictionary<string, string>> Codes(
        FileSample sample, Dictionary<string, int> columns, TargetSchema schema, List<TextPair> open)
    {
        var codes = new Dictionary<string, IReadOnlyDictionary<string, string>>();
        foreach (var (name, field) in columns)
        {
            var column = schema.Columns[schema.Get(name)];
            string[] known = column.Kind == ColumnKind.Flag ? ["0", "1"] : column.Codes;
            if (known.Length == 0) continue;
            var foreign = sample.ValuesOf(field).Distinct(StringComparer.OrdinalIgnoreCase).Where(value => !known.Contains(value, StringComparer.OrdinalIgnoreCase)).ToArray();
            var placed = foreign.Select(value => (Word: value, Code: CodeWords.Find(name, value))).ToArray();
            if (placed.Any(word => word.Code is not null)) codes[name] = placed.Where(word => word.Code is not null).ToDictionary(word => word.Word, word => word.Code!);
            var unplaced = string.Join(", ", placed.Where(word => word.Code is null).Select(word => word.Word).Take(12));
            if (unplaced.Length > 0)
                open.Add(new TextPair($"{sample.Headers[field]} → {name}: karşılığı bilinmeyen kodlar: {unplaced}", $"{sample.Headers[field]} → {name}: codes without a meaning: {unplaced}"));
        }

        return codes;
    }

    private static Dictionary<string, string> Units(FileSample sample, Dictionary<string, int> columns, TargetSchema schema) => columns
        .Where(pair => schema.Columns[schema.Get(pair.Key)].Kind is ColumnKind.Number or ColumnKind.SingleNumber)
        .Select(pair => (pair.Key, Unit: HeaderWords.UnitOf(sample.Headers[pair.Value])))
        .Where(pair => pair.Unit is not null && UnitFactor.IsKnown(pair.Unit) && UnitFactor.Get(pair.Unit) != 1)
        .ToDictionary(pair => pair.Key, pair => pair.Unit!);

    private static string NameOf(string fileName) =>
        string.Join('-', Path.GetFileNameWithoutExtension(fileName).Split([' ', '_', '.', '-'], StringSplitOptions.RemoveEmptyEntries)).ToLowerInvariant() is { Length: > 0 } name ? name : "profile";
}

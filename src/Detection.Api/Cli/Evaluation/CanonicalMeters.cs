using System.Globalization;
using Detection.Models.Imports.Values;
using Detection.Models.Series;

namespace Detection.Api.Cli.Evaluation;

/// <summary>What a canonical set says of the state of its meters: the code table, event words and quarter-hours; each file may be absent.</summary>
internal static class CanonicalMeters
{
    private const int QuartersADay = 96;

    public static CodeTable ReadCodes(string folder)
    {
        var rows = new List<CodeRow>();
        var path = Path.Combine(folder, "codes.csv");
        if (!File.Exists(path)) return new CodeTable(rows);
        using var csv = CsvFile.Open(path, "kind", "code");
        var (kind, model, code, meaning, urgent) = (csv.Column("kind"), csv.Column("model"), csv.Column("code"), csv.Column("meaning"), csv.Column("urgent"));
        while (csv.Next())
            if (csv.Text(kind) is { } what && csv.Text(code) is { } number) rows.Add(new CodeRow(what, csv.Text(model) ?? "", number, csv.Text(meaning), csv.Text(urgent) is "1"));
        return new CodeTable(rows);
    }

    public static Dictionary<string, List<EventWord>> ReadWords(string folder, CodeTable codes, IReadOnlyDictionary<string, List<Meter>> meters)
    {
        var words = new Dictionary<string, List<EventWord>>(StringComparer.Ordinal);
        var path = Path.Combine(folder, "event_words.csv");
        if (!File.Exists(path)) return words;
        using var csv = CsvFile.Open(path, "installation_no", "at", "word");
        var (no, at, serial, word) = (csv.Column("installation_no"), csv.Column("at"), csv.Column("serial_no"), csv.Column("word"));
        while (csv.Next())
        {
            if (csv.Text(no) is not { } number || csv.Date(at) is not { } day) continue;
            if (!ulong.TryParse(csv.Text(word), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)) throw csv.Bad(word, "16 hexadecimal digits");
            CanonicalSet.Add(words, number, codes.Read(day, meters.GetValueOrDefault(number) ?? [], csv.Text(serial), value));
        }
        return words;
    }

    /// <summary>Rows of one installation and day stand together, as the export writes them; a day that is broken up counts as its last part.</summary>
    public static Dictionary<string, List<QuarterDay>> ReadQuarters(string folder)
    {
        var days = new Dictionary<string, List<QuarterDay>>(StringComparer.Ordinal);
        var path = Path.Combine(folder, "load_profile.csv");
        if (!File.Exists(path)) return days;
        using var csv = CsvFile.Open(path, "installation_no", "interval_start", "active_kwh");
        var (no, start) = (csv.Column("installation_no"), csv.Column("interval_start"));
        int[] columns = [csv.Column("active_kwh"), csv.Column("voltage_r_v"), csv.Column("voltage_s_v"), csv.Column("voltage_t_v"), csv.Column("current_r_a"), csv.Column("current_s_a"), csv.Column("current_t_a")];
        (string No, DateOnly Day)? open = null;
        var values = Blank();
        while (csv.Next())
        {
            if (csv.Text(no) is not { } number || csv.Text(start) is not { } text) continue;
            if (!DateForm.Iso.TryReadLocalTime(text, out var local)) throw csv.Bad(start, "a local time of the form YYYY-MM-DD HH:MM");
            var key = (number, DateOnly.FromDateTime(local));
            if (open is { } before && before != key)
            {
                Close(before);
                values = Blank();
            }
            open = key;
            for (var column = 0; column < columns.Length; column++) values[column][(int)(local.TimeOfDay.TotalMinutes / 15)] = (float)csv.NumberOrMissing(columns[column]);
        }
        if (open is { } last) Close(last);
        return days;

        void Close((string No, DateOnly Day) day) =>
            CanonicalSet.Add(days, day.No, QuarterDay.Of(day.Day, values[0], [values[1], values[2], values[3]], [values[4], values[5], values[6]]));
    }

    private static float[][] Blank() => [.. Enumerable.Range(0, 7).Select(_ => Enumerable.Repeat(float.NaN, QuartersADay).ToArray())];
}

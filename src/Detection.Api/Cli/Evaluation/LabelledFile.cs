using System.Globalization;
using Detection.Api.Stages.Imports.Reading;
using Detection.Models.Evaluation;
using Detection.Models.Imports.Profiles;
using Detection.Models.Series;
using Detection.Models.Training.Rows;

namespace Detection.Api.Cli.Evaluation;

/// <summary>
/// A single labelled file: one row a customer. Either one column a day (a mapping profile for such files names its columns), or ready-made
/// statistics: every column a number, one of them the label.
/// </summary>
internal static class LabelledFile
{
    private static readonly string[] LabelNames = ["label", "FLAG", "flag", "outcome"];

    /// <param name="profile">Name or path of a mapping profile; null lets the header decide.</param>
    /// <param name="label">Name of the label's column; null = the first of label, FLAG, flag, outcome.</param>
    /// <exception cref="CommandException">The header fits neither form.</exception>
    public static EvaluationInput Read(string path, string? profile, string? label, int seed)
    {
        using var csv = CsvFile.Open(path);
        var header = csv.Header;
        var daily = profile is not null ? Profile(profile) : ProfileCatalogue.FindByHeader(header) is { DayHeaders.Length: > 0 } fits ? fits : null;
        if (daily is not null) return Days(csv, path, daily, seed);
        var labelled = label is null ? Array.FindIndex(LabelNames, header.Contains) is >= 0 and var known ? csv.Column(LabelNames[known]) : -1 : csv.Column(label);
        if (labelled < 0)
            throw new CommandException($"{Path.GetFileName(path)} has no column {(label is null ? string.Join(", ", LabelNames[..^1]) + " or " + LabelNames[^1] : $"'{label}'")}: name the column of outcomes with --label");
        return Statistics(csv, path, labelled);
    }

    private static MappingProfile Profile(string nameOrPath)
    {
        var profile = ProfileCatalogue.Get(nameOrPath);
        return profile.DayHeaders.Length > 0 ? profile : throw new CommandException($"profile {profile.Name} does not read a file with one column a day; leave --profile out for a file of statistics");
    }

    /// <summary>Every column but the label is a number given ready-made; there is nothing to compute features from.</summary>
    private static EvaluationInput Statistics(CsvFile csv, string path, int labelled)
    {
        var given = Enumerable.Range(0, csv.Header.Count).Where(c => c != labelled).ToArray();
        var (values, labels) = (new List<float>(), new List<float>());
        while (csv.Next())
        {
            labels.Add(Label(csv, labelled));
            foreach (var column in given) values.Add(Finite(csv.Number(column)));
        }
        if (labels.Count == 0) throw new CommandException($"{Path.GetFileName(path)} has no rows: there is nothing to measure");
        var table = GivenNumbers.Table([.. given.Select(c => csv.Header[c])], [.. values]);
        var unknown = new string?[labels.Count];
        var set = new LabelledSet(table, [.. labels], unknown, unknown, new DateOnly?[labels.Count]);
        return new EvaluationInput(
            Path.GetFileName(path), csv.Header[labelled], default, labels.Count, set, TableAnomaly.Of(table, seed: 1), new Dictionary<string, double[]>(), [],
            [.. labels.Select(l => l > 0.5f ? "kacak" : "clean")], [], null, double.NaN,
            ["ready-made statistics: no readings, so no features, peers or rules; the unsupervised score is an isolation forest on the columns given"]);
    }

    private static EvaluationInput Days(CsvFile csv, string path, MappingProfile profile, int seed)
    {
        var days = csv.Header.Select(h => DateOnly.TryParseExact(h, profile.DayHeaders, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : (DateOnly?)null).ToArray();
        if (!days.Any(d => d is not null)) throw new CommandException($"{Path.GetFileName(path)} has no column whose name is a day of the form {string.Join(" or ", profile.DayHeaders)}");
        var (number, outcome) = (csv.Column(Source(profile, "installation_no")), csv.Column(Source(profile, "outcome")));
        if (outcome < 0) throw new CommandException($"{Path.GetFileName(path)} has no column '{Source(profile, "outcome")}', which profile {profile.Name} takes outcomes from");
        var (histories, outcomes) = (new List<InstallationHistory>(), new Dictionary<string, KnownOutcome>(StringComparer.Ordinal));
        while (csv.Next())
        {
            var read = Enumerable.Range(0, days.Length).Where(c => days[c] is not null && !csv.IsEmpty(c)).Select(c => new DailyReading(days[c]!.Value, csv.Number(c))).ToArray();
            var name = csv.Text(number) ?? (histories.Count + 1).ToString(CultureInfo.InvariantCulture);
            histories.Add(History(histories.Count + 1, name, read, profile));
            outcomes[name] = new KnownOutcome(Label(csv, outcome) > 0.5f, null, Label(csv, outcome) > 0.5f ? "kacak" : "clean");
        }
        var known = new KnownOutcomes(csv.Header[outcome], outcomes, null, null, [$"read with the profile {profile.Name}: {profile.Assumptions?.En}"]);
        return CompanyInput.Of(Path.GetFileName(path), histories, null, known, null, seed);
    }

    private static InstallationHistory History(int id, string name, DailyReading[] days, MappingProfile profile) => new()
    {
        Id = new InstallationId(id),
        InstallationNo = name,
        TariffGroup = Group(Robust.Mean([.. days.Select(d => d.ActiveKwh)]), profile),
        Days = days,
        Readings = [.. days.GroupBy(d => Period.Of(d.Day)).Select(m => new MonthlyReading(m.Key, m.Sum(d => d.ActiveKwh))
        {
            FirstReadingDate = m.Min(d => d.Day).AddDays(-1),
            LastReadingDate = m.Max(d => d.Day),
        })],
    };

    private static TariffGroup Group(double kwhPerDay, MappingProfile profile) =>
        profile.TariffBands.FirstOrDefault(b => b.BelowKwhPerDay is not { } bound || kwhPerDay < bound) is { } band && Enum.TryParse<TariffGroup>(band.TariffGroup, ignoreCase: true, out var group)
            ? group : TariffGroup.Other;

    private static string Source(MappingProfile profile, string column) => profile.Columns.GetValueOrDefault(column) ?? column;

    private static float Label(CsvFile csv, int column) => csv.Text(column) switch
    {
        "1" or "1.0" => 1,
        "0" or "0.0" or "clean" => 0,
        { } word when word.StartsWith("kacak", StringComparison.Ordinal) => 1,
        _ => throw csv.Bad(column, "an outcome: 1 or kacak where something was found, 0 or clean where not"),
    };

    private static float Finite(double value) => float.IsFinite((float)value) ? (float)value : float.NaN;
}

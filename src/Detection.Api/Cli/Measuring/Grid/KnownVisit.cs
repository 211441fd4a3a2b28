using Detection.Api.Cli.Evaluation;
using Detection.Models.Series;

namespace Detection.Api.Cli.Measuring.Grid;

/// <summary>A visit with a day and a word.</summary>
internal readonly record struct KnownVisit(InstallationId Id, DateOnly Day, bool Found)
{
    public static IReadOnlyList<KnownVisit> Read(string path, IReadOnlyList<InstallationHistory> histories)
    {
        var ids = histories.ToDictionary(history => history.InstallationNo, history => history.Id, StringComparer.Ordinal);
        using var csv = CsvFile.Open(path, "installation_no", "outcome");
        var (no, outcome, visited, visits) = (csv.Column("installation_no"), csv.Column("outcome"), csv.Column("visited_on"), new List<KnownVisit>());
        while (csv.Next())
            if (csv.Text(no) is { } number && ids.TryGetValue(number, out var id) && csv.Date(visited) is { } day && csv.Text(outcome) is { } word && word != "incomplete")
                visits.Add(new KnownVisit(id, day, word.StartsWith("kacak", StringComparison.Ordinal)));
        return visits;
    }
}

namespace Detection.Api.Cli.Evaluation;

/// <summary>What is known of the installations: true = theft was there.</summary>
/// <param name="Source">The file the knowledge comes from.</param>
/// <param name="Positive">Installation numbers where it was.</param>
/// <param name="AtWork">Those where it still is, where the file tells; else the same.</param>
/// <param name="Judged">Installation numbers whose outcome is known; null = every installation (a simulator's truth).</param>
internal sealed record KnownOutcomes(string Source, IReadOnlySet<string> Positive, IReadOnlySet<string> AtWork, IReadOnlySet<string>? Judged)
{
    /// <summary>The simulator's truth: every row is a thief, every installation without a row is honest. Rows without an installation are left out.</summary>
    public static KnownOutcomes ReadTruth(string path)
    {
        using var csv = CsvFile.Open(path, "installation_no");
        var (no, ended) = (csv.Column("installation_no"), csv.Column("ended_on"));
        var (positive, atWork) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        while (csv.Next())
        {
            if (csv.Text(no) is not { } number) continue;
            positive.Add(number);
            if (csv.Text(ended) is null) atWork.Add(number);
        }
        return new KnownOutcomes(Path.GetFileName(path), positive, atWork, null);
    }

    /// <summary>
    /// Visits: kaçak of any case is positive; clean, usulsüz and art. 37 are not; an incomplete visit says nothing. One finding outweighs
    /// any number of clean visits to the same installation.
    /// </summary>
    public static KnownOutcomes ReadVisits(string path)
    {
        using var csv = CsvFile.Open(path, "installation_no", "outcome");
        var (no, outcome) = (csv.Column("installation_no"), csv.Column("outcome"));
        var (positive, judged) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        while (csv.Next())
        {
            if (csv.Text(no) is not { } number || csv.Text(outcome) is not { } word || word == "incomplete") continue;
            judged.Add(number);
            if (word.StartsWith("kacak", StringComparison.Ordinal)) positive.Add(number);
        }
        return new KnownOutcomes(Path.GetFileName(path), positive, positive, judged);
    }
}

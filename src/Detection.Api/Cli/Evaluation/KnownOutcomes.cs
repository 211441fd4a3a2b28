namespace Detection.Api.Cli.Evaluation;

/// <summary>What is known of one installation.</summary>
/// <param name="VisitedOn">Null where the set has one reference date.</param>
/// <param name="Word">As the file has it: kacak…, usulsuz, art37, clean.</param>
internal sealed record KnownOutcome(bool Positive, DateOnly? VisitedOn, string Word);

/// <summary>What is known of the installations of a set.</summary>
/// <param name="Source">The file the knowledge comes from.</param>
/// <param name="AtWork">Installation numbers where theft still goes on, where the file tells; null where it does not.</param>
/// <param name="Rest">The outcome of an installation that is not named; null = not known (visits), clean = honest (a simulator's truth).</param>
internal sealed record KnownOutcomes(string Source, IReadOnlyDictionary<string, KnownOutcome> ByInstallation, IReadOnlySet<string>? AtWork, KnownOutcome? Rest, IReadOnlyList<string> Notes)
{
    /// <summary>Null = not known.</summary>
    public KnownOutcome? Find(string installationNo) => ByInstallation.GetValueOrDefault(installationNo) ?? Rest;

    /// <summary>
    /// The simulator's truth: every row is a thief but for faults of art. 37, every installation without a row is honest. Rows without an installation are left out.
    /// </summary>
    public static KnownOutcomes ReadTruth(string path)
    {
        using var csv = CsvFile.Open(path, "installation_no");
        var (no, ended, method, lawCase) = (csv.Column("installation_no"), csv.Column("ended_on"), csv.Column("method"), csv.Column("case"));
        var (outcomes, atWork) = (new Dictionary<string, KnownOutcome>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        while (csv.Next())
        {
            if (csv.Text(no) is not { } number) continue;
            var isFault = csv.Text(lawCase) is "art37";
            outcomes[number] = isFault ? new KnownOutcome(false, null, "art37") : new KnownOutcome(true, null, csv.Text(method) ?? "kacak");
            if (!isFault && csv.Text(ended) is null) atWork.Add(number);
        }
        return new KnownOutcomes(Path.GetFileName(path), outcomes, atWork.Count == outcomes.Values.Count(o => o.Positive) ? null : atWork, new KnownOutcome(false, null, "honest"), []);
    }

    /// <summary>
    /// Visits: kaçak of any case is positive; clean, usulsüz and art. 37 are not; an incomplete visit says nothing. One finding outweighs
    /// any number of clean visits to the same installation; among clean visits the newest counts.
    /// </summary>
    /// <param name="today">Visits after it are left out and counted in a note.</param>
    public static KnownOutcomes ReadVisits(string path, DateOnly today)
    {
        using var csv = CsvFile.Open(path, "installation_no", "outcome");
        var (no, outcome, visited) = (csv.Column("installation_no"), csv.Column("outcome"), csv.Column("visited_on"));
        var outcomes = new Dictionary<string, KnownOutcome>(StringComparer.Ordinal);
        var future = 0;
        while (csv.Next())
        {
            if (csv.Text(no) is not { } number || csv.Text(outcome) is not { } word || word == "incomplete") continue;
            if (!IsOutcome(word)) throw csv.Bad(outcome, "one of kacak, kacak_a, kacak_b, kacak_c, kacak_cc, usulsuz, art37, clean, incomplete");
            var day = csv.Date(visited);
            if (day > today)
            {
                future++;
                continue;
            }
            var now = new KnownOutcome(word.StartsWith("kacak", StringComparison.Ordinal), day, word);
            if (!outcomes.TryGetValue(number, out var before) || (now.Positive && !before.Positive) || (now.Positive == before.Positive && now.VisitedOn > before.VisitedOn))
                outcomes[number] = now;
        }
        return new KnownOutcomes(Path.GetFileName(path), outcomes, null, null, future == 0 ? [] : [$"{future} outcomes are dated after today and were left out: a label in the future cannot be known"]);
    }

    private static bool IsOutcome(string word) => word is "kacak" or "kacak_a" or "kacak_b" or "kacak_c" or "kacak_cc" or "usulsuz" or "art37" or "clean";
}

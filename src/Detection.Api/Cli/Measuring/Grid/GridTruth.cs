using Detection.Api.Cli.Evaluation;
using Detection.Models.Balance.Reconciling;

namespace Detection.Api.Cli.Measuring.Grid;

/// <summary>One thing that is truly wrong behind a transformer.</summary>
/// <param name="InstallationNo">Null where no installation is meant.</param>
/// <param name="OtherTransformerCode">Of a wrong link: the true transformer.</param>
/// <param name="Kwh">The energy it moves in the window.</param>
internal sealed record GridTruth(ExplanationKind Kind, string TransformerCode, string? InstallationNo, string? OtherTransformerCode, double Kwh)
{
    /// <summary>What a simulated district's two truth files say.</summary>
    public static IReadOnlyList<GridTruth> Read(string folder)
    {
        var truths = new List<GridTruth>();
        using (var thefts = CsvFile.Open(Path.Combine(folder, "truth.csv"), "installation_no", "method", "transformer_code", "hidden_kwh"))
        {
            var (no, code, kwh) = (thefts.Column("installation_no"), thefts.Column("transformer_code"), thefts.Column("hidden_kwh"));
            while (thefts.Next())
                truths.Add(new GridTruth(thefts.Text(no) is null ? ExplanationKind.LineTap : ExplanationKind.Theft, thefts.Text(code) ?? "", thefts.Text(no), null, thefts.Number(kwh)));
        }
        var faults = Path.Combine(folder, "grid_truth.csv");
        if (!File.Exists(faults)) return truths;
        using var csv = CsvFile.Open(faults, "kind", "transformer_code", "kwh");
        var (kind, transformer, installation, other, moved) = (csv.Column("kind"), csv.Column("transformer_code"), csv.Column("installation_no"), csv.Column("other_transformer_code"), csv.Column("kwh"));
        while (csv.Next())
            if (ExplanationWords.Find(csv.Text(kind) ?? "") is { } known)
                truths.Add(new GridTruth(known, csv.Text(transformer) ?? "", csv.Text(installation), csv.Text(other), Math.Abs(csv.Number(moved))));
        return truths;
    }
}

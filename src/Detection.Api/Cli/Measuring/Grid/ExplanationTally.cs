using System.Globalization;
using Detection.Models.Balance;
using Detection.Models.Balance.Reconciling;
using Detection.Models.Series;

namespace Detection.Api.Cli.Measuring.Grid;

/// <summary>How the proposals of one kind in one district agree with the truth.</summary>
/// <param name="Planted">Everything of the kind, also behind transformers without a meter.</param>
/// <param name="PlantedKwh">Its energy.</param>
internal sealed record ExplanationTally(ExplanationKind Kind, int Proposed, int Right, int Planted, int Found, double PlantedKwh, double FoundKwh)
{
    /// <summary>Where the table of reliability is cut; nothing is proposed below the first.</summary>
    private static readonly double[] Cuts = [Reconciler.LeastProbability, 0.95, 0.99, 0.999];

    /// <summary>How sure each proposal said it was, and whether it was right.</summary>
    public IReadOnlyList<(double Probability, bool Right)> Sureness { get; init; } = [];

    public static IEnumerable<ExplanationTally> Of(
        IReadOnlyList<Explanation> proposals, IReadOnlyList<GridTruth> truths, IReadOnlyDictionary<InstallationId, string> numbers,
        IReadOnlyDictionary<string, TransformerBalance> balances)
    {
        foreach (var kind in Enum.GetValues<ExplanationKind>())
        {
            // That a transformer has no meter is no find.
            var found = proposals.Where(p => p.Kind == kind && p.Evidence.Months > 0).Select(p => (Key: Key(kind, p.TransformerCode, p.Installation is { } id ? numbers[id] : null, p.OtherTransformerCode), p.Probability)).ToArray();
            var proposed = found.Select(p => p.Key).ToHashSet();
            var planted = truths.Where(t => t.Kind == kind && t.Kwh > 0 && balances.ContainsKey(t.TransformerCode))
                .GroupBy(t => Key(kind, t.TransformerCode, t.InstallationNo, t.OtherTransformerCode)).ToDictionary(same => same.Key, same => same.Sum(t => t.Kwh));
            yield return new ExplanationTally(
                kind, proposed.Count, proposed.Count(planted.ContainsKey), planted.Count, planted.Keys.Count(proposed.Contains), planted.Values.Sum(),
                planted.Where(p => proposed.Contains(p.Key)).Sum(p => p.Value))
            {
                Sureness = [.. found.Select(p => (p.Probability, planted.ContainsKey(p.Key)))],
            };
        }
    }

    public static void Write(IEnumerable<ExplanationTally> tallies, TextWriter output)
    {
        output.WriteLine("| explanation | proposed | right | precision | planted | found | recall | recall of the energy |");
        output.WriteLine("|---|---|---|---|---|---|---|---|");
        foreach (var kind in tallies.GroupBy(tally => tally.Kind))
        {
            var (proposed, right, planted, found) = (kind.Sum(t => t.Proposed), kind.Sum(t => t.Right), kind.Sum(t => t.Planted), kind.Sum(t => t.Found));
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| {ExplanationWords.Of(kind.Key)} | {proposed} | {right} | {Ratio(right, proposed)} | {planted} | {found} | {Ratio(found, planted)} | {Ratio(kind.Sum(t => t.FoundKwh), kind.Sum(t => t.PlantedKwh))} |"));
        }
    }

    /// <summary>Whether of the proposals that were sure to a degree, that share was right.</summary>
    public static void WriteReliability(IEnumerable<ExplanationTally> tallies, TextWriter output)
    {
        var all = tallies.SelectMany(tally => tally.Sureness).ToArray();
        output.WriteLine("| said to be sure | proposals | mean said | right |");
        output.WriteLine("|---|---|---|---|");
        for (var cut = 0; cut < Cuts.Length; cut++)
        {
            var (least, most) = (Cuts[cut], cut + 1 < Cuts.Length ? Cuts[cut + 1] : double.PositiveInfinity);
            var within = all.Where(p => p.Probability >= least && p.Probability < most).ToArray();
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| {least} and more | {within.Length} | {Ratio(within.Sum(p => p.Probability), within.Length)} | {Ratio(within.Count(p => p.Right), within.Length)} |"));
        }
    }

    /// <summary>A tap and lamps are known by their transformer, the others by their installation, a wrong link by the true transformer too.</summary>
    private static string Key(ExplanationKind kind, string transformer, string? installation, string? other) => kind switch
    {
        ExplanationKind.LineTap or ExplanationKind.StreetLighting => transformer,
        ExplanationKind.WrongLink => $"{installation} {other}",
        _ => installation ?? transformer,
    };

    private static string Ratio(double part, double whole) => whole > 0 ? (part / whole).ToString("F2", CultureInfo.InvariantCulture) : "–";
}

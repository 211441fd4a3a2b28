using System.Globalization;
using Detection.Models.Balance;
using Detection.Models.Balance.Reconciling;

namespace Detection.Api.Cli.Measuring.Grid;

/// <summary>How much of the energy taken without a contract lies behind the transformers that a ranking puts first.</summary>
internal sealed record TopShare(string Ranking, double TopKwh, double AllKwh)
{
    public static IEnumerable<TopShare> Of(
        IReadOnlyList<Explanation> explanations, IReadOnlyList<GridTruth> truths, IReadOnlyDictionary<string, TransformerBalance> balances, double share)
    {
        var taps = truths.Where(t => t.Kind == ExplanationKind.LineTap).GroupBy(t => t.TransformerCode).ToDictionary(t => t.Key, t => t.Sum(tap => tap.Kwh));
        var explained = explanations.Where(e => e.Kind == ExplanationKind.LineTap).GroupBy(e => e.TransformerCode).ToDictionary(e => e.Key, e => e.Sum(tap => tap.KwhPerDay));
        var most = (int)Math.Ceiling(share * balances.Count);
        TopShare Rank(string name, Func<TransformerBalance, double> value)
        {
            var first = balances.Values.OrderByDescending(value).ThenBy(b => b.Transformer.Code, StringComparer.Ordinal).Take(most);
            return new TopShare(name, first.Sum(b => taps.GetValueOrDefault(b.Transformer.Code)), taps.Values.Sum());
        }
        yield return Rank("unexplained share", b => b.Year.State == BalanceState.Told ? b.Year.Share : double.NegativeInfinity);
        yield return Rank("energy surely missing", b => b.Year.ExcessKwhPerDay);
        yield return Rank("line taps proposed, then energy surely missing", b => explained.GetValueOrDefault(b.Transformer.Code) * 1e6 + b.Year.ExcessKwhPerDay);
        yield return Rank("the best possible", b => taps.GetValueOrDefault(b.Transformer.Code));
    }

    public static void Write(IEnumerable<TopShare> tops, TextWriter output)
    {
        output.WriteLine("| ranking of transformers | share of contract-less energy in the first 5 % |");
        output.WriteLine("|---|---|");
        foreach (var ranking in tops.GroupBy(top => top.Ranking))
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {ranking.Key} | {ranking.Sum(t => t.TopKwh) / ranking.Sum(t => t.AllKwh):P0} |"));
    }
}

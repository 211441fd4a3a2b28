using Detection.Models.Balance.Reconciling;
using Detection.Models.Features;
using Detection.Models.Series;

namespace Detection.Models.Balance;

/// <summary>The grid and the neighbourhoods of a district on one scoring date, asked for one installation after the other.</summary>
/// <remarks>Safe for many threads. Cost of a question: linear in readings and months.</remarks>
public sealed class GridContext
{
    /// <summary>Beyond this the odds say no more than "surely".</summary>
    private const double MostLogOdds = 20;

    /// <summary>How much of a drop is missed when it is theft: all of it, less what the thief's life changed.</summary>
    private const double MissedMean = 1, MissedDeviation = 0.4;

    private readonly Dictionary<string, Look> _transformers;
    private readonly IReadOnlyDictionary<InstallationId, IReadOnlyList<NeighbourView>> _neighbours;

    private sealed record Look(TransformerBalance Balance, EnergyShape Shape, ResidualModel? Residual);

    /// <param name="balances">By transformer's code, as known on the scoring date.</param>
    /// <param name="neighbours">One for each of <see cref="NeighbourhoodScales.Metres"/>; an installation without one is not known.</param>
    public GridContext(IEnumerable<TransformerBalance> balances, IReadOnlyDictionary<InstallationId, IReadOnlyList<NeighbourView>> neighbours)
    {
        _neighbours = neighbours;
        var all = balances.ToArray();
        var loss = LossAllowance.Of(all);
        _transformers = all.AsParallel().Select(balance => LookAt(balance, loss)).ToDictionary(look => look.Balance.Transformer.Code);
    }

    /// <summary>What is known of an installation that hangs on a transformer by the register.</summary>
    public GridView Of(HistoryView view, string? transformerCode)
    {
        var neighbours = _neighbours.GetValueOrDefault(view.Id) ?? GridView.Unknown.Neighbours;
        if (transformerCode is null || !_transformers.TryGetValue(transformerCode, out var look)) return GridView.Unknown with { Neighbours = neighbours };
        var year = look.Balance.Year;
        var told = year.State == BalanceState.Told;
        return new GridView(
            told ? year.Share : double.NaN, told ? year.ExcessKwhPerDay / Math.Max(1, year.Installations) : double.NaN, DropMissed(view, transformerCode, look), neighbours);
    }

    private static double DropMissed(HistoryView view, string code, Look look)
    {
        if (look.Residual is not { } residual) return double.NaN;
        var series = MemberSeries.Of(
            view.Id, view.XMetres, view.YMetres, InstallationSpans.Billed(view, code, []).Select(part => part.Span), [], look.Balance.Balance, look.Shape, isTransformed: false);
        var logOdds = residual.Try(series.Hidden, MissedMean, MissedDeviation).LogOdds;
        return double.IsNegativeInfinity(logOdds) ? double.NaN : Math.Clamp(logOdds, -MostLogOdds, MostLogOdds);
    }

    private static Look LookAt(TransformerBalance balance, LossAllowance loss)
    {
        var metered = balance.Balance.Where(month => !double.IsNaN(month.InKwh)).Select(month => new MeteredSpan(month.Period, month.From, month.To, month.InKwh)).ToArray();
        var residual = metered.Length < YearLoss.FewestMonths ? null : TransformerResidual.Of(balance, loss);
        return new Look(balance, EnergyShape.Of(metered), residual);
    }
}

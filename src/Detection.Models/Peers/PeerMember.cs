using Detection.Models.Series;

namespace Detection.Models.Peers;

/// <summary>The little of one installation that its neighbours need: about 150 bytes a year of months, so that a region fits in memory.</summary>
public sealed class PeerMember
{
    private const int YearMonths = 12;

    /// <summary>One broken demand must not make a giant.</summary>
    private const double HighDemand = 0.9;

    public required InstallationId Id { get; init; }

    public required TariffGroup TariffGroup { get; init; }

    /// <summary>
    /// Installations are alike in power when this is the same: each step is a factor of two. Where the connection's power is not known, its highest
    /// demands stand for it; −1 where neither is.
    /// </summary>
    public required int PowerBand { get; init; }

    public required double XMetres { get; init; }

    public required double YMetres { get; init; }

    /// <summary>ln(kWh/day) less its own median, the last month last; NaN where missing.</summary>
    public required float[] CentredLog { get; init; }

    /// <summary>Mean of the known months of the last year [kWh/day]; NaN where none.</summary>
    public required float LevelKwhPerDay { get; init; }

    /// <summary>T1, T2 and T3 shares over the last year; NaN where not measured.</summary>
    public required float[] TimeOfUseShares { get; init; }

    public bool HasPosition => double.IsFinite(XMetres) && double.IsFinite(YMetres);

    public static PeerMember Of(HistoryView view, CleanSeries series)
    {
        var logs = LogLevel.Of(series.KwhPerDay);
        var centre = Robust.Median(logs);
        var power = double.IsNaN(view.ConnectionPowerKw) ? Robust.Quantile(series.DemandKw, HighDemand) : view.ConnectionPowerKw;
        return new PeerMember
        {
            Id = view.Id,
            TariffGroup = view.TariffGroup,
            PowerBand = double.IsNaN(power) ? -1 : (int)Math.Round(Math.Log2(Math.Max(1, power))),
            XMetres = view.XMetres,
            YMetres = view.YMetres,
            CentredLog = Array.ConvertAll(logs, log => (float)(log - centre)),
            LevelKwhPerDay = (float)Robust.Mean(LastYear(series.KwhPerDay)),
            TimeOfUseShares = [.. new[] { series.T1Share, series.T2Share, series.T3Share }.Select(s => (float)Robust.Mean(LastYear(s)))],
        };
    }

    private static ReadOnlySpan<double> LastYear(double[] months) => months.AsSpan(Math.Max(0, months.Length - YearMonths));
}

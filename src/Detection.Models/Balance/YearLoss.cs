namespace Detection.Models.Balance;

/// <summary>The last twelve months of an element's balance together.</summary>
/// <param name="InKwh">Over the months told.</param>
/// <param name="UnexplainedLowKwh">Lower end of the 90 % interval.</param>
/// <param name="MonthsTold">Months in the sums.</param>
/// <param name="Days">Days in the sums.</param>
/// <param name="Installations">In the newest month.</param>
public sealed record YearLoss(
    double InKwh, double BilledKwh, double TechnicalKwh, double UnexplainedKwh, double UnexplainedLowKwh, double UnexplainedHighKwh,
    int MonthsTold, int Days, int Installations, BalanceState State)
{
    public const int Months = 12;

    /// <summary>With fewer months told a season or a holiday would speak for the year.</summary>
    public const int FewestMonths = 6;

    /// <summary>Unexplained ÷ energy in; NaN where nothing is told.</summary>
    public double Share => UnexplainedKwh / InKwh;

    public double ShareLow => UnexplainedLowKwh / InKwh;

    public double ShareHigh => UnexplainedHighKwh / InKwh;

    /// <summary>What is surely missing: the lower end of the unexplained energy by the day [kWh], 0 where nothing is.</summary>
    public double ExcessKwhPerDay => State == BalanceState.Told ? Math.Max(0, UnexplainedLowKwh) / Days : 0;

    /// <param name="months">In order of time.</param>
    public static YearLoss Of(IReadOnlyList<MonthBalance> months)
    {
        var year = months.Skip(Math.Max(0, months.Count - Months)).ToArray();
        var told = year.Where(month => month.State == BalanceState.Told).ToArray();
        var state = told.Length >= FewestMonths ? BalanceState.Told
            : year.Length == 0 ? BalanceState.NoInstallations
            : year.FirstOrDefault(month => month.State is BalanceState.NoMeter or BalanceState.NoInstallations)?.State ?? BalanceState.MeteringIncomplete;
        var unexplained = told.Sum(month => month.UnexplainedKwh);
        var deviation = Math.Sqrt(Math.Pow(told.Sum(month => month.SystematicKwh), 2) + told.Sum(month => month.RandomKwh * month.RandomKwh));
        var (low, high) = (unexplained - LossEstimate.Normal90 * deviation, unexplained + LossEstimate.Normal90 * deviation);
        return new YearLoss(
            told.Sum(month => month.InKwh), told.Sum(month => month.BilledKwh + month.UnreadKwh), told.Sum(month => month.Technical.LikelyKwh), unexplained, low, high,
            told.Length, told.Sum(month => month.Days), year.Length == 0 ? 0 : year[^1].Installations, state);
    }
}

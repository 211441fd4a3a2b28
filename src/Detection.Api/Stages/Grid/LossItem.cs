using System.Text.Json;

namespace Detection.Api.Stages.Grid;

/// <summary>One element over the newest twelve months told. Energies in kWh; shares of the energy in.</summary>
/// <param name="Rank">1 = the most energy surely missing.</param>
/// <param name="UnexplainedKwh">Neither billed nor technical loss, with its 90 % interval; null where it cannot be told.</param>
/// <param name="ExcessKwhPerDay">The interval's lower end by the day; 0 where nothing is surely missing.</param>
/// <param name="State">told, metering-incomplete, no-meter or no-installations.</param>
/// <param name="Assumptions">About technical loss.</param>
/// <param name="Explanation">The surest proposal that waits for a word; null where none.</param>
public sealed record LossItem(
    string Level, string Code, string? Name, string? FeederCode, string? SubstationCode, double? RatingKva, double? Longitude, double? Latitude, int Rank, double EnergyInKwh,
    double BilledKwh, double TechnicalKwh, double? UnexplainedKwh, double? UnexplainedLowKwh, double? UnexplainedHighKwh, double? Share, double? ShareLow, double? ShareHigh,
    double ExcessKwhPerDay, int MonthsTold, int InstallationCount, string State, JsonElement Assumptions, string? Explanation)
{
    public static LossItem Of(LossRow row) => new(
        row.Level, row.Code, row.Name, row.FeederCode, row.SubstationCode, row.RatingKva, row.Longitude, row.Latitude, row.Rank, Round(row.EnergyInKwh)!.Value,
        Round(row.BilledKwh)!.Value, Round(row.TechnicalKwh)!.Value, Round(row.UnexplainedKwh), Round(row.UnexplainedLowKwh), Round(row.UnexplainedHighKwh), row.Share, row.ShareLow,
        row.ShareHigh, row.ExcessKwhPerDay, row.MonthsTold, row.InstallationCount, row.State, JsonSerializer.Deserialize<JsonElement>(row.Assumptions), row.Explanation);

    private static double? Round(double? kwh) => kwh is { } known ? Math.Round(known, 1) : null;
}

using Detection.Models.Features;
using Detection.Models.Series;

namespace Detection.Models.Scoring;

/// <summary>Which case of R art. 42 the readings look like, for the length of the period that may be charged.</summary>
public enum AssumedCase
{
    /// <summary>c: the measuring was interfered with (also stands for b, which readings cannot tell apart from it).</summary>
    Measuring,

    /// <summary>a: use goes on without a contract.</summary>
    NoContract,

    /// <summary>ç: use went on after a lawful cut.</summary>
    AfterCut,
}

/// <summary>What could be charged if illegal use were found, before knowing whether there is any.</summary>
/// <param name="KwhPerDay">Energy that escaped billing a day [kWh/day], 0 or more.</param>
/// <param name="Days">Days that may be charged, capped as R art. 45 caps them [days].</param>
/// <param name="Kwh">Their product [kWh]; what was billed in the period is already taken off (R art. 44(5)).</param>
/// <remarks>
/// An estimate for planning, not the quantity of a record: that is worked out from the documents by the rules of its date. Where no beginning
/// is known the shortest cap of the case is taken, and case b's 270 days never are, since only a visit can tell b from c.
/// </remarks>
public sealed record Recovery(AssumedCase Case, double KwhPerDay, double Days, double Kwh)
{
    /// <summary>R art. 45, case c: with the undisputed same period, and without (power-based) [days].</summary>
    public const double DatedMeasuringDays = 240, UndatedMeasuringDays = 60;

    /// <summary>R art. 45, case a without documents [days].</summary>
    public const double NoContractDays = 90;

    /// <summary>R art. 44(4) and 45, case ç; irrigation is given two seasons' worth [days].</summary>
    public const double AfterCutDays = 180, AfterCutIrrigationDays = 360;

    private const double DaysPerMonth = 365.25 / 12;

    /// <summary>A share of the former use that goes on after the contract's end, from which on it counts as use.</summary>
    private const double StillUsed = 0.3;

    public static Recovery Of(FeatureRow row)
    {
        if (row[CutFeatures.MonthsAfterCut] >= 1) return AfterCut(row);
        if (row[CutFeatures.UseWithoutContract] >= StillUsed) return Capped(AssumedCase.NoContract, row[LevelFeatures.Level], NoContractDays, NoContractDays);
        var (perDay, months) = (row[LevelFeatures.Shortfall] / DaysPerMonth, row[LevelFeatures.DropMonths]);
        return double.IsNaN(months)
            ? Capped(AssumedCase.Measuring, perDay, UndatedMeasuringDays, UndatedMeasuringDays)
            : Capped(AssumedCase.Measuring, perDay, months * DaysPerMonth, DatedMeasuringDays);
    }

    private static Recovery AfterCut(FeatureRow row)
    {
        var days = row[CutFeatures.MonthsAfterCut] * DaysPerMonth;
        return Capped(AssumedCase.AfterCut, row[CutFeatures.EnergyAfterCut] / days, days, row.TariffGroup == TariffGroup.Agriculture ? AfterCutIrrigationDays : AfterCutDays);
    }

    private static Recovery Capped(AssumedCase assumed, double kwhPerDay, double days, double cap)
    {
        var charged = Math.Min(days, cap);
        return kwhPerDay > 0 && double.IsFinite(kwhPerDay) ? new(assumed, kwhPerDay, charged, kwhPerDay * charged) : new(assumed, 0, charged, 0);
    }
}

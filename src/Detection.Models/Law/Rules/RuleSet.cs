using Detection.Models.Features;
using Detection.Models.Law.Deadlines;

namespace Detection.Models.Law.Rules;

/// <summary>
/// The numbers of the regulation as they stood from one day on. Data, not code: a set of another date is another value of this type.
/// </summary>
/// <param name="Id">Stable name, such as <c>R-2025-01-14</c>.</param>
/// <param name="EffectiveFrom">First day on which a record falls under this set, inclusive from midnight.</param>
/// <param name="Confirmed">False for a set an operator supplied without confirmation: every sheet says so.</param>
public sealed record RuleSet(string Id, DateOnly EffectiveFrom, bool Confirmed, TextPair Title)
{
    /// <summary>R 44(2)a, 44(3): share of the installed power that is used at a time.</summary>
    public decimal UseFactor { get; init; } = 0.60m;

    /// <summary>R 44(2)a, irrigation.</summary>
    public decimal IrrigationUseFactor { get; init; } = 1m;

    /// <summary>R 44(2)a [kW].</summary>
    public decimal LeastPowerKw { get; init; } = 5m;

    public PeriodCaps PeriodCaps { get; init; } = new();

    public DailyHours DailyHours { get; init; } = new();

    /// <summary>R 45(4): hours a day without a contract.</summary>
    public decimal NoContractHoursFactor { get; init; } = 1.20m;

    /// <summary>R 45(4): hours a day of three shifts without a contract; also the most hours a day can have.</summary>
    public decimal NoContractThreeShiftHours { get; init; } = 24m;

    /// <summary>R 46(2).</summary>
    public decimal PriceMultiplier { get; init; } = 2m;

    /// <summary>R 46(3).</summary>
    public decimal RepeatPriceMultiplier { get; init; } = 2.5m;

    /// <summary>R 46(3): years in which an earlier finding counts; the same calendar day that many years ago counts too.</summary>
    public int RepeatYears { get; init; } = 3;

    /// <summary>R 48: multiple of the cut-reconnect fee.</summary>
    public decimal IrregularFeeMultiple { get; init; } = 5m;

    /// <summary>R 48 [days].</summary>
    public int IrregularNoticeDays { get; init; } = 15;

    public DeadlineRules Deadlines { get; init; } = new();
}

/// <summary>Longest periods in days, R 45 and R 37.</summary>
public sealed record PeriodCaps
{
    public int AProven { get; init; } = 360;

    public int AUnproven { get; init; } = 90;

    public int B { get; init; } = 270;

    /// <summary>c by a method other than power.</summary>
    public int CUndisputed { get; init; } = 240;

    public int CPowerBased { get; init; } = 60;

    public int Cc { get; init; } = 180;

    public int CcIrrigation { get; init; } = 360;

    public int UnderRegistrationDocumented { get; init; } = 180;

    public int UnderRegistrationUndocumented { get; init; } = 90;
}

/// <summary>Hours a day of a power-based calculation, R 45(3).</summary>
public sealed record DailyHours
{
    public decimal Dwelling { get; init; } = 5;

    /// <summary>On an official irrigation day, where no hours of the season are official.</summary>
    public decimal Irrigation { get; init; } = 8;

    public decimal OneShift { get; init; } = 7;

    public decimal TwoShifts { get; init; } = 14;

    public decimal ThreeShifts { get; init; } = 21;

    public decimal ShiftsUnknown { get; init; } = 12;

    /// <summary>Tourism, fuel station, hospital.</summary>
    public decimal TenHours { get; init; } = 10;

    /// <summary>Mall, cold store, EV charging.</summary>
    public decimal TwelveHours { get; init; } = 12;

    public decimal Other { get; init; } = 8;
}

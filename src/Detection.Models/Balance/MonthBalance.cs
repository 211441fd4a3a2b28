using Detection.Models.Series;

namespace Detection.Models.Balance;

/// <summary>Whether a balance says anything, and if not, why.</summary>
public enum BalanceState
{
    Told,

    /// <summary>Too much of the energy was not metered or not read: cannot be told.</summary>
    MeteringIncomplete,

    /// <summary>The element has no meter of its own.</summary>
    NoMeter,

    /// <summary>Nobody is linked to it.</summary>
    NoInstallations,
}

/// <summary>What went into an element in one metering interval, and where it went.</summary>
/// <param name="From">First day of the metering interval.</param>
/// <param name="To">After its last day.</param>
/// <param name="InKwh">Less what flowed back; NaN where not metered.</param>
/// <param name="BilledKwh">Of the element's installations, aligned to the interval by days.</param>
/// <param name="UnreadKwh">Expected of installation days that no reading covers.</param>
/// <param name="Installations">Mean number in service.</param>
/// <param name="CoveredShare">Of the installations' days, those covered by a reading (0–1).</param>
/// <param name="EstimatedShare">Of the billed energy, what was estimated (0–1).</param>
/// <param name="SharedShare">Of the billed energy, what belongs to installations linked to several transformers at once (0–1).</param>
/// <param name="SystematicKwh">Deviation that all months share: loss assumptions and the meters' own error.</param>
/// <param name="RandomKwh">Deviation of this month alone: alignment, estimates, unread days.</param>
public sealed record MonthBalance(
    Period Period, DateOnly From, DateOnly To, double InKwh, double BilledKwh, double UnreadKwh, LossEstimate Technical, int Installations,
    double CoveredShare, double EstimatedShare, double SharedShare, double SystematicKwh, double RandomKwh, BalanceState State)
{
    /// <summary>Deviation of what bills over the month's end and estimates may have taken from the next month or given to it; over both it cancels.</summary>
    public double PassingKwh { get; init; }

    public int Days => To.DayNumber - From.DayNumber;

    /// <summary>What neither bills, nor unread days, nor losses account for; negative where more was billed than came in. NaN where not metered.</summary>
    public double UnexplainedKwh => InKwh - BilledKwh - UnreadKwh - Technical.LikelyKwh;

    public double DeviationKwh => Math.Sqrt(SystematicKwh * SystematicKwh + RandomKwh * RandomKwh);

    /// <summary>Lower end of the 90 % interval.</summary>
    public double UnexplainedLowKwh => UnexplainedKwh - LossEstimate.Normal90 * DeviationKwh;

    /// <summary>Upper end of the 90 % interval.</summary>
    public double UnexplainedHighKwh => UnexplainedKwh + LossEstimate.Normal90 * DeviationKwh;
}

namespace Detection.Models.Series;

/// <summary>What is known about one month of a clean series.</summary>
[Flags]
public enum MonthMarks
{
    None = 0,

    /// <summary>The company billed something for the month.</summary>
    Read = 1,

    /// <summary>Billed by estimate. Its energy is spread with the reading that closed it, or missing while none has.</summary>
    Estimated = 2,

    /// <summary>A meter was exchanged in the month: indexes do not continue.</summary>
    Exchanged = 4,

    /// <summary>The billed energy was below zero and is treated as missing.</summary>
    Negative = 8,

    /// <summary>The billed energy is more than the connection can carry and is treated as missing.</summary>
    Implausible = 16,

    /// <summary>The month had no reading of its own: a longer interval covers it, and its energy is shared out by days.</summary>
    Split = 32,

    /// <summary>The meter's clock was never moved to permanent summer time: the shares of T1–T3 are corrected.</summary>
    ClockCorrected = 64,
}

/// <summary>
/// One installation's months on the calendar, aligned so that every installation's last entry is the same scoring period.
/// All arrays have <see cref="Length"/> entries, oldest first; NaN = missing, never zero.
/// </summary>
public sealed class CleanSeries
{
    /// <summary>Months kept: three years, and a fourth for same-month comparisons.</summary>
    public const int MaxMonths = 48;

    internal CleanSeries(Period end, int length)
    {
        Start = end - (length - 1);
        Length = length;
        Marks = new MonthMarks[length];
        Days = new int[length];
        KwhPerDay = Missing(length);
        DemandKw = Missing(length);
        InductiveRatio = Missing(length);
        CapacitiveRatio = Missing(length);
        T1Share = Missing(length);
        T2Share = Missing(length);
        T3Share = Missing(length);
    }

    public Period Start { get; }

    public int Length { get; }

    public Period End => Start + (Length - 1);

    public MonthMarks[] Marks { get; }

    /// <summary>Days each month's energy belongs to; 0 where missing.</summary>
    public int[] Days { get; }

    /// <summary>Mean daily energy [kWh/day].</summary>
    public double[] KwhPerDay { get; }

    /// <summary>Highest 15-minute mean power of the month [kW].</summary>
    public double[] DemandKw { get; }

    /// <summary>Inductive ÷ active energy.</summary>
    public double[] InductiveRatio { get; }

    /// <summary>Capacitive ÷ active energy.</summary>
    public double[] CapacitiveRatio { get; }

    /// <summary>Day (gündüz) share of T1+T2+T3, 0–1.</summary>
    public double[] T1Share { get; }

    /// <summary>Peak (puant) share, 0–1.</summary>
    public double[] T2Share { get; }

    /// <summary>Night (gece) share, 0–1.</summary>
    public double[] T3Share { get; }

    public bool IsEmpty => KwhPerDay.All(double.IsNaN);

    /// <summary>The month at <paramref name="index"/>, 0 = <see cref="Start"/>.</summary>
    public Period At(int index) => Start + index;

    private static double[] Missing(int length)
    {
        var values = new double[length];
        Array.Fill(values, double.NaN);
        return values;
    }
}

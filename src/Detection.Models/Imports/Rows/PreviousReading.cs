namespace Detection.Models.Imports.Rows;

/// <summary>An installation's reading before the one at hand.</summary>
/// <param name="Period">Day number of its month's first day; 0 when there is none.</param>
/// <param name="FirstDay">Day number of its interval's beginning; 0 when not known.</param>
/// <param name="LastDay">Day number of its interval's end; 0 when not known.</param>
/// <param name="FirstIndex">NaN where not known.</param>
/// <param name="LastIndex">NaN where not known.</param>
public readonly record struct PreviousReading(int Period, int FirstDay, int LastDay, double FirstIndex, double LastIndex, bool Estimated)
{
    public bool Exists => Period > 0;

    /// <summary>True when both dates are known and the same.</summary>
    public bool IsSameInterval(int firstDay, int lastDay) => FirstDay != 0 && LastDay != 0 && (FirstDay, LastDay) == (firstDay, lastDay);
}

using System.Text.Json.Serialization;

namespace Detection.Models.Imports.Values;

/// <summary>What the time on a metering interval's row means.</summary>
/// <param name="Minutes">Length of the interval [min].</param>
/// <param name="LabelsEnd">True when the row carries the interval's end, false for its beginning.</param>
/// <param name="MidnightClosesNamedDay">
/// True when a day's last interval is written as 00:00 under that same day's date (24:00 spelt as 00:00), false when it carries
/// the date of the day that begins.
/// </param>
public sealed record IntervalLabel(int Minutes, bool LabelsEnd, bool MidnightClosesNamedDay)
{
    public static IntervalLabel QuarterHourStart { get; } = new(15, false, false);

    [JsonIgnore]
    public double Hours => Minutes / 60d;

    /// <summary>The beginning of the interval that a row with this label describes.</summary>
    public DateTime StartOf(DateTime label)
    {
        if (!LabelsEnd) return label;
        var end = MidnightClosesNamedDay && label.TimeOfDay == TimeSpan.Zero ? label.AddDays(1) : label;
        return end.AddMinutes(-Minutes);
    }
}

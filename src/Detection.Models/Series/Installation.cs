namespace Detection.Models.Series;

/// <summary>The store's number of an installation (tesisat); never a meter's or a transformer's.</summary>
public readonly record struct InstallationId(long Value) : IComparable<InstallationId>
{
    public int CompareTo(InstallationId other) => Value.CompareTo(other.Value);

    public static bool operator <(InstallationId left, InstallationId right) => left.Value < right.Value;

    public static bool operator >(InstallationId left, InstallationId right) => left.Value > right.Value;

    public static bool operator <=(InstallationId left, InstallationId right) => left.Value <= right.Value;

    public static bool operator >=(InstallationId left, InstallationId right) => left.Value >= right.Value;
}

/// <summary>Tariff group (abone grubu). The codes of files and tables are these names in lower case.</summary>
public enum TariffGroup
{
    Dwelling,
    Commercial,
    Industry,
    Agriculture,
    Lighting,
    Public,
    Other,
}

/// <summary>State of the installation as the company's register holds it today.</summary>
public enum InstallationStatus
{
    Active,
    Cut,
    Vacant,
    Closed,
}

/// <summary>What happened at an installation besides a reading.</summary>
public enum EventKind
{
    Cut,
    Reconnect,
    Notice,
    Seal,
    Exchange,
    Control,
    Tip,
    Cover,
}

/// <summary>A meter and the days it hung there.</summary>
/// <param name="FittedOn">First day in service; null = since before the records begin.</param>
/// <param name="RemovedOn">Day it was taken away; null = still there.</param>
/// <param name="StampYear">Year of the stamp (damga); it counts as year 1 of ten.</param>
public sealed record Meter(string SerialNo, string? Brand, int? StampYear, DateOnly? FittedOn, DateOnly? RemovedOn)
{
    public string? Model { get; init; }

    /// <summary>CT ratio; NaN where not known.</summary>
    public double CtRatio { get; init; } = double.NaN;

    /// <summary>VT ratio; NaN where not known.</summary>
    public double VtRatio { get; init; } = double.NaN;

    /// <summary>CT ratio × VT ratio as the register has it; NaN where not known.</summary>
    public double Multiplier { get; init; } = double.NaN;

    /// <summary>1, 3, or null where not known.</summary>
    public int? Phases { get; init; }

    /// <summary>active or combined; null where not known.</summary>
    public string? Measures { get; init; }

    /// <summary>False when its clock was never moved to permanent summer time; null where not known.</summary>
    public bool? ClockMoved { get; init; }
}

/// <summary>One dated act or report at an installation, local calendar day.</summary>
public readonly record struct InstallationEvent(EventKind Kind, DateOnly Day);

/// <summary>Energy of one local calendar day.</summary>
public readonly record struct DailyReading(DateOnly Day, double ActiveKwh);

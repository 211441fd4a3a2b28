namespace Detection.Models.Series;

/// <summary>Everything stored about one installation, past the scoring date too. Features never see it: they get <see cref="AsOf"/>.</summary>
public sealed record InstallationHistory
{
    public required InstallationId Id { get; init; }

    public required string InstallationNo { get; init; }

    public required TariffGroup TariffGroup { get; init; }

    /// <summary>1, 3, or null where not known.</summary>
    public int? Phases { get; init; }

    /// <summary>NaN where not known [kW].</summary>
    public double InstalledPowerKw { get; init; } = double.NaN;

    /// <summary>NaN where not known [kW].</summary>
    public double ContractPowerKw { get; init; } = double.NaN;

    /// <summary>Easting in the one projected system of the whole population [m]; NaN where there is no position.</summary>
    public double XMetres { get; init; } = double.NaN;

    /// <summary>Northing in the same system [m].</summary>
    public double YMetres { get; init; } = double.NaN;

    public string? TransformerCode { get; init; }

    /// <summary>What the register calls the consumer, in the company's own words; null where not known.</summary>
    public string? ConsumerType { get; init; }

    /// <summary>LV, MV, or null where not known.</summary>
    public string? VoltageLevel { get; init; }

    /// <summary>For breakdowns of figures only: no feature reads where people live.</summary>
    public string? District { get; init; }

    public InstallationStatus Status { get; init; }

    public DateOnly? ContractStart { get; init; }

    public DateOnly? ContractEnd { get; init; }

    public IReadOnlyList<Meter> Meters { get; init; } = [];

    public IReadOnlyList<InstallationEvent> Events { get; init; } = [];

    /// <summary>Any order; where a month occurs twice the later entry counts.</summary>
    public IReadOnlyList<MonthlyReading> Readings { get; init; } = [];

    /// <summary>Any order; empty where the company has no daily values.</summary>
    public IReadOnlyList<DailyReading> Days { get; init; } = [];

    /// <summary>Any order; only months with something noted.</summary>
    public IReadOnlyList<FieldNote> Notes { get; init; } = [];

    /// <summary>Any order; empty without a smart meter.</summary>
    public IReadOnlyList<EventWord> Words { get; init; } = [];

    /// <summary>Any order; empty without quarter-hour profiles.</summary>
    public IReadOnlyList<QuarterDay> Quarters { get; init; } = [];

    /// <summary>Days of visits that found illegal use (kaçak), any order.</summary>
    public IReadOnlyList<DateOnly> FoundOn { get; init; } = [];

    /// <summary>What was known at the end of <paramref name="day"/>: the only thing feature code ever receives.</summary>
    public HistoryView AsOf(DateOnly day) => new(this, day);
}

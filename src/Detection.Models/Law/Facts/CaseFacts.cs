using Detection.Models.Series;

namespace Detection.Models.Law.Facts;

/// <summary>
/// Everything the calculation of one case rests on. All days are local calendar days (Europe/Istanbul). What is null was not found or does
/// not apply; the engine takes the order of the articles over what is there and never invents a value.
/// </summary>
public sealed record CaseFacts
{
    public required LegalCase Case { get; init; }

    public required string InstallationNo { get; init; }

    /// <summary>Day of the record (tutanak): chooses the rule set.</summary>
    public required DateOnly RecordDate { get; init; }

    /// <summary>Day of the detection on site: the end of the period, exclusive, and the day whose tariff counts (R 46(1)). Not after the record.</summary>
    public required DateOnly DetectedOn { get; init; }

    public required TariffGroup TariffGroup { get; init; }

    public required Activity Activity { get; init; }

    /// <summary>Billed by a two-term tariff (çift terimli).</summary>
    public bool TwoTerm { get; init; }

    /// <summary>Retail contract or bilateral agreement of the user; null where there is none.</summary>
    public ContractSpan? Contract { get; init; }

    /// <summary>Case a: day the use began, proven by correct findings or documents. Case b: day the actual use began. R 37: documented start.</summary>
    public DayFact? ProvenStart { get; init; }

    /// <summary>Case a without a proven start: no use can lie before this day.</summary>
    public DayFact? NotBefore { get; init; }

    /// <summary>Any order. The last before the detection that no suspicion prompted starts the period of case c; R 37: the last record.</summary>
    public IReadOnlyList<CompanyAct> Acts { get; init; } = [];

    /// <summary>Case ç: day the supply was cut.</summary>
    public DayFact? CutOn { get; init; }

    /// <summary>The situations of R 32(2), in which case ç has no limit of days.</summary>
    public bool UnreadByConsumersFault { get; init; }

    /// <summary>A meter installed by the company that recorded correctly: case a and c (R 44(1)); case ç from the cut to the detection (R 44(4)).</summary>
    public IReadOnlyList<MeterSpan> MeterSpans { get; init; } = [];

    public UndisputedUse? Undisputed { get; init; }

    /// <summary>From the approved project [kW].</summary>
    public Fact? ProjectPowerKw { get; init; }

    /// <summary>Found on site [kW]; counts where there is no project.</summary>
    public Fact? SitePowerKw { get; init; }

    public Fact? ContractPowerKw { get; init; }

    /// <summary>Connection power of a dwelling, the cap of R 44(3)b [kW].</summary>
    public Fact? ConnectionPowerKw { get; init; }

    public MeasuredCurrent? Measured { get; init; }

    public IReadOnlyList<Device> Devices { get; init; } = [];

    public Cable? Cable { get; init; }

    public IReadOnlyList<IrrigationSeason> IrrigationSeasons { get; init; } = [];

    public IReadOnlyList<SimilarPlace> SimilarPlaces { get; init; } = [];

    /// <summary>What was billed for days that touch the period; a bill across its edge counts by days (R 44(5)).</summary>
    public IReadOnlyList<EnergySpan> Billed { get; init; } = [];

    public IReadOnlyList<EarlierFinding> EarlierFindings { get; init; } = [];

    /// <summary>R 37: the first two periods after the fault was put right.</summary>
    public IReadOnlyList<EnergySpan> PeriodsAfterChange { get; init; } = [];

    /// <summary>R 37(10): the meter was exchanged as a periodic replacement; nothing is billed back.</summary>
    public bool PeriodicReplacement { get; init; }

    /// <summary>Usulsüz: the 15-day notice was served on this day.</summary>
    public DayFact? NoticeServedOn { get; init; }

    /// <summary>Usulsüz a, b, c: a documented application made before the detection clears the case.</summary>
    public DayFact? AppliedOn { get; init; }

    /// <summary>Usulsüz: the shortcoming was put right on this day; within the notice's time nothing is due.</summary>
    public DayFact? RemediedOn { get; init; }
}

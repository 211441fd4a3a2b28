namespace Detection.Models.Law.Facts;

/// <summary>A number and the document, reading or person it comes from.</summary>
/// <param name="Source">Not empty: project no., register, record, photograph.</param>
public readonly record struct Fact(decimal Value, string Source);

/// <summary>A day and where it comes from.</summary>
public readonly record struct DayFact(DateOnly Day, string Source);

/// <summary>An act of the company at the meter that left a record: control, sealing, cut or reconnection, meter change.</summary>
/// <param name="PromptedBySuspicion">True for an earlier check prompted by a suspicion of illegal use: it starts no period (R 45).</param>
public sealed record CompanyAct(DateOnly Day, string Kind, bool PromptedBySuspicion, string Source);

/// <summary>
/// One meter over one stretch of time. Several follow one another where the meter was exchanged. Energy is (last − first) × multiplier.
/// </summary>
/// <param name="From">Day of the first index, inclusive.</param>
/// <param name="To">Day of the last index, exclusive.</param>
/// <param name="FirstIndex">What the register showed on <paramref name="From"/>, before the multiplier [kWh].</param>
/// <param name="LastIndex">What it showed on <paramref name="To"/> [kWh]; null where it was not read.</param>
/// <param name="Multiplier">CT ratio × VT ratio; 0 or null means 1 (R 33(1)).</param>
public sealed record MeterSpan(
    string SerialNo, DateOnly From, DateOnly To, decimal? FirstIndex, decimal? LastIndex, decimal? Multiplier, string Source);

/// <summary>Energy over some days: a bill, a reading interval, a similar place's use.</summary>
/// <param name="From">Inclusive.</param>
/// <param name="To">Exclusive.</param>
public sealed record EnergySpan(DateOnly From, DateOnly To, decimal Kwh, string Source);

/// <summary>The undisputed same-period consumption (ihtilafsız aynı dönem), R 44(1).</summary>
/// <param name="Spans">The same months before use began to fall.</param>
/// <param name="FellOn">The day use began to fall, where it was found.</param>
/// <param name="ConfirmedBy">The person who confirmed it; null while it is the detection side's proposal only.</param>
public sealed record UndisputedUse(IReadOnlyList<EnergySpan> Spans, DateOnly? FellOn, string? ConfirmedBy);

/// <summary>A device found on a separate line.</summary>
public sealed record Device(string Name, decimal PowerKw, string Source);

/// <summary>Current measured on site, phase by phase.</summary>
/// <param name="PhaseAmps">One entry a phase [A].</param>
/// <param name="VoltageV">Phase to neutral [V].</param>
/// <param name="PowerFactor">cosφ, 0–1.</param>
/// <param name="VideoStamped">Filmed with date and place on the picture, which R 44(2)a asks for.</param>
public sealed record MeasuredCurrent(IReadOnlyList<decimal> PhaseAmps, decimal VoltageV, decimal PowerFactor, bool VideoStamped, string Source);

/// <summary>The conductor of a separate line.</summary>
/// <param name="SectionMm2">Cross-section [mm²]; null where it could not be told.</param>
public sealed record Cable(decimal? SectionMm2, bool Aluminium, int Phases, string Source);

/// <summary>An official irrigation season that touches the period.</summary>
/// <param name="From">First day, inclusive.</param>
/// <param name="To">Day after the last, exclusive.</param>
/// <param name="OfficialHours">Hours of irrigation of the crop in the whole season; null where only days are official.</param>
public sealed record IrrigationSeason(DateOnly From, DateOnly To, decimal? OfficialHours, string Source);

/// <summary>A similar place in the same locality.</summary>
public sealed record SimilarPlace(string InstallationNo, EnergySpan Use);

/// <summary>An illegal use found earlier.</summary>
/// <param name="SamePlace">False where it was at another place of the same person; it counts all the same (R 46(3)).</param>
/// <param name="Cancelled">A cancelled finding does not count.</param>
public sealed record EarlierFinding(DateOnly FoundOn, string Place, bool SamePlace, bool Cancelled, string Source);

/// <summary>A contract's days.</summary>
/// <param name="From">First day, inclusive.</param>
/// <param name="To">Day after the last, exclusive; null = in force.</param>
public sealed record ContractSpan(DateOnly From, DateOnly? To, string Source);

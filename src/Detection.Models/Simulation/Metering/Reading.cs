namespace Detection.Models.Simulation.Metering;

/// <summary>One bill's reading. Energies and indexes are whole thousandths, so that the sums of the file are exact.</summary>
/// <param name="Period">The period's number in the window.</param>
/// <param name="FirstDay">The day of the reading before; the interval ends on <paramref name="LastDay"/>.</param>
/// <param name="MultiRate">False: T1–T3 and demand are not known.</param>
/// <param name="DemandMilli">The highest quarter-hour power since the last real reading [W]; null when not read or not counted.</param>
/// <param name="ActiveMilli">After the multiplier, with the additional consumption [Wh].</param>
/// <param name="FirstIndexMilli">Before the multiplier, like the last index [Wh].</param>
/// <param name="Registers">What T1, T2, T3, inductive and capacitive showed at both ends.</param>
/// <param name="AdditionalMilli">Billed beside the index: the rest of a meter taken away, or a credit for a bill too high before [Wh].</param>
public readonly record struct Reading(
    int Period, int FirstDay, int LastDay, bool MultiRate,
    long ActiveMilli, long T1Milli, long T2Milli, long T3Milli, long InductiveMilli, long CapacitiveMilli, long? DemandMilli,
    long FirstIndexMilli, long LastIndexMilli, long AdditionalMilli, int Multiplier, ReadingState State, MeterState MeterState,
    RegisterIndexes Registers);

/// <summary>What one register showed at both ends of a reading [Wh or VArh, before the multiplier].</summary>
public readonly record struct IndexPair(long FirstMilli, long LastMilli);

/// <summary>What every register showed at both ends of a reading.</summary>
public readonly record struct RegisterIndexes(IndexPair T1, IndexPair T2, IndexPair T3, IndexPair Inductive, IndexPair Capacitive);

/// <summary>How a reading came about; the first real one after a missed or an estimated month is a correction.</summary>
/// <remarks>The numbers are the fictional company's reading codes.</remarks>
public enum ReadingState { Read = 10, Estimated = 21, Corrected = 30 }

/// <summary>What the reader saw of the meter; the numbers are the fictional company's status codes.</summary>
public enum MeterState { Sound = 0, GlassBroken = 11, CoverMissing = 12, SealMissing = 13, DisplayFaint = 21, Vacant = 40, Cut = 50 }

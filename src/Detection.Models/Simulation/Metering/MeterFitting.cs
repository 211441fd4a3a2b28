namespace Detection.Models.Simulation.Metering;

/// <summary>One meter on the wall, from the day it was fitted to the day it was taken away.</summary>
/// <param name="MultiRate">Counts T1–T3 and demand to three decimals; older meters count whole kWh in one register.</param>
/// <param name="FittedDay">May lie before the window.</param>
public sealed record MeterFitting(string SerialNo, string Brand, string Model, int StampYear, bool MultiRate, int FittedDay)
{
    /// <summary>Null while it hangs.</summary>
    public int? RemovedDay { get; set; }
}

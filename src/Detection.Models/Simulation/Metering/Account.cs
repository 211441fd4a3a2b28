using Detection.Models.Simulation.Lives;
using Detection.Models.Simulation.Loads;
using Detection.Models.Simulation.Theft;

namespace Detection.Models.Simulation.Metering;

/// <summary>All that decides the readings of one installation.</summary>
/// <param name="OldClock">The meter's clock was never moved to permanent summer time.</param>
/// <param name="ReadingDays">Months + 1 reading days; see <see cref="Time.ReadingRoute"/>.</param>
/// <param name="Tampering">Null when the meter tells the truth; a twin differs in this alone.</param>
public sealed record Account(
    int Seed, int Ordinal, Load Load, Connection Connection, Life Life, IReadOnlyList<MeterFitting> Meters, bool OldClock,
    int[] ReadingDays, Tampering? Tampering);

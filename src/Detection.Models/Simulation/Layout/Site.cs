using Detection.Models.Simulation.Loads;

namespace Detection.Models.Simulation.Layout;

/// <summary>Where an installation stands and what is behind it; still on the drawing board.</summary>
public sealed record Site(UnitKind Kind, Point At, Street Street);

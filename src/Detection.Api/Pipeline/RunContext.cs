namespace Detection.Api.Pipeline;

/// <summary>What a stage is told about the run it belongs to.</summary>
/// <param name="RunId">The run all rows of this night carry.</param>
/// <param name="AsOf">The local day the conclusions hold for; nothing after it is looked at.</param>
/// <param name="Seed">Where randomness is needed, it starts here.</param>
/// <param name="Progress">Where the stage says how far it is.</param>
public sealed record RunContext(long RunId, DateOnly AsOf, int Seed, StageProgress Progress);

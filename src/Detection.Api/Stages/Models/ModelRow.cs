namespace Detection.Api.Stages.Models;

/// <summary>A stored model without its bytes.</summary>
/// <param name="State">active; shadow (the newest candidate); candidate; retired (was active, or a person put it aside).</param>
public sealed record ModelRow(
    long ModelId, string Version, string FeatureSet, bool IsLearned, int Seed, DateOnly? TrainedAsOf, DateTime CreatedAt, string State, string Sha256, int ArtefactBytes);

/// <summary>Something somebody decided about a model; never changed afterwards.</summary>
/// <param name="Act">first, replacement (both by the service), promote, rollback, retire.</param>
public sealed record DecisionRow(long DecisionId, long ModelId, string Version, string Act, string ActorName, string ActorRole, string Reason, DateTime DecidedAt);

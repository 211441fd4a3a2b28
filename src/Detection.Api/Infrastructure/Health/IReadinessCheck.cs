using Detection.Models.Features;

namespace Detection.Api.Infrastructure.Health;

/// <summary>Something without which the service is up but not of use yet. Stages register theirs.</summary>
public interface IReadinessCheck
{
    /// <summary>Why the service is not ready; null when, for this check, it is.</summary>
    Task<NotReady?> Find(CancellationToken ct);
}

/// <summary>A reason not to be ready.</summary>
/// <param name="Reason">For a person.</param>
/// <param name="Progress">The share of the wait that is over, 0 to 1; null when not known.</param>
public sealed record NotReady(TextPair Reason, double? Progress = null);

namespace Detection.Api.Infrastructure.Jobs;

/// <summary>
/// A job's shell: read, decide, write, one transaction at the end. Its process may be killed at any point and another one
/// runs it again from the start, so it must be safe to run twice.
/// </summary>
/// <typeparam name="TArguments">Small and serialisable: ids, not objects.</typeparam>
public interface IBackgroundJob<in TArguments>
{
    /// <param name="ct">Cancelled when a person cancels the job and when the host stops.</param>
    Task Run(TArguments arguments, JobProgress progress, CancellationToken ct);
}

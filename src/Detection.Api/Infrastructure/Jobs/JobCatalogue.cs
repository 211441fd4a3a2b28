namespace Detection.Api.Infrastructure.Jobs;

/// <summary>All registered kinds of job.</summary>
public sealed class JobCatalogue(IEnumerable<JobRegistration> registrations)
{
    private readonly Dictionary<string, JobRegistration> _byKind = registrations.ToDictionary(job => job.Kind, StringComparer.Ordinal);

    /// <exception cref="InvalidOperationException">This program does not know the kind.</exception>
    public JobRegistration Get(string kind) =>
        _byKind.GetValueOrDefault(kind) ?? throw new InvalidOperationException($"This program knows no job of kind '{kind}'; a newer one queued it.");

    /// <exception cref="InvalidOperationException">No job was registered for the type.</exception>
    public JobRegistration Get(Type argumentsType) =>
        _byKind.Values.SingleOrDefault(job => job.ArgumentsType == argumentsType)
            ?? throw new InvalidOperationException($"No job is registered for {argumentsType}; call AddJob in the stage's services.");
}

using Detection.Models.Findings;

namespace Detection.Api.Stages.Findings;

/// <summary>What an action makes of a finding, before it is written.</summary>
/// <param name="Step">Where the finding stands afterwards.</param>
/// <param name="Detail">What else the history says, for example the evidence's hash; null for nothing.</param>
public sealed record FindingChange(FindingAction Action, FindingStep Step, FindingFacts Facts, string Reason = "", object? Detail = null)
{
    /// <summary>The facts of the calculation as JSON, when they change.</summary>
    public string? Calculation { get; init; }

    /// <summary>Whether the calculation is proposed anew and its flags are open again, because the facts it was made from changed.</summary>
    public bool ClearsCalculation { get; init; }

    /// <summary>The worksheet as it was sealed, when it is.</summary>
    public string? Worksheet { get; init; }

    /// <summary>A legal-review flag that is settled with this entry.</summary>
    public string? SettledFlag { get; init; }

    public bool? LegalHold { get; init; }

    /// <summary>Whether an editor must have seen it: evidence that arrives does not make an edit of the facts stale.</summary>
    public bool ChangesVersion { get; init; } = true;
}

/// <summary>What came of a write.</summary>
public abstract record WriteResult
{
    public sealed record Done(FindingRow Finding) : WriteResult;

    public sealed record Missing : WriteResult;

    /// <summary>Somebody else has changed it meanwhile.</summary>
    public sealed record Stale(int Version, IReadOnlyList<HistoryEntry> Since, string FactsSeen) : WriteResult;

    /// <summary>The action does not exist at this step.</summary>
    public sealed record NotNow(FindingRow Finding, FindingAction Action) : WriteResult;

    /// <summary>The action exists and something it needs is not there.</summary>
    public sealed record Unmet(FindingAction Action, IReadOnlyList<Requirement> Needs) : WriteResult;

    /// <summary>The request itself cannot be right.</summary>
    public sealed record Invalid(IReadOnlyDictionary<string, string[]> Errors) : WriteResult;
}

namespace Detection.Api.Pipeline;

/// <summary>One link of the nightly chain. Safe to run twice: it replaces its own rows of the run in one transaction.</summary>
public interface INightlyStage
{
    /// <summary>The stage's name in the table <c>run_stage</c> and on the page.</summary>
    string Name { get; }

    Task Run(RunContext run, CancellationToken ct);
}

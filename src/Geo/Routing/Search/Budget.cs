namespace Geo.Routing.Search;

/// <summary>How much of the limits is used. The clock is read every few iterations only.</summary>
internal sealed class Budget
{
    private const int IterationsBetweenLooks = 32;

    private readonly SolveLimits limits;
    private readonly CancellationToken ct;
    private readonly double startedAtSeconds;

    public Budget(SolveLimits limits, CancellationToken ct)
    {
        limits.Check();
        this.limits = limits;
        this.ct = ct;
        startedAtSeconds = limits.Clock?.Invoke() ?? 0;
        Look();
    }

    public long Iterations { get; private set; }

    /// <summary>Share of the tighter limit that is used (0–1).</summary>
    public double UsedShare { get; private set; }

    public bool IsSpent { get; private set; }

    public void Spend()
    {
        Iterations++;
        if (Iterations % IterationsBetweenLooks == 0 || Iterations >= limits.MaxIterations) Look();
    }

    public void Report(double bestValue) => limits.Improved?.Invoke(bestValue, UsedShare);

    private void Look()
    {
        var used = 0.0;
        if (limits.MaxIterations is { } most) used = most == 0 ? 1 : (double)Iterations / most;
        if (limits.MaxSeconds is { } seconds)
            used = Math.Max(used, seconds == 0 ? 1 : (limits.Clock!() - startedAtSeconds) / seconds);
        UsedShare = Math.Clamp(used, 0, 1);
        limits.Progressed?.Invoke(UsedShare);
        IsSpent = UsedShare >= 1 || ct.IsCancellationRequested;
    }
}

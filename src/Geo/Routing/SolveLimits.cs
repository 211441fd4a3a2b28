namespace Geo.Routing;

/// <summary>When to stop, and who is told how far it went. At least one of the two limits is set.</summary>
/// <param name="MaxIterations">The search stops after this many iterations; with the seed it fixes the plan.</param>
/// <param name="MaxSeconds">The search stops when <paramref name="Clock"/> has advanced by this much [s].</param>
/// <param name="Clock">Seconds on any clock, for example the thread's processor time; read every few iterations.</param>
/// <param name="Improved">Called with each new best value and the share of the limit used (0–1).</param>
/// <param name="Progressed">Called every few iterations with the share of the limit used (0–1).</param>
public sealed record SolveLimits(
    long? MaxIterations = null, double? MaxSeconds = null, Func<double>? Clock = null, Action<double, double>? Improved = null,
    Action<double>? Progressed = null)
{
    internal void Check()
    {
        if (MaxIterations is null && MaxSeconds is null) throw new ArgumentException("Set a number of iterations or of seconds.");
        if (MaxIterations < 0 || !(MaxSeconds is null or >= 0)) throw new ArgumentException("A limit is negative or NaN.");
        if (MaxSeconds is not null && Clock is null) throw new ArgumentException("A limit in seconds needs a clock.");
    }
}

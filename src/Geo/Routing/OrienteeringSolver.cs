using Geo.Routing.Search;
using Geo.Routing.Search.Long;

namespace Geo.Routing;

/// <summary>Chooses which stops each crew visits, and in what order, for the greatest total value within its shift.</summary>
/// <remarks>
/// A population of plans, each improved by ruin and recreate (Schrimpf et al. 2000; Christiaens and Vanden Berghe 2020) under simulated
/// annealing and crossed route by route. A round costs about (stops offered) × (stops routed) steps in problems of up to 200 stops and is
/// independent of the number of stops in larger ones. Memory is linear in the stops beside the travel costs.
/// </remarks>
public static class OrienteeringSolver
{
    /// <param name="problem">Stops, crews and travel.</param>
    /// <param name="limits">How long to search. Under a limit of iterations alone the plan is a function of problem and seed.</param>
    /// <param name="seed">Another seed, another search.</param>
    /// <param name="ct">Cancelling ends the search early; the best plan so far is returned, not an exception.</param>
    /// <returns>A route for each crew; no stop twice, no shift exceeded. With nothing worth or within reach, empty routes.</returns>
    /// <exception cref="ArgumentException">The limits set no end, or need a clock that is not given.</exception>
    public static RoutePlan Solve(OrienteeringProblem problem, SolveLimits limits, int seed, CancellationToken ct = default) =>
        problem.Travel.Accept(new Search(problem, new Budget(limits, ct), SearchSettings.Default, seed));

    internal static RoutePlan Solve(OrienteeringProblem problem, SolveLimits limits, int seed, SearchSettings settings) =>
        problem.Travel.Accept(new Search(problem, new Budget(limits, CancellationToken.None), settings, seed));

    private sealed record Search(OrienteeringProblem Problem, Budget Budget, SearchSettings Settings, int Seed) : ITravelVisitor<RoutePlan>
    {
        public RoutePlan Visit<TTravel>(TTravel travel) where TTravel : struct, ITravel =>
            Problem.StopCount > Settings.LargestWholeProblem && Problem.Windows is null
                ? new LongSearch<TTravel>(Problem, travel, Settings, Budget, Seed).Run()
                : new MemeticSearch<TTravel>(Problem, travel, Settings, Budget, Seed).Run();
    }
}

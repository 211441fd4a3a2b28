namespace Geo.Routing.Search;

/// <summary>The whole search: plans begun in different places are improved, then crossed and improved again, until the budget is spent.</summary>
internal sealed class MemeticSearch<TTravel> where TTravel : struct, ITravel
{
    private const int MostPlans = 1000;

    private readonly OrienteeringProblem problem;
    private readonly SearchSettings settings;
    private readonly PopulationSettings shape;
    private readonly Budget budget;
    private readonly RandomSource random;
    private readonly RouteState<TTravel> state;
    private readonly Refill<TTravel> refill;
    private readonly Annealing<TTravel> annealing;
    private readonly Crossing<TTravel> crossing;
    private readonly Population population;
    private readonly RoutePool pool;
    private readonly bool likeCrews;
    private readonly RouteSnapshot best;
    private int populationSize;
    private int fruitlessCrossings;

    public MemeticSearch(OrienteeringProblem problem, TTravel travel, SearchSettings settings, Budget budget, int seed)
    {
        (this.problem, this.settings, this.budget) = (problem, settings, budget);
        random = new RandomSource(seed);
        state = new RouteState<TTravel>(problem, travel);
        var near = NearStops.Build(problem.StopCount, travel);
        var changed = new RouteSet(state.CrewCount);
        refill = new Refill<TTravel>(state, near, changed, random, settings);
        var ruin = new Ruin<TTravel>(state, near, changed, random, settings);
        annealing = new Annealing<TTravel>(state, ruin, refill, changed, random, budget, settings);
        crossing = new Crossing<TTravel>(state, refill, random);
        population = new Population(problem.StopCount);
        pool = new RoutePool(problem.Values, settings.PooledRoutes);
        likeCrews = problem.Crews.Distinct().Count() <= 1;
        best = new RouteSnapshot(state.CrewCount);
        shape = problem.Windows is null ? settings.Population : settings.WindowPopulation;
        populationSize = shape.Size;
    }

    public RoutePlan Run()
    {
        refill.Everything();
        best.Keep(state);
        budget.Report(state.Value);
        if (problem.StopCount > settings.LargestPopulatedProblem) Improve(long.MaxValue, settings.FreshTemperature);
        while (!budget.IsSpent && state.Absent.Count > 0)
        {
            if (population.Count < populationSize) AddMember();
            else Breed();
        }
        state.Restore(best);
        return Plan();
    }

    private long Rounds => (long)shape.RoundsPer100Stops * (99 + problem.StopCount) / 100;

    private void AddMember()
    {
        for (var route = 0; route < state.CrewCount; route++) state.Empty(route);
        refill.Plant(shape.PlantedStopsPerRoute * state.CrewCount);
        refill.Everything();
        Improve(Rounds, settings.FreshTemperature);
        population.Add(state);
    }

    private void Breed()
    {
        var taken = likeCrews && random.NextShare() < settings.PoolShare ? BreedFromPool() : BreedFromTwo();
        if (taken) fruitlessCrossings = 0;
        else if (++fruitlessCrossings >= settings.PatienceCrossings * populationSize) StartAfresh();
    }

    private bool BreedFromTwo()
    {
        var one = random.NextBelow(population.Count);
        var other = (one + 1 + random.NextBelow(population.Count - 1)) % population.Count;
        crossing.Cross(population[one], population[other]);
        Improve(Rounds, settings.CrossedTemperature);
        return population.Challenge(state, one, other);
    }

    private bool BreedFromPool()
    {
        crossing.Load(pool.Combine(state.CrewCount, random));
        Improve(Rounds, settings.CrossedTemperature);
        return population.Challenge(state);
    }

    private void StartAfresh()
    {
        population.Clear();
        populationSize = (int)Math.Min(MostPlans, populationSize * settings.PopulationGrowth);
        fruitlessCrossings = 0;
    }

    private void Improve(long rounds, double temperature)
    {
        annealing.Improve(rounds, temperature);
        for (var route = 0; route < state.CrewCount && likeCrews; route++) pool.Add(state.Stops(route));
        if (!state.Score.IsBetterThan(best.Score)) return;
        best.Keep(state);
        budget.Report(state.Value);
    }

    private RoutePlan Plan()
    {
        var routes = new CrewRoute[state.CrewCount];
        for (var route = 0; route < routes.Length; route++)
        {
            var stops = state.Stops(route).ToArray();
            routes[route] = new CrewRoute(stops, stops.Sum(stop => problem.Values[stop]), stops.Length == 0 ? 0 : state.Duration[route]);
        }
        return new RoutePlan(routes, budget.Iterations);
    }
}

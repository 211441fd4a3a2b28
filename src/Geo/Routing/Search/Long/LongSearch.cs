namespace Geo.Routing.Search.Long;

/// <summary>
/// The search for problems whose routes are long: one plan on linked lists, ruined and refilled in small pieces under simulated annealing,
/// with routes straightened out from time to time.
/// </summary>
internal sealed class LongSearch<TTravel> where TTravel : struct, ITravel
{
    private const double NeighbourLeavesShare = 0.8;

    private readonly OrienteeringProblem problem;
    private readonly SearchSettings settings;
    private readonly Budget budget;
    private readonly RandomSource random;
    private readonly LinkedPlan<TTravel> plan;
    private readonly NearStops near;
    private readonly LongInsertion<TTravel> insertion;
    private readonly Straightening<TTravel> straightening;
    private readonly StopSet offered;
    private readonly List<int> removed = [];
    private int[][] best;
    private PlanScore bestScore;
    private bool isBest;

    public LongSearch(OrienteeringProblem problem, TTravel travel, SearchSettings settings, Budget budget, int seed)
    {
        (this.problem, this.settings, this.budget) = (problem, settings, budget);
        random = new RandomSource(seed);
        plan = new LinkedPlan<TTravel>(problem, travel);
        near = NearStops.Build(problem.StopCount, travel);
        insertion = new LongInsertion<TTravel>(plan, near);
        straightening = new Straightening<TTravel>(plan, near);
        offered = new StopSet(problem.StopCount);
        best = plan.Routes();
        bestScore = plan.Score;
    }

    public RoutePlan Run()
    {
        OfferEverything();
        straightening.Run();
        OfferEverything();
        plan.Settle();
        (best, bestScore) = (plan.Routes(), plan.Score);
        budget.Report(plan.Value);
        Anneal();
        KeepBest();
        plan.Load(best);
        return Plan();
    }

    private void OfferEverything()
    {
        insertion.Clear();
        for (var i = 0; i < plan.Absent.Count; i++) insertion.Offer(plan.Absent[i], problem.Values[plan.Absent[i]]);
        insertion.Run();
    }

    private void Anneal()
    {
        var meanValue = plan.Value / Math.Max(1, problem.StopCount - plan.Absent.Count);
        var secondWorth = settings.LongSavedSecondShare * plan.Value / Math.Max(1e-9, plan.Seconds);
        var current = plan.Score;
        var nextStraightening = settings.StraighteningShare;
        while (!budget.IsSpent && plan.Absent.Count > 0)
        {
            budget.Spend();
            if (budget.UsedShare >= nextStraightening)
            {
                nextStraightening += settings.StraighteningShare;
                KeepBest();
                if (straightening.Run()) current = plan.Score;
            }
            Ruin();
            Refill();
            var left = 1 - budget.UsedShare;
            var score = plan.Score;
            var loss = current.Value - score.Value + secondWorth * (score.Seconds - current.Seconds);
            if (loss >= settings.LongTemperature * meanValue * left * left * random.NextExponential())
            {
                plan.TakeBack();
                continue;
            }
            // Left for a worse one: the best plan is one change back.
            if (isBest && !score.IsBetterThan(bestScore))
            {
                plan.TakeBack();
                KeepBest();
                continue;
            }
            Accept(score, ref current);
        }
    }

    private void Accept(PlanScore score, ref PlanScore current)
    {
        plan.Settle();
        current = score;
        if (!score.IsBetterThan(bestScore)) return;
        if (score.Value > bestScore.Value) budget.Report(score.Value);
        bestScore = score;
        isBest = true;
    }

    /// <summary>Copies the plan when it is the best and about to be left.</summary>
    private void KeepBest()
    {
        if (!isBest) return;
        best = plan.Routes();
        isBest = false;
    }

    private void Ruin()
    {
        removed.Clear();
        var seed = random.NextBelow(problem.StopCount);
        if (random.NextShare() < settings.LongScatterShare) TakeNeighbourhood(seed);
        else TakeStrings(seed);
    }

    private void TakeStrings(int seed)
    {
        var strings = 1 + random.NextBelow(settings.LongMostStrings);
        if (plan.RouteOf[seed] >= 0)
        {
            TakeStringAround(seed);
            strings--;
        }
        foreach (var stop in near.Of(seed))
        {
            if (strings == 0) return;
            if (plan.RouteOf[stop] < 0) continue;
            TakeStringAround(stop);
            strings--;
        }
    }

    private void TakeStringAround(int stop)
    {
        var length = 1 + random.NextBelow(settings.LongLongestString);
        var node = stop;
        for (var back = random.NextBelow(length); back > 0 && plan.IsStop(plan.Previous[node]); back--) node = plan.Previous[node];
        for (; length > 0 && plan.IsStop(node); length--)
        {
            var next = plan.Next[node];
            Take(node);
            node = next;
        }
    }

    private void TakeNeighbourhood(int seed)
    {
        var wanted = 1 + random.NextBelow(settings.LongLongestString);
        if (plan.RouteOf[seed] >= 0) Take(seed);
        foreach (var stop in near.Of(seed))
        {
            if (removed.Count >= wanted) return;
            if (plan.RouteOf[stop] >= 0 && random.NextShare() < NeighbourLeavesShare) Take(stop);
        }
    }

    private void Take(int stop)
    {
        removed.Add(stop);
        plan.Remove(stop);
    }

    private void Refill()
    {
        var blinkShare = random.NextShare() * settings.LargestBlinkShare;
        var noiseShare = random.NextShare() * settings.LargestNoiseShare;
        var squared = random.NextBelow(2) == 0;
        CollectAround();
        insertion.Clear();
        for (var i = 0; i < offered.Count; i++)
        {
            if (random.NextShare() < blinkShare) continue;
            var value = problem.Values[offered[i]];
            insertion.Offer(offered[i], (squared ? value * value : value) * (1 + noiseShare * (random.NextShare() - 0.5)));
        }
        insertion.Run();
    }

    /// <summary>The removed stops and absent ones near them, ring by ring, so that no gap uses up the offer alone.</summary>
    private void CollectAround()
    {
        offered.Clear();
        foreach (var stop in removed) offered.Add(stop);
        var most = removed.Count + settings.LongOffer;
        for (var ring = 0; ring < settings.LongOfferRings; ring++)
            foreach (var stop in removed)
            {
                if (offered.Count >= most) return;
                var neighbours = near.Of(stop);
                if (ring < neighbours.Length && plan.Absent.Contains(neighbours[ring])) offered.Add(neighbours[ring]);
            }
    }

    private RoutePlan Plan()
    {
        var routes = new CrewRoute[plan.CrewCount];
        for (var route = 0; route < routes.Length; route++)
        {
            var stops = plan.Stops(route);
            routes[route] = new CrewRoute(stops, stops.Sum(stop => problem.Values[stop]), stops.Length == 0 ? 0 : plan.Duration[route]);
        }
        return new RoutePlan(routes, budget.Iterations);
    }
}

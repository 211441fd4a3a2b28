namespace Geo.Routing.Search;

/// <summary>Chooses which absent stops are offered to the insertion, and how eagerly.</summary>
internal sealed class Refill<TTravel>(
    RouteState<TTravel> state, NearStops near, RouteSet changed, RandomSource random, SearchSettings settings) where TTravel : struct, ITravel
{
    private readonly IInsertion insertion =
        state.Problem.StopCount > NearStops.SmallProblem ? new Insertion<TTravel>(state, near, changed)
        : state.HasWindows ? new WindowInsertion<TTravel>(state, changed) : new DenseInsertion<TTravel>(state, changed);
    private readonly StopSet nearby = new(state.Problem.StopCount);
    private readonly double[] values = state.Problem.Values;

    /// <summary>Offers every absent stop by its plain value.</summary>
    public void Everything()
    {
        insertion.Clear();
        for (var i = 0; i < state.Absent.Count; i++) insertion.Offer(state.Absent[i], values[state.Absent[i]]);
        insertion.Run();
    }

    /// <summary>Puts some absent stops drawn at random in their cheapest places.</summary>
    public void Plant(int stops)
    {
        for (var planted = 0; planted < stops && state.Absent.Count > 0; planted++)
        {
            insertion.Clear();
            insertion.Offer(state.Absent[random.NextBelow(state.Absent.Count)], 1);
            insertion.Run();
        }
    }

    /// <summary>One round's refill: absent stops in or near the gap, some skipped, in an order that differs from round to round.</summary>
    public void Gap(List<int> removed)
    {
        var absent = state.Problem.StopCount <= NearStops.SmallProblem ? state.Absent : Around(removed);
        var blinkShare = random.NextShare() * settings.LargestBlinkShare;
        var noiseShare = random.NextShare() * settings.LargestNoiseShare;
        var eagerness = random.NextBelow(3);
        insertion.Clear();
        for (var i = 0; i < absent.Count; i++)
        {
            if (random.NextShare() < blinkShare) continue;
            var weight = Weight(values[absent[i]], eagerness) * (1 + noiseShare * (random.NextShare() - 0.5));
            insertion.Offer(absent[i], weight);
        }
        insertion.Run();
    }

    /// <summary>The value to the power of 1, 1.5 or 2: the higher, the longer a detour for a valuable stop.</summary>
    private static double Weight(double value, int eagerness) => eagerness switch
    {
        0 => value,
        1 => value * Math.Sqrt(value),
        _ => value * value,
    };

    private StopSet Around(List<int> removed)
    {
        nearby.Clear();
        foreach (var stop in removed) nearby.Add(stop);
        foreach (var stop in removed)
            foreach (var neighbour in near.Of(stop))
            {
                if (nearby.Count >= settings.LargestOffer) return nearby;
                if (state.Absent.Contains(neighbour)) nearby.Add(neighbour);
            }
        return nearby;
    }
}

using Geo.Routing.Search;

namespace Geo.Routing.Planning.Search;

/// <summary>Chooses which absent stops are offered to the insertion, and how eagerly.</summary>
internal sealed class PlanRefill<TTravel>(
    PlanState<TTravel> state, PlanInsertion<TTravel> insertion, NearStops near, RandomSource random, PlanSettings settings, bool looksEverywhere)
    where TTravel : struct, ITravel
{
    private const double UrgentWeight = 1e12;

    private readonly StopSet offered = new(state.Model.StopCount);
    private readonly int[] mandatory = [.. Indexes(state.Model, stop => stop.IsMandatory)];

    /// <summary>Offers every absent stop.</summary>
    public void Everything()
    {
        if (!looksEverywhere)
        {
            new LazyInsertion<TTravel>(state, insertion, near).Run();
            return;
        }
        insertion.Clear();
        for (var i = 0; i < state.Absent.Count; i++) insertion.Offer(state.Absent[i], 1);
        insertion.Run();
    }

    /// <summary>One round's refill: absent stops in or near the gap, some skipped, in an order that differs from round to round.</summary>
    public void Gap(List<int> removed)
    {
        var absent = looksEverywhere ? state.Absent : Around(removed);
        var blinkShare = random.NextShare() * settings.LargestBlinkShare;
        var noiseShare = random.NextShare() * settings.LargestNoiseShare;
        var eagerness = random.NextBelow(3);
        insertion.PlaceBlinkShare = Math.Max(0, 2 * random.NextShare() - 1) * settings.LargestPlaceBlinkShare;
        insertion.Clear();
        // Now and then one stop goes first whatever it is worth: a poor one may open a way that a better one bars.
        var urgent = absent.Count > 0 && random.NextShare() < settings.UrgentShare ? absent[random.NextBelow(absent.Count)] : -1;
        for (var i = 0; i < absent.Count; i++)
        {
            if (absent[i] == urgent) insertion.Offer(urgent, UrgentWeight);
            else if (random.NextShare() >= blinkShare) insertion.Offer(absent[i], Eagerness(Math.Max(1e-9, state.Model.Values[absent[i]]), eagerness) * (1 + noiseShare * (random.NextShare() - 0.5)));
        }
        insertion.Run();
    }

    /// <summary>The value to the power of 0, 0.5 or 1, on top of the gain itself: the higher, the longer a detour for a valuable stop.</summary>
    private static double Eagerness(double value, int eagerness) => eagerness switch
    {
        0 => 1,
        1 => Math.Sqrt(value),
        _ => value,
    };

    private StopSet Around(List<int> removed)
    {
        offered.Clear();
        foreach (var stop in removed) offered.Add(stop);
        foreach (var stop in mandatory)
            if (state.Absent.Contains(stop)) offered.Add(stop);
        // Ring by ring around all gaps, so that no gap uses up the offer alone.
        for (var ring = 0; removed.Count > 0 && ring < near.Of(removed[0]).Length; ring++)
            foreach (var stop in removed)
            {
                if (offered.Count >= settings.LargestOffer) return offered;
                var neighbour = near.Of(stop)[ring];
                if (state.Absent.Contains(neighbour)) offered.Add(neighbour);
            }
        return offered;
    }

    private static IEnumerable<int> Indexes(PlanModel model, Func<PlanStop, bool> holds) =>
        Enumerable.Range(0, model.StopCount).Where(stop => holds(model.Problem.Stops[stop]));
}

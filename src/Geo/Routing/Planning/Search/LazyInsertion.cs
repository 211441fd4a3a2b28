using Geo.Routing.Search;

namespace Geo.Routing.Planning.Search;

/// <summary>
/// Fills shifts with all absent stops of a large problem. A stop's place is looked for again only when it comes to the head of the queue
/// or a neighbour has just been inserted, instead of after every insertion.
/// </summary>
/// <remarks>Lazy greedy (Minoux 1978). Cost: about stops × log n, and for each inserted stop its neighbours' places.</remarks>
internal sealed class LazyInsertion<TTravel>(PlanState<TTravel> state, PlanInsertion<TTravel> insertion, NearStops near) where TTravel : struct, ITravel
{
    private readonly PriorityQueue<int, double> queue = new();
    private readonly double[] rateOf = new double[state.Model.StopCount];

    public void Run()
    {
        insertion.FindEmptyShifts();
        for (var i = 0; i < state.Absent.Count; i++) Ask(state.Absent[i]);
        while (queue.TryDequeue(out var stop, out var priority))
        {
            // An entry that a later one has taken the place of.
            if (!state.Absent.Contains(stop) || rateOf[stop] != -priority) continue;
            var place = insertion.FindPlace(stop);
            if (place.Shift < 0 || state.Gain(stop, place.Shift) <= 0) continue;
            if (queue.TryPeek(out _, out var next) && place.Rate < -next)
            {
                Enqueue(stop, place.Rate);
                continue;
            }
            insertion.Insert(stop, place);
            foreach (var neighbour in near.Of(stop))
                if (state.Absent.Contains(neighbour)) Ask(neighbour);
        }
    }

    private void Ask(int stop)
    {
        var place = insertion.FindPlace(stop);
        if (place.Shift >= 0 && place.Rate != rateOf[stop]) Enqueue(stop, place.Rate);
    }

    private void Enqueue(int stop, double rate)
    {
        rateOf[stop] = rate;
        queue.Enqueue(stop, -rate);
    }
}

using Geo.Routing.Search;

namespace Geo.Routing.Planning.Search;

/// <summary>
/// Fills shifts with absent stops: the stop with the most gain for the seconds it adds goes first, at its best place,
/// until nothing fits or gains.
/// </summary>
internal sealed class PlanInsertion<TTravel>(PlanState<TTravel> state, NearStops near, RouteSet changed, RandomSource random, bool looksEverywhere)
    where TTravel : struct, ITravel
{
    private const double LeastCostSeconds = 1;

    private readonly int[] stops = new int[state.Model.StopCount];
    private readonly double[] weight = new double[state.Model.StopCount];
    private readonly InsertionPlace[] best = new InsertionPlace[state.Model.StopCount];
    private readonly RememberedPlaces<TTravel>? remembered = looksEverywhere ? null : new RememberedPlaces<TTravel>(state);
    private readonly int[] shiftSeen = new int[state.ShiftCount];
    private readonly List<int> empty = [];
    private readonly int[] kindOf = KindsOfShifts(state.Model);
    private readonly int[] kindSeen = new int[state.ShiftCount];
    private int look;
    private int count;

    /// <summary>Share of places overlooked at random, so that a stop does not always go where it seems best (0–1).</summary>
    public double PlaceBlinkShare { get; set; }

    /// <summary>Forgets the candidates of the last round.</summary>
    public void Clear() => count = 0;

    /// <summary>Offers an absent stop; a higher weight puts it earlier in the queue at the same gain and cost.</summary>
    public void Offer(int stop, double stopWeight)
    {
        stops[count] = stop;
        weight[count++] = stopWeight;
    }

    /// <summary>Inserts offered stops until none fits any more.</summary>
    public void Run()
    {
        FindEmptyShifts();
        for (var c = 0; c < count;)
        {
            best[c] = FindPlace(stops[c]);
            if (best[c].Shift >= 0) c++;
            else Drop(c);
        }
        while (count > 0)
        {
            var pick = Pick();
            var (stop, place) = (stops[pick], best[pick]);
            Drop(pick);
            if (!state.MayTake(stop, place.Shift) || state.Gain(stop, place.Shift) <= 0) continue;
            var versionBefore = state.Routes[place.Shift].Version;
            Insert(stop, place);
            if (count > 0) Refresh(stop, place.Shift, place.Index, versionBefore);
        }
    }

    /// <summary>Notes which shifts visit nothing; wanted before the first <see cref="FindPlace"/> after a change of any other hand.</summary>
    public void FindEmptyShifts()
    {
        empty.Clear();
        for (var shift = 0; shift < state.ShiftCount; shift++)
            if (state.Routes[shift].Count == 2 && state.LeadOf[shift] < 0) empty.Add(shift);
    }

    public void Insert(int stop, InsertionPlace place)
    {
        state.Insert(stop, place.Shift, place.Index);
        changed.Add(place.Shift);
        empty.Remove(place.Shift);
    }

    private int Pick()
    {
        var pick = 0;
        var pickRate = double.NegativeInfinity;
        for (var c = 0; c < count; c++)
        {
            var rate = weight[c] * best[c].Rate;
            if (rate <= pickRate) continue;
            pickRate = rate;
            pick = c;
        }
        return pick;
    }

    private void Drop(int candidate)
    {
        count--;
        stops[candidate] = stops[count];
        weight[candidate] = weight[count];
        best[candidate] = best[count];
    }

    /// <summary>Brings every candidate's place up to date after an insertion at <paramref name="index"/> of a shift.</summary>
    private void Refresh(int inserted, int shift, int index, long versionBefore)
    {
        for (var c = 0; c < count;)
        {
            var stop = stops[c];
            var place = best[c];
            remembered?.NoteInsertion(stop, shift, index, versionBefore);
            if (place.Shift == shift || Excludes(inserted, stop)) place = FindPlace(stop);
            else if (remembered is not null) ConsiderShift(stop, shift, ref place);
            else
            {
                Consider(stop, shift, index, ref place);
                Consider(stop, shift, index + 1, ref place);
            }
            if (place.Shift < 0) Drop(c);
            else best[c++] = place;
        }
    }

    private bool Excludes(int inserted, int stop)
    {
        var building = state.Model.BuildingOf[stop];
        if (building >= 0 && building == state.Model.BuildingOf[inserted]) return true;
        foreach (var group in state.Model.GroupsOf[inserted])
            if (Array.IndexOf(state.Model.GroupsOf[stop], group) >= 0) return true;
        return false;
    }

    /// <summary>The place with the most gain for its seconds; its shift is -1 when there is none.</summary>
    public InsertionPlace FindPlace(int stop)
    {
        var place = InsertionPlace.None;
        if (looksEverywhere)
        {
            for (var shift = 0; shift < state.ShiftCount; shift++)
                for (var index = 1; index < state.Routes[shift].Count; index++) Consider(stop, shift, index, ref place);
            return place;
        }
        look++;
        foreach (var neighbour in near.Of(stop))
        {
            var shift = state.ShiftOf[neighbour];
            if (shift < 0 || shiftSeen[shift] == look) continue;
            shiftSeen[shift] = look;
            ConsiderShift(stop, shift, ref place);
        }
        foreach (var shift in empty)
        {
            if (kindSeen[kindOf[shift]] == look && state.CompanionOf[shift] < 0 && state.Model.HomeShift[stop] != shift) continue;
            kindSeen[kindOf[shift]] = look;
            Consider(stop, shift, 1, ref place);
        }
        return place;
    }

    /// <summary>All places of a shift at once.</summary>
    private void ConsiderShift(int stop, int shift, ref InsertionPlace place)
    {
        if (PlaceBlinkShare > 0 && random.NextShare() < PlaceBlinkShare) return;
        if (!state.MayTake(stop, shift)) return;
        var (index, seconds) = remembered!.Cheapest(stop, shift);
        if (index == 0) return;
        var rate = state.Gain(stop, shift) / Math.Max(seconds, LeastCostSeconds);
        if (rate > place.Rate) place = new InsertionPlace(rate, shift, index);
    }

    private void Consider(int stop, int shift, int index, ref InsertionPlace place)
    {
        if (PlaceBlinkShare > 0 && random.NextShare() < PlaceBlinkShare) return;
        if (!state.MayTake(stop, shift) || !state.Fits(stop, shift, index, out var seconds)) return;
        var rate = state.Gain(stop, shift) / Math.Max(seconds, LeastCostSeconds);
        if (rate > place.Rate) place = new InsertionPlace(rate, shift, index);
    }

    /// <summary>Shifts that differ in nothing but the crew share a number.</summary>
    private static int[] KindsOfShifts(PlanModel model)
    {
        var kinds = new Dictionary<CrewShift, int>();
        return [.. model.Problem.Shifts.Select(shift =>
        {
            var kind = shift with { CrewNo = 0 };
            if (!kinds.TryGetValue(kind, out var number)) kinds.Add(kind, number = kinds.Count);
            return number;
        })];
    }
}

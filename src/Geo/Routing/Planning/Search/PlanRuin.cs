using Geo.Routing.Search;

namespace Geo.Routing.Planning.Search;

/// <summary>
/// Takes stops out of shifts so that the refill can try something else: strings of neighbouring shifts
/// (after Christiaens and Vanden Berghe 2020), a neighbourhood, a whole shift, or, where stops ask for it, two shifts whose crews are joined or parted.
/// </summary>
internal sealed class PlanRuin<TTravel> where TTravel : struct, ITravel
{
    private const double NeighbourLeavesShare = 0.7;
    private const double MandatorySeedShare = 0.3;

    private readonly PlanState<TTravel> state;
    private readonly NearStops near;
    private readonly RouteSet changed;
    private readonly RandomSource random;
    private readonly PlanSettings settings;
    private readonly int[] candidates;
    private readonly int[] mandatory;
    private readonly int[] forTwoCrews;
    private readonly bool[] leaves;

    public PlanRuin(
        PlanState<TTravel> state, NearStops near, RouteSet changed, RandomSource random, PlanSettings settings, int[] candidates)
    {
        (this.state, this.near, this.changed, this.random, this.settings, this.candidates) = (state, near, changed, random, settings, candidates);
        mandatory = [.. candidates.Where(stop => state.Model.Problem.Stops[stop].IsMandatory)];
        forTwoCrews = [.. candidates.Where(stop => state.Model.NeedsTwoCrews[stop])];
        leaves = new bool[state.Model.StopCount];
    }

    /// <summary>The stops taken out in the last round, and those that the change was made for.</summary>
    public List<int> Removed { get; } = [];

    public void Run()
    {
        foreach (var stop in Removed) leaves[stop] = false;
        Removed.Clear();
        if (forTwoCrews.Length > 0 && random.NextShare() < settings.PairingShare)
        {
            JoinOrPart();
            return;
        }
        var seed = Seed();
        var pattern = random.NextShare();
        if (pattern < 0.7) TakeStrings(seed);
        else if (pattern < 0.97) TakeNeighbourhood(seed);
        else TakeShift(seed);
        foreach (var shift in changed.Members) Remove(shift);
    }

    /// <summary>A shift whose break lay at a stop that has left can be late without it; then the rest of it leaves too.</summary>
    private void Remove(int shift)
    {
        state.RemoveMarked(shift, leaves);
        if (state.IsOnTime(shift)) return;
        foreach (var stop in state.Routes[shift].Stops) Take(stop);
        state.RemoveMarked(shift, leaves);
    }

    private int Seed()
    {
        if (mandatory.Length > 0 && random.NextShare() < MandatorySeedShare)
        {
            var stop = mandatory[random.NextBelow(mandatory.Length)];
            if (state.Absent.Contains(stop)) return stop;
        }
        return candidates[random.NextBelow(candidates.Length)];
    }

    private void TakeStrings(int seed)
    {
        var wanted = 1 + random.NextBelow(settings.MostStrings);
        if (state.ShiftOf[seed] >= 0) TakeStringAround(seed);
        foreach (var stop in near.Of(seed))
        {
            if (changed.Members.Count >= wanted) break;
            if (state.ShiftOf[stop] is >= 0 and var shift && !changed.Contains(shift)) TakeStringAround(stop);
        }
    }

    private void TakeStringAround(int stop)
    {
        var shift = state.ShiftOf[stop];
        var stops = state.Routes[shift].Count - 2;
        var length = 1 + random.NextBelow(Math.Min(stops, settings.LongestString));
        var first = Math.Clamp(state.IndexOf[stop] - random.NextBelow(length), 1, stops - length + 1);
        for (var i = first; i < first + length; i++) Take(state.Routes[shift].Points[i]);
    }

    private void TakeNeighbourhood(int seed)
    {
        var wanted = 1 + random.NextBelow(2 * settings.LongestString);
        if (state.ShiftOf[seed] >= 0) Take(seed);
        foreach (var stop in near.Of(seed))
        {
            if (Removed.Count >= wanted) break;
            if (state.ShiftOf[stop] >= 0 && random.NextShare() < NeighbourLeavesShare) Take(stop);
        }
    }

    private void TakeShift(int seed)
    {
        var shift = state.ShiftOf[seed] >= 0 ? state.ShiftOf[seed] : random.NextBelow(state.ShiftCount);
        foreach (var stop in state.Routes[shift].Stops) Take(stop);
    }

    private void JoinOrPart()
    {
        var stop = forTwoCrews[random.NextBelow(forTwoCrews.Length)];
        var shift = state.ShiftOf[stop] >= 0 ? state.ShiftOf[stop] : random.NextBelow(state.ShiftCount);
        if (state.LeadOf[shift] >= 0) shift = state.LeadOf[shift];
        if (state.CompanionOf[shift] is >= 0 and var companion)
        {
            Clear(shift);
            changed.Add(companion);
            state.SetCompanion(shift, -1);
            // Half of the time the other crew takes the lead, which matters where stops are tied to a crew.
            if (random.NextBelow(2) == 0) state.SetCompanion(companion, shift);
        }
        else if (Partner(shift) is >= 0 and var partner)
        {
            Clear(shift);
            Clear(partner);
            state.SetCompanion(shift, partner);
            Removed.Add(stop);
        }
    }

    private int Partner(int shift)
    {
        var shifts = state.Model.Problem.Shifts;
        var first = random.NextBelow(state.ShiftCount);
        for (var n = 0; n < state.ShiftCount; n++)
        {
            var other = (first + n) % state.ShiftCount;
            if (other != shift && state.LeadOf[other] < 0 && state.CompanionOf[other] < 0 && ShiftTerms.CanGoTogether(shifts[shift], shifts[other]))
                return other;
        }
        return -1;
    }

    private void Clear(int shift)
    {
        changed.Add(shift);
        foreach (var stop in state.Routes[shift].Stops) Removed.Add(stop);
        state.Empty(shift);
    }

    private void Take(int stop)
    {
        if (leaves[stop]) return;
        leaves[stop] = true;
        Removed.Add(stop);
        changed.Add(state.ShiftOf[stop]);
    }
}

namespace Geo.Routing.Search;

/// <summary>Good plans that differ. A new one takes the place of the parent it resembles more, and only if it is better.</summary>
internal sealed class Population(int stopCount)
{
    private readonly List<Member> members = [];

    private sealed record Member(RouteSnapshot Plan, bool[] Visits);

    public int Count => members.Count;

    public RouteSnapshot this[int index] => members[index].Plan;

    public void Add<TTravel>(RouteState<TTravel> state) where TTravel : struct, ITravel => members.Add(Copy(state));

    public void Clear() => members.Clear();

    /// <returns>Whether the plan was taken in.</returns>
    public bool Challenge<TTravel>(RouteState<TTravel> state, int parent, int otherParent) where TTravel : struct, ITravel
    {
        var child = Copy(state);
        if (members.Exists(member => member.Plan.Score.HasTheValueOf(child.Plan.Score) && Difference(member, child) == 0)) return false;
        var rival = Difference(child, members[parent]) < Difference(child, members[otherParent]) ? parent : otherParent;
        if (!child.Plan.Score.IsBetterThan(members[rival].Plan.Score)) return false;
        members[rival] = child;
        return true;
    }

    private Member Copy<TTravel>(RouteState<TTravel> state) where TTravel : struct, ITravel
    {
        var plan = new RouteSnapshot(state.CrewCount);
        plan.Keep(state);
        var visits = new bool[stopCount];
        for (var route = 0; route < state.CrewCount; route++)
            foreach (var stop in state.Stops(route)) visits[stop] = true;
        return new Member(plan, visits);
    }

    private static int Difference(Member one, Member other)
    {
        var differing = 0;
        for (var stop = 0; stop < one.Visits.Length; stop++)
            if (one.Visits[stop] != other.Visits[stop]) differing++;
        return differing;
    }
}

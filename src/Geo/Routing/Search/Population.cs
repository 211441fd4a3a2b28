namespace Geo.Routing.Search;

/// <summary>Good plans that differ. A new one takes the place of the parent it resembles more, and only if it is better.</summary>
internal sealed class Population(int stopCount)
{
    // A plan that differs from all others in more than this share of the stops may stand beside the one it resembles most.
    private const double SameShare = 0.08;

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
        return Challenge(child, Difference(child, members[parent]) < Difference(child, members[otherParent]) ? parent : otherParent);
    }

    private bool Challenge(Member child, int rival)
    {
        if (members.Exists(member => member.Plan.Score.HasTheValueOf(child.Plan.Score) && Difference(member, child) == 0)) return false;
        if (!child.Plan.Score.IsBetterThan(members[rival].Plan.Score)) return false;
        members[rival] = child;
        return true;
    }

    /// <summary>The plan takes the place of the member it resembles most, if it is better, or else of the worst, if it is better than that.</summary>
    /// <returns>Whether the plan was taken in.</returns>
    public bool Challenge<TTravel>(RouteState<TTravel> state) where TTravel : struct, ITravel
    {
        var (nearest, worst, least) = (0, 0, int.MaxValue);
        var child = Copy(state);
        for (var i = 0; i < members.Count; i++)
        {
            if (members[worst].Plan.Score.IsBetterThan(members[i].Plan.Score)) worst = i;
            var difference = Difference(child, members[i]);
            if (difference < least) (nearest, least) = (i, difference);
        }
        return Challenge(child, least > SameShare * stopCount ? worst : nearest);
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

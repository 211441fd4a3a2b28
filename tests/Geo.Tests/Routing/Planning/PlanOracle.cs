using Geo.Routing.Planning;

namespace Geo.Tests.Routing.Planning;

/// <summary>The best plan of a tiny period by trying every pairing of crews and every order of every choice of stops, from the rules' definitions alone.</summary>
internal sealed class PlanOracle(PlanProblem problem)
{
    private readonly int[] leadOf = [.. Enumerable.Repeat(-1, problem.Shifts.Count)];
    private readonly List<int>[] routes = [.. problem.Shifts.Select(_ => new List<int>())];

    /// <summary>Most mandatory stops visited, and of such plans the greatest value less the penalties for changes.</summary>
    public (int Mandatory, double Worth) Best { get; private set; } = (-1, 0);

    /// <remarks>Grows with the factorial of the stops: meant for five.</remarks>
    public static (int Mandatory, double Worth) Find(PlanProblem problem)
    {
        var oracle = new PlanOracle(problem);
        oracle.Pair(0);
        return oracle.Best;
    }

    private void Pair(int shift)
    {
        if (shift == problem.Shifts.Count)
        {
            Place(0);
            return;
        }
        Pair(shift + 1);
        if (leadOf[shift] >= 0 || leadOf.Contains(shift)) return;
        for (var other = 0; other < problem.Shifts.Count; other++)
        {
            if (other == shift || leadOf[other] >= 0 || leadOf.Contains(other) || !PlanRules.CanGoTogether(problem.Shifts[shift], problem.Shifts[other])) continue;
            leadOf[other] = shift;
            Pair(shift + 1);
            leadOf[other] = -1;
        }
    }

    private void Place(int stop)
    {
        if (stop == problem.Stops.Count)
        {
            Weigh();
            return;
        }
        Place(stop + 1);
        for (var shift = 0; shift < routes.Length; shift++)
        {
            if (leadOf[shift] >= 0) continue;
            for (var index = 0; index <= routes[shift].Count; index++)
            {
                routes[shift].Insert(index, stop);
                Place(stop + 1);
                routes[shift].RemoveAt(index);
            }
        }
    }

    private void Weigh()
    {
        if (PlanRules.FirstBroken(problem, routes, leadOf) is not null) return;
        var mandatory = routes.Sum(route => route.Count(stop => problem.Stops[stop].IsMandatory));
        var worth = PlanRules.Values(problem, routes).Sum() - PlanRules.Penalty(problem, routes);
        if (mandatory > Best.Mandatory || (mandatory == Best.Mandatory && worth > Best.Worth)) Best = (mandatory, worth);
    }
}

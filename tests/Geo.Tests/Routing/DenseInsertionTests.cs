using Geo.Routing;
using Geo.Routing.Search;

namespace Geo.Tests.Routing;

public class DenseInsertionTests
{
    private const int Stops = 37;
    private const int Crews = 3;

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, false)]
    [InlineData(3, true)]
    [InlineData(4, true)]
    public void What_it_puts_in_is_what_looking_at_every_place_anew_puts_in(int seed, bool symmetric)
    {
        var random = new Random(seed);
        var (problem, travel) = Draw(random, symmetric);
        var state = new RouteState<MatrixTravel>(problem, travel);
        var changed = new RouteSet(Crews);
        var insertion = new DenseInsertion<MatrixTravel>(state, changed);
        var snapshot = new RouteSnapshot(Crews);
        snapshot.Keep(state);
        for (var round = 0; round < 60; round++)
        {
            changed.Clear();
            RuinSome(state, changed, random);
            if (symmetric && round % 5 == 0) foreach (var route in changed.Members) state.Shorten(route);
            var offered = Enumerable.Range(0, state.Absent.Count).Select(i => state.Absent[i]).Where(_ => random.Next(6) > 0).ToList();
            var expected = FillSlowly(state, offered);

            insertion.Clear();
            foreach (var stop in offered) insertion.Offer(stop, problem.Values[stop]);
            insertion.Run();

            Assert.Equal(expected, Enumerable.Range(0, Crews).Select(route => state.Stops(route).ToArray()));
            if (round % 2 == 0) snapshot.Keep(state, changed.Members);
            else state.Restore(snapshot, changed.Members);
        }
    }

    [Theory]
    [InlineData(5)]
    [InlineData(6)]
    public void A_shortened_route_holds_the_same_stops_and_takes_no_longer(int seed)
    {
        var (problem, travel) = Draw(new Random(seed), symmetric: true);
        var state = new RouteState<MatrixTravel>(problem, travel);
        state.Replace(0, Enumerable.Range(0, Stops).ToArray());
        var before = state.Duration[0];

        state.Shorten(0);

        Assert.Equal(Enumerable.Range(0, Stops), state.Stops(0).ToArray().Order());
        Assert.True(state.Duration[0] < before);
        var points = state.Points[0].Take(Stops + 2).ToArray();
        var walked = points.Zip(points.Skip(1), problem.Travel.Seconds).Sum() + problem.VisitSeconds.Sum();
        Assert.Equal(walked, state.Duration[0], 6);
    }

    private static void RuinSome(RouteState<MatrixTravel> state, RouteSet changed, Random random)
    {
        var leaves = new bool[Stops];
        for (var stop = 0; stop < Stops; stop++)
        {
            if (state.RouteOf[stop] < 0 || random.Next(4) > 0) continue;
            leaves[stop] = true;
            changed.Add(state.RouteOf[stop]);
        }
        foreach (var route in changed.Members) state.RemoveMarked(route, leaves);
    }

    /// <summary>The same rule, every place measured again for every stop put in.</summary>
    private static List<int[]> FillSlowly(RouteState<MatrixTravel> state, List<int> offered)
    {
        var problem = state.Problem;
        var routes = Enumerable.Range(0, Crews).Select(route => state.Stops(route).ToArray().ToList()).ToList();
        var left = offered.ToHashSet();
        while (true)
        {
            var best = (Score: 0.0, Stop: -1, Route: -1, Index: -1);
            foreach (var stop in left)
            {
                var (added, route, index) = Enumerable.Range(0, Crews).SelectMany(r => Places(problem, routes[r], r, stop)).DefaultIfEmpty((double.NaN, -1, -1)).MinBy(place => place.Item1);
                if (route >= 0 && problem.Values[stop] / added > best.Score) best = (problem.Values[stop] / added, stop, route, index);
            }
            if (best.Stop < 0) return [.. routes.Select(route => route.ToArray())];
            routes[best.Route].Insert(best.Index, best.Stop);
            left.Remove(best.Stop);
        }
    }

    private static IEnumerable<(double, int, int)> Places(OrienteeringProblem problem, List<int> stops, int route, int stop)
    {
        var crew = problem.Crews[route];
        int[] points = [crew.StartPoint, .. stops, crew.EndPoint];
        var duration = points.Zip(points.Skip(1), problem.Travel.Seconds).Sum() + stops.Sum(s => problem.VisitSeconds[s]);
        for (var i = 1; i < points.Length; i++)
        {
            var added = problem.Travel.Seconds(points[i - 1], stop) + problem.Travel.Seconds(stop, points[i])
                - problem.Travel.Seconds(points[i - 1], points[i]) + problem.VisitSeconds[stop];
            if (duration + added <= crew.ShiftSeconds) yield return (added, route, i - 1);
        }
    }

    // Whole seconds, which single precision holds exactly.
    private static (OrienteeringProblem Problem, MatrixTravel Travel) Draw(Random random, bool symmetric)
    {
        const int points = Stops + 2;
        var (x, y) = (new double[points], new double[points]);
        for (var i = 0; i < points; i++) (x[i], y[i]) = (random.Next(3000), random.Next(3000));
        var seconds = new double[points * points];
        for (var i = 0; i < points; i++)
            for (var j = 0; j < points; j++)
                seconds[i * points + j] = i == j ? 0 : Math.Ceiling(Math.Sqrt(Math.Pow(x[i] - x[j], 2) + Math.Pow(y[i] - y[j], 2))) + (symmetric || i < j ? 0 : 37);
        var visits = Enumerable.Range(0, Stops).Select(_ => (double)random.Next(60, 300)).ToArray();
        var values = Enumerable.Range(0, Stops).Select(_ => (double)random.Next(1, 10_000)).ToArray();
        var problem = new OrienteeringProblem(TravelCosts.FromMatrix(seconds, points), visits, values,
            [new Crew(Stops, Stops + 1, 6000), new Crew(Stops, Stops + 1, 6000), new Crew(Stops + 1, Stops, 9000)]);
        return (problem, new MatrixTravel(seconds, points));
    }
}

using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Geo.Routing.Search;

/// <summary>
/// Fills routes with absent stops in problems without windows that are small enough to look at every place of every stop: the stop with
/// the most value for the seconds it adds goes first, at its cheapest place, until nothing fits.
/// </summary>
/// <remarks>
/// What each stop would add at each gap is a sum of two rows of the travel matrix, so eight stops are measured at a time, in single
/// precision; whether a stop fits is decided in double precision as it is put in. A route's cheapest places are kept with its version.
/// </remarks>
internal sealed class DenseInsertion<TTravel> : IInsertion where TTravel : struct, ITravel
{
    private const float LeastCostSeconds = 1e-6f;

    // A stop within this share of the slack is let through to the exact check.
    private const double SlackTolerance = 1e-5;

    // The cheapest place of a stop is no longer known.
    private const int Unknown = -1;

    private readonly RouteState<TTravel> state;
    private readonly RouteSet changed;
    private readonly int crews;
    private readonly int width;

    // By point and stop: seconds from the point to the stop, and back.
    private readonly float[] outward;
    private readonly float[] inward;
    private readonly float[] visit;

    private readonly KnownPlaces[] current;
    private readonly KnownPlaces[] other;

    private readonly float[] weight;
    private readonly float[] slack;
    private readonly float[] bestScore;
    private readonly int[] bestRoute;
    private readonly List<int> offered = [];

    /// <summary>For each stop the cheapest place in one version of a route.</summary>
    private sealed class KnownPlaces(int width)
    {
        public readonly float[] Cost = new float[width];
        public readonly int[] After = new int[width];
        public long Version = -1;
    }

    public DenseInsertion(RouteState<TTravel> state, RouteSet changed)
    {
        (this.state, this.changed) = (state, changed);
        crews = state.CrewCount;
        var (stops, points) = (state.Problem.StopCount, state.Problem.Travel.PointCount);
        width = (stops + Vector256<float>.Count - 1) / Vector256<float>.Count * Vector256<float>.Count;
        outward = new float[points * width];
        inward = state.Problem.Travel.IsSymmetric ? outward : new float[points * width];
        for (var point = 0; point < points; point++)
            for (var stop = 0; stop < stops; stop++)
            {
                inward[point * width + stop] = (float)state.Travel.Seconds(stop, point);
                outward[point * width + stop] = (float)state.Travel.Seconds(point, stop);
            }
        visit = new float[width];
        for (var stop = 0; stop < stops; stop++) visit[stop] = (float)state.Problem.VisitSeconds[stop];
        (weight, bestScore, bestRoute, slack) = (new float[width], new float[width], new int[width], new float[crews]);
        current = [.. Enumerable.Range(0, crews).Select(_ => new KnownPlaces(width))];
        other = [.. Enumerable.Range(0, crews).Select(_ => new KnownPlaces(width))];
    }

    public void Clear()
    {
        foreach (var stop in offered) weight[stop] = 0;
        offered.Clear();
    }

    public void Offer(int stop, double stopWeight)
    {
        weight[stop] = (float)stopWeight;
        offered.Add(stop);
    }

    public void Run()
    {
        for (var route = 0; route < crews; route++)
        {
            BringUp(route);
            slack[route] = SlackOf(route);
        }
        while (Pick() is >= 0 and var stop)
        {
            weight[stop] = 0;
            var route = bestRoute[stop];
            var after = current[route].After[stop];
            var index = state.IndexBehind(after);
            if (state.Added(stop, route, index) > state.Slack(route)) continue;
            var before = state.Points[route][index];
            state.Insert(stop, route, index);
            changed.Add(route);
            current[route].Version = state.VersionOf(route);
            slack[route] = SlackOf(route);
            Divide(route, after, stop, before, (float)state.Legs[route][index], (float)state.Legs[route][index + 1]);
            FindUnknown(route);
        }
        Clear();
    }

    private float SlackOf(int route) => (float)(state.Slack(route) + SlackTolerance * state.Problem.Crews[route].ShiftSeconds);

    /// <summary>Sees to it that the places of the route as it is are known.</summary>
    private void BringUp(int route)
    {
        var version = state.VersionOf(route);
        if (current[route].Version != version && other[route].Version == version)
            (current[route], other[route]) = (other[route], current[route]);
        else if (current[route].Version != version)
        {
            // What the route was before the ruin is kept: it comes back when the round is not taken.
            if (current[route].Version == state.VersionBeforeRuin(route)) (current[route], other[route]) = (other[route], current[route]);
            Measure(route);
        }
        FindUnknown(route);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Measure(int route)
    {
        var its = current[route];
        its.Version = state.VersionOf(route);
        var (points, legs, count) = (state.Points[route], state.Legs[route], state.Count[route]);
        for (var block = 0; block < width; block += Vector256<float>.Count)
        {
            var cost = Vector256.Create(float.PositiveInfinity);
            var after = Vector256<int>.Zero;
            for (var i = 1; i < count; i++)
            {
                var added = Detour(points[i - 1], points[i], block) - Vector256.Create((float)legs[i]);
                var cheaper = Vector256.LessThan(added, cost).AsInt32();
                cost = Vector256.Min(added, cost);
                after = Vector256.ConditionalSelect(cheaper, Vector256.Create(points[i - 1]), after);
            }
            (cost + Vector256.LoadUnsafe(ref visit[block])).StoreUnsafe(ref its.Cost[block]);
            after.StoreUnsafe(ref its.After[block]);
        }
    }

    /// <summary>Seconds from one point to another over each of eight stops.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector256<float> Detour(int from, int to, int block) =>
        Vector256.LoadUnsafe(ref outward[from * width + block]) + Vector256.LoadUnsafe(ref inward[to * width + block]);

    /// <summary>
    /// A stop has come between two points. Stops whose cheapest place that was have it now in one of the two new gaps, when that costs
    /// no more; otherwise it is not known, and what it cost stands as a lower bound.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Divide(int route, int after, int stop, int before, float into, float outOf)
    {
        var its = current[route];
        for (var block = 0; block < width; block += Vector256<float>.Count)
        {
            var visits = Vector256.LoadUnsafe(ref visit[block]);
            var first = Detour(after, stop, block) - Vector256.Create(into) + visits;
            var second = Detour(stop, before, block) - Vector256.Create(outOf) + visits;
            var cheapest = Vector256.Min(first, second);
            var place = Vector256.ConditionalSelect(Vector256.LessThan(second, first).AsInt32(), Vector256.Create(stop), Vector256.Create(after));
            var known = Vector256.LoadUnsafe(ref its.Cost[block]);
            var knownPlace = Vector256.LoadUnsafe(ref its.After[block]);
            var gone = Vector256.Equals(knownPlace, Vector256.Create(after));
            var better = Vector256.LessThanOrEqual(cheapest, known).AsInt32();
            var kept = Vector256.ConditionalSelect(gone, Vector256.Create(Unknown), knownPlace);
            Vector256.Min(cheapest, known).StoreUnsafe(ref its.Cost[block]);
            Vector256.ConditionalSelect(better, place, kept).StoreUnsafe(ref its.After[block]);
        }
    }

    /// <summary>Finds the places of the offered stops that are not known.</summary>
    private void FindUnknown(int route)
    {
        var its = current[route];
        for (var block = 0; block < width; block += Vector256<int>.Count)
        {
            var wanted = Vector256.LessThan(Vector256.LoadUnsafe(ref its.After[block]), Vector256<int>.Zero)
                & Vector256.GreaterThan(Vector256.LoadUnsafe(ref weight[block]), Vector256<float>.Zero).AsInt32();
            for (var bits = wanted.ExtractMostSignificantBits(); bits != 0; bits &= bits - 1)
                Find(block + System.Numerics.BitOperations.TrailingZeroCount(bits), route);
        }
    }

    private void Find(int stop, int route)
    {
        var (points, legs, count) = (state.Points[route], state.Legs[route], state.Count[route]);
        var (best, at) = (float.PositiveInfinity, 1);
        for (var i = 1; i < count; i++)
        {
            var added = outward[points[i - 1] * width + stop] + inward[points[i] * width + stop] - (float)legs[i];
            if (added < best) (best, at) = (added, i);
        }
        (current[route].Cost[stop], current[route].After[stop]) = (best + visit[stop], points[at - 1]);
    }

    /// <summary>The offered stop that is worth most for the seconds it adds, or -1 when none fits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Pick()
    {
        var highest = Vector256<float>.Zero;
        for (var block = 0; block < width; block += Vector256<float>.Count)
        {
            var cost = Vector256.Create(float.PositiveInfinity);
            var from = Vector256<int>.Zero;
            for (var route = 0; route < crews; route++)
            {
                var its = Vector256.LoadUnsafe(ref current[route].Cost[block]);
                var cheaper = (Vector256.LessThan(its, cost) & Vector256.LessThanOrEqual(its, Vector256.Create(slack[route]))).AsInt32();
                cost = Vector256.ConditionalSelect(cheaper.AsSingle(), its, cost);
                from = Vector256.ConditionalSelect(cheaper, Vector256.Create(route), from);
            }
            var score = Vector256.LoadUnsafe(ref weight[block]) / Vector256.Max(cost, Vector256.Create(LeastCostSeconds));
            score.StoreUnsafe(ref bestScore[block]);
            from.StoreUnsafe(ref bestRoute[block]);
            highest = Vector256.Max(highest, score);
        }
        var most = 0f;
        for (var lane = 0; lane < Vector256<float>.Count; lane++) most = Math.Max(most, highest[lane]);
        return most > 0 ? bestScore.AsSpan().IndexOf(most) : -1;
    }
}

using Detection.Models.Campaigns;

namespace Detection.Api.Stages.Sweeps;

/// <summary>What the same campaign would bring with other crews or hours.</summary>
/// <param name="Crews">How many crews.</param>
/// <param name="ExtraMinutes">On every shift, beside the terms [min].</param>
/// <param name="Value">In the unit of the goal.</param>
/// <param name="IsAsked">Whether these are the crews and hours of the terms.</param>
public sealed record CurvePoint(int Crews, int ExtraMinutes, double Value, int Stops, bool IsAsked);

/// <summary>Tries one crew or hour less and one or two more, each with the same effort, so that the differences can be compared.</summary>
public static class ValueCurve
{
    private const int HourMinutes = 60;

    /// <summary>Variants beside the plan, each searched for a quarter as long.</summary>
    private static readonly (int Crews, int Minutes)[] Variants = [(-1, 0), (0, 0), (1, 0), (2, 0), (0, -HourMinutes), (0, HourMinutes)];

    /// <summary>Rounds for all variants together.</summary>
    public static long Iterations(int planIterations) => (long)Variants.Length * Each(planIterations);

    /// <summary>The points by crews, then by minutes. More time never brings less: a search that ended lower takes over the value below it.</summary>
    public static IReadOnlyList<CurvePoint> Try(PlanGround ground, int planIterations, Action<long> progress, CancellationToken ct)
    {
        var (points, done, each) = (new List<CurvePoint>(), 0L, Each(planIterations));
        foreach (var (crews, minutes) in Variants)
        {
            var variant = ground.With(CrewsOf(ground.Terms.Crews, crews), minutes);
            if (variant.Terms.Crews.Count > 0)
            {
                var before = done;
                var days = SweepPlanner.Search(variant, variant.Targets, each, now => progress(before + now), ct);
                var stops = HeardStops.Of(days, ground.Candidates, ground.Gossip, ground.Terms.Goal).Values;
                points.Add(new CurvePoint(
                    variant.Terms.Crews.Count, minutes, stops.Sum(stop => stop.Value), stops.Count(), crews == 0 && minutes == 0));
            }
            done += each;
        }
        return Rising([.. points.OrderBy(point => point.Crews).ThenBy(point => point.ExtraMinutes)]);
    }

    private static int Each(int planIterations) => Math.Max(1, planIterations / 4);

    /// <summary>One crew less is without the last; one more is a second one like the last.</summary>
    private static List<CampaignCrew> CrewsOf(IReadOnlyList<CampaignCrew> crews, int more) =>
        [.. crews.Take(crews.Count + Math.Min(0, more)), .. Enumerable.Range(1, Math.Max(0, more)).Select(n => crews[^1] with { Name = $"{crews[^1].Name} +{n}" })];

    private static List<CurvePoint> Rising(List<CurvePoint> points)
    {
        for (var i = 0; i < points.Count; i++)
        {
            var below = points.Take(i).Where(point => point.Crews <= points[i].Crews && point.ExtraMinutes <= points[i].ExtraMinutes).MaxBy(point => point.Value);
            if (below is not null && below.Value > points[i].Value) points[i] = points[i] with { Value = below.Value, Stops = below.Stops };
        }
        return points;
    }
}

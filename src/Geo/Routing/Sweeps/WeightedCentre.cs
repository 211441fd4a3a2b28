namespace Geo.Routing.Sweeps;

/// <summary>A depot for crews that have none: where half the value lies to the east, half to the west, half to the north, half to the south.</summary>
/// <remarks>The weighted median of each coordinate; unlike the mean, one misplaced target does not move it.</remarks>
public static class WeightedCentre
{
    /// <returns>Null without targets.</returns>
    public static (double LongitudeDegrees, double LatitudeDegrees)? Find(IReadOnlyList<SweepTarget> targets) =>
        targets.Count == 0
            ? null
            : (Median(targets, target => target.LongitudeDegrees), Median(targets, target => target.LatitudeDegrees));

    private static double Median(IReadOnlyList<SweepTarget> targets, Func<SweepTarget, double> coordinate)
    {
        var half = targets.Sum(target => target.Value) / 2;
        var passed = 0.0;
        foreach (var target in targets.OrderBy(coordinate))
        {
            passed += target.Value;
            if (passed >= half) return coordinate(target);
        }
        throw new ArgumentException("The values of the targets do not add up: one is NaN.", nameof(targets));
    }
}

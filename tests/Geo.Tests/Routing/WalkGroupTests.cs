using Geo.Routing.Sweeps;

namespace Geo.Tests.Routing;

public sealed class WalkGroupTests
{
    private static int[] Groups(params double[] metres) =>
        WalkGroups.Number(metres.Length, (i, j) => Math.Abs(metres[i] - metres[j]), mostStepMetres: 100, mostReachMetres: 250);

    [Fact]
    public void A_route_without_stops_has_no_groups() => Assert.Empty(Groups());

    [Fact]
    public void Stops_within_a_short_walk_share_a_parking_place() => Assert.Equal([1, 1, 1], Groups(0, 80, 100));

    [Fact]
    public void A_longer_step_begins_a_new_group() => Assert.Equal([1, 2, 2, 3], Groups(0, 101, 150, 400));

    [Fact]
    public void A_crew_does_not_walk_ever_farther_from_the_car() => Assert.Equal([1, 1, 1, 2, 2], Groups(0, 100, 200, 300, 400));

    [Fact]
    public void Distances_at_the_limit_still_belong() => Assert.Equal([1, 1], Groups(0, 100));
}

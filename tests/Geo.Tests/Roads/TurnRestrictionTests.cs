using Geo.Roads;

namespace Geo.Tests.Roads;

/// <summary>A crossing of four streets at node 5, one block each way, with a way around the block in the north-east.</summary>
public sealed class TurnRestrictionTests
{
    [Fact]
    public void Without_a_restriction_the_turn_is_taken() => Assert.InRange(Seconds(Crossing()), 20, 30);

    [Fact]
    public void A_forbidden_turn_is_driven_around() => Assert.True(Seconds(Crossing().Restriction("no_left_turn", 10, [("node", 5)], 30)) > 40);

    [Fact]
    public void A_restriction_for_others_does_not_matter() =>
        Assert.Equal(Seconds(Crossing()), Seconds(Crossing().Restriction("no_left_turn", 10, [("node", 5)], 30, ("except", "bus;motorcar"))));

    [Fact]
    public void A_mandatory_turn_forbids_every_other() => Assert.True(Seconds(Crossing().Restriction("only_straight_on", 10, [("node", 5)], 20)) > 40);

    [Fact]
    public void A_restriction_binds_only_those_who_come_from_its_first_way()
    {
        var map = Crossing().Restriction("no_left_turn", 10, [("node", 5)], 30).Map();
        Assert.InRange(RoadPlaces.Drive(map, RoadPlaces.On(map, 1.5, 1), RoadPlaces.On(map, 1, 1.5))!.Value, 10, 20);
    }

    [Fact]
    public void A_turn_forbidden_over_a_way_is_free_for_those_who_join_that_way_later()
    {
        // 10 → 20 → 40 is forbidden; who begins on 20 may turn into 40.
        var map = Crossing().Restriction("no_right_turn", 10, [("way", 20)], 40).Map();
        var (start, middle, end) = (RoadPlaces.On(map, 0.5, 1), RoadPlaces.On(map, 1.5, 1), RoadPlaces.On(map, 2, 1.5));
        Assert.True(RoadPlaces.Drive(map, start, end) > RoadPlaces.Drive(map, start, middle) + RoadPlaces.Drive(map, middle, end) + 5);
    }

    [Fact]
    public void Restrictions_that_name_what_is_not_there_are_counted()
    {
        var report = Crossing().Restriction("no_left_turn", 77, [("node", 5)], 30).Restriction("no_left_turn", 10, [("node", 99)], 30)
            .Restriction("no_left_turn", 10, [("node", 5)], 30).Read().Report;
        Assert.Equal((3, 2), (report.RestrictionsRead, report.RestrictionsUnused));
    }

    private static double Seconds(OsmText roads)
    {
        var map = roads.Map();
        return RoadPlaces.Drive(map, RoadPlaces.On(map, 0.2, 1), RoadPlaces.On(map, 1, 1.8))!.Value;
    }

    private static OsmText Crossing() => new OsmText()
        .Node(4, 0, 1).Node(5, 1, 1).Node(6, 2, 1).Node(8, 1, 2).Node(9, 2, 2).Node(2, 1, 0)
        .Street(10, 4, 5).Street(20, 5, 6).Street(30, 5, 8).Street(40, 6, 9).Street(50, 9, 8).Street(60, 5, 2);
}

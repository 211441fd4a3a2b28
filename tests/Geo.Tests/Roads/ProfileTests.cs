using Geo.Roads.Osm;
using Geo.Roads.Profiles;

namespace Geo.Tests.Roads;

public sealed class ProfileTests
{
    [Theory]
    [InlineData("highway=residential", "both", "both")]
    [InlineData("highway=residential oneway=yes", "forward", "both")]
    [InlineData("highway=residential oneway=-1", "backward", "both")]
    [InlineData("highway=tertiary junction=roundabout", "forward", "both")]
    [InlineData("highway=tertiary junction=roundabout oneway=no", "both", "both")]
    [InlineData("highway=motorway", "forward", "none")]
    [InlineData("highway=residential oneway=yes oneway:motor_vehicle=no", "both", "both")]
    [InlineData("highway=residential oneway=reversible", "none", "both")]
    [InlineData("highway=footway", "none", "both")]
    [InlineData("highway=footway oneway:foot=yes", "none", "forward")]
    [InlineData("highway=footway oneway:foot=-1", "none", "backward")]
    [InlineData("highway=residential access=private", "none", "none")]
    [InlineData("highway=residential access=private motor_vehicle=yes", "both", "none")]
    [InlineData("highway=residential access=destination", "both", "both")]
    [InlineData("highway=residential motor_vehicle=no", "none", "both")]
    [InlineData("highway=residential foot=no", "both", "none")]
    [InlineData("highway=trunk motorroad=yes", "both", "none")]
    [InlineData("highway=construction", "none", "none")]
    [InlineData("highway=service impassable=yes", "none", "none")]
    [InlineData("route=ferry", "none", "none")]
    [InlineData("building=yes", "none", "none")]
    public void Tags_say_who_may_go_which_way(string tags, string car, string foot)
    {
        var speeds = WaySpeeds.Of(Tags(tags));
        Assert.Equal((car, foot), (Ways(speeds.CarForward, speeds.CarBackward), Ways(speeds.FootForward, speeds.FootBackward)));
    }

    [Theory]
    [InlineData("highway=residential maxspeed=20", 18)]
    [InlineData("highway=residential maxspeed=10;30", 9)]
    [InlineData("highway=primary maxspeed=TR:urban", 45)]
    [InlineData("highway=residential maxspeed=walk", 5.4)]
    [InlineData("highway=residential maxspeed=nonsense", 26)]
    [InlineData("highway=residential maxspeed=-5", 26)]
    public void A_posted_limit_is_nearly_kept_and_nonsense_is_none(string tags, double kmPerHour) =>
        Assert.Equal(kmPerHour, CarProfile.Speeds(Tags(tags)).Forward, 0.01);

    [Fact]
    public void Each_direction_has_its_own_limit() =>
        Assert.Equal((18f, 27f), CarProfile.Speeds(Tags("highway=primary maxspeed:forward=20 maxspeed:backward=30")));

    [Theory]
    [InlineData("barrier=bollard", true, false)]
    [InlineData("barrier=gate", false, false)]
    [InlineData("barrier=gate access=private", true, true)]
    [InlineData("barrier=bollard motor_vehicle=yes", false, false)]
    [InlineData("barrier=wall", true, true)]
    [InlineData("highway=crossing", false, false)]
    public void Barriers_stop_cars_or_everybody(string tags, bool cars, bool everybody) =>
        Assert.Equal((cars, everybody), (CarProfile.IsBlockedAt(Tags(tags)), FootProfile.IsBlockedAt(Tags(tags))));

    private static OsmTags Tags(string text) => new([.. text.Split(' ').Select(tag => tag.Split('=')).Select(tag => (tag[0], tag[1]))]);

    private static string Ways(float forward, float backward) => (forward > 0, backward > 0) switch
    {
        (true, true) => "both",
        (true, false) => "forward",
        (false, true) => "backward",
        _ => "none",
    };
}

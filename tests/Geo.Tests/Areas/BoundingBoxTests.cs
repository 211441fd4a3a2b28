using Geo.Areas;
using Geo.Crs;
using NetTopologySuite.Geometries;

namespace Geo.Tests.Areas;

public class BoundingBoxTests
{
    private static readonly CoordinateSystem Epsg4326 = CoordinateSystem.Find("EPSG:4326")!;

    [Fact]
    public void Four_numbers_are_west_south_east_north() =>
        Assert.Equal(new Envelope(35, 36, 36.5, 37.5), BoundingBox.TryParse("35,36.5,36,37.5", CoordinateSystem.Crs84, out _)!.EnvelopeInternal);

    [Fact]
    public void Heights_are_not_looked_at() =>
        Assert.Equal(new Envelope(35, 36, 36, 37), BoundingBox.TryParse("35,36,-10,36,37,900", CoordinateSystem.Crs84, out _)!.EnvelopeInternal);

    [Fact]
    public void In_EPSG_4326_latitude_comes_first() =>
        Assert.Equal(new Envelope(35, 36, 36.5, 37.5), BoundingBox.TryParse("36.5,35,37.5,36", Epsg4326, out _)!.EnvelopeInternal);

    [Fact]
    public void A_box_across_the_antimeridian_is_two_areas()
    {
        var areas = BoundingBox.TryParse("170,-20,-170,-10", CoordinateSystem.Crs84, out _)!;
        Assert.Equal(2, areas.NumGeometries);
        Assert.True(areas.Contains(new Point(175, -15)));
        Assert.True(areas.Contains(new Point(-175, -15)));
        Assert.False(areas.Contains(new Point(0, -15)));
    }

    [Theory]
    [InlineData("EPSG:5254", 30.0)]
    [InlineData("EPSG:5259", 45.0)]
    public void A_box_in_a_TUREF_zone_is_northing_and_easting_and_lies_where_the_projection_says(string name, double meridian)
    {
        var projection = new TransverseMercator(meridian);
        var (east, north) = projection.Project(meridian + 0.3, 39);
        var box = FormattableString.Invariant($"{north - 500},{east - 500},{north + 500},{east + 500}");
        var area = BoundingBox.TryParse(box, CoordinateSystem.Find(name)!, out var fault)!;
        Assert.Null(fault);
        Assert.True(area.Contains(new Point(meridian + 0.3, 39)));
        var (lon, lat) = projection.Unproject(east + 499, north + 499);
        Assert.True(area.Contains(new Point(lon, lat)));
        (lon, lat) = projection.Unproject(east + 501, north);
        Assert.False(area.Contains(new Point(lon, lat)));
    }

    [Fact]
    public void A_box_of_no_width_still_holds_its_point() =>
        Assert.True(BoundingBox.TryParse("35,36,35,36", CoordinateSystem.Crs84, out _)!.Intersects(new Point(35, 36)));

    [Theory]
    [InlineData("35,36,37", "no box")]
    [InlineData("a,b,c,d", "no box")]
    [InlineData("35,36,NaN,37", "no box")]
    [InlineData("35,37,36,36", "south lies north")]
    [InlineData("35,36,200,37", "longitudes run")]
    [InlineData("35,-91,36,37", "latitudes run")]
    public void A_box_that_is_none_says_why(string text, string says)
    {
        Assert.Null(BoundingBox.TryParse(text, CoordinateSystem.Crs84, out var fault));
        Assert.Contains(says, fault, StringComparison.Ordinal);
    }

    [Fact]
    public void A_projected_box_beyond_the_Earth_is_refused()
    {
        Assert.Null(BoundingBox.TryParse("0,0,1e30,1e30", CoordinateSystem.Find("EPSG:3857")!, out var fault));
        Assert.Contains("beyond the Earth", fault, StringComparison.Ordinal);
    }
}

using Geo.Crs;

namespace Geo.Tests.Crs;

public class CoordinateTextTests
{
    [Theory]
    [InlineData("36.98, 35.30", 35.30, 36.98)]
    [InlineData("36.98 35.30", 35.30, 36.98)]
    [InlineData("36.98°; 35.30°", 35.30, 36.98)]
    [InlineData("135.5, 36.9", 135.5, 36.9)]
    [InlineData("-12.05,-77.04", -77.04, -12.05)]
    public void Latitude_comes_first_unless_only_the_other_order_is_on_Earth(string text, double longitude, double latitude) =>
        Assert.Equal(new Position(longitude, latitude), CoordinateText.TryRead(text));

    [Theory]
    [InlineData("0071234567")]
    [InlineData("12 34")]
    [InlineData("Çınarlı, İğde Sokağı")]
    [InlineData("200.5, 300.5")]
    [InlineData("36.98")]
    [InlineData("")]
    public void Anything_else_is_no_place(string text) => Assert.Null(CoordinateText.TryRead(text));
}

using Geo.Areas;

namespace Geo.Tests.Areas;

public sealed class DrawnAreaTests
{
    private static readonly (double, double)[] Square = [(35.3, 37), (35.4, 37), (35.4, 37.1), (35.3, 37.1)];

    [Fact]
    public void An_outline_is_closed_and_in_longitude_and_latitude()
    {
        var polygon = DrawnArea.TryBuild(Square, out var fault)!;
        Assert.Null(fault);
        Assert.Equal(4326, polygon.SRID);
        Assert.Equal(5, polygon.NumPoints);
        Assert.Equal(5, DrawnArea.TryBuild([.. Square, Square[0]], out _)!.NumPoints);
        Assert.NotNull(DrawnArea.TryBuild([.. Square.Reverse()], out _));
    }

    [Fact]
    public void An_outline_that_crosses_itself_is_refused_with_the_place()
    {
        Assert.Null(DrawnArea.TryBuild([(35.3, 37), (35.4, 37.1), (35.4, 37), (35.3, 37.1)], out var fault));
        Assert.Contains("crosses or touches itself near 35.35, 37.05", fault, StringComparison.Ordinal);
    }

    public static TheoryData<(double, double)[], string> Faulty => new()
    {
        { [], "three different corners" },
        { [(35, 37), (36, 37), (35, 37)], "three different corners" },
        { [(35, 37), (36, 37), (37, 37)], "crosses or touches" },
        { [(35, 37), (36, 37), (35, double.NaN)], "latitude" },
        { [(35, 37), (200, 37), (35, 38)], "longitude" },
        { [(-179, 37), (179, 37), (179, 38)], "antimeridian" },
    };

    [Theory]
    [MemberData(nameof(Faulty), DisableDiscoveryEnumeration = true)]
    public void What_is_no_area_is_refused_with_the_reason((double, double)[] corners, string because)
    {
        Assert.Null(DrawnArea.TryBuild(corners, out var fault));
        Assert.Contains(because, fault, StringComparison.Ordinal);
    }
}

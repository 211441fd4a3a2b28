using Detection.Api.Stages.Tiles;

namespace Detection.Api.Tests.Tiles;

public class TileAddressTests
{
    [Theory]
    [InlineData(0, 0, 0, true)]
    [InlineData(0, 1, 0, false)]
    [InlineData(15, 32767, 32767, true)]
    [InlineData(15, 32768, 0, false)]
    [InlineData(31, 0, 0, false)]
    [InlineData(-1, 0, 0, false)]
    [InlineData(3, 0, -1, false)]
    public void Only_squares_of_the_grid_exist(int zoom, int column, int row, bool exists) => Assert.Equal(exists, new TileAddress(zoom, column, row).Exists);

    [Fact]
    public void The_worlds_tile_is_the_world_and_its_margin_does_not_wrap()
    {
        var (west, south, east, north) = new TileAddress(0, 0, 0).Bounds(marginShare: 0.1);
        Assert.Equal((-180, 180), (west, east));
        Assert.Equal(85.0511287798066, north, 9);
        Assert.Equal(-85.0511287798066, south, 9);
    }

    [Fact]
    public void A_tiles_bounds_are_those_of_the_published_example()
    {
        var (west, south, east, north) = new TileAddress(1, 1, 0).Bounds(marginShare: 0);
        Assert.Equal((0, 0, 180), (west, Math.Round(south, 9), east));
        Assert.Equal(85.0511287798066, north, 9);
    }
}

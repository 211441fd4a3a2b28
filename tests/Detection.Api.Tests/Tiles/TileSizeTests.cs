using Detection.Testing;

namespace Detection.Api.Tests.Tiles;

public sealed class TileSizeTests(TaramaServiceFixture service) : IClassFixture<TaramaServiceFixture>
{
    private const int LargestTileBytes = 500_000;

    [Fact]
    public async Task No_tile_passes_half_a_megabyte_however_dense_the_town()
    {
        await service.Source.AddScoredInstallations(20_000, stepDegrees: 0.00001);
        for (var zoom = 0; zoom <= 15; zoom++)
        {
            var side = 1 << zoom;
            var x = (int)((TileDistrict.West + 0.0005 + 180) / 360 * side);
            var y = (int)((1 - Math.Asinh(Math.Tan(double.DegreesToRadians(TileDistrict.South + 0.003))) / Math.PI) / 2 * side);
            var tile = await service.Client.GetByteArrayAsync($"/tiles/installations/{zoom}/{x}/{y}.mvt");
            Assert.InRange(tile.Length, 1, LargestTileBytes);
            Assert.InRange(VectorTile.Read(tile)["installations"].Features.Count, 1, 6000);
        }
    }
}

using Dapper;
using Detection.Api.Pipeline;
using Detection.Api.Tests.Tiles;
using Detection.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Detection.Api.Tests.Grid;

/// <summary>Two thousand homes on a lattice, the suspicious ones gathered in one corner; one home on another continent; one neighbourhood whose outline crosses itself.</summary>
public sealed class HotSpotStageTests(TaramaServiceFixture service) : IClassFixture<TaramaServiceFixture>
{
    private const string District =
        """
        insert into neighbourhood (neighbourhood_code, province, district, name, boundary) values
            ('N1', 'Adana', 'Seyhan', 'Çınarlı', st_multi(st_makeenvelope(35.299, 36.999, 35.3199, 37.0401, 4326))),
            ('N2', 'Adana', 'Seyhan', 'Reşatbey', st_multi(st_geomfromtext('POLYGON((35.32 36.999, 35.341 37.0401, 35.341 36.999, 35.32 37.0401, 35.32 36.999))', 4326)));
        insert into installation (installation_no, tariff_group, location, position_source)
        select n::text, 'dwelling', st_setsrid(st_makepoint(35.30 + 0.001 * (n % 40), 37.00 + 0.0008 * (n / 40)), 4326), 'surveyed' from generate_series(0, 1999) n
        union all
        select 'far', 'dwelling', st_setsrid(st_makepoint(-70, -33), 4326), 'surveyed'
        union all
        select 'middle', 'dwelling', st_setsrid(st_makepoint(35.305, 37.003), 4326), 'centroid';
        insert into position_doubt (installation_id, faults) select installation_id, '{outside-country}' from installation where installation_no = 'far';
        """;

    private const string Scores =
        """
        insert into score (installation_id, run_id, model_id, score, rank, detector_scores, reasons, expected_kwh)
        select installation_id, @runId, @modelId, case when st_x(location) < 35.307 and st_y(location) < 37.006 then 0.9 else 0.1 end, row_number() over (), '{}', '[]', 100
        from installation
        """;

    [Fact]
    public async Task Suspicion_in_a_corner_is_hot_there_and_nowhere_else()
    {
        await using var connection = await service.Source.OpenConnectionAsync();
        await connection.ExecuteAsync(District);
        var runId = await service.Source.AddRun(Scores);

        await using (var scope = service.Services.CreateAsyncScope())
            await scope.ServiceProvider.GetServices<INightlyStage>().Single(s => s.Name == "hot-spots").Run(new RunContext(runId, new DateOnly(2026, 10, 31), 1, new StageProgress()), default);

        var cells = (await connection.QueryAsync<(int Confidence, double X, double Y, int Installations, bool Valid)>(
            "select confidence, st_x(st_centroid(boundary)), st_y(st_centroid(boundary)), installation_count, st_isvalid(boundary) from hot_spot where run_id = @runId and area_kind = 'hexagon' and scale_metres = 300",
            new { runId })).ToArray();
        Assert.Equal(2000, cells.Sum(cell => cell.Installations));
        Assert.All(cells, cell => Assert.True(cell.Valid));
        Assert.Contains(cells, cell => cell.Confidence == 99 && cell is { X: < 35.308, Y: < 37.007 });
        Assert.DoesNotContain(cells, cell => cell is { Confidence: > 0, X: > 35.32 });
        var areas = await connection.QueryAsync<string>("select area_code from hot_spot where run_id = @runId and area_kind = 'neighbourhood' order by 1", new { runId });
        Assert.Equal(["N1", "N2"], areas);
        // The home on another continent and the one that stands in its neighbourhood's middle are left out, and that is said.
        var basis = await connection.QuerySingleAsync<(int Counted, int Implausible, int Centroid, int Missing)>(
            "select counted, implausible, centroid, missing from hot_spot_basis where run_id = @runId", new { runId });
        Assert.Equal((2000, 1, 1, 0), basis);
    }
}

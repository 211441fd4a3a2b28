using Detection.Testing;
using Geo.Statistics;
using Npgsql;

namespace Geo.Tests.Statistics;

/// <summary>Gi*, local Moran's I and the density against the formulas written out in SQL over PostGIS' own distances, on the same points.</summary>
public sealed class LocalStatisticsTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    private const int Count = 400;
    private const double WithinMetres = 90;
    private readonly double[] _x = Uniform(11, 1000);
    private readonly double[] _y = Uniform(12, 1000);
    private readonly double[] _values = [.. Uniform(13, 1).Select((value, i) => value * (i % 3))];

    [Fact]
    public async Task Gi_star_is_that_of_PostGIS()
    {
        var theirs = await Query(
            """
            with total as (select count(*)::float8 as n, avg(value) as mean, sqrt(avg(value * value) - avg(value) ^ 2) as deviation from point)
            select (sum(b.value) - mean * count(*)) / (deviation * sqrt((n * count(*) - count(*) ^ 2) / (n - 1)))
            from point a join point b on st_dwithin(a.at, b.at, @within) cross join total
            group by a.id, n, mean, deviation order by a.id
            """);
        AssertClose(theirs, GetisOrd.Star(_values, SpatialWeights.Within(_x, _y, WithinMetres)));
    }

    [Fact]
    public async Task Local_Moran_is_that_of_PostGIS()
    {
        var theirs = await Query(
            """
            with total as (select avg(value) as mean, avg(value * value) - avg(value) ^ 2 as moment from point)
            select coalesce((a.value - mean) * avg(b.value - mean) / moment, 0)
            from point a cross join total left join point b on st_dwithin(a.at, b.at, @within) and a.id <> b.id
            group by a.id, a.value, mean, moment order by a.id
            """);
        var ours = LocalMoran.Of(_values, SpatialWeights.Within(_x, _y, WithinMetres), 99, 1);
        AssertClose(theirs, [.. ours.Select(area => area.Statistic)]);
    }

    [Fact]
    public async Task The_quartic_density_is_that_of_PostGIS()
    {
        var theirs = await Query(
            """
            select sum(case when d < @within then 3 / pi() * (1 - (d / @within) ^ 2) ^ 2 / @within ^ 2 * value else 0 end)
            from (select a.id, b.value, st_distance(a.at, b.at) as d from point a cross join point b) pair group by id order by id
            """);
        AssertClose(theirs, KernelDensity.At(Kernel.Quartic, _x, _y, _values, WithinMetres, _x, _y));
    }

    private static double[] Uniform(int seed, double most)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, Count).Select(_ => random.NextDouble() * most)];
    }

    private async Task<double[]> Query(string sql)
    {
        await using var connection = await database.Source.OpenConnectionAsync();
        await using (var fill = new NpgsqlCommand(
            """
            create temp table point as
            select row_number() over () as id, value, st_point(x, y) as at
            from unnest(@x, @y, @values) as p(x, y, value)
            """, connection))
        {
            fill.Parameters.AddWithValue("x", _x);
            fill.Parameters.AddWithValue("y", _y);
            fill.Parameters.AddWithValue("values", _values);
            await fill.ExecuteNonQueryAsync();
        }
        await using var command = new NpgsqlCommand(sql, connection);
        if (sql.Contains("@within", StringComparison.Ordinal)) command.Parameters.AddWithValue("within", WithinMetres);
        await using var reader = await command.ExecuteReaderAsync();
        var results = new List<double>();
        while (await reader.ReadAsync()) results.Add(reader.GetDouble(0));
        return [.. results];
    }

    private static void AssertClose(double[] expected, double[] actual)
    {
        Assert.Equal(Count, actual.Length);
        for (var i = 0; i < Count; i++) Assert.Equal(expected[i], actual[i], 1e-9 * Math.Max(1, Math.Abs(expected[i])));
    }
}

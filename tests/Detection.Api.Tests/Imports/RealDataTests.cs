using System.Globalization;
using Dapper;
using Detection.Testing;

namespace Detection.Api.Tests.Imports;

/// <summary>The real sets: needs ../shared/data/sgcc/daily-2014-01.csv, ../shared/data/adana/neighbourhoods.geojson and ../shared/data/steel/quarter-hours-2018.csv.</summary>
public class RealDataTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    private readonly ImportBench _bench = new(database);

    [Fact]
    public async Task The_sgcc_customers_come_in_whole_with_their_labels_and_simulated_points_inside_adana()
    {
        var neighbourhoods = await _bench.Run(SharedData.Get("adana/neighbourhoods.geojson"));
        Assert.Equal(833, neighbourhoods.RowsRead);
        var file = SharedData.Get("sgcc/daily-2014-01.csv");
        var summary = await _bench.Run(file);

        Assert.Equal(("sgcc-daily", 25_863, 0), (summary.Profile, summary.RowsRead, summary.RowsRejected));
        Assert.Equal(25_863, summary.Tables["installation"].Inserted);
        Assert.Equal(2_122, await _bench.Ask<long>("select count(*) from visit where outcome = 'kacak' and visited_on is null"));
        Assert.Equal(23_741, await _bench.Ask<long>("select count(*) from visit where outcome = 'clean'"));
        Assert.Equal(0, await _bench.Ask<long>("""
            select count(*) from installation i
            where i.position_source is distinct from 'simulated' or i.simulated
               or not exists (select from neighbourhood n where n.name = i.neighbourhood and n.district = i.district and st_covers(n.boundary, i.location))
            """));
        await EveryDayAddsUp(file);

        var again = await _bench.Run(file);
        Assert.Equal((0, 0), (again.Total.Inserted, again.Total.Updated));
    }

    private async Task EveryDayAddsUp(string file)
    {
        var (sum, count) = SumCells(file);
        Assert.Equal(count, await _bench.Ask<long>("select count(*) from daily_reading"));
        Assert.Equal(sum, await _bench.Ask<decimal>("select sum(active_kwh::numeric) from daily_reading"), 3);
        Assert.Equal(sum, await _bench.Ask<decimal>("select sum(active_kwh::numeric) from reading where period = '2014-01-01'"), 3);
        Assert.Equal("2014-01-01 2014-01-26", await _bench.Ask<string>("select min(day) || ' ' || max(day) from daily_reading"));
        Assert.Equal(1942, await _bench.Ask<double>("""
            select active_kwh from daily_reading join installation using (installation_id)
            where installation_no = 'A0E791400CF1C48C43DC26A68227854A' and day = '2014-01-06'
            """));
    }

    private static (decimal Sum, long Count) SumCells(string file)
    {
        var (sum, count) = (0m, 0L);
        foreach (var cell in File.ReadLines(file).Skip(1).SelectMany(line => line.Split(',')[..26]).Where(cell => cell.Length > 0))
        {
            sum += decimal.Parse(cell, NumberStyles.Float, CultureInfo.InvariantCulture);
            count++;
        }

        return (sum, count);
    }

    [Fact]
    public async Task The_steel_works_quarter_hours_become_the_months_that_an_independent_sum_gives()
    {
        await _bench.Run(SharedData.Get("adana/neighbourhoods.geojson"));
        var file = SharedData.Get("steel/quarter-hours-2018.csv");
        var summary = await _bench.Run(file);
        Assert.Equal(("steel-quarter-hours", 35_040, 0), (summary.Profile, summary.RowsRead, summary.RowsRejected));
        Assert.Equal(12, summary.Tables["reading"].Inserted);

        await using var connection = await _bench.Source.OpenConnectionAsync();
        var months = (await connection.QueryAsync<(DateOnly Period, decimal Active, decimal T1, decimal T2, decimal T3, decimal Inductive, decimal Capacitive, decimal Demand)>("""
            select period, active_kwh::numeric, t1_kwh::numeric, t2_kwh::numeric, t3_kwh::numeric, inductive_kvarh::numeric,
                   capacitive_kvarh::numeric, demand_kw::numeric
            from reading join installation using (installation_id) where installation_no = 'STEEL-2018' order by period
            """)).ToList();
        Assert.Equal(SteelMonths.Sum(file), months.Select(month => new SteelMonths.Month(
            month.Period.Month, month.Active, month.T1, month.T2, month.T3, month.Inductive, month.Capacitive, month.Demand)));

        var again = await _bench.Run(file);
        Assert.Equal((0, 0), (again.Total.Inserted, again.Total.Updated));
    }
}

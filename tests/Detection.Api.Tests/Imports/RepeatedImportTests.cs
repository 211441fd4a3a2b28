using Detection.Testing;

namespace Detection.Api.Tests.Imports;

/// <summary>Any file may come again, wholly or in part, and nothing is doubled or lost.</summary>
public class RepeatedImportTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    private readonly ImportBench _bench = new(database);

    public static TheoryData<string, string> Files => new()
    {
        { "transformers.csv", "transformer_code,feeder_code,rating_kva,longitude,latitude\nTR-1,F-1,400,35.32,37.0\nTR-2,,,,\n" },
        { "installations.csv", "installation_no,tariff_group,installed_power_kw,contract_start,longitude,latitude\nR-1,dwelling,4.6,2020-01-01,35.32,37\nR-2,industry,,,,\n" },
        { "meters.csv", "installation_no,serial_no,ct_ratio,fitted_on\nR-1,S-1,1.1,2020-01-01\nR-1,S-2,,\n" },
        { "readings.csv", "installation_no,period,active_kwh,t1_kwh,estimated\nR-1,2026-01,0.1,,0\nR-1,2026-02,7,3,1\nR-2,2026-01,1e3,,\n" },
        { "transformer_energy.csv", "transformer_code,period,energy_in_kwh\nTR-1,2026-01,1000.3\n" },
        { "events.csv", "installation_no,kind,at,code,note\nR-1,cut,2026-01-05T10:00:00+03:00,7,borç\nR-1,seal,2026-01-06 09:30,,\n,tip,2026-01-07,,ihbar\n" },
        { "outcomes.csv", "installation_no,visited_on,outcome,recovered_kwh,origin\nR-1,,kacak,,\nR-1,2026-01-09,clean,,sweep\nR-2,2026-01-09,kacak_b,120.5,tip\n" },
        { "streets.geojson", """{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"code":"S1","name":"Gül Sokak"},"geometry":{"type":"LineString","coordinates":[[35.3,37],[35.31,37]]}}]}""" },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public async Task The_same_file_twice_leaves_no_second_copy_of_anything(string fileName, string text)
    {
        foreach (var earlier in Files.TakeWhile(file => (string)file[0] != fileName)) await _bench.Import((string)earlier[0], (string)earlier[1]);
        var first = await _bench.Import(fileName, text);
        var second = await _bench.Import(fileName, text);
        Assert.Equal(0, first.RowsRejected);
        Assert.Equal((0, 0), (second.Total.Inserted, second.Total.Updated));
        Assert.Equal(first.Total.Inserted + first.Total.Unchanged, second.Total.Unchanged);
        Assert.Equal(first.RowsRead, second.Total.Unchanged);
    }

    [Fact]
    public async Task An_overlapping_file_brings_only_what_is_new_and_changes_only_what_differs()
    {
        await _bench.HaveInstallations("over-1");
        await _bench.Import("readings.csv", "installation_no,period,active_kwh\nover-1,2026-01,10\nover-1,2026-02,20\n");
        var summary = await _bench.Import("readings.csv", "installation_no,period,active_kwh\nover-1,2026-02,20\nover-1,2026-01,11\nover-1,2026-03,30\n");
        Assert.Equal((1, 1, 1), (summary.Total.Inserted, summary.Total.Updated, summary.Total.Unchanged));
    }

    [Fact]
    public async Task An_empty_field_never_erases_what_is_known()
    {
        await _bench.Import("installations.csv", "installation_no,tariff_group,street,longitude,latitude\nkeep-1,dwelling,Gül,35.32,37\n");
        var summary = await _bench.Import("installations.csv", "installation_no,tariff_group,street\nkeep-1,commercial,\n");
        Assert.Equal(1, summary.Total.Updated);
        Assert.Equal("commercial Gül POINT(35.32 37)", await _bench.Ask<string>(
            "select concat_ws(' ', tariff_group, street, st_astext(location)) from installation where installation_no = 'keep-1'"));
    }

    [Fact]
    public async Task Two_imports_of_the_same_file_at_once_double_nothing()
    {
        await _bench.HaveInstallations("both-1");
        var path = ImportBench.Write("readings.csv", "installation_no,period,active_kwh\n" + string.Concat(Enumerable.Range(1, 12).Select(month => $"both-1,2025-{month:00},5\n")));
        var summaries = await Task.WhenAll(_bench.Run(path), _bench.Run(path), _bench.Run(path));
        Assert.Equal(12, summaries.Sum(summary => summary.Total.Inserted));
        Assert.Equal(24, summaries.Sum(summary => summary.Total.Unchanged));
    }

    [Fact]
    public async Task Two_imports_of_one_file_at_once_bring_it_once()
    {
        await _bench.HaveInstallations("once-1");
        var path = ImportBench.Write("bills.csv", "installation_no,period,bill_no\nonce-1,2026-01,B1\nonce-1,2026-02,B2\n");
        var both = await Task.WhenAll(_bench.Run(path), _bench.Run(path));
        Assert.Equal([0, 2], both.Select(summary => summary.Total.Inserted).Order());
        Assert.Equal([0, 2], both.Select(summary => summary.Total.Unchanged).Order());
    }
}

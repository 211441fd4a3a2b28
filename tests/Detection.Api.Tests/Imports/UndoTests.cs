using Detection.Api.Stages.Imports;
using Detection.Testing;

namespace Detection.Api.Tests.Imports;

/// <summary>An import taken back leaves the database as it was before it, and is refused where something later rests on it.</summary>
public class UndoTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    private const string Header = "installation_no,period,active_kwh,demand_kw,estimated\n";

    private readonly ImportBench _bench = new(database);

    private ImportUndo Undo => new(_bench.Source, TimeProvider.System);

    [Fact]
    public async Task What_it_changed_says_again_what_it_said_and_what_it_brought_is_gone()
    {
        await _bench.HaveInstallations("undo-1");
        var first = await _bench.Import("readings.csv", Header + "undo-1,2026-01,10.1,2,0\nundo-1,2026-02,20,,1\n");
        var before = await Rows("undo-1");
        var second = await _bench.Import("readings.csv", Header + "undo-1,2026-02,21,3.5,0\nundo-1,2026-03,30,,0\n");
        Assert.Equal((1, 1), (second.Total.Inserted, second.Total.Updated));
        await Undo.Run(second.ImportId, "tester", default);
        Assert.Equal(before, await Rows("undo-1"));
        Assert.Equal("undone tester", await _bench.Ask<string>("select state || ' ' || undone_by from import where import_id = @ImportId", new { second.ImportId }));
        await Undo.Run(first.ImportId, "tester", default);
        Assert.Equal("", await Rows("undo-1"));
    }

    [Fact]
    public async Task A_correction_says_which_file_changed_what_and_what_stood_there()
    {
        await _bench.HaveInstallations("hist-1");
        var first = await _bench.Import("readings.csv", Header + "hist-1,2026-01,10,2,0\n");
        var second = await _bench.Import("readings.csv", Header + "hist-1,2026-01,12,2,0\n");
        Assert.Equal($"reading 10 {first.ImportId} 12 {second.ImportId}", await _bench.Ask<string>(
            "select concat_ws(' ', table_name, old ->> 'active_kwh', old ->> 'import_id', new ->> 'active_kwh', new ->> 'import_id') from correction where import_id = @ImportId",
            new { second.ImportId }));
    }

    [Fact]
    public async Task It_is_refused_while_a_later_import_has_corrected_its_rows()
    {
        await _bench.HaveInstallations("dep-1");
        var first = await _bench.Import("readings.csv", Header + "dep-1,2026-01,10,,\n");
        var second = await _bench.Import("readings.csv", Header + "dep-1,2026-01,11,,\n");
        var refused = await Assert.ThrowsAsync<UndoRefusedException>(() => Undo.Run(first.ImportId, "tester", default));
        Assert.Contains($"{second.ImportId}", refused.Reason.Tr);
        Assert.Contains("corrected 1 rows", refused.Reason.En);
        await Undo.Run(second.ImportId, "tester", default);
        await Undo.Run(first.ImportId, "tester", default);
    }

    [Fact]
    public async Task It_is_refused_while_a_later_import_rests_on_rows_it_found_as_they_were()
    {
        await _bench.HaveInstallations("conf-1");
        var first = await _bench.Import("readings.csv", Header + "conf-1,2026-01,10,,\n");
        var second = await _bench.Import("readings.csv", Header + "conf-1,2026-01,10,,\nconf-1,2026-02,11,,\n");
        await Assert.ThrowsAsync<UndoRefusedException>(() => Undo.Run(first.ImportId, "tester", default));
        await Undo.Run(second.ImportId, "tester", default);
        await Undo.Run(first.ImportId, "tester", default);
        Assert.Equal("", await Rows("conf-1"));
    }

    [Fact]
    public async Task Installations_stay_while_readings_of_another_file_belong_to_them()
    {
        var installations = await _bench.HaveInstallations("base-1");
        var readings = await _bench.Import("readings.csv", Header + "base-1,2026-01,10,,\n");
        var refused = await Assert.ThrowsAsync<UndoRefusedException>(() => Undo.Run(installations.ImportId, "tester", default));
        Assert.Contains("“reading”", refused.Reason.En);
        await Undo.Run(readings.ImportId, "tester", default);
        await Undo.Run(installations.ImportId, "tester", default);
        Assert.Equal(0, await _bench.Ask<long>("select count(*) from installation where installation_no = 'base-1'"));
    }

    [Fact]
    public async Task An_import_is_taken_back_once()
    {
        await _bench.HaveInstallations("once-1");
        var import = await _bench.Import("readings.csv", Header + "once-1,2026-01,10,,\n");
        await Undo.Run(import.ImportId, "tester", default);
        var refused = await Assert.ThrowsAsync<UndoRefusedException>(() => Undo.Run(import.ImportId, "tester", default));
        Assert.Contains("undone", refused.Reason.En);
        await Assert.ThrowsAsync<UndoRefusedException>(() => Undo.Run(-5, "tester", default));
    }

    [Fact]
    public async Task Points_times_and_lists_come_back_exactly()
    {
        const string header = "installation_no,kind,at,code,longitude,latitude,photos,note\n";
        await _bench.HaveInstallations("geo-1");
        await _bench.Import("events.csv", header + "geo-1,seal,2026-01-05T10:00:30+03:00,7,35.123456789,37.987654321,a.jpg;b.jpg,ilk\n");
        var before = await _bench.Ask<string>("select to_jsonb(e)::text from event e join installation using (installation_id) where installation_no = 'geo-1'");
        var second = await _bench.Import("events.csv", header + "geo-1,seal,2026-01-05T10:00:30+03:00,7,35.2,37.1,c.jpg,ikinci\n");
        Assert.Equal(1, second.Total.Updated);
        await Undo.Run(second.ImportId, "tester", default);
        Assert.Equal(before, await _bench.Ask<string>("select to_jsonb(e)::text from event e join installation using (installation_id) where installation_no = 'geo-1'"));
        Assert.Equal(4326, await _bench.Ask<int>("select st_srid(event.location) from event join installation using (installation_id) where installation_no = 'geo-1'"));
    }

    private async Task<string> Rows(string number) => await _bench.Ask<string>(
        "select coalesce(string_agg(to_jsonb(r)::text, E'\\n' order by period), '') from reading r join installation i using (installation_id) where i.installation_no = @number",
        new { number }) ?? "";
}

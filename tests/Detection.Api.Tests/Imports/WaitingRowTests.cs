using Detection.Testing;

namespace Detection.Api.Tests.Imports;

/// <summary>Files may come in any order: rows wait for the installation or the transformer they name.</summary>
public class WaitingRowTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    private readonly ImportBench _bench = new(database);

    [Fact]
    public async Task Readings_that_came_first_are_taken_once_their_installation_comes()
    {
        await _bench.HaveInstallations("there-1");
        var early = await _bench.Import("readings.csv", "installation_no;period;active_kwh\nlate-1;2026-01;10,5\nthere-1;2026-01;3\nlate-1;2026-02;x\n");
        Assert.Equal((2, 1), (early.RowsRejected, early.Total.Inserted));
        await _bench.HaveInstallations("late-1");
        Assert.Equal($"10.5 {early.ImportId} 2", await _bench.Ask<string>(
            "select concat_ws(' ', active_kwh, r.import_id, r.line_no) from reading r join installation using (installation_id) where installation_no = 'late-1'"));
        Assert.Equal("2 1", await _bench.Ask<string>("select rows_inserted || ' ' || rows_rejected from import where import_id = @ImportId", new { early.ImportId }));
        Assert.Equal(["not-a-number"], (await _bench.Findings(early)).Where(finding => finding.Severity == "reject").Select(finding => finding.Rule));
    }

    [Fact]
    public async Task Metered_energy_that_came_first_is_taken_once_its_transformer_comes()
    {
        var early = await _bench.Import("transformer_energy.csv", "transformer_code,period,energy_in_kwh\nTR-late,2026-01,1000\n");
        Assert.Equal(1, early.RowsRejected);
        await _bench.Import("transformers.csv", "transformer_code,rating_kva\nTR-late,400\n");
        Assert.Equal(1000, await _bench.Ask<double>("select energy_in_kwh from transformer_energy join transformer using (transformer_id) where transformer_code = 'TR-late'"));
        Assert.Equal(0, await _bench.Ask<long>("select rows_rejected from import where import_id = @ImportId", new { early.ImportId }));
    }

    [Fact]
    public async Task Consumers_wait_without_being_readable_in_the_database()
    {
        var early = await _bench.Import("consumers.csv", "installation_no,contract_account_no,id_kind,identity_no,name\nlate-2,500,national,10000000146,Ayşe Işık\n");
        Assert.Equal(1, early.RowsRejected);
        Assert.Equal(0, await _bench.Ask<long>("select count(*) from import_rejection where raw_line like '%10000000146%' or raw_line like '%Işık%'"));
        await _bench.HaveInstallations("late-2");
        Assert.Equal("********146", await _bench.Ask<string>("select id_masked from consumer join installation using (installation_id) where installation_no = 'late-2'"));
    }
}

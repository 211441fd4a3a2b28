using Detection.Testing;

namespace Detection.Api.Tests.Imports;

/// <summary>Readings that go straight into the empty table end as those that are staged.</summary>
public class DirectCopyTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    private const string Header = "installation_no,period,first_reading_date,last_reading_date,active_kwh,first_index,last_index,multiplier,demand_kw,estimated\n";
    private const string Key = "select count(*) from pg_constraint where conname = 'reading_pkey'";

    private readonly ImportBench _bench = new(database);

    [Fact]
    public async Task By_installation_or_by_month_the_rows_findings_and_counts_are_those_of_a_staged_import()
    {
        string[] rows =
        [
            "dc-1,2025-01,2025-01-01,2025-02-01,31,0,31,1,2,0", "dc-1,2025-02,2025-02-01,2025-03-01,28,31,59,1,2,0",
            "dc-2,2025-01,2025-01-01,2025-02-01,oops,0,31,1,2,0", "dc-2,2025-02,2025-02-01,2025-03-01,99,31,59,1,2,1", "nobody,2025-01,,,5,,,,,",
        ];
        var byInstallation = await Outcome(rows);
        var byMonth = await Outcome([rows[0], rows[2], rows[4], rows[1], rows[3]]);
        var staged = await Outcome([.. rows, rows[0]]);
        Assert.Equal(byInstallation, byMonth);
        Assert.Equal(byInstallation, staged);
        Assert.Equal(1, await _bench.Ask<long>(Key));
    }

    [Fact]
    public async Task A_month_that_comes_twice_sends_the_file_through_staging_and_the_first_row_stands()
    {
        await Empty();
        var summary = await _bench.Import("readings.csv", Header + "dc-1,2025-02,,,28,,,,,\ndc-1,2025-01,,,31,,,,,\ndc-1,2025-02,,,29,,,,,\n");
        Assert.Equal((3, 1, 2), (summary.RowsRead, summary.RowsRejected, summary.Total.Inserted));
        Assert.Equal("conflicting-duplicate", Assert.Single(await _bench.Findings(summary)).Rule);
        Assert.Equal(1, await _bench.Ask<long>(Key));
    }

    [Fact]
    public async Task A_file_of_nothing_but_a_header_is_refused_and_the_key_stays()
    {
        await Empty();
        Assert.Equal("header-only", (await _bench.Refusal("readings.csv", Header)).Rule.Code);
        Assert.Equal(1, await _bench.Ask<long>(Key));
    }

    private async Task<string> Outcome(string[] rows)
    {
        await Empty();
        var summary = await _bench.Import("readings.csv", Header + string.Join('\n', rows) + "\n");
        var findings = string.Join('|', (await _bench.Findings(summary)).Select(finding => $"{finding.Rule} {finding.Severity} {finding.Field} {finding.Value} {finding.Detail} {finding.RawLine}").Order());
        var stored = await _bench.Ask<string>(
            "select string_agg((to_jsonb(r) - array['import_id', 'line_no'])::text, '|' order by installation_id, period) from reading r");
        return $"{summary.RowsRejected} {summary.RowsFlagged} {summary.Total.Inserted}\n{findings}\n{stored}";
    }

    private async Task Empty()
    {
        await _bench.HaveInstallations("dc-1", "dc-2");
        await _bench.Ask<int>("truncate reading");
    }
}

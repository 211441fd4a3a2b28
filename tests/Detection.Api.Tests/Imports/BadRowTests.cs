using System.Text;
using Detection.Testing;

namespace Detection.Api.Tests.Imports;

/// <summary>Rows that cannot be taken, or not wholly: each stays with its import, with the rule that spoke and the raw line.</summary>
public class BadRowTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    private const string Header = "installation_no,period,first_reading_date,last_reading_date,active_kwh,demand_kw\n";

    private readonly ImportBench _bench = new(database);

    static BadRowTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Fact]
    public async Task A_row_with_too_few_fields_is_rejected_with_its_line_number_and_raw_line()
    {
        await _bench.HaveInstallations("few-1");
        var summary = await _bench.Import("readings.csv", Header + "few-1,2026-01,2026-01-01,2026-02-01,10,\nfew-1,2026-02,2026-02-01\n");
        Assert.Equal((2, 1, 1), (summary.RowsRead, summary.RowsRejected, summary.Total.Inserted));
        var finding = Assert.Single(await _bench.Findings(summary));
        Assert.Equal(("too-few-fields", 3L, "few-1,2026-02,2026-02-01"), (finding.Rule, finding.LineNo, finding.RawLine));
        Assert.Equal("Satırda 3 alan var, başlıkta 6.", finding.Message.Tr);
    }

    [Fact]
    public async Task A_row_with_too_many_fields_is_rejected()
    {
        var summary = await _bench.Import("installations.csv", "installation_no,tariff_group,street\nmany-1,dwelling,Gül Sok., No 3\n");
        Assert.Equal("too-many-fields", Assert.Single(await _bench.Findings(summary), finding => finding.Severity == "reject").Rule);
    }

    [Theory]
    [InlineData("row-1,2026-01,,,,", "required-empty", "active_kwh")]
    [InlineData("row-1,2026-01,,,abc,", "not-a-number", "active_kwh")]
    [InlineData("row-1,2026-01,,,NaN,", "not-a-number", "active_kwh")]
    [InlineData("row-1,2026-01,,,\"1.234,5\",", "not-a-number", "active_kwh")]
    [InlineData("row-1,2026-13,,,5,", "not-a-month", "period")]
    [InlineData("row-1,2026-01,2026-02-01,2026-01-01,5,", "dates-out-of-order", "last_reading_date")]
    [InlineData("nobody,2026-01,,,5,", "unknown-installation", "installation_no")]
    public async Task An_unusable_required_value_rejects_the_row(string row, string rule, string field)
    {
        await _bench.HaveInstallations("row-1");
        var summary = await _bench.Import("readings.csv", Header + row + "\n");
        var finding = Assert.Single(await _bench.Findings(summary));
        Assert.Equal((rule, field, "reject"), (finding.Rule, finding.Field, finding.Severity));
        Assert.Equal((1, 0), (summary.RowsRejected, summary.Total.Inserted));
    }

    [Theory]
    [InlineData("opt-1,2026-01,31.01.2026,,5,", "not-a-date", "first_reading_date")]
    [InlineData("opt-1,2026-01,,,5,much", "not-a-number", "demand_kw")]
    public async Task An_unreadable_optional_value_is_left_out_and_flagged(string row, string rule, string field)
    {
        await _bench.HaveInstallations("opt-1");
        var summary = await _bench.Import("readings.csv", Header + row + "\n");
        var finding = Assert.Single(await _bench.Findings(summary));
        Assert.Equal((rule, field, "flag"), (finding.Rule, finding.Field, finding.Severity));
        Assert.Equal((1, 0), (summary.RowsFlagged, summary.RowsRejected));
        Assert.Equal(5, await _bench.Ask<double>("select active_kwh from reading join installation using (installation_id) where installation_no = 'opt-1'"));
    }

    [Fact]
    public async Task Negative_energy_is_kept_and_flagged()
    {
        await _bench.HaveInstallations("neg-1");
        var summary = await _bench.Import("readings.csv", Header + "neg-1,2026-01,,,-12.5,\n");
        Assert.Equal(("negative-energy", "-12.5"), (Assert.Single(await _bench.Findings(summary)) is var found ? (found.Rule, found.Value) : default));
        Assert.Equal(-12.5, await _bench.Ask<double>("select active_kwh from reading join installation using (installation_id) where installation_no = 'neg-1'"));
    }

    [Fact]
    public async Task Cp1254_bytes_are_not_read_as_utf8()
    {
        var bytes = Encoding.GetEncoding("windows-1254").GetBytes("installation_no,tariff_group,street,longitude,latitude\nenc-1,dwelling,Şehit Ağaoğlu Çıkmazı İç,32.85,39.93\n");
        var summary = await _bench.Import("installations.csv", bytes);
        Assert.Equal("Şehit Ağaoğlu Çıkmazı İç", await _bench.Ask<string>("select street from installation where installation_no = 'enc-1'"));
        Assert.Equal(("not-utf8", "note"), (Assert.Single(await _bench.Findings(summary)) is var note ? (note.Rule, note.Severity) : default));
    }

    [Theory]
    [InlineData("Å\u009Eehit AÄ\u009Fao", true)]
    [InlineData("Åžehit Sok.", true)]
    [InlineData("Ã‡ukurova", true)]
    [InlineData("Bah\uFFFDe", true)]
    [InlineData("Şehit Ağaoğlu Çıkmazı İç, Âdem, Ünlü", false)]
    public async Task Letters_broken_before_the_file_was_written_are_flagged(string street, bool broken)
    {
        var summary = await _bench.Import("installations.csv", $"installation_no,tariff_group,street,longitude,latitude\nletters,dwelling,\"{street}\",32.85,39.93\n");
        Assert.Equal(broken, (await _bench.Findings(summary)).Any(finding => finding.Rule == "broken-letters"));
        Assert.Equal(street, await _bench.Ask<string>("select street from installation where installation_no = 'letters'"));
    }

    [Fact]
    public async Task A_letter_written_in_two_code_points_is_stored_in_one()
    {
        await _bench.Import("installations.csv", "installation_no,tariff_group,street\nnfc-1,dwelling,C\u0327ınar\n");
        Assert.Equal("Çınar", await _bench.Ask<string>("select street from installation where installation_no = 'nfc-1'"));
    }

    [Fact]
    public async Task Decimal_commas_and_semicolons_are_detected_and_noted()
    {
        await _bench.HaveInstallations("comma-1");
        var summary = await _bench.Import("readings.csv", "installation_no;period;active_kwh;demand_kw\ncomma-1;2026-01;1234,5;3\ncomma-1;2026-02;7,25;\n");
        Assert.Equal(["decimal-comma", "other-delimiter"], (await _bench.Findings(summary)).Select(finding => finding.Rule).Order());
        Assert.Equal(1241.75, await _bench.Ask<double>("select sum(active_kwh) from reading join installation using (installation_id) where installation_no = 'comma-1'"));
    }

    [Fact]
    public async Task Points_and_commas_in_one_file_are_not_guessed()
    {
        await _bench.HaveInstallations("mixed-1");
        var summary = await _bench.Import("readings.csv", "installation_no;period;active_kwh\nmixed-1;2026-01;12,5\nmixed-1;2026-02;12.5\n");
        Assert.Equal((1, 1), (summary.Total.Inserted, summary.RowsRejected));
        Assert.Contains(await _bench.Findings(summary), finding => (finding.Rule, finding.Value) == ("not-a-number", "12,5"));
    }

    [Fact]
    public async Task A_quote_that_is_never_closed_costs_one_row_and_not_the_file()
    {
        var rows = string.Concat(Enumerable.Range(0, 60).Select(n => $"quote-{n},dwelling,Sokak {n}\n"));
        var summary = await _bench.Import("installations.csv", "installation_no,tariff_group,street\nquote-x,dwelling,\"Gül Sokak\n" + rows);
        Assert.Equal((60, 1), (summary.Total.Inserted, summary.RowsRejected));
        Assert.Equal("quote-not-closed", Assert.Single(await _bench.Findings(summary), finding => finding.Severity == "reject").Rule);
    }

    [Fact]
    public async Task Unknown_codes_reject_where_they_are_required_and_are_left_out_where_not()
    {
        var summary = await _bench.Import("installations.csv", "installation_no,tariff_group,status\ncode-1,mesken,active\ncode-2,dwelling,asleep\n");
        Assert.Equal([("tariff_group", "reject"), ("status", "flag")],
            (await _bench.Findings(summary)).Where(finding => finding.Rule == "unknown-code").Select(finding => (finding.Field, finding.Severity)));
    }

    [Fact]
    public async Task A_repeated_installation_counts_as_unchanged_when_equal_and_is_rejected_when_not()
    {
        var summary = await _bench.Import("installations.csv",
            "installation_no,tariff_group,street\ntwice-1,dwelling,Gül\ntwice-1,dwelling,Gül\ntwice-1,commercial,Gül\n");
        Assert.Equal((1, 1, 1), (summary.Total.Inserted, summary.Total.Unchanged, summary.RowsRejected));
        var finding = Assert.Single(await _bench.Findings(summary), finding => finding.Severity == "reject");
        Assert.Equal(("conflicting-duplicate", 4L, "2"), (finding.Rule, finding.LineNo, finding.Detail));
        Assert.Equal("dwelling", await _bench.Ask<string>("select tariff_group from installation where installation_no = 'twice-1'"));
    }

    [Fact]
    public async Task Contract_dates_out_of_order_lose_their_end_and_keep_the_installation()
    {
        var summary = await _bench.Import("installations.csv",
            "installation_no,tariff_group,contract_start,contract_end\ncontract-1,dwelling,2022-08-12,2021-04-12\n");
        Assert.Contains(await _bench.Findings(summary), finding => (finding.Rule, finding.Severity) == ("dates-out-of-order", "flag"));
        Assert.Null(await _bench.Ask<DateTime?>("select contract_end from installation where installation_no = 'contract-1'"));
    }
}

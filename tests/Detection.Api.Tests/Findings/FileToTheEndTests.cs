using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Dapper;
using Detection.Api.Tests.Evidence;
using Detection.Api.Tests.Records;
using Detection.Testing;

namespace Detection.Api.Tests.Findings;

/// <summary>One file from the visit to the end, with the real law engine, tables and evidence.</summary>
public sealed class FileToTheEndTests(TaramaServiceFixture service) : IClassFixture<TaramaServiceFixture>, IAsyncLifetime
{
    private const string Tariffs =
        "price_group;effective_from;energy_tl_per_kwh;distribution_tl_per_kwh;source\n" +
        "dwelling;01.01.2026;1,250000;1,100000;deneme\nservices;01.01.2026;2,500000;1,300000;deneme\n";

    private readonly HttpClient _crew = service.ClientOf("crew", "Ayşe Demir");
    private readonly HttpClient _reviewer = service.ClientOf("reviewer", "Av. Işıl Öz");

    public Task InitializeAsync() => service.PutTariffs(Tariffs);

    public Task DisposeAsync()
    {
        _crew.Dispose();
        _reviewer.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task A_separate_line_is_reviewed_sealed_objected_paid_and_reconnected()
    {
        var (finding, installationId) = await Submitted("8000001");
        finding = await _reviewer.Approve(finding);

        using var early = await _reviewer.TryAct(finding, "finalise");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, early.StatusCode);
        var missing = (await early.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("missing").EnumerateArray().Select(need => need.GetProperty("article").GetString());
        Assert.Equal(["R 43", "R 43(7)"], missing);
        await _crew.Upload(finding.Id(), "kofra.mp4", TestPictures.Video());
        finding = await _reviewer.Act(finding, "finalise");
        Assert.Equal("final", finding.Step());

        using var twice = await _reviewer.TryAct(finding, "finalise");
        Assert.Equal(HttpStatusCode.Conflict, twice.StatusCode);
        Assert.Contains("It was finalised on", await twice.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await using var connection = await service.Source.OpenConnectionAsync();
        Assert.Equal(("kacak_b", "record", "documented"), await connection.QuerySingleAsync<(string, string, string)>(
            "select outcome, method, certainty from visit where installation_id = @installationId", new { installationId }));

        finding = await _crew.Act(finding, "print");
        finding = await _reviewer.Act(finding, "send", new { sent = new { notifiedOn = "2026-10-28", way = "left", mailNo = "" }, copy = new { way = "left", on = "2026-10-26", mailNo = "", smsSent = true } });
        using var late = await _reviewer.TryAct(finding, "lodgeObjection", new { objection = new { lodgedOn = "2027-04-29", text = "Kabul etmiyorum." } });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, late.StatusCode);
        Assert.Contains("R 47(2)", await late.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("28.04.2027", await late.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        finding = await _reviewer.Act(finding, "lodgeObjection", new { objection = new { lodgedOn = "2026-11-20", text = "Kabul etmiyorum." } });
        finding = await _reviewer.Act(finding, "decide", new { decision = new { decidedOn = "2026-11-26", result = "rejected", grounds = "Video kaydı açık." } });
        Assert.Equal("proven", await connection.ExecuteScalarAsync<string>("select certainty from visit where installation_id = @installationId", new { installationId }));
        finding = await _reviewer.Act(finding, "pay", new { payment = new { paidOn = "2026-11-27", amountTl = 12_345.67m } });
        finding = await _reviewer.Act(finding, "reconnect", new
        {
            reconnection = new { obligationsMetAt = "2026-11-27T09:00:00+03:00", reconnectedAt = "2026-11-27T15:00:00+03:00", againstCollateral = false },
        });
        finding = await _reviewer.Act(finding, "close");
        Assert.Equal("closed", finding.Step());
        Assert.True((await _crew.GetFromJsonAsync<JsonElement>($"/findings/{finding.Id()}/history")).GetProperty("intact").GetBoolean());
    }

    [Fact]
    public async Task An_unpaid_charge_gets_a_sealed_notice_its_days_in_the_agenda_and_collection_only_after_them()
    {
        var (finding, _) = await Submitted("8000007");
        await _crew.Upload(finding.Id(), "kofra.mp4", TestPictures.Video(7));
        finding = await _reviewer.Act(await _reviewer.Approve(finding), "finalise");
        finding = await _crew.Act(finding, "print");
        finding = await _reviewer.Act(finding, "send", new { sent = new { notifiedOn = "2026-10-28", way = "left", mailNo = "" }, copy = new { way = "left", on = "2026-10-26", mailNo = "", smsSent = true } });
        using var printed = await _reviewer.PostAsJsonAsync($"/findings/{finding.Id()}/documents", new { kind = "collection-notice" });
        Assert.Equal("sealed", (await printed.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("state").GetString());
        // Ten days from 28 October end on Saturday 7 November: in time until Monday the 9th.
        using var early = await _reviewer.TryAct(finding, "serveCollectionNotice", new { collectionNotice = new { servedOn = "2026-11-09", way = "registeredMail", mailNo = "RR1" } });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, early.StatusCode);
        Assert.Contains("09.11.2026", await early.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        finding = await _reviewer.Act(finding, "serveCollectionNotice", new { collectionNotice = new { servedOn = "2026-11-10", way = "registeredMail", mailNo = "RR1" } });
        Assert.Equal("collectionNotice", finding.Step());
        var documents = await _reviewer.GetFromJsonAsync<JsonElement>($"/findings/{finding.Id()}/documents");
        var notice = documents.EnumerateArray().Single(document => document.GetProperty("kind").GetString() == "collection-notice");
        Assert.Equal("sealed", notice.GetProperty("state").GetString());
        var agenda = await _crew.GetFromJsonAsync<JsonElement>("/agenda");
        var due = agenda.GetProperty("items").EnumerateArray().Single(item =>
            item.GetProperty("findingId") is { ValueKind: JsonValueKind.Number } id && id.GetInt64() == finding.Id() && item.GetProperty("kind").GetString() == "collectionNotice");
        Assert.Equal(("R 47(4)", "2026-11-25"), (due.GetProperty("article").GetString(), due.GetProperty("dueOn").GetString()));
        using var soon = await _reviewer.TryAct(finding, "startCollection", new { collection = new { startedOn = "2026-11-25", fileNo = "2026/114" } });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, soon.StatusCode);
        finding = await _reviewer.Act(finding, "startCollection", new { collection = new { startedOn = "2026-11-26", fileNo = "2026/114" } });
        Assert.Equal("collection", finding.Step());
        finding = await _reviewer.Act(finding, "pay", new { payment = new { paidOn = "2026-11-27", amountTl = 12_345.67m } });
        Assert.Equal("paid", finding.Step());
        var history = await _crew.GetFromJsonAsync<JsonElement>($"/findings/{finding.Id()}/history");
        Assert.True(history.GetProperty("intact").GetBoolean());
        Assert.Contains(history.GetProperty("entries").EnumerateArray(), entry => entry.GetProperty("action").GetString() == "serveCollectionNotice");
    }

    [Fact]
    public async Task An_override_needs_a_reason_changes_the_amount_and_stays_on_the_sheet_for_ever()
    {
        var (finding, _) = await Submitted("8000002");
        var before = await _reviewer.Sheet(finding);
        var input = before.GetProperty("lines").EnumerateArray().SelectMany(line => line.GetProperty("inputs").EnumerateArray())
            .First(candidate => candidate.GetProperty("code").GetString() == "price_multiplier");
        Assert.Equal(2, input.GetProperty("value").GetDecimal());
        var path = $"/findings/{finding.Id()}/worksheet/overrides";
        using var unreasoned = await _reviewer.PostAsJsonAsync(path, new { version = Version(finding), code = "price_multiplier", value = 2.5m, reason = " " });
        using var unknown = await _reviewer.PostAsJsonAsync(path, new { version = Version(finding), code = "moon_phase", value = 1, reason = "x" });
        using var byCrew = await _crew.PostAsJsonAsync(path, new { version = Version(finding), code = "price_multiplier", value = 2.5m, reason = "x" });
        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest, HttpStatusCode.Forbidden), (unreasoned.StatusCode, unknown.StatusCode, byCrew.StatusCode));

        using var made = await _reviewer.PostAsJsonAsync(path, new { version = Version(finding), code = "price_multiplier", value = 2.5m, reason = "Üç yıl içinde ikinci tespit." });
        Assert.True(made.IsSuccessStatusCode, await made.Content.ReadAsStringAsync());
        finding = await made.Content.ReadFromJsonAsync<JsonElement>();
        var after = await _reviewer.Sheet(finding);
        Assert.Equal(before.GetProperty("totalTl").GetDecimal() * 1.25m, after.GetProperty("totalTl").GetDecimal(), precision: 1);
        using var withdrawn = await _reviewer.PostAsJsonAsync(path, new { version = Version(finding), code = "price_multiplier", value = (decimal?)null, reason = "Yanlış kişi." });
        finding = await withdrawn.Content.ReadFromJsonAsync<JsonElement>();
        var last = await _reviewer.Sheet(finding);
        Assert.Equal(before.GetProperty("totalTl").GetDecimal(), last.GetProperty("totalTl").GetDecimal());
        Assert.Equal(2, last.GetProperty("overrides").GetArrayLength());
    }

    [Fact]
    public async Task A_worksheet_is_accepted_only_when_every_line_was_looked_at()
    {
        var (finding, _) = await Submitted("8000003");
        using var unseen = await _reviewer.TryAct(finding, "acceptWorksheet", new { reviewedLines = new[] { "energy_kwh" } });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, unseen.StatusCode);
        Assert.Contains("linesReviewed", await unseen.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_sealed_is_corrected_with_a_reason_and_the_sealed_sheet_stays_in_the_history()
    {
        var (finding, _) = await Submitted("8000004");
        await _crew.Upload(finding.Id(), "kofra.mp4", TestPictures.Video(1));
        finding = await _reviewer.Act(await _reviewer.Approve(finding), "finalise");
        var total = (await _reviewer.Sheet(finding)).GetProperty("totalTl").GetDecimal();
        finding = await _reviewer.Act(finding, "correct", new { reason = "Kompresör gücü etiketten yanlış okunmuş." });
        Assert.Equal("draft", finding.Step());
        var history = await _crew.GetFromJsonAsync<JsonElement>($"/findings/{finding.Id()}/history");
        var sealedLine = history.GetProperty("entries").EnumerateArray().Single(entry => entry.GetProperty("action").GetString() == "finalise");
        Assert.Equal(total, sealedLine.GetProperty("detail").GetProperty("worksheet").GetProperty("totalTl").GetDecimal());
        Assert.Equal(64, sealedLine.GetProperty("detail").GetProperty("worksheetSha256").GetString()!.Length);
    }

    [Fact]
    public async Task A_tariff_that_is_missing_and_a_record_before_any_rule_set_are_clear_legal_answers()
    {
        var id = await service.Source.AddInstallation("8000005");
        foreach (var (day, article) in ((string, string)[])[("2025-06-01", "R 46"), ("2024-06-01", "R")])
        {
            var facts = FindingClient.Facts(more: new { detectedAt = $"{day}T10:40:00+03:00", began = new { on = day[..4] + "-03-02", source = "ifade" }, appliances = new[] { new { name = "Kompresör", powerKw = 7.5 } } });
            var finding = await _crew.Create(id, facts);
            var answer = await _crew.GetFromJsonAsync<JsonElement>($"/findings/{finding.Id()}/worksheet");
            Assert.Equal(JsonValueKind.Null, answer.GetProperty("sheet").ValueKind);
            var obstacle = answer.GetProperty("obstacles")[0];
            Assert.StartsWith(article, obstacle.GetProperty("article").GetString(), StringComparison.Ordinal);
            Assert.NotEmpty(obstacle.GetProperty("text").GetProperty("tr").GetString()!);
        }
    }

    [Fact]
    public async Task The_agenda_shows_what_is_late_first()
    {
        var (finding, _) = await Submitted("8000006");
        var agenda = await _crew.GetFromJsonAsync<JsonElement>("/agenda");
        Assert.False(agenda.GetProperty("hasHolidays").GetBoolean());
        var item = agenda.GetProperty("items").EnumerateArray().First(due => due.GetProperty("findingId").GetInt64() == finding.Id());
        Assert.Equal(("bill", "R 47(1)", "2026-10-29"), (item.GetProperty("kind").GetString(), item.GetProperty("article").GetString(), item.GetProperty("dueOn").GetString()));
        using var manager = service.ClientOf("manager", "Müdür");
        using var holidays = await manager.PutAsync("/law-tables/holidays", new StringContent("day,name,source\n2026-10-29,Cumhuriyet Bayramı,2429 sayılı Kanun\n", Encoding.UTF8, "text/csv"));
        Assert.Equal(HttpStatusCode.OK, holidays.StatusCode);
        agenda = await _crew.GetFromJsonAsync<JsonElement>("/agenda");
        Assert.True(agenda.GetProperty("hasHolidays").GetBoolean());
        item = agenda.GetProperty("items").EnumerateArray().First(due => due.GetProperty("findingId").GetInt64() == finding.Id());
        Assert.Equal("2026-10-30", item.GetProperty("dueOn").GetString());
    }

    private async Task<(JsonElement Finding, long InstallationId)> Submitted(string no)
    {
        var id = await service.Source.AddInstallation(no, (35.3213, 36.9914), monthlyKwh: 120, meterSerial: "SN-" + no);
        var finding = await _crew.Create(id, FindingClient.Facts(more: new { appliances = new[] { new { name = "Kompresör", powerKw = 7.5 } } }));
        return (await _crew.Act(finding, "submitForReview"), id);
    }

    private static int Version(JsonElement finding) => finding.GetProperty("version").GetInt32();
}

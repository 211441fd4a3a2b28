using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Dapper;
using Detection.Api.Tests.Records;
using Detection.Testing;
using Npgsql;

namespace Detection.Api.Tests.Findings;

public sealed class FindingsApiTests(TaramaServiceFixture service) : IClassFixture<TaramaServiceFixture>
{
    private const string LongName = "Çağrı Şükrü İlknur Öğüt Ünlü Işıl Ğ ğ ı İ ş Ş ç Ç ö Ö ü Ü — Sayaçları Koruma ve Denetleme Kurulu Başkan Yardımcılığı ek 7";

    [Fact]
    public async Task A_finding_takes_its_address_from_the_installation_and_says_what_is_missing_with_the_article()
    {
        using var crew = service.ClientOf("crew", "Ayşe Demir");
        var id = await service.Source.AddInstallation("7000001", (35.3213, 36.9914), street: RecordSamples.EveryTurkishLetter);
        var finding = await crew.Create(id, FindingClient.Facts(address: ""));
        Assert.Contains(RecordSamples.EveryTurkishLetter, finding.GetProperty("facts").GetProperty("place").GetProperty("address").GetString(), StringComparison.Ordinal);
        var missing = finding.GetProperty("requirements").EnumerateArray().Where(need => !need.GetProperty("met").GetBoolean()).Select(need => need.GetProperty("article").GetString());
        Assert.Equal(["R 43", "R 43(7)", "R 46(5)"], missing);
        Assert.Equal(["submitForReview", "cancel"], finding.GetProperty("actions").EnumerateArray().Select(action => action.GetProperty("action").GetString()));
    }

    [Fact]
    public async Task Two_people_editing_at_once_lose_nothing_and_are_told_what_changed()
    {
        using var ayse = service.ClientOf("crew", "Ayşe Demir");
        using var mehmet = service.ClientOf("manager", "Mehmet Işık");
        var finding = await ayse.Create(await service.Source.AddInstallation("7000002"), FindingClient.Facts());
        var version = finding.GetProperty("version").GetInt32();
        using var first = await mehmet.PutAsJsonAsync($"/findings/{finding.Id()}", new { version, facts = FindingClient.Facts(more: new { note = "Komşu tanık oldu." }) });
        Assert.Equal(HttpStatusCode.OK, first.StatusCode);

        using var second = await ayse.PutAsJsonAsync($"/findings/{finding.Id()}", new { version, facts = FindingClient.Facts(more: new { note = "Kimse yoktu." }) });
        Assert.Equal(HttpStatusCode.Conflict, second.StatusCode);
        var problem = await second.Content.ReadFromJsonAsync<JsonElement>();
        var since = Assert.Single(problem.GetProperty("since").EnumerateArray());
        Assert.Equal("Mehmet Işık", since.GetProperty("actorName").GetString());
        Assert.Equal("note", Assert.Single(since.GetProperty("changes").EnumerateArray()).GetProperty("path").GetString());
        Assert.Equal("Komşu tanık oldu.", (await ayse.Read(finding)).GetProperty("facts").GetProperty("note").GetString());
    }

    [Fact]
    public async Task The_history_says_who_changed_what_and_notices_a_line_changed_behind_its_back()
    {
        using var crew = service.ClientOf("crew", LongName[..80]);
        var finding = await crew.Create(await service.Source.AddInstallation("7000003"), FindingClient.Facts());
        finding = await crew.Act(finding, "submitForReview");
        var history = await crew.GetFromJsonAsync<JsonElement>($"/findings/{finding.Id()}/history");
        Assert.True(history.GetProperty("intact").GetBoolean());
        Assert.Equal(["create", "submitForReview"], history.GetProperty("entries").EnumerateArray().Select(entry => entry.GetProperty("action").GetString()));

        await using var connection = await service.Source.OpenConnectionAsync();
        var change = "update finding_entry set actor_name = 'x' where entry_no = 1 and finding_id = " + finding.Id().ToString(System.Globalization.CultureInfo.InvariantCulture);
        Assert.Contains("only ever added", (await Assert.ThrowsAsync<PostgresException>(() => connection.ExecuteAsync(change))).MessageText, StringComparison.Ordinal);
        await connection.ExecuteAsync("alter table finding_entry disable trigger user");
        await connection.ExecuteAsync(change);
        await connection.ExecuteAsync("alter table finding_entry enable trigger user");
        history = await crew.GetFromJsonAsync<JsonElement>($"/findings/{finding.Id()}/history");
        Assert.Equal((false, 1), (history.GetProperty("intact").GetBoolean(), history.GetProperty("brokenAt").GetInt32()));
    }

    [Fact]
    public async Task A_finding_whose_row_is_not_what_its_history_says_is_noticed()
    {
        using var crew = service.ClientOf("crew", "Ayşe Demir");
        var finding = await crew.Create(await service.Source.AddInstallation("7000004"), FindingClient.Facts());
        await using var connection = await service.Source.OpenConnectionAsync();
        await connection.ExecuteAsync("update finding set facts = jsonb_set(facts, '{note}', '\"x\"') where finding_id = @id", new { id = finding.Id() });
        Assert.False((await crew.GetFromJsonAsync<JsonElement>($"/findings/{finding.Id()}/history")).GetProperty("intact").GetBoolean());
    }

    [Fact]
    public async Task An_action_that_needs_more_is_refused_with_the_article_and_one_out_of_order_with_what_is_possible()
    {
        using var crew = service.ClientOf("crew", "Ayşe Demir");
        var finding = await crew.Create(await service.Source.AddInstallation("7000005"), FindingClient.Facts("illegalCc", new { cut = new { cutOn = "2026-09-01" } }));
        using var unmet = await crew.TryAct(finding, "submitForReview");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, unmet.StatusCode);
        Assert.Contains("R 44(4)", await unmet.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var reviewer = service.ClientOf("reviewer", "Av. Işıl");
        using var early = await reviewer.TryAct(finding, "finalise");
        Assert.Equal(HttpStatusCode.Conflict, early.StatusCode);
        Assert.Contains("Possible now: submitForReview, cancel", await early.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("analyst", HttpStatusCode.Forbidden)]
    [InlineData("regulator", HttpStatusCode.Forbidden)]
    [InlineData("crew", HttpStatusCode.Created)]
    public async Task Findings_are_entered_by_those_who_may(string role, HttpStatusCode expected)
    {
        using var client = service.ClientOf(role, "X Y");
        using var answer = await client.PostAsJsonAsync("/findings", new { facts = FindingClient.Facts("illegalA") });
        Assert.Equal(expected, answer.StatusCode);
    }

    [Fact]
    public async Task A_crew_cannot_decide_for_the_lawyers()
    {
        using var crew = service.ClientOf("crew", "Ayşe Demir");
        var finding = await crew.Create(null, FindingClient.Facts("illegalA"));
        using var answer = await crew.TryAct(finding, "cancel", new { reason = "Yanlış adres" });
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Theory]
    [InlineData("illegalCc", "{\"cut\": {\"cutOn\": \"2026-09-01\", \"indexKwh\": -1}}", "facts.cut.indexKwh")]
    [InlineData("illegalCc", "{\"cut\": {\"cutOn\": \"2026-09-01\", \"indexKwh\": 500}, \"detectionIndexKwh\": 400}", "facts.detectionIndexKwh")]
    [InlineData("illegalCc", "{\"cut\": {\"cutOn\": \"2026-11-01\", \"indexKwh\": 5}}", "facts.cut.cutOn")]
    [InlineData("clean", "{\"detectedAt\": \"2999-01-01T00:00:00Z\"}", "facts.detectedAt")]
    [InlineData("clean", "{\"place\": {\"longitude\": 500}}", "facts.place")]
    public async Task Facts_that_cannot_be_are_refused_with_their_field(string outcome, string more, string field)
    {
        using var crew = service.ClientOf("crew", "Ayşe Demir");
        var id = await service.Source.AddInstallation($"71{Math.Abs(more.GetHashCode(StringComparison.Ordinal)):0000000000}"[..12]);
        var facts = JsonSerializer.SerializeToNode(FindingClient.Facts(outcome))!.AsObject();
        foreach (var (name, value) in System.Text.Json.Nodes.JsonNode.Parse(more)!.AsObject()) facts[name] = value?.DeepClone();
        using var answer = await crew.PostAsJsonAsync("/findings", new { installationId = id, facts });
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.True((await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("errors").TryGetProperty(field, out _));
    }

    [Fact]
    public async Task A_null_in_the_place_of_a_list_is_nothing_stated()
    {
        using var crew = service.ClientOf("crew", "Ayşe Demir");
        var finding = await crew.Create(null, FindingClient.Facts("illegalA", new
        {
            crew = (string[]?)null, appliances = (object[]?)null, measuredCurrentsA = (decimal[]?)null, circumstances = (object?)null, methodText = (string?)null,
            signature = new { kind = "refused", witnesses = (string[]?)null },
        }));
        Assert.Equal(0, finding.GetProperty("facts").GetProperty("crew").GetArrayLength());
    }

    [Fact]
    public async Task Only_use_without_a_meter_needs_no_installation_and_an_unknown_one_is_not_found()
    {
        using var crew = service.ClientOf("crew", "Ayşe Demir");
        using var nowhere = await crew.PostAsJsonAsync("/findings", new { facts = FindingClient.Facts() });
        using var unknown = await crew.PostAsJsonAsync("/findings", new { installationId = 999_999, facts = FindingClient.Facts() });
        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.NotFound), (nowhere.StatusCode, unknown.StatusCode));
        Assert.Equal(HttpStatusCode.NotFound, (await crew.GetAsync("/findings/999999")).StatusCode);
    }

    [Fact]
    public async Task A_clean_visit_returns_to_the_models_as_an_observation_and_a_correction_takes_it_back()
    {
        using var crew = service.ClientOf("crew", "Ayşe Demir");
        using var reviewer = service.ClientOf("reviewer", "Av. Işıl");
        var id = await service.Source.AddInstallation("7000007");
        var finding = await crew.Act(await crew.Create(id, FindingClient.Facts("clean")), "close");
        await using var connection = await service.Source.OpenConnectionAsync();
        Assert.Equal(("clean", "sight", "observed"), await connection.QuerySingleAsync<(string, string, string)>(
            "select outcome, method, certainty from visit where installation_id = @id", new { id }));
        using var unreasoned = await reviewer.TryAct(finding, "correct");
        Assert.Equal(HttpStatusCode.BadRequest, unreasoned.StatusCode);
        finding = await reviewer.Act(finding, "correct", new { reason = "Mühür sahte çıktı." });
        Assert.Equal("draft", finding.Step());
        Assert.Equal(0, await connection.ExecuteScalarAsync<int>("select count(*) from visit where installation_id = @id", new { id }));
    }

    [Fact]
    public async Task Irregular_use_waits_for_its_notice()
    {
        using var crew = service.ClientOf("crew", "Ayşe Demir");
        var finding = await crew.Create(await service.Source.AddInstallation("7000008"), FindingClient.Facts("irregularD"));
        finding = await crew.Act(finding, "serveNotice", new { notice = new { servedOn = "2026-10-27" } });
        Assert.Equal("notice", finding.Step());
        finding = await crew.Act(finding, "noticeMet", new { notice = new { servedOn = "2026-10-27", metOn = "2026-11-05" } });
        Assert.Equal("closed", finding.Step());
    }

    [Fact]
    public async Task The_list_is_narrowed_by_step_outcome_and_number()
    {
        using var crew = service.ClientOf("crew", "Ayşe Demir");
        await crew.Create(await service.Source.AddInstallation("7900001"), FindingClient.Facts("incomplete"));
        var listed = await crew.GetFromJsonAsync<JsonElement>("/findings?step=draft&outcome=incomplete&no=79");
        Assert.Equal("7900001", Assert.Single(listed.EnumerateArray()).GetProperty("installationNo").GetString());
        Assert.Equal(HttpStatusCode.BadRequest, (await crew.GetAsync("/findings?step=nowhere")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await crew.GetAsync("/findings?limit=0")).StatusCode);
    }
}

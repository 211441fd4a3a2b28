using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Dapper;
using Detection.Api.Tests.Findings;
using Detection.Api.Tests.Records;
using Detection.Testing;

namespace Detection.Api.Tests.Tips;

public sealed class TipTests(TaramaServiceFixture service) : IClassFixture<TaramaServiceFixture>
{
    private const string Contact = "Şükrü Ağaoğlu, 0532 111 22 33";

    [Fact]
    public async Task A_tip_waits_in_the_agenda_until_it_is_answered()
    {
        await service.Source.AddInstallation("8300001");
        using var crew = service.ClientOf("crew", "Ayşe Demir");
        using var reviewer = service.ClientOf("reviewer", "Av. Işıl Öz");
        var tip = await Enter(crew, new { installationNo = "8300001", receivedOn = "2026-11-02", what = "Kofradan ayrı hat çekilmiş.", informant = Contact });
        var id = tip.GetProperty("tipId").GetInt64();

        var item = Assert.Single(await Agenda(crew, id));
        // Monday 2 November + 15 business days, with no calendar imported.
        Assert.Equal(("informantAnswer", "R 55(2)", "2026-11-23"), (item.GetProperty("kind").GetString(), item.GetProperty("article").GetString(), item.GetProperty("dueOn").GetString()));
        Assert.Equal(JsonValueKind.Null, item.GetProperty("findingId").ValueKind);
        Assert.Equal("8300001", item.GetProperty("installationNo").GetString());

        using var early = await reviewer.PostAsJsonAsync($"/tips/{id}/answer", new { answeredOn = "2026-11-01", answer = "İncelendi." });
        using var empty = await reviewer.PostAsJsonAsync($"/tips/{id}/answer", new { answeredOn = "2026-11-20", answer = " " });
        using var byCrew = await crew.PostAsJsonAsync($"/tips/{id}/answer", new { answeredOn = "2026-11-20", answer = "İncelendi." });
        using var answered = await reviewer.PostAsJsonAsync($"/tips/{id}/answer", new { answeredOn = "2026-11-20", answer = "İncelendi, işlem başlatıldı." });
        using var twice = await reviewer.PostAsJsonAsync($"/tips/{id}/answer", new { answeredOn = "2026-11-20", answer = "Başka." });
        Assert.Equal(
            [HttpStatusCode.BadRequest, HttpStatusCode.BadRequest, HttpStatusCode.Forbidden, HttpStatusCode.OK, HttpStatusCode.Conflict],
            new[] { early.StatusCode, empty.StatusCode, byCrew.StatusCode, answered.StatusCode, twice.StatusCode });
        Assert.Empty(await Agenda(crew, id));
    }

    [Fact]
    public async Task An_anonymous_tip_is_owed_no_answer()
    {
        using var crew = service.ClientOf("crew", "Ayşe Demir");
        var tip = await Enter(crew, new { receivedOn = "2026-11-02", what = "Trafodan kaçak hat." });
        Assert.False(tip.GetProperty("hasInformant").GetBoolean());
        Assert.Empty(await Agenda(crew, tip.GetProperty("tipId").GetInt64()));
    }

    [Fact]
    public async Task The_informant_is_secret_to_everybody_but_a_manager_whose_reading_is_kept()
    {
        using var crew = service.ClientOf("crew", "Ayşe Demir");
        using var reviewer = service.ClientOf("reviewer", "Av. Işıl Öz");
        using var manager = service.ClientOf("manager", "Müdür");
        using var regulator = service.ClientOf("regulator", "Denetçi");
        var id = (await Enter(crew, new { receivedOn = "2026-11-03", what = "Gece çalışan atölye.", informant = Contact })).GetProperty("tipId").GetInt64();

        foreach (var client in (HttpClient[])[crew, reviewer, regulator])
        {
            using var refused = await client.GetAsync($"/tips/{id}/informant");
            Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        }
        using var list = await regulator.GetAsync("/tips");
        Assert.Equal(HttpStatusCode.Forbidden, list.StatusCode);
        foreach (var path in (string[])["/tips", "/agenda"]) Assert.DoesNotContain("Şükrü", await manager.GetStringAsync(path), StringComparison.Ordinal);
        Assert.Equal(Contact, (await manager.GetFromJsonAsync<JsonElement>($"/tips/{id}/informant")).GetProperty("contact").GetString());

        await using var connection = await service.Source.OpenConnectionAsync();
        Assert.Equal([("Müdür", "manager", "read")], await connection.QueryAsync<(string, string, string)>(
            "select actor_name, actor_role, act from tip_informant_reading where tip_id = @id order by at", new { id }));
        var cipher = await connection.ExecuteScalarAsync<byte[]>("select contact_cipher from tip_informant where tip_id = @id", new { id });
        Assert.DoesNotContain("Şükrü", Encoding.UTF8.GetString(cipher!), StringComparison.Ordinal);

        using var early = await manager.DeleteAsync($"/tips/{id}/informant");
        Assert.Equal(HttpStatusCode.Conflict, early.StatusCode);
        using var answered = await reviewer.PostAsJsonAsync($"/tips/{id}/answer", new { answeredOn = "2026-11-20", answer = "İncelendi." });
        using var removed = await manager.DeleteAsync($"/tips/{id}/informant");
        using var gone = await manager.GetAsync($"/tips/{id}/informant");
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.NoContent, HttpStatusCode.NotFound], new[] { answered.StatusCode, removed.StatusCode, gone.StatusCode });
    }

    [Theory]
    [InlineData("{\"receivedOn\":\"2026-11-03\",\"what\":\"  \"}", "what")]
    [InlineData("{\"receivedOn\":\"2126-11-03\",\"what\":\"x\"}", "receivedOn")]
    [InlineData("{\"receivedOn\":\"2026-11-03\",\"what\":\"x\",\"installationNo\":\"yok-1\"}", "installationNo")]
    public async Task What_cannot_be_is_refused_with_its_field(string body, string field)
    {
        using var crew = service.ClientOf("crew", "Ayşe Demir");
        using var answer = await crew.PostAsync("/tips", new StringContent(body, Encoding.UTF8, "application/json"));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.True((await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("errors").TryGetProperty(field, out _));
    }

    private static async Task<JsonElement> Enter(HttpClient client, object tip)
    {
        using var answer = await client.PostAsJsonAsync("/tips", tip);
        var body = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode is HttpStatusCode.Created, body);
        Assert.DoesNotContain("Şükrü", body, StringComparison.Ordinal);
        return JsonDocument.Parse(body).RootElement.Clone();
    }

    private static async Task<JsonElement[]> Agenda(HttpClient client, long tipId) =>
        [.. (await client.GetFromJsonAsync<JsonElement>("/agenda")).GetProperty("items").EnumerateArray().Where(item => item.GetProperty("tipId") is { ValueKind: JsonValueKind.Number } id && id.GetInt64() == tipId)];
}

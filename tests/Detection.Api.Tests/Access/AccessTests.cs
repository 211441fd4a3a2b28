using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Dapper;
using Detection.Api.Infrastructure.Access;
using Detection.Testing;
using Npgsql;

namespace Detection.Api.Tests.Access;

public class AccessTests(TaramaServiceFixture service) : IClassFixture<TaramaServiceFixture>
{
    [Theory]
    [InlineData("crew:Ay%C5%9Fe%20Demir", "Ayşe Demir", Role.Crew)]
    [InlineData("reviewer: Çağrı ", "Çağrı", Role.Reviewer)]
    public void An_actor_is_a_role_and_a_name(string text, string name, Role role)
    {
        Assert.True(Actor.TryParse(text, out var actor));
        Assert.Equal(new Actor(name, role), actor);
    }

    [Theory]
    [InlineData("")]
    [InlineData("crew")]
    [InlineData("crew:")]
    [InlineData("crew:%20")]
    [InlineData("crew:a%0Ab")]
    [InlineData("king:Ayşe")]
    [InlineData("service:night")]
    [InlineData("crew:123456789012345678901234567890123456789012345678901234567890123456789012345678901")]
    public void What_is_no_actor_is_refused(string text) => Assert.False(Actor.TryParse(text, out _));

    [Fact]
    public async Task A_caller_that_names_nobody_is_the_local_analyst()
    {
        var who = await service.Client.GetFromJsonAsync<JsonElement>("/access/me");
        Assert.Equal(("local", "analyst", false),
            (who.GetProperty("name").GetString(), who.GetProperty("role").GetString(), who.GetProperty("authenticated").GetBoolean()));
    }

    [Fact]
    public async Task A_cookie_names_the_actor_where_a_link_can_send_no_header()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/access/me");
        request.Headers.Add("Cookie", "Tarama-Actor=manager:%C4%B0lknur");
        using var answer = await service.Client.SendAsync(request);
        Assert.Equal("İlknur", (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("name").GetString());
    }

    [Theory]
    [InlineData("king:x", HttpStatusCode.BadRequest)]
    [InlineData("analyst:x", HttpStatusCode.Forbidden)]
    [InlineData("manager:x", HttpStatusCode.OK)]
    public async Task A_route_answers_the_roles_it_names(string actor, HttpStatusCode expected)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/access/writes");
        request.Headers.Add(Actor.Carrier, actor);
        using var answer = await service.Client.SendAsync(request);
        Assert.Equal(expected, answer.StatusCode);
        if (expected is not HttpStatusCode.OK) Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task A_regulators_reader_writes_nowhere()
    {
        using var regulator = service.ClientOf("regulator", "Kurum");
        using var answer = await regulator.PostAsJsonAsync("/runs", new { });
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Contains("reads only", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_write_is_kept_with_its_actor_and_cannot_be_changed_afterwards()
    {
        using var analyst = service.ClientOf("analyst", "Şükrü Öğüt");
        using var started = await analyst.PostAsJsonAsync("/runs", new { });
        Assert.Equal(HttpStatusCode.Accepted, started.StatusCode);
        using var manager = service.ClientOf("manager", "Müdür");
        var writes = await manager.GetFromJsonAsync<JsonElement>("/access/writes");
        Assert.Contains(writes.EnumerateArray(), write => write.GetProperty("actorName").GetString() == "Şükrü Öğüt" && write.GetProperty("path").GetString() == "/runs");

        await using var connection = await service.Source.OpenConnectionAsync();
        foreach (var change in (string[])["update write_log set actor_name = 'x'", "delete from write_log", "truncate write_log"])
        {
            var refused = await Assert.ThrowsAsync<PostgresException>(() => connection.ExecuteAsync(change));
            Assert.Contains("only ever added", refused.MessageText, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_api_document_shows_the_roles_of_a_route()
    {
        var document = await service.Client.GetFromJsonAsync<JsonElement>("/openapi/v1.json");
        var parameters = document.GetProperty("paths").GetProperty("/access/writes").GetProperty("get").GetProperty("parameters");
        Assert.Contains(parameters.EnumerateArray(), parameter =>
            parameter.GetProperty("name").GetString() == Actor.Carrier && parameter.GetProperty("description").GetString()!.Contains("manager, reviewer", StringComparison.Ordinal));
    }
}

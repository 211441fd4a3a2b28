using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Detection.Api.Tests.Sweeps;
using Detection.Testing;

namespace Detection.Api.Tests.Campaigns;

public sealed class ReplanTests(SweepServiceFixture service) : IClassFixture<SweepServiceFixture>
{
    [Fact]
    public async Task A_sick_crews_rest_is_given_to_others_what_is_done_stays_and_every_change_is_told()
    {
        var (campaignId, before) = await HandedOut();
        var sick = before.StopsOf(1, 1);
        (await service.Client.Mark(campaignId, sick[0].Id(), "done")).EnsureSuccessStatusCode();
        var answer = await service.Client.Do(campaignId, "replans", new { dayNo = 1, at = "10:00:00", events = new[] { new { crewNo = 1, kind = "sick" } } });
        var after = await service.Client.Sweep(answer.GetProperty("sweepId").GetInt64());

        Assert.Equal([sick[0].Id()], after.StopsOf(1, 1).Select(CampaignDistrict.Id));
        Assert.Equal(before.GetProperty("sweepId").GetInt64(), after.GetProperty("replacesSweepId").GetInt64());
        var changes = after.GetProperty("changes").EnumerateArray().ToList();
        Assert.Equal(changes.Count, answer.GetProperty("changes").GetArrayLength());
        var told = changes.Where(change => change.GetProperty("fate").GetString() is "moved" or "dropped").Select(CampaignDistrict.Id).Order();
        Assert.Equal(sick.Skip(1).Select(CampaignDistrict.Id).Order(), told);
        Assert.All(changes, change => Assert.NotEmpty(change.En("why")));

        var campaign = await service.Client.GetFromJsonAsync<JsonElement>($"/campaigns/{campaignId}");
        Assert.Equal(after.GetProperty("sweepId").GetInt64(), campaign.GetProperty("chosenSweepId").GetInt64());
        Assert.Equal(after.Stops().Count, campaign.GetProperty("visitCount").GetInt32());
        Assert.Equal(1, campaign.GetProperty("doneCount").GetInt32());
        foreach (var crew in after.GetProperty("crews").EnumerateArray())
            Assert.True(crew.GetProperty("travelSeconds").GetInt32() + crew.GetProperty("visitSeconds").GetInt32() <= crew.GetProperty("shiftSeconds").GetInt32());
    }

    [Fact]
    public async Task What_crews_on_their_plan_have_set_out_for_stays_where_it_was()
    {
        var (campaignId, before) = await HandedOut();
        var answer = await service.Client.Do(campaignId, "replans", new { dayNo = 1, at = "10:30:00", events = new[] { new { crewNo = 1, kind = "busy", minutes = 60 } } });
        var after = await service.Client.Sweep(answer.GetProperty("sweepId").GetInt64());
        var second = before.StopsOf(1, 2);
        var started = second.TakeWhile(stop => stop.GetProperty("arrivalSeconds").GetInt32() - stop.GetProperty("travelSeconds").GetInt32() <= 2 * 3600).ToList();
        Assert.NotEmpty(started);
        Assert.Equal(
            started.Select(stop => (stop.Id(), stop.GetProperty("arrivalSeconds").GetInt32())),
            after.StopsOf(1, 2).Take(started.Count).Select(stop => (stop.Id(), stop.GetProperty("arrivalSeconds").GetInt32())));
        Assert.Contains(after.GetProperty("changes").EnumerateArray(), change => change.GetProperty("fate").GetString() is "later" or "moved" or "dropped");
    }

    [Theory]
    [InlineData("""{"dayNo": 9, "at": "10:00:00", "events": [{"crewNo": 1, "kind": "sick"}]}""", "dayNo")]
    [InlineData("""{"dayNo": 1, "at": "10:00:00", "events": []}""", "events")]
    [InlineData("""{"dayNo": 1, "at": "10:00:00", "events": [{"crewNo": 7, "kind": "sick"}]}""", "events")]
    [InlineData("""{"dayNo": 1, "at": "10:00:00", "events": [{"crewNo": 1, "kind": "late", "minutes": -5}]}""", "events")]
    public async Task What_cannot_have_happened_is_refused(string body, string field)
    {
        var (campaignId, _) = await HandedOut();
        var answer = await service.Client.PostAsync($"/campaigns/{campaignId}/replans", new StringContent(body, System.Text.Encoding.UTF8, "application/json"));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal([field], (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("errors").EnumerateObject().Select(error => error.Name));
    }

    [Fact]
    public async Task Before_anything_is_handed_out_there_is_nothing_to_change()
    {
        var (campaignId, _) = await service.Chosen(10, new Asked());
        var answer = await service.Client.PostAsJsonAsync(
            $"/campaigns/{campaignId}/replans", new { dayNo = 1, at = "10:00:00", events = new[] { new { crewNo = 1, kind = "sick" } } });
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        await service.Client.Do(campaignId, "cancel");
    }

    private async Task<(long CampaignId, JsonElement Sweep)> HandedOut()
    {
        var planned = await service.Chosen(80, new Asked(CrewCount: 3, ShiftMinutes: 360, Depot: SweepDistrict.Centre));
        await service.Client.Do(planned.CampaignId, "hand-out");
        return planned;
    }
}

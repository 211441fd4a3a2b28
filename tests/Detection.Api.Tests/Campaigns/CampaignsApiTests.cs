using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Detection.Api.Tests.Sweeps;
using Detection.Testing;

namespace Detection.Api.Tests.Campaigns;

public sealed class CampaignsApiTests(SweepServiceFixture service) : IClassFixture<SweepServiceFixture>
{
    private static readonly DateOnly Monday = NextMonday();

    [Fact]
    public async Task A_campaign_lives_from_draft_to_closed_and_frees_its_installations()
    {
        var (campaignId, sweep) = await service.Chosen(40, new Asked(ShiftMinutes: 240, Depot: SweepDistrict.Centre));
        var planned = await Campaign(campaignId);
        Assert.Equal("planned", planned.GetProperty("state").GetString());
        Assert.Equal(sweep.GetProperty("stopCount").GetInt32(), planned.GetProperty("visitCount").GetInt32());
        Assert.Equal("handed_out", (await service.Client.Do(campaignId, "hand-out")).GetProperty("state").GetString());
        (await service.Client.Mark(campaignId, sweep.Stops()[0].Id(), "done")).EnsureSuccessStatusCode();
        (await service.Client.Mark(campaignId, sweep.Stops()[0].Id(), "done")).EnsureSuccessStatusCode();
        (await service.Client.Mark(campaignId, sweep.Stops()[1].Id(), "skipped")).EnsureSuccessStatusCode();
        var going = await Campaign(campaignId);
        Assert.Equal("in_progress", going.GetProperty("state").GetString());
        Assert.Equal((1, 1), (going.GetProperty("doneCount").GetInt32(), going.GetProperty("skippedCount").GetInt32()));
        var chosen = await service.Client.Sweep(sweep.GetProperty("sweepId").GetInt64());
        Assert.Equal("done", chosen.Stops()[0].GetProperty("visitState").GetString());
        Assert.Equal("closed", (await service.Client.Do(campaignId, "close")).GetProperty("state").GetString());
        Assert.Equal([false], await service.Source.Query<bool>("select distinct is_open from campaign_visit where campaign_id = @campaignId", new { campaignId }));
    }

    [Fact]
    public async Task No_installation_is_in_two_open_campaigns_and_the_refusal_names_the_other()
    {
        await service.Source.AddScoredRun(SweepDistrict.Town(30));
        var terms = new Asked(ShiftMinutes: 240, Depot: SweepDistrict.Centre).Terms;
        var (first, second) = (await service.Client.Draft(terms), await service.Client.Draft(terms));
        var (ofFirst, ofSecond) = (await service.Client.Plan(first), await service.Client.Plan(second));
        await service.Client.Do(first, "choose", new { sweepId = ofFirst.GetProperty("sweepId").GetInt64() });
        var refused = await service.Client.PostAsJsonAsync($"/campaigns/{second}/choose", new { sweepId = ofSecond.GetProperty("sweepId").GetInt64() });
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Contains($"by campaign {first} (Deneme)", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal("draft", (await Campaign(second)).GetProperty("state").GetString());

        var again = await service.Client.Plan(second);
        Assert.Empty(again.Stops().Select(CampaignDistrict.Id).Intersect(ofFirst.Stops().Select(CampaignDistrict.Id)));
        await service.Client.Do(second, "choose", new { sweepId = again.GetProperty("sweepId").GetInt64() });

        await service.Client.Do(first, "cancel");
        var third = await service.Client.Draft(terms);
        await service.Client.Do(third, "choose", new { sweepId = (await service.Client.Plan(third)).GetProperty("sweepId").GetInt64() });
    }

    [Fact]
    public async Task The_database_itself_keeps_an_installation_out_of_two_open_campaigns()
    {
        var (campaignId, sweep) = await service.Chosen(10, new Asked());
        var other = await service.Client.Draft(new { });
        await service.Source.Query<long>("update campaign set state = 'planned' where campaign_id = @other returning campaign_id", new { other });
        await Assert.ThrowsAsync<Npgsql.PostgresException>(() => service.Source.Query<long>(
            "insert into campaign_visit (campaign_id, is_open, installation_id) values (@other, true, @id) returning campaign_id",
            new { other, id = sweep.Stops()[0].Id() }));
        await service.Client.Do(campaignId, "cancel");
    }

    [Fact]
    public async Task Several_days_and_crews_share_the_work_and_each_goes_from_its_own_depot()
    {
        await service.Source.AddScoredRun(SweepDistrict.Town(120));
        var home = new { longitude = 35.35, latitude = 37.02 };
        var campaignId = await service.Client.Draft(new
        {
            startsOn = Monday,
            endsOn = Monday.AddDays(6),
            weekdays = new[] { 1, 2, 3 },
            crews = new object[] { new { name = "Mavi", shiftMinutes = 180, startsAt = "09:00:00" }, new { name = "Kırmızı", shiftMinutes = 180, depot = home } },
        });
        var sweep = await service.Client.Plan(campaignId);
        var crews = sweep.GetProperty("crews").EnumerateArray().ToList();
        Assert.Equal([(1, 1), (1, 2), (2, 1), (2, 2), (3, 1), (3, 2)], crews.Select(crew => (crew.GetProperty("dayNo").GetInt32(), crew.GetProperty("crewNo").GetInt32())));
        Assert.Equal(Monday.AddDays(2).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), crews[4].GetProperty("onDay").GetString());
        Assert.Equal(9 * 3600, crews[0].GetProperty("startsAtSeconds").GetInt32());
        Assert.Equal(37.02, crews[1].GetProperty("depot").GetProperty("latitude").GetDouble(), 1e-9);
        Assert.All(crews, crew => Assert.True(crew.GetProperty("travelSeconds").GetInt32() + crew.GetProperty("visitSeconds").GetInt32() <= 180 * 60));
        Assert.Equal(sweep.Stops().Count, sweep.Stops().Select(CampaignDistrict.Id).Distinct().Count());
    }

    [Fact]
    public async Task A_drawn_area_and_a_budget_of_visits_are_kept_to()
    {
        await service.Source.AddScoredRun(SweepDistrict.Town(80));
        var sweep = await service.Client.Plan(await service.Client.Draft(new
        {
            area = new { outline = new[] { new { longitude = 35.28, latitude = 36.97 }, new { longitude = 35.36, latitude = 36.97 }, new { longitude = 35.36, latitude = 37.03 }, new { longitude = 35.28, latitude = 37.03 } } },
            budget = new { visits = 5 },
        }));
        Assert.Equal(5, sweep.Stops().Count);
        Assert.All(sweep.Stops(), stop => Assert.InRange(stop.GetProperty("longitude").GetDouble(), 35.28, 35.36));
        Assert.All(sweep.Stops(), stop => Assert.InRange(stop.GetProperty("latitude").GetDouble(), 36.97, 37.03));
    }

    [Fact]
    public async Task A_budget_of_crew_hours_shortens_the_last_shift()
    {
        await service.Source.AddScoredRun(SweepDistrict.Town(80));
        var sweep = await service.Client.Plan(await service.Client.Draft(new { budget = new { crewHours = 12 } }));
        Assert.Equal([8 * 3600, 4 * 3600], sweep.GetProperty("crews").EnumerateArray().Select(crew => crew.GetProperty("shiftSeconds").GetInt32()));
    }

    [Fact]
    public async Task Covering_a_street_visits_every_meter_whatever_its_score()
    {
        await service.Source.AddScoredRun((35.32, 37.0, 0), (35.3201, 37.0, 0), (35.3202, 37.0, 900));
        await service.Source.Query<long>("update installation set street = 'Tek Sokak' where installation_no like (select 'S' || max(run_id) || '-%' from run) returning installation_id", new { });
        var sweep = await service.Client.Plan(await service.Client.Draft(new { goal = "coverage", area = new { street = "Tek Sokak" } }));
        Assert.Equal(3, sweep.Stops().Count);
        Assert.All(sweep.Stops(), stop => Assert.Equal("coverage", stop.GetProperty("kind").GetString()));
    }

    [Fact]
    public async Task Two_plans_stand_side_by_side_with_an_interval_of_findings()
    {
        await service.Source.AddScoredRun(SweepDistrict.Town(80));
        var campaignId = await service.Client.Draft(new Asked(CrewCount: 1, ShiftMinutes: 240, Depot: SweepDistrict.Centre).Terms);
        var one = await service.Client.Plan(campaignId);
        var two = await service.Client.Plan(campaignId, new { label = "İki ekip", terms = new Asked(CrewCount: 2, ShiftMinutes: 240, Depot: SweepDistrict.Centre).Terms });
        Assert.Equal((1, 2), (one.GetProperty("planNo").GetInt32(), two.GetProperty("planNo").GetInt32()));
        var compared = await service.Client.GetFromJsonAsync<JsonElement>(
            $"/sweeps/compare?left={one.GetProperty("sweepId").GetInt64()}&right={two.GetProperty("sweepId").GetInt64()}");
        var (left, right) = (compared.GetProperty("left"), compared.GetProperty("right"));
        Assert.Equal("İki ekip", right.GetProperty("label").GetString());
        Assert.True(right.GetProperty("figures").GetProperty("value").GetDouble() > left.GetProperty("figures").GetProperty("value").GetDouble());
        Assert.Equal(one.Stops().Count, compared.GetProperty("sharedStops").GetInt32() + compared.GetProperty("onlyLeft").GetInt32());
        var figures = left.GetProperty("figures");
        Assert.Equal(one.Stops().Count * 0.5, figures.GetProperty("expectedFindings").GetDouble(), 1e-6); // every score of the district is 0.5
        Assert.True(figures.GetProperty("findingsLow").GetInt32() < figures.GetProperty("findingsHigh").GetInt32());
        var curve = figures.GetProperty("curve").EnumerateArray().ToList();
        Assert.Contains(curve, point => point.GetProperty("isAsked").GetBoolean());
        Assert.True(curve.Single(point => point.GetProperty("crews").GetInt32() == 3).GetProperty("value").GetDouble()
            >= curve.Single(point => point.GetProperty("isAsked").GetBoolean()).GetProperty("value").GetDouble());
    }

    [Fact]
    public async Task Whom_a_plan_leaves_out_is_told_with_the_minutes_it_would_take()
    {
        await service.Source.AddScoredRun(SweepDistrict.Town(80));
        var sweep = await service.Client.Plan(new Asked(CrewCount: 1, ShiftMinutes: 120, Depot: SweepDistrict.Centre));
        var answer = await service.Client.GetFromJsonAsync<JsonElement>($"/sweeps/{sweep.GetProperty("sweepId").GetInt64()}/left-out?limit=10");
        var items = answer.GetProperty("items").EnumerateArray().ToList();
        Assert.Equal(10, items.Count);
        Assert.Empty(items.Select(CampaignDistrict.Id).Intersect(sweep.Stops().Select(CampaignDistrict.Id)));
        Assert.All(items, item => Assert.True(item.GetProperty("extraMinutes").GetInt32() >= 25));
        Assert.All(items, item => Assert.Contains("min", item.En("why"), StringComparison.Ordinal));
        Assert.All(sweep.Stops(), stop => Assert.True(stop.GetProperty("costSeconds").GetInt32() > 20 * 60));
    }

    [Theory]
    [InlineData("""{"name": ""}""", "name")]
    [InlineData("""{"name": "x", "terms": {"crews": [{"shiftMinutes": 0}]}}""", "crews[0].shiftMinutes")]
    [InlineData("""{"name": "x", "terms": {"crews": []}}""", "crews")]
    [InlineData("""{"name": "x", "terms": {"crews": [{"depot": {"longitude": 200, "latitude": 37}}]}}""", "crews[0].depot")]
    [InlineData("""{"name": "x", "terms": {"startsOn": "2020-01-01", "endsOn": "2020-01-05"}}""", "endsOn")]
    [InlineData("""{"name": "x", "terms": {"goal": "coverage"}}""", "area")]
    [InlineData("""{"name": "x", "terms": {"goal": "money"}}""", "tlPerKwh")]
    [InlineData("""{"name": "x", "terms": {"visitMinutes": -1}}""", "visitMinutes")]
    [InlineData("""{"name": "x", "terms": {"area": {"outline": [{"longitude": 35.3, "latitude": 37}, {"longitude": 35.4, "latitude": 37.1}, {"longitude": 35.4, "latitude": 37}, {"longitude": 35.3, "latitude": 37.1}]}}}""", "area.outline")]
    [InlineData("""{"name": "x", "terms": {"crews": "two"}}""", null)]
    [InlineData("""{"name": "x", "terms": {"crews": [{"depot": {"longitude": 35, "latitude": NaN}}]}}""", null)]
    public async Task Terms_that_cannot_be_met_are_refused_and_the_field_is_named(string body, string? field)
    {
        var answer = await service.Client.PostAsync("/campaigns", new StringContent(body, Encoding.UTF8, "application/json"));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();
        if (field is not null) Assert.Equal([field], problem.GetProperty("errors").EnumerateObject().Select(error => error.Name));
    }

    [Fact]
    public async Task An_act_out_of_turn_is_refused_and_says_what_can_be_done()
    {
        var campaignId = await service.Client.Draft(new { });
        var refused = await service.Client.PostAsJsonAsync($"/campaigns/{campaignId}/hand-out", new { });
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Contains("It can: change, plan, choose, cancel.", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await service.Client.GetAsync("/campaigns/999999")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await service.Client.PostAsJsonAsync($"/campaigns/{campaignId}/choose", new { sweepId = 999999 })).StatusCode);
    }

    [Fact]
    public async Task A_crew_marks_but_does_not_plan_and_a_regulator_does_neither()
    {
        var (campaignId, sweep) = await service.Chosen(10, new Asked());
        await service.Client.Do(campaignId, "hand-out");
        using var crew = service.ClientOf("crew", "Ayşe");
        using var regulator = service.ClientOf("regulator", "Okur");
        Assert.Equal(HttpStatusCode.Forbidden, (await crew.PostAsJsonAsync($"/campaigns/{campaignId}/cancel", new { })).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await crew.Mark(campaignId, sweep.Stops()[0].Id(), "done")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await regulator.Mark(campaignId, sweep.Stops()[1].Id(), "done")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await crew.Mark(campaignId, 999999, "done")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await crew.Mark(campaignId, sweep.Stops()[1].Id(), "gone")).StatusCode);
    }

    [Fact]
    public async Task The_areas_a_campaign_can_name_are_listed()
    {
        await service.Source.AddScoredRun(SweepDistrict.Town(5));
        var places = await service.Client.GetFromJsonAsync<JsonElement>("/campaigns/places");
        Assert.Contains(places.EnumerateArray(), place => place.GetProperty("neighbourhood").GetString() == "Şirinevler");
        var streets = await service.Client.GetFromJsonAsync<JsonElement>("/campaigns/places?neighbourhood=%C5%9Eirinevler");
        Assert.Contains(streets.EnumerateArray(), place => place.GetProperty("street").GetString() == "=Çığ Sk. \"A\"");
    }

    private Task<JsonElement> Campaign(long campaignId) => service.Client.GetFromJsonAsync<JsonElement>($"/campaigns/{campaignId}");

    private static DateOnly NextMonday()
    {
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        return today.AddDays(1 + (7 + (int)DayOfWeek.Monday - (int)today.AddDays(1).DayOfWeek) % 7);
    }
}

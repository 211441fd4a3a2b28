using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Detection.Api.Tests.Sweeps;
using Detection.Testing;

namespace Detection.Api.Tests.Campaigns;

public sealed class FieldConditionsTests(SweepServiceFixture service) : IClassFixture<SweepServiceFixture>
{
    private static readonly object[] AllOfTown =
        [new { longitude = 35.2, latitude = 36.9 }, new { longitude = 35.5, latitude = 36.9 }, new { longitude = 35.5, latitude = 37.1 }, new { longitude = 35.2, latitude = 37.1 }];

    [Fact]
    public async Task Where_caution_asks_for_two_crews_one_goes_along_and_the_sheets_say_so()
    {
        var area = await Draw(new { name = "Sanayi arkası", outline = AllOfTown, needsTwoCrews = true, note = "Köpekler." });
        try
        {
            var (campaignId, sweep) = await service.Chosen(20, new Asked(ShiftMinutes: 180, Depot: SweepDistrict.Centre));
            var crews = sweep.GetProperty("crews").EnumerateArray().ToList();
            var lead = Assert.Single(crews, crew => crew.GetProperty("companionCrewNo").ValueKind == JsonValueKind.Number);
            var along = Assert.Single(crews, crew => crew.GetProperty("leadCrewNo").ValueKind == JsonValueKind.Number);
            Assert.Empty(along.GetProperty("groups").EnumerateArray());
            Assert.NotEmpty(lead.GetProperty("groups").EnumerateArray());
            await service.Client.Do(campaignId, "hand-out");
            var sheet = WebUtility.HtmlDecode(await service.Client.GetStringAsync(
                $"/sweeps/{sweep.GetProperty("sweepId").GetInt64()}/days/1/crews/{lead.GetProperty("crewNo").GetInt32()}.html"));
            Assert.Contains("İki ekip birlikte girer", sheet, StringComparison.Ordinal);
            Assert.Contains("Sanayi arkası: Köpekler.", sheet, StringComparison.Ordinal);

            var alone = await service.Client.Plan(new Asked(CrewCount: 1, ShiftMinutes: 180, Depot: SweepDistrict.Centre));
            Assert.Empty(alone.Stops());
            Assert.Contains("two crews must go together", alone.En("outcome"), StringComparison.Ordinal);
        }
        finally
        {
            Assert.Equal(HttpStatusCode.NoContent, (await service.Client.DeleteAsync($"/caution-areas/{area}")).StatusCode);
        }
        Assert.Empty((await service.Client.GetFromJsonAsync<JsonElement>("/caution-areas")).EnumerateArray());
        Assert.Equal(HttpStatusCode.NotFound, (await service.Client.DeleteAsync($"/caution-areas/{area}")).StatusCode);
        Assert.Single(await service.Source.Query<string>("select ended_by from caution_area where caution_area_id = @area", new { area }));
    }

    [Fact]
    public async Task A_break_stands_in_the_plan_and_on_the_sheet()
    {
        await service.Source.AddScoredRun(SweepDistrict.Town(80));
        var campaignId = await service.Client.Draft(new
        {
            crews = new[] { new { name = "Mavi", shiftMinutes = 480, depot = new { longitude = 35.32, latitude = 37.0 }, @break = new { minutes = 45, earliest = "12:00:00", latest = "13:30:00" } } },
        });
        var sweep = await service.Client.Plan(campaignId);
        var pause = sweep.GetProperty("crews")[0].GetProperty("break");
        Assert.Equal(45 * 60, pause.GetProperty("seconds").GetInt32());
        Assert.InRange(8.5 * 3600 + pause.GetProperty("beginsSeconds").GetInt32(), 12 * 3600, 13.5 * 3600);
        var sheet = await service.Client.GetStringAsync($"/sweeps/{sweep.GetProperty("sweepId").GetInt64()}/days/1/crews/1.html?language=en");
        Assert.Matches("<li class=\"pause\">Break 1[23]:", sheet);
    }

    [Theory]
    [InlineData("name")]
    [InlineData("needsTwoCrews")]
    [InlineData("outline")]
    [InlineData("note")]
    public async Task A_faulty_area_is_refused_by_its_field(string field)
    {
        var answer = await service.Client.PostAsJsonAsync("/caution-areas", new
        {
            name = field == "name" ? " " : "A",
            outline = field == "outline" ? [AllOfTown[0], AllOfTown[2], AllOfTown[1], AllOfTown[3]] : AllOfTown,
            needsTwoCrews = field != "needsTwoCrews",
            note = field == "note" ? new string('x', 301) : null,
        });
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.True((await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("errors").TryGetProperty(field, out _));
    }

    [Fact]
    public async Task A_note_about_the_way_stands_on_the_sheet_until_it_is_ended()
    {
        var (campaignId, sweep) = await service.Chosen(10, new Asked(ShiftMinutes: 180, Depot: SweepDistrict.Centre));
        await service.Client.Do(campaignId, "hand-out");
        var id = sweep.StopsOf(1, 1)[0].Id();
        var notes = $"/installations/{id}/access-notes";
        var added = await service.Client.PostAsJsonAsync(notes, new { note = "  Anahtar <yöneticide>.  " });
        Assert.Equal(HttpStatusCode.Created, added.StatusCode);
        var noteId = (await added.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("accessNoteId").GetInt64();
        var page = $"/sweeps/{sweep.GetProperty("sweepId").GetInt64()}/days/1/crews/1.html";
        var sheet = await service.Client.GetStringAsync(page);
        Assert.Contains("Anahtar <yöneticide>.", WebUtility.HtmlDecode(sheet), StringComparison.Ordinal);
        Assert.DoesNotContain("<yöneticide>", sheet, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NoContent, (await service.Client.DeleteAsync($"{notes}/{noteId}")).StatusCode);
        Assert.DoesNotContain("Anahtar", await service.Client.GetStringAsync(page), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await service.Client.PostAsJsonAsync(notes, new { note = " " })).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await service.Client.PostAsJsonAsync("/installations/987654321/access-notes", new { note = "x" })).StatusCode);
    }

    private async Task<long> Draw(object request)
    {
        var answer = await service.Client.PostAsJsonAsync("/caution-areas", request);
        Assert.True(answer.StatusCode == HttpStatusCode.Created, await answer.Content.ReadAsStringAsync());
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("cautionAreaId").GetInt64();
    }
}

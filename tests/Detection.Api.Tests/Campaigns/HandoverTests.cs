using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Detection.Api.Stages.Sweeps.Handover;
using Detection.Api.Tests.Records;
using Detection.Api.Tests.Sweeps;
using Detection.Testing;

namespace Detection.Api.Tests.Campaigns;

public sealed class HandoverTests(SweepServiceFixture service) : IClassFixture<SweepServiceFixture>
{
    [Fact]
    public async Task The_page_for_the_phone_has_every_stop_in_order_and_needs_nothing_else()
    {
        var (campaignId, sweep) = await HandedOut();
        var answer = await service.Client.GetAsync($"/sweeps/{sweep.GetProperty("sweepId").GetInt64()}/days/1/crews/1.html");
        Assert.Equal("text/html", answer.Content.Headers.ContentType!.MediaType);
        var html = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        var at = -1;
        foreach (var stop in sweep.StopsOf(1, 1))
        {
            var next = html.IndexOf($">{stop.GetProperty("installationNo").GetString()}<", StringComparison.Ordinal);
            Assert.True(next > at, "the stops stand in the order of the visits");
            at = next;
        }
        Assert.Contains("geo:37", html, StringComparison.Ordinal);
        Assert.Contains("https://www.google.com/maps/dir/?api=1", html, StringComparison.Ordinal);
        Assert.Contains("Tüketim düştü.", html, StringComparison.Ordinal);
        Assert.Contains($"data-campaign=\"{campaignId}\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("src=", html, StringComparison.Ordinal);
        Assert.All(Regex.Matches(html, "<link[^>]*>"), link => Assert.Contains("href=\"data:", link.Value, StringComparison.Ordinal));
        var english = await service.Client.GetStringAsync($"/sweeps/{sweep.GetProperty("sweepId").GetInt64()}/days/1/crews/1.html?language=en");
        Assert.Contains("Look for", english, StringComparison.Ordinal);
        Assert.Contains("Use fell.", english, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_street_that_looks_like_markup_stays_text()
    {
        var (_, sweep) = await HandedOut();
        var id = sweep.StopsOf(1, 1)[0].Id();
        await service.Source.Query<long>("update installation set street = '<script>x</script> & \"Çığ\"' where installation_id = @id returning installation_id", new { id });
        var html = await service.Client.GetStringAsync($"/sweeps/{sweep.GetProperty("sweepId").GetInt64()}/days/1/crews/1.html");
        Assert.DoesNotContain("<script>x</script>", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Handing_out_prints_a_sheet_for_each_crew_whose_words_are_the_plans()
    {
        var (_, sweep) = await HandedOut();
        var sweepId = sweep.GetProperty("sweepId").GetInt64();
        await Eventually.Holds(async () => (await service.Client.GetAsync($"/sweeps/{sweepId}/days/1/crews/2.pdf")).IsSuccessStatusCode, seconds: 120);
        var text = await PdfText.RawFlat(await service.Client.GetByteArrayAsync($"/sweeps/{sweepId}/days/1/crews/1.pdf"));
        foreach (var stop in sweep.StopsOf(1, 1)) Assert.Contains(stop.GetProperty("installationNo").GetString()!, text, StringComparison.Ordinal);
        Assert.DoesNotContain(sweep.StopsOf(1, 2)[0].GetProperty("installationNo").GetString()!, text.Split(' '));
        Assert.Contains("Şirinevler", text, StringComparison.Ordinal);
        Assert.Contains("Tüketim düştü.", text, StringComparison.Ordinal);
        Assert.Contains("08:3", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Directions_take_every_place_in_order_in_as_many_links_as_it_takes()
    {
        var places = Enumerable.Range(0, 23).Select(i => (35.0 + i / 100.0, 37.0)).ToList();
        var links = NavigationLinks.Directions(places);
        Assert.Equal(3, links.Count);
        Assert.Contains("origin=37,35&", links[0], StringComparison.Ordinal);
        Assert.Contains("destination=37,35.1&", links[0], StringComparison.Ordinal);
        Assert.Contains("origin=37,35.1&", links[1], StringComparison.Ordinal);
        Assert.Contains("destination=37,35.22", links[2], StringComparison.Ordinal);
        Assert.All(links, link => Assert.True(link.Split("%7C").Length <= 9));
        Assert.Empty(NavigationLinks.Directions([(35, 37)]));
        Assert.Equal("geo:37.5,35.25?q=37.5,35.25(%C3%87%2B1)", NavigationLinks.Place(35.25, 37.5, "Ç+1"));
    }

    private async Task<(long CampaignId, JsonElement Sweep)> HandedOut()
    {
        var planned = await service.Chosen(40, new Asked(ShiftMinutes: 180, Depot: SweepDistrict.Centre));
        await service.Client.Do(planned.CampaignId, "hand-out");
        return planned;
    }
}

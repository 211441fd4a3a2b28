using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Detection.Api.Stages.Imports;
using Detection.Api.Stages.Imports.Uploads;
using Detection.Testing;

namespace Detection.Api.Tests.Imports;

/// <summary>A file sent in parts, looked at, mapped by a person, and imported.</summary>
public class UploadTests(TaramaServiceFixture service) : IClassFixture<TaramaServiceFixture>
{
    private static readonly byte[] File = Encoding.UTF8.GetBytes("Tesisat No;Abone Grubu;Sokak\nup-1;MESKEN;Şehit Sokağı\nup-2;ÖZEL;Gül Sokak\n");

    [Fact]
    public async Task A_file_in_parts_goes_on_after_a_break_is_looked_at_and_imported_with_its_own_profile()
    {
        var upload = await Begin("TESISAT.csv", File.Length);
        Assert.Equal(10, await Send(upload, 0, File[..10]));
        using (var conflict = await Part(upload, 4, File[4..]))
        {
            Assert.Equal(HttpStatusCode.Conflict, conflict.StatusCode);
            Assert.Equal(10, (await conflict.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("offset").GetInt64());
        }

        using (var early = await service.Client.PostAsJsonAsync($"/imports/uploads/{upload.UploadId}/inspect", new { })) Assert.Equal(HttpStatusCode.Conflict, early.StatusCode);
        Assert.Equal(10, (await service.Client.GetFromJsonAsync<UploadEndpoints.Response>($"/imports/uploads/{upload.UploadId}"))!.Offset);
        Assert.Equal(File.Length, await Send(upload, 10, File[10..]));

        var found = await Inspect(upload, new { });
        Assert.Equal("installations", found.GetProperty("profile").GetProperty("target").GetString());
        Assert.Equal("dwelling", found.GetProperty("rows")[0].GetProperty("cells").GetProperty("tariff_group").GetString());
        Assert.Contains("ÖZEL", found.GetProperty("open")[0].GetProperty("tr").GetString(), StringComparison.Ordinal);

        var profile = JsonSerializer.Deserialize<Dictionary<string, object>>(found.GetProperty("profile").GetRawText())!;
        profile["codes"] = new Dictionary<string, object> { ["tariff_group"] = new Dictionary<string, string> { ["MESKEN"] = "dwelling", ["ÖZEL"] = "other" } };
        Assert.DoesNotContain(
            (await Inspect(upload, new { profile })).GetProperty("rows")[1].GetProperty("findings").EnumerateArray(), finding => finding.GetProperty("severity").GetString() == "reject");
        using var accepted = await service.Client.PostAsJsonAsync($"/imports/uploads/{upload.UploadId}/import", new { profile, simulated = true });
        Assert.Equal(HttpStatusCode.Accepted, accepted.StatusCode);
        var import = await Ended((await accepted.Content.ReadFromJsonAsync<ReceiveImport.Response>())!.ImportId);
        Assert.Equal(("done", 2, 0, true), (import.State, import.RowsInserted, import.RowsRejected, import.Simulated));
        using var gone = await service.Client.GetAsync($"/imports/uploads/{upload.UploadId}");
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }

    [Fact]
    public async Task A_profile_that_cannot_be_used_and_a_file_that_cannot_be_read_say_why()
    {
        var upload = await Begin("a.csv", File.Length);
        await Send(upload, 0, File);
        using var content = new StringContent("""{"profile":{"name":"x","target":"readings","columns":{"active_kwh":"A","active_kwh":"B"}}}""", Encoding.UTF8, "application/json");
        using var twice = await service.Client.PostAsync($"/imports/uploads/{upload.UploadId}/inspect", content);
        Assert.Equal(HttpStatusCode.BadRequest, twice.StatusCode);

        byte[] pdf = [.. "%PDF-1.7 "u8];
        var other = await Begin("a.pdf", pdf.Length);
        await Send(other, 0, pdf);
        using var refused = await service.Client.PostAsJsonAsync($"/imports/uploads/{other.UploadId}/inspect", new { });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("PDF", (await refused.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("reason").GetProperty("tr").GetString(), StringComparison.Ordinal);
        using var deleted = await service.Client.DeleteAsync($"/imports/uploads/{other.UploadId}");
        Assert.Equal(HttpStatusCode.NoContent, deleted.StatusCode);
    }

    [Fact]
    public async Task A_file_too_large_or_without_a_name_is_not_begun()
    {
        using var large = await service.Client.PostAsJsonAsync("/imports/uploads", new { fileName = "a.csv", byteCount = 5L << 30 });
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, large.StatusCode);
        using var nameless = await service.Client.PostAsJsonAsync("/imports/uploads", new { fileName = "x/", byteCount = 0 });
        Assert.Equal(HttpStatusCode.BadRequest, nameless.StatusCode);
        using var crew = service.ClientOf("crew", "Ekip");
        using var forbidden = await crew.PostAsJsonAsync("/imports/uploads", new { fileName = "a.csv", byteCount = 5 });
        Assert.Equal(HttpStatusCode.Forbidden, forbidden.StatusCode);
    }

    private async Task<UploadEndpoints.Response> Begin(string fileName, long byteCount)
    {
        using var response = await service.Client.PostAsJsonAsync("/imports/uploads", new { fileName, byteCount });
        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        return (await response.Content.ReadFromJsonAsync<UploadEndpoints.Response>())!;
    }

    private async Task<long> Send(UploadEndpoints.Response upload, long offset, byte[] part)
    {
        using var response = await Part(upload, offset, part);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return (await response.Content.ReadFromJsonAsync<UploadEndpoints.Response>())!.Offset;
    }

    private async Task<HttpResponseMessage> Part(UploadEndpoints.Response upload, long offset, byte[] part)
    {
        using var request = new HttpRequestMessage(HttpMethod.Patch, $"/imports/uploads/{upload.UploadId}") { Content = new ByteArrayContent(part) };
        request.Headers.Add("Upload-Offset", $"{offset}");
        request.Content.Headers.ContentType = new("application/offset+octet-stream");
        return await service.Client.SendAsync(request);
    }

    private async Task<JsonElement> Inspect(UploadEndpoints.Response upload, object question)
    {
        using var response = await service.Client.PostAsJsonAsync($"/imports/uploads/{upload.UploadId}/inspect", question);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }

    private async Task<ImportResponse> Ended(long importId)
    {
        for (var attempt = 0; ; attempt++)
        {
            var import = (await service.Client.GetFromJsonAsync<ImportResponse>($"/imports/{importId}"))!;
            if (import.State is not ("queued" or "running")) return import;
            Assert.True(attempt < 600, "the import did not end");
            await Task.Delay(100);
        }
    }
}

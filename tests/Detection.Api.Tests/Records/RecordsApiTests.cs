using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Dapper;
using Detection.Testing;

namespace Detection.Api.Tests.Records;

public class RecordsApiTests(TaramaServiceFixture service) : IClassFixture<TaramaServiceFixture>
{
    [Fact]
    public async Task A_drafted_record_opens_as_a_pdf_that_says_what_was_found()
    {
        var id = await service.Source.AddInstallation("9000001", (35.3213, 36.9914), monthlyKwh: 321, meterSerial: "SN-77", street: RecordSamples.EveryTurkishLetter);
        await service.Source.AddRun(id);

        var created = await Draft(id);
        Assert.Equal(HttpStatusCode.Created, created.StatusCode);
        var pdf = await service.Client.GetAsync($"{created.Headers.Location}.pdf");
        Assert.Equal("application/pdf", pdf.Content.Headers.ContentType!.MediaType);
        Assert.Equal("inline", pdf.Content.Headers.ContentDisposition!.DispositionType);
        var text = await PdfText.ReadFlat(await pdf.Content.ReadAsByteArrayAsync());
        string[] expected = ["TASLAK / DRAFT", "9000001", "SN-77", RecordSamples.EveryTurkishLetter, "Tüketim % 38 düzeyine indi.", "Use fell to 38 %.", "321", "SİMÜLE BÖLGE"];
        Assert.All(expected, part => Assert.Contains(part, text, StringComparison.Ordinal));

        var record = await service.Client.GetFromJsonAsync<JsonElement>(created.Headers.Location);
        Assert.Contains(record.GetProperty("recordNo").GetString()!, text, StringComparison.Ordinal);
        Assert.Equal("SN-77", record.GetProperty("content").GetProperty("meter").GetProperty("serialNo").GetString());
        Assert.Contains((await service.Client.GetFromJsonAsync<JsonElement>("/records")).EnumerateArray(), item => item.GetProperty("installationNo").GetString() == "9000001");
    }

    [Fact]
    public async Task Two_drafts_of_the_same_installation_and_run_are_one_record()
    {
        var id = await service.Source.AddInstallation("9000002", monthlyKwh: 10);
        var runId = await service.Source.AddRun(id);
        var answers = await Task.WhenAll(Draft(id), Draft(id), Draft(id));
        var recordIds = await Task.WhenAll(answers.Select(answer => answer.Content.ReadFromJsonAsync<JsonElement>()));
        Assert.Single(recordIds.Select(body => body.GetProperty("recordId").GetInt64()).Distinct());
        Assert.Equal(HttpStatusCode.OK, (await Draft(id)).StatusCode);
        await using var connection = await service.Source.OpenConnectionAsync();
        Assert.Equal(1, await connection.ExecuteScalarAsync<int>("select count(*) from record where installation_id = @id and run_id = @runId", new { id, runId }));
    }

    [Fact]
    public async Task A_pdf_that_the_browser_has_is_not_sent_again()
    {
        var id = await service.Source.AddInstallation("9000003");
        await service.Source.AddRun(id);
        var address = $"{(await Draft(id)).Headers.Location}.pdf";
        var etag = (await service.Client.GetAsync(address)).Headers.ETag!;
        using var again = new HttpRequestMessage(HttpMethod.Get, address);
        again.Headers.IfNoneMatch.Add(etag);
        Assert.Equal(HttpStatusCode.NotModified, (await service.Client.SendAsync(again)).StatusCode);
    }

    [Fact]
    public async Task An_installation_without_position_meter_or_readings_gives_a_record_that_says_so()
    {
        var id = await service.Source.AddInstallation("9000004");
        await service.Source.AddRun();
        var pdf = await service.Client.GetByteArrayAsync($"{(await Draft(id)).Headers.Location}.pdf");
        var text = await PdfText.ReadFlat(pdf);
        Assert.All(
            (string[])["Konum kaydı yok", "kayıtlı takılı bir sayaç yok", "okuma kaydı yok", "kayıtlı gerekçe yok"],
            part => Assert.Contains(part, text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("{\"installationId\": 999999}", "application/json", HttpStatusCode.NotFound)]
    [InlineData("{\"installationId\": ", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("{\"installationId\": \"x\"}", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("installationId=1", "application/x-www-form-urlencoded", HttpStatusCode.UnsupportedMediaType)]
    public async Task A_draft_that_cannot_be_is_refused_as_a_problem(string body, string mediaType, HttpStatusCode expected)
    {
        var answer = await service.Client.PostAsync("/records", new StringContent(body, Encoding.UTF8, mediaType));
        Assert.Equal(expected, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
    }

    [Theory]
    [InlineData("/records/999999")]
    [InlineData("/records/999999.pdf")]
    public async Task An_unknown_record_is_not_found(string address)
    {
        var answer = await service.Client.GetAsync(address);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
    }

    private Task<HttpResponseMessage> Draft(long installationId) => service.Client.PostAsJsonAsync("/records", new { installationId });
}

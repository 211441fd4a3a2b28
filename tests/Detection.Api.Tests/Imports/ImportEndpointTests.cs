using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Detection.Api.Stages.Imports;
using Detection.Testing;

namespace Detection.Api.Tests.Imports;

public class ImportEndpointTests(TaramaServiceFixture service) : IClassFixture<TaramaServiceFixture>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task A_posted_file_is_imported_by_a_job_and_its_rejected_rows_come_back_with_their_reasons()
    {
        var import = await Imported("installations.csv", "installation_no,tariff_group,street\nhttp-1,dwelling,Gül Sokak\nhttp-2,mesken,\"Çınar, 3\"\n");
        Assert.Equal(("done", 2, 1, 1), (import.State, import.RowsRead, import.RowsInserted, import.RowsRejected));

        var rejections = await service.Client.GetFromJsonAsync<JsonElement>($"/imports/{import.ImportId}/rejections");
        var rejected = rejections.EnumerateArray().Single(row => row.GetProperty("severity").GetString() == "reject");
        Assert.Equal("unknown-code", rejected.GetProperty("rule").GetString());
        Assert.Equal("tariff_group alanındaki “mesken” tanınan kodlardan biri değil.", rejected.GetProperty("message").GetProperty("tr").GetString());
        Assert.NotEmpty(rejected.GetProperty("remedy").GetProperty("en").GetString()!);
    }

    [Fact]
    public async Task The_rejected_rows_file_can_be_mended_and_sent_again()
    {
        var import = await Imported("installations.csv", "installation_no,tariff_group,street,longitude,latitude\nmend-1,mesken,\"Çınar, 3\",35.32,37\n");
        var file = await service.Client.GetStringAsync($"/imports/{import.ImportId}/rejections.csv");
        Assert.Contains("mend-1,mesken,\"Çınar, 3\",35.32,37,2,", file, StringComparison.Ordinal);

        var mended = await Imported("mended.csv", file.Replace("mend-1,mesken", "mend-1,dwelling", StringComparison.Ordinal));
        Assert.Equal(("done", 1, 0), (mended.State, mended.RowsInserted, mended.RowsRejected));
    }

    [Fact]
    public async Task A_refused_file_says_why_in_its_import()
    {
        var import = await Imported("readings.csv", "installation_no,period,active_kwh\n");
        Assert.Equal(("failed", "header-only"), (import.State, import.Error?.Code));
        Assert.Contains(await service.Client.GetFromJsonAsync<ImportResponse[]>("/imports") ?? [], listed => listed.ImportId == import.ImportId);
    }

    [Fact]
    public async Task A_file_can_come_as_a_multipart_field()
    {
        using var form = new MultipartFormDataContent { { new StringContent("installation_no,tariff_group\nform-1,dwelling\n"), "file", "installations.csv" } };
        using var response = await service.Client.PostAsync("/imports", form);
        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        var import = await Ended((await response.Content.ReadFromJsonAsync<ReceiveImport.Response>())!.ImportId);
        Assert.Equal(("installations.csv", "done"), (import.FileName, import.State));
    }

    [Fact]
    public async Task An_unknown_profile_is_a_validation_problem_that_names_the_known_ones()
    {
        using var response = await service.Client.PostAsync("/imports?profile=/etc/passwd", new StringContent("a,b\n1,2\n"));
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("sgcc-daily", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_import_that_does_not_exist_is_not_found()
    {
        foreach (var path in new[] { "/imports/999999", "/imports/999999/rejections", "/imports/999999/rejections.csv" })
            Assert.Equal(HttpStatusCode.NotFound, (await service.Client.GetAsync(path)).StatusCode);
    }

    private async Task<ImportResponse> Imported(string fileName, string text)
    {
        using var body = new StringContent(text, Encoding.UTF8, "text/csv");
        using var response = await service.Client.PostAsync($"/imports?fileName={fileName}", body);
        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        return await Ended((await response.Content.ReadFromJsonAsync<ReceiveImport.Response>())!.ImportId);
    }

    private async Task<ImportResponse> Ended(long importId)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            var import = await service.Client.GetFromJsonAsync<ImportResponse>($"/imports/{importId}", patience.Token);
            if (import is { State: "done" or "failed" }) return import;
            await Task.Delay(50, patience.Token);
        }
    }
}

using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Dapper;
using Detection.Api.Cli;
using Detection.Api.Pipeline;
using Detection.Api.Tests.Evidence;
using Detection.Api.Tests.Records;
using Detection.Models.Law.Rules;
using Detection.Models.Law.Worksheets;
using Detection.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Detection.Api.Tests.Findings;

/// <summary>A finding's legal documents from the first draft to the copy that is checked, with the real WeasyPrint and Poppler.</summary>
public sealed class DocumentFlowTests(TaramaServiceFixture service) : IClassFixture<TaramaServiceFixture>, IAsyncLifetime
{
    private const string Tariffs =
        "price_group;effective_from;energy_tl_per_kwh;distribution_tl_per_kwh;source\ndwelling;01.01.2026;1,25;1,1;deneme\nservices;01.01.2026;2,5;1,3;deneme\n";

    private readonly HttpClient _crew = service.ClientOf("crew", "Ayşe Demir");
    private readonly HttpClient _reviewer = service.ClientOf("reviewer", "Av. Işıl Öz");

    public Task InitializeAsync() => service.PutTariffs(Tariffs);

    public Task DisposeAsync()
    {
        _crew.Dispose();
        _reviewer.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Drafts_carry_the_watermark_finalising_seals_and_a_copy_is_known_again()
    {
        var finding = await Submitted("8100001");
        var draft = await Print(finding, "calculation-annex");
        Assert.Equal("draft", draft.GetProperty("state").GetString());
        Assert.Contains("TASLAK", await PdfText.ReadFlat(await Pdf(draft)), StringComparison.Ordinal);

        await _crew.Upload(finding.Id(), "kofra.mp4", TestPictures.Video());
        finding = await _reviewer.Act(await _reviewer.Approve(finding), "finalise");
        var kept = (await Documents(finding)).Where(document => document.GetProperty("state").GetString() == "sealed").ToList();
        Assert.Equal(["calculation-annex", "detection-record", "notice-letter"], kept.Select(Kind).Order(StringComparer.Ordinal));
        Assert.All(kept, document => Assert.Equal("Av. Işıl Öz", document.GetProperty("sealedBy").GetString()));
        var history = (await _crew.GetFromJsonAsync<JsonElement>($"/findings/{finding.Id()}/history")).GetProperty("entries").EnumerateArray()
            .Where(entry => entry.GetProperty("action").GetString() == "attachRecord").Select(entry => entry.GetProperty("detail").GetProperty("documentSha256").GetString());
        Assert.Equal(kept.Select(Sha).Order(StringComparer.Ordinal), history.Order(StringComparer.Ordinal)!);

        var annex = kept.Single(document => Kind(document) == "calculation-annex");
        var pdf = await Pdf(annex);
        Assert.DoesNotContain("TASLAK", await PdfText.ReadFlat(pdf), StringComparison.Ordinal);
        Assert.Equal("sealed", await Verify(pdf));
        pdf[^1] ^= 1;
        Assert.Equal("unknown", await Verify(pdf));
        Assert.Equal(Sha(annex), Sha(await Print(finding, "calculation-annex")));
        Assert.Equal("final", finding.Step());
        Assert.Empty(finding.GetProperty("actions").EnumerateArray().Single(action => action.GetProperty("action").GetString() == "print").GetProperty("missing").EnumerateArray());
    }

    [Fact]
    public async Task The_annex_carries_the_worksheet_that_was_sealed_and_it_recomputes()
    {
        var finding = await Submitted("8100002");
        await _crew.Upload(finding.Id(), "kofra.mp4", TestPictures.Video(2));
        finding = await _reviewer.Act(await _reviewer.Approve(finding), "finalise");
        var annex = (await Documents(finding)).Single(document => Kind(document) == "calculation-annex");
        var (name, json) = await PdfText.Attachment(await Pdf(annex));
        Assert.Equal("worksheet.json", name);
        await using var connection = await service.Source.OpenConnectionAsync();
        Assert.Equal(await connection.ExecuteScalarAsync<string>("select worksheet::text from finding where finding_id = @id", new { id = finding.Id() }), json);
        var sheet = WorksheetJson.Read(json);
        Assert.Equal((await _reviewer.Sheet(finding)).GetProperty("totalTl").GetDecimal(), sheet.TotalTl);
        Assert.All(Recomputation.Check(sheet, RuleSets.Known), check => Assert.True(check.Agrees, check.ToString()));
    }

    [Fact]
    public async Task A_correction_opens_the_documents_again_and_what_was_sealed_stays()
    {
        var finding = await Submitted("8100003");
        await _crew.Upload(finding.Id(), "kofra.mp4", TestPictures.Video(3));
        finding = await _reviewer.Act(await _reviewer.Approve(finding), "finalise");
        var first = (await Documents(finding)).Single(document => Kind(document) == "notice-letter");
        finding = await _reviewer.Act(finding, "correct", new { reason = "Güç etiketten yanlış okunmuş." });
        Assert.Equal("draft", (await Print(finding, "notice-letter")).GetProperty("state").GetString());
        using var edit = await _crew.PutAsJsonAsync($"/findings/{finding.Id()}", new { version = finding.Version(), facts = Facts(9.5m) });
        finding = await _crew.Act(await edit.Content.ReadFromJsonAsync<JsonElement>(), "submitForReview");
        var sheet = await _reviewer.Sheet(finding);
        Assert.Equal(9.5m, sheet.GetProperty("facts").GetProperty("devices")[0].GetProperty("powerKw").GetDecimal());
        await Task.Delay(1_100); // a document's time has whole seconds
        finding = await _reviewer.Act(await _reviewer.Approve(finding), "finalise");
        var letters = (await Documents(finding)).Where(document => Kind(document) == "notice-letter" && document.GetProperty("state").GetString() == "sealed").ToList();
        Assert.Equal(2, letters.Count);
        Assert.Equal("sealed", await Verify(await Pdf(first)));
    }

    [Fact]
    public async Task The_EK_6_is_sealed_when_the_meter_goes_to_the_laboratory_and_names_both_meters()
    {
        var id = await service.Source.AddInstallation("8100004", (35.3213, 36.9914), monthlyKwh: 120, meterSerial: "SN-8100004");
        var exchange = new
        {
            removedSerialNo = "SN-8100004", removedIndexKwh = 4_210, fittedSerialNo = "SN-Yeni", fittedIndexKwh = 0, laboratoryName = "Adana Sayaç Ayar", sentOn = "2026-10-26", copyLeft = true,
            smsSent = true, removedPlate = new { brand = "Köhler", stampYear = 2015, multiplier = 40 }, fittedPlate = new { brand = "Luna", stampYear = 2025, multiplier = 40 },
        };
        var finding = await _crew.Create(id, FindingClient.Facts("illegalC", new { suspectPart = "meter", exchange }));
        foreach (var (subject, seed) in ((string, int)[])[("removedSerial", 5), ("fittedSerial", 6)])
            await _crew.Upload(finding.Id(), $"{subject}.jpg", await TestPictures.Photo(new DateTime(2026, 10, 26, 10, 42, 0), (35.3214, 36.9915), size: 300 + seed), subject);
        finding = await _crew.Act(finding, "sendToLaboratory");
        var sealedRecord = Assert.Single(await Documents(finding));
        Assert.Equal(("meter-exchange", "sealed"), (Kind(sealedRecord), sealedRecord.GetProperty("state").GetString()));
        var text = await PdfText.ReadFlat(await Pdf(sealedRecord));
        Assert.All((string[])["SN-8100004", "SN-Yeni", "Köhler", "Luna", "2015", "2025", "4.210"], part => Assert.Contains(part, text, StringComparison.Ordinal));
        Assert.DoesNotContain("TASLAK", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_night_drafts_every_charged_finding_once_and_anew_when_it_changes()
    {
        var kaçak = await Submitted("8100005");
        var usulsüz = await _crew.Create(await service.Source.AddInstallation("8100006"), FindingClient.Facts("irregularD"));
        var sayaçsız = await _crew.Create(null, FindingClient.Facts("illegalA"));
        var temiz = await _crew.Create(await service.Source.AddInstallation("8100007"), FindingClient.Facts("clean"));
        await Night();
        foreach (var finding in (JsonElement[])[kaçak, usulsüz, sayaçsız])
        {
            var drafts = await Documents(finding);
            Assert.Equal(["calculation-annex", "detection-record", "notice-letter"], drafts.Select(Kind).Order(StringComparer.Ordinal));
            Assert.All(drafts, draft => Assert.Equal("draft", draft.GetProperty("state").GetString()));
        }
        Assert.Empty(await Documents(temiz));
        var before = (await Documents(usulsüz)).Select(Sha).ToList();
        await Task.Delay(1_100); // a document's time has whole seconds
        await Night();
        Assert.Equal(before, (await Documents(usulsüz)).Select(Sha));
        using var edit = await _crew.PutAsJsonAsync($"/findings/{usulsüz.Id()}", new { version = usulsüz.Version(), facts = FindingClient.Facts("irregularD", new { note = "Güç analizörü takıldı." }) });
        Assert.True(edit.IsSuccessStatusCode);
        await Task.Delay(1_100);
        await Night();
        Assert.NotEqual(before, (await Documents(usulsüz)).Select(Sha));
    }

    [Fact]
    public async Task Art_37_and_irregular_use_are_never_called_illegal_on_paper()
    {
        var under = await _crew.Create(
            await service.Source.AddInstallation("8100008", (35.3213, 36.9914), monthlyKwh: 120), FindingClient.Facts("underRegistration", new { cause = "outsideMeter", causeText = "Akım trafosunun bir ucu gevşekti, yerinde görüldü." }));
        var irregular = await _crew.Create(await service.Source.AddInstallation("8100009"), FindingClient.Facts("irregularA"));
        var (paper, other) = (await PdfText.RawFlat(await Pdf(await Print(under, "detection-record"))), await PdfText.RawFlat(await Pdf(await Print(irregular, "detection-record"))));
        Assert.Contains("Eksik tüketim kaydı tespit tutanağı (md. 37)", paper, StringComparison.Ordinal);
        Assert.Contains("Akım trafosunun bir ucu gevşekti", paper, StringComparison.Ordinal);
        Assert.DoesNotContain("Kaçak elektrik enerjisi", paper, StringComparison.Ordinal);
        Assert.Contains("Usulsüz elektrik enerjisi tespit tutanağı", other, StringComparison.Ordinal);
        Assert.DoesNotContain("Kaçak elektrik enerjisi", other, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("meter-exchange", HttpStatusCode.Conflict)]
    [InlineData("objection-file", HttpStatusCode.Conflict)]
    [InlineData("poem", HttpStatusCode.BadRequest)]
    public async Task A_document_the_finding_cannot_have_is_refused(string kind, HttpStatusCode expected)
    {
        var finding = await _crew.Create(null, FindingClient.Facts("illegalA"));
        using var answer = await _crew.PostAsJsonAsync($"/findings/{finding.Id()}/documents", new { kind });
        Assert.Equal(expected, answer.StatusCode);
    }

    [Fact]
    public async Task A_regulator_reads_no_document()
    {
        var draft = await Print(await _crew.Create(null, FindingClient.Facts("illegalA")), "detection-record");
        using var regulator = service.ClientOf("regulator", "Kurum");
        using var answer = await regulator.GetAsync($"/documents/{draft.GetProperty("legalDocumentId").GetInt64()}.pdf");
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task An_objections_file_recomputes_and_names_the_evidence_that_counts_only_because_somebody_let_it()
    {
        var finding = await Submitted("8100010");
        await _crew.Upload(finding.Id(), "kofra.mp4", TestPictures.Video(10));
        var photo = await _crew.Upload(finding.Id(), "uzak.jpg", await TestPictures.Photo(new DateTime(2026, 10, 26, 10, 42, 0), (-99.13, 19.43)), "method");
        using var note = await _reviewer.PostAsJsonAsync($"/evidence/{photo.GetProperty("evidenceId").GetString()}/notes", new { kind = "accepted", reason = "Telefonun konumu kapalıydı." });
        finding = await _reviewer.Act(await _reviewer.Approve(finding), "finalise");
        finding = await _crew.Act(finding, "print");
        finding = await _reviewer.Act(finding, "send", new { sent = new { notifiedOn = "2026-10-28", way = "left", mailNo = "" }, copy = new { way = "left", on = "2026-10-26", mailNo = "", smsSent = true } });
        finding = await _reviewer.Act(finding, "lodgeObjection", new { objection = new { lodgedOn = "2026-11-20", text = "Kompresör arızalıydı, kabul etmiyorum." } });
        Assert.True(finding.GetProperty("legalHold").GetBoolean());
        var text = await PdfText.ReadFlat(await Pdf(await Print(finding, "objection-file")));
        Assert.All(
            (string[])["Kompresör arızalıydı", "uzak.jpg: başka yerde çekilmiş", "Telefonun konumu kapalıydı", "TASLAK", "20.11.2026"], part => Assert.Contains(part, text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Recompute_and_verify_tell_a_true_file_from_a_changed_one_by_their_exit_codes()
    {
        var finding = await Submitted("8100011");
        await _crew.Upload(finding.Id(), "kofra.mp4", TestPictures.Video(11));
        finding = await _reviewer.Act(await _reviewer.Approve(finding), "finalise");
        var annex = await Pdf((await Documents(finding)).Single(document => Kind(document) == "calculation-annex"));
        using var folder = new TestFolder();
        var (sheet, pdf) = (Path.Combine(folder.Path, "worksheet.json"), Path.Combine(folder.Path, "ek.pdf"));
        var json = (await PdfText.Attachment(annex)).Content;

        await File.WriteAllTextAsync(sheet, json);
        var right = await ServiceProcess.RunCommand("recompute", sheet);
        Assert.True(right.ExitCode == 0, right.Output + right.Error);
        Assert.Contains("match:", right.Output, StringComparison.Ordinal);
        var total = WorksheetJson.Read(json).TotalTl.ToString(System.Globalization.CultureInfo.InvariantCulture);
        await File.WriteAllTextAsync(sheet, json.Replace($"\"totalTl\": {total}", "\"totalTl\": 1.00", StringComparison.Ordinal));
        var wrong = await ServiceProcess.RunCommand("recompute", sheet, "--quiet");
        Assert.Equal(CommandLine.Failed, wrong.ExitCode);
        Assert.StartsWith("MISMATCH  total", wrong.Output, StringComparison.Ordinal);
        Assert.Single(wrong.Output.Split('\n'), line => line.StartsWith("MISMATCH  ", StringComparison.Ordinal));
        await File.WriteAllTextAsync(sheet, "{\"format\": 1, \"moon\": 2}");
        var none = await ServiceProcess.RunCommand("recompute", sheet);
        Assert.True(none.ExitCode != 0 && none.Error.Contains("is no worksheet", StringComparison.Ordinal), none.Error);
        Assert.Contains("nowhere.json", (await ServiceProcess.RunCommand("recompute", Path.Combine(folder.Path, "nowhere.json"))).Error, StringComparison.Ordinal);

        string[] database = ["--connection", service.ConnectionString, "--data", folder.Path];
        await File.WriteAllBytesAsync(pdf, annex);
        var known = await ServiceProcess.RunCommand(["verify", pdf, .. database]);
        Assert.True(known.ExitCode == 0, known.Output + known.Error);
        Assert.Contains($"sealed: F-{finding.Id():000000}, calculation-annex (tr), sealed by Av. Işıl Öz", known.Output, StringComparison.Ordinal);
        annex[^1] ^= 1;
        await File.WriteAllBytesAsync(pdf, annex);
        var changed = await ServiceProcess.RunCommand(["verify", pdf, .. database]);
        Assert.Equal(CommandLine.Failed, changed.ExitCode);
        Assert.StartsWith("unknown: ", changed.Output, StringComparison.Ordinal);
    }

    private static object Facts(decimal powerKw) => FindingClient.Facts(more: new { appliances = new[] { new { name = "Kompresör", powerKw } } });

    private async Task<JsonElement> Submitted(string no)
    {
        var id = await service.Source.AddInstallation(no, (35.3213, 36.9914), monthlyKwh: 120, meterSerial: "SN-" + no);
        return await _crew.Act(await _crew.Create(id, Facts(7.5m)), "submitForReview");
    }

    private async Task Night()
    {
        var runId = await service.Source.AddRun();
        await using var scope = service.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetServices<INightlyStage>().Single(stage => stage.Name == "drafts").Run(new RunContext(runId, new DateOnly(2026, 10, 31), 1, new StageProgress()), default);
    }

    private async Task<JsonElement> Print(JsonElement finding, string kind)
    {
        using var answer = await _crew.PostAsJsonAsync($"/findings/{finding.Id()}/documents", new { kind });
        var body = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, body);
        return JsonDocument.Parse(body).RootElement.Clone();
    }

    private async Task<List<JsonElement>> Documents(JsonElement finding) =>
        [.. (await _crew.GetFromJsonAsync<JsonElement>($"/findings/{finding.Id()}/documents")).EnumerateArray()];

    private Task<byte[]> Pdf(JsonElement document) => _crew.GetByteArrayAsync($"/documents/{document.GetProperty("legalDocumentId").GetInt64()}.pdf");

    private async Task<string> Verify(byte[] copy)
    {
        using var answer = await _reviewer.PostAsync("/documents/verify", new ByteArrayContent(copy) { Headers = { ContentType = new("application/pdf") } });
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("verdict").GetString()!;
    }

    private static string Kind(JsonElement document) => document.GetProperty("kind").GetString()!;

    private static string Sha(JsonElement document) => document.GetProperty("sha256").GetString()!;
}

using Detection.Api.Stages.Records;
using Detection.Api.Stages.Records.Charts;
using Detection.Api.Stages.Records.Rendering;

namespace Detection.Api.Tests.Records;

/// <summary>The document itself, printed by the real WeasyPrint and read back by Poppler.</summary>
public sealed class RecordDocumentTests : IAsyncLifetime
{
    private static readonly RecordTemplate Template = new(companyFolder: "no-such-folder");
    private readonly PdfPrinter _printer = PdfPrinter.Start("/usr/bin/python3", Template.Folders, TimeSpan.FromSeconds(120));

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _printer.DisposeAsync();

    [Fact]
    public async Task A_usual_record_is_two_A4_pages_of_PDF_A_with_every_font_embedded()
    {
        var pdf = await Print(RecordSamples.Usual, RecordSamples.Around);
        var info = await PdfText.Info(pdf);
        Assert.Matches(@"Pages:\s+2\b", info);
        Assert.Matches(@"Page size:\s+595\.\d+ x 841\.\d+ pts \(A4\)", info);
        Assert.Contains("pdfaid:part=\"3\"", System.Text.Encoding.Latin1.GetString(pdf), StringComparison.Ordinal);
        var fonts = (await PdfText.Fonts(pdf)).Split('\n').Skip(2).Where(line => line.Length > 0).ToList();
        Assert.NotEmpty(fonts);
        Assert.All(fonts, font => Assert.Matches(@"\s(yes) (yes) (yes)\s+\d+\s+\d+\s*$", font));
    }

    [Fact]
    public async Task A_usual_record_says_what_the_data_say()
    {
        var text = await PdfText.ReadFlat(await Print(RecordSamples.Usual, RecordSamples.Around));
        string[] expected =
        [
            "TASLAK / DRAFT", "T 000042", "0071234567", "Mesken / dwelling (tek terimli)", "Ağaçlı Sokağı 14/3, Çınarlı Mahallesi, Seyhan / Adana",
            "36.991400, 35.321300", "sahada ölçülmüş / surveyed", "90817263", "Köhler · AEL.TF.22", "2015 · 31.12.2024", "doldu / expired", "AT 40 · GT 1", "× 40",
            "SİMÜLE BÖLGE", "22.11.2026 22:25:07 UTC", "23.11.2026 01:25:07 (Europe/Istanbul, UTC+03:00)", "önceki 12 ayın % 38'i (3.737 kWh)",
            "38 % of the 12 months before", "kanıt değildir", "it is not proof", "İmzadan imtina", "Sayfa / Page 1 / 2", "Sayfa / Page 2 / 2", "0,947", "4.812 kWh", "06.2025",
        ];
        Assert.All(expected, part => Assert.Contains(part, text, StringComparison.Ordinal));
        Assert.All(RecordSamples.Usual.Months.TakeLast(12), month => Assert.Contains($"{month.Period:MM.yyyy}", text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_words_TASLAK_and_DRAFT_stand_on_every_page()
    {
        var pages = (await PdfText.Read(await Print(RecordSamples.Longest, RecordSamples.Around))).TrimEnd('\f', '\n').Split('\f');
        Assert.True(pages.Length >= 2);
        Assert.All(pages, page => Assert.Contains("TASLAK / DRAFT", page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_installation_without_position_meter_readings_or_score_gives_a_document_that_says_so()
    {
        var pdf = await Print(RecordSamples.Bare, null);
        var text = await PdfText.ReadFlat(pdf);
        Assert.Matches(@"Pages:\s+2\b", await PdfText.Info(pdf));
        Assert.All(
            (string[])["Konum kaydı yok", "kayıtlı takılı bir sayaç yok", "okuma kaydı yok", "kayıtlı gerekçe yok", "No readings are on file"],
            part => Assert.Contains(part, text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_name_of_120_letters_keeps_the_record_on_two_pages()
    {
        var content = RecordSamples.Usual with { Installation = RecordSamples.Usual.Installation with { Street = RecordSamples.Long } };
        var pdf = await Print(content, RecordSamples.Around);
        Assert.Matches(@"Pages:\s+2\b", await PdfText.Info(pdf));
        Assert.Contains(RecordSamples.Long, await WithoutSpaces(pdf), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Long_names_everywhere_lose_no_letter()
    {
        var pdf = await Print(RecordSamples.Longest, RecordSamples.Around);
        var text = await WithoutSpaces(pdf);
        Assert.Contains(RecordSamples.EveryTurkishLetter.Replace(" ", "", StringComparison.Ordinal), text, StringComparison.Ordinal);
        Assert.Matches(@"Pages:\s+[23]\b", await PdfText.Info(pdf));
    }

    [Fact]
    public async Task Markup_in_the_data_is_printed_and_not_obeyed()
    {
        var content = RecordSamples.Usual with { Installation = RecordSamples.Usual.Installation with { Street = "<img src='http://192.0.2.1/x.png'><b>" } };
        Assert.Contains("<img src='http://192.0.2.1/x.png'><b>", await PdfText.ReadFlat(await Print(content, RecordSamples.Around)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_content_gives_the_same_bytes_at_another_time_in_another_process()
    {
        var first = await Print(RecordSamples.Usual, RecordSamples.Around);
        await Task.Delay(TimeSpan.FromSeconds(1.1));
        await using var other = PdfPrinter.Start("/usr/bin/python3", Template.Folders, TimeSpan.FromSeconds(120));
        Assert.Equal(first, await other.Print(await Html(RecordSamples.Usual, RecordSamples.Around), default));
    }

    [Theory]
    [InlineData("http://192.0.2.1/logo.png")]
    [InlineData("file:///etc/hostname")]
    [InlineData("asset:../../../../etc/hostname")]
    [InlineData("asset:nosuch.png")]
    public async Task A_template_that_refers_outside_its_folder_is_refused(string address)
    {
        var error = await Assert.ThrowsAsync<PdfPrinterException>(() => _printer.Print($"<img src='{address}'>", default));
        Assert.Contains(address.Split(':')[1], error.Message, StringComparison.Ordinal);
        Assert.NotEmpty(await _printer.Print("<p>still alive</p>", default));
    }

    [Fact]
    public async Task A_company_restyles_the_record_with_files_in_its_own_folder()
    {
        var folder = Directory.CreateTempSubdirectory("template");
        try
        {
            var template = new RecordTemplate(folder.FullName);
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "record.html"), "<link rel=stylesheet href='asset:record.css'><h1>{{recordNo}} özel</h1>");
            await using var printer = PdfPrinter.Start("/usr/bin/python3", template.Folders, TimeSpan.FromSeconds(120));
            var html = RecordDocument.Html(await template.Read(default), RecordSamples.Usual, null, 10);
            Assert.Equal("T 000042 özel", (await PdfText.ReadFlat(await printer.Print(html, default)))[..13]);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void A_missing_interpreter_is_named_with_the_remedy() => Assert.Contains(
        "apt-get install weasyprint",
        Assert.Throws<PdfPrinterException>(() => PdfPrinter.Start("/no/such/python3", [], TimeSpan.FromSeconds(1))).Message, StringComparison.Ordinal);

    [Fact]
    public async Task A_document_that_takes_too_long_is_given_up()
    {
        await using var printer = PdfPrinter.Start("/usr/bin/python3", Template.Folders, TimeSpan.FromMilliseconds(1));
        Assert.Contains("not rendered within", (await Assert.ThrowsAsync<PdfPrinterException>(() => printer.Print("<p>", default))).Message, StringComparison.Ordinal);
    }

    private async Task<byte[]> Print(RecordContent content, Surroundings? surroundings) =>
        await _printer.Print(await Html(content, surroundings), default);

    private static async Task<string> Html(RecordContent content, Surroundings? surroundings) =>
        RecordDocument.Html(await Template.Read(default), content, surroundings, stampValidYears: 10);

    private static async Task<string> WithoutSpaces(byte[] pdf) => (await PdfText.Read(pdf)).Replace(" ", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal);
}

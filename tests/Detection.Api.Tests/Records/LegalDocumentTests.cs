using System.Globalization;
using Detection.Api.Stages.Records.Documents;
using Detection.Api.Stages.Records.Rendering;

namespace Detection.Api.Tests.Records;

/// <summary>The legal documents, printed by the real WeasyPrint and read back by Poppler.</summary>
public sealed class LegalDocumentTests : IAsyncLifetime
{
    private static readonly DocumentTemplates Templates = new(new RecordTemplate(companyFolder: "no-such-folder"));
    private readonly PdfPrinter _printer = PdfPrinter.Start("/usr/bin/python3", Templates.Folders, TimeSpan.FromSeconds(300));

    public static TheoryData<DocumentKind, DocumentLanguage> All
    {
        get
        {
            var all = new TheoryData<DocumentKind, DocumentLanguage>();
            foreach (var kind in Enum.GetValues<DocumentKind>())
            {
                all.Add(kind, DocumentLanguage.Tr);
                all.Add(kind, DocumentLanguage.En);
            }
            return all;
        }
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _printer.DisposeAsync();

    [Theory]
    [MemberData(nameof(All))]
    public async Task Each_is_PDF_A_with_every_font_embedded_and_says_what_the_data_say(DocumentKind kind, DocumentLanguage language)
    {
        var document = DocumentSamples.Usual;
        var pdf = await Print(document, kind, language);
        Assert.Contains("pdfaid:part=\"3\"", System.Text.Encoding.Latin1.GetString(pdf), StringComparison.Ordinal);
        Assert.Matches(@"Page size:\s+595\.\d+ x 841\.\d+ pts \(A4\)", await PdfText.Info(pdf));
        var fonts = (await PdfText.Fonts(pdf)).Split('\n').Skip(2).Where(line => line.Length > 0).ToList();
        Assert.NotEmpty(fonts);
        Assert.All(fonts, font => Assert.Matches(@"\s(yes) (yes) (yes)\s+\d+\s+\d+\s*$", font));
        var text = await WithoutSpaces(pdf);
        Assert.All(
            (string[])[document.DocumentNo, document.InstallationNo, document.Company.Name, "TASLAK / DRAFT"],
            part => Assert.Contains(Packed(part), text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_record_names_people_seals_media_and_the_refusal_with_its_witnesses()
    {
        var document = DocumentSamples.Usual;
        var text = await WithoutSpaces(await Print(document, DocumentKind.DetectionRecord, DocumentLanguage.Tr));
        string[] expected =
        [
            document.PersonName, document.PersonIdentity, document.Address, document.MethodText, .. document.Crew, .. document.Witnesses, .. document.SealsRemoved, .. document.SealsFitted,
            .. document.Media.Select(item => item.Sha256), "İmzadan imtina", "20.11.2026 11:42", "36.991400, 35.321300", "31,4", "Soğutma grubu", "42(1)c", "12.345,6",
        ];
        Assert.All(expected, part => Assert.Contains(Packed(part), text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_annex_prints_every_line_and_input_of_the_worksheet()
    {
        var sheet = DocumentSamples.Sheet;
        var text = await WithoutSpaces(await Print(DocumentSamples.Usual, DocumentKind.CalculationAnnex, DocumentLanguage.Tr));
        var turkish = CultureInfo.GetCultureInfo("tr-TR");
        foreach (var line in sheet.Lines)
        {
            Assert.Contains(Packed(line.Name.Tr[1..]), text, StringComparison.Ordinal);
            Assert.Contains(Packed(line.Article), text, StringComparison.Ordinal);
            var result = line.Result.Day is { } day ? day.ToString("dd.MM.yyyy", turkish) : line.Unit is "TL" ? line.Result.Number.ToString("N2", turkish) : line.Result.Number.ToString("#,0.######", turkish);
            Assert.Contains(result, text, StringComparison.Ordinal);
        }
        Assert.All(sheet.Lines.SelectMany(line => line.Inputs).Where(input => !input.FromLine), input => Assert.Contains(Packed(input.Source), text, StringComparison.Ordinal));
        Assert.All(sheet.Overrides, over => Assert.Contains(Packed(over.Reason), text, StringComparison.Ordinal));
        Assert.All(sheet.Flags, flag => Assert.Contains(Packed(flag.Text.Tr), text, StringComparison.Ordinal));
        Assert.Contains("DEĞİŞTİRİLDİ", text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Names_of_120_letters_and_every_Turkish_letter_fit_and_lose_none(DocumentKind kind, DocumentLanguage language)
    {
        var text = await WithoutSpaces(await Print(DocumentSamples.Longest, kind, language));
        Assert.Contains(RecordSamples.Long, text, StringComparison.Ordinal);
        if (kind is DocumentKind.DetectionRecord) Assert.Contains(Packed(RecordSamples.EveryTurkishLetter), text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_case_with_nothing_on_file_prints_and_invents_nothing(DocumentKind kind, DocumentLanguage language) =>
        Assert.NotEmpty(await Print(DocumentSamples.Bare, kind, language));

    [Fact]
    public async Task The_watermark_is_gone_once_the_record_is_final()
    {
        var text = await WithoutSpaces(await Print(DocumentSamples.Usual with { Draft = false }, DocumentKind.DetectionRecord, DocumentLanguage.Tr));
        Assert.DoesNotContain("TASLAK", text, StringComparison.Ordinal);
        Assert.Contains("KESİN", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_case_gives_the_same_bytes() =>
        Assert.Equal(
            await Print(DocumentSamples.Usual, DocumentKind.NoticeLetter, DocumentLanguage.Tr), await Print(DocumentSamples.Usual, DocumentKind.NoticeLetter, DocumentLanguage.Tr));

    [Fact]
    public void A_company_s_own_words_and_template_take_the_place_of_ours()
    {
        using var folder = new Detection.Testing.TestFolder();
        Directory.CreateDirectory(Path.Combine(folder.Path, "documents"));
        File.WriteAllText(Path.Combine(folder.Path, "documents", "notice-letter.html"), "<p>{{w.payment}} {{person.name}} {{sheet.total}}</p>");
        var html = new DocumentPrinter(new DocumentTemplates(new RecordTemplate(folder.Path))).Html(DocumentSamples.Usual, DocumentKind.NoticeLetter, DocumentLanguage.Tr);
        Assert.StartsWith("<p>Ödeme ", System.Net.WebUtility.HtmlDecode(html), StringComparison.Ordinal);
    }

    [Fact]
    public void A_template_that_asks_for_what_does_not_exist_is_refused_by_name()
    {
        using var folder = new Detection.Testing.TestFolder();
        Directory.CreateDirectory(Path.Combine(folder.Path, "documents"));
        File.WriteAllText(Path.Combine(folder.Path, "documents", "notice-letter.html"), "{{person.shoeSize}}");
        var error = Assert.Throws<FormatException>(() =>
            new DocumentPrinter(new DocumentTemplates(new RecordTemplate(folder.Path))).Html(DocumentSamples.Usual, DocumentKind.NoticeLetter, DocumentLanguage.Tr));
        Assert.Contains("person.shoeSize", error.Message, StringComparison.Ordinal);
    }

    private Task<byte[]> Print(CaseDocument document, DocumentKind kind, DocumentLanguage language) =>
        new DocumentPrinter(Templates).Print(document, kind, language, _printer, CancellationToken.None);

    private static async Task<string> WithoutSpaces(byte[] pdf) => Packed(await PdfText.Raw(pdf));

    private static string Packed(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter) && letter is not '\u00ad' and not '-' and not '\u2010'));
}

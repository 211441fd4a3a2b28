using System.Text;
using System.Text.Json;
using Detection.Api.Stages.Records.Charts;
using Detection.Api.Stages.Records.Rendering;
using Detection.Models.Law.Worksheets;

namespace Detection.Api.Stages.Records.Documents;

/// <summary>Turns a case into one of its documents: HTML by template, then PDF/A-3b.</summary>
public sealed class DocumentPrinter(DocumentTemplates templates)
{
    private const int ChartMonths = 36;

    /// <summary>The same case, templates and words give the same text.</summary>
    /// <exception cref="FormatException">A template or words file asks for what does not exist.</exception>
    public string Html(CaseDocument document, DocumentKind kind, DocumentLanguage language)
    {
        using var parsed = JsonDocument.Parse(DocumentView.Of(document, kind, language, templates.Words(language)).ToJsonString());
        var model = parsed.RootElement;
        var figures = new Dictionary<string, string>
        {
            ["qr"] = QrDrawing.Draw(document.Link),
            ["chart"] = document.Months.Count == 0 ? "" : ReadingsChart.Draw(ReadingsChart.Fill([.. document.Months], ChartMonths), document.Exchanges, document.DropBegan),
            ["map"] = document.Surroundings is null ? "" : MapSketch.Draw(document.Surroundings),
        };
        figures["head"] = HtmlTemplate.Render(templates.Text("head.html"), model, figures);
        figures["signatures"] = HtmlTemplate.Render(templates.Text("signatures.html"), model, figures);
        return WithWorksheet(HtmlTemplate.Render(templates.Text($"{kind.Code()}.html"), model, figures), document, kind);
    }

    /// <summary>The annex carries its worksheet as a file, whatever a company's template looks like: whoever has the paper can compute it again.</summary>
    private static string WithWorksheet(string html, CaseDocument document, DocumentKind kind)
    {
        if (kind is not DocumentKind.CalculationAnnex || document.Sheet is not { } sheet) return html;
        var json = Convert.ToBase64String(Encoding.UTF8.GetBytes(WorksheetJson.Write(sheet)));
        return html.Replace("</head>", $"<link rel=\"attachment\" title=\"worksheet.json\" href=\"data:application/json;base64,{json}\"></head>", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>One process for a whole batch.</summary>
    public async Task<byte[]> Print(CaseDocument document, DocumentKind kind, DocumentLanguage language, PdfPrinter printer, CancellationToken ct) =>
        await printer.Print(Html(document, kind, language), ct);
}

using Detection.Api.Stages.Records.Rendering;

namespace Detection.Api.Stages.Records.Documents;

/// <summary>Prints a document for a person who waits. People queue here, so that many requests never start many printers.</summary>
public sealed class DocumentPress(DocumentPrinter printer, DocumentTemplates templates, RecordSettings settings) : IDisposable
{
    private readonly SemaphoreSlim _oneAtATime = new(1);

    /// <exception cref="PdfPrinterException">The document could not be printed.</exception>
    /// <exception cref="FormatException">A company's template asks for what does not exist.</exception>
    public async Task<byte[]> Print(CaseDocument document, DocumentKind kind, DocumentLanguage language, CancellationToken ct)
    {
        await _oneAtATime.WaitAsync(ct);
        try
        {
            await using var process = PdfPrinter.Start(settings.Python, templates.Folders, TimeSpan.FromSeconds(settings.PrintSeconds));
            return await printer.Print(document, kind, language, process, ct);
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    public void Dispose() => _oneAtATime.Dispose();
}

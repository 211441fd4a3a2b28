using Detection.Api.Stages.Records.Rendering;

namespace Detection.Api.Stages.Records.Documents;

/// <summary>Prints documents for a person who waits. People queue here, so that many requests never start many printers.</summary>
public sealed class DocumentPress(DocumentTemplates templates, RecordSettings settings) : IDisposable
{
    private readonly SemaphoreSlim _oneAtATime = new(1);

    /// <summary>A printer for a batch; the caller disposes it.</summary>
    public PdfPrinter Start() => PdfPrinter.Start(settings.Python, templates.Folders, TimeSpan.FromSeconds(settings.PrintSeconds));

    /// <summary>Lends the one printer for as long as <paramref name="work"/> takes.</summary>
    public async Task<T> With<T>(Func<PdfPrinter, Task<T>> work, CancellationToken ct)
    {
        await _oneAtATime.WaitAsync(ct);
        try
        {
            await using var process = Start();
            return await work(process);
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    public void Dispose() => _oneAtATime.Dispose();
}

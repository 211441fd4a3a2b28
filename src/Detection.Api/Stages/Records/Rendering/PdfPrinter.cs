using System.Buffers.Binary;
using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Detection.Api.Stages.Records.Rendering;

/// <summary>A document could not be turned into a PDF; the message says what to do about it.</summary>
public sealed class PdfPrinterException(string message, Exception? cause = null) : Exception(message, cause);

/// <summary>
/// One WeasyPrint process that renders documents one after another. Starting it costs more than a page, so a batch shares one;
/// it ends when this is disposed, or when this process dies, because its input closes.
/// </summary>
public sealed class PdfPrinter : IAsyncDisposable
{
    private const int LongestComplaint = 4_000;
    private readonly Process _process;
    private readonly TimeSpan _timeout;
    private readonly StringBuilder _complaints = new();

    private PdfPrinter(Process process, TimeSpan timeout)
    {
        _process = process;
        _timeout = timeout;
        _process.ErrorDataReceived += (_, line) => Keep(line.Data);
        _process.BeginErrorReadLine();
    }

    /// <param name="python">The Python interpreter that has the WeasyPrint package; Debian's is /usr/bin/python3.</param>
    /// <param name="assetFolders">Folders a document's <c>asset:</c> references are looked up in, in this order.</param>
    /// <param name="timeout">Longest time one document may take, starting the process included.</param>
    /// <exception cref="PdfPrinterException">The interpreter cannot be started.</exception>
    public static PdfPrinter Start(string python, IReadOnlyList<string> assetFolders, TimeSpan timeout)
    {
        var start = new ProcessStartInfo(python)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        foreach (var argument in (string[])["-I", "-c", RenderScript(), .. assetFolders])
            start.ArgumentList.Add(argument);
        try
        {
            return new PdfPrinter(Process.Start(start)!, timeout);
        }
        catch (Win32Exception error)
        {
            throw new PdfPrinterException($"PDFs need WeasyPrint, and its interpreter '{python}' cannot be started. On Debian: apt-get install weasyprint.", error);
        }
    }

    /// <summary>Renders one HTML document. Not for calling twice at the same time.</summary>
    /// <exception cref="PdfPrinterException">The document is refused, takes too long, or the process ended; then this printer is of no more use.</exception>
    public async Task<byte[]> Print(string html, CancellationToken ct)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(_timeout);
        try
        {
            await Write(Encoding.UTF8.GetBytes(html), limit.Token);
            return await Read(limit.Token);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            _process.Kill(entireProcessTree: true);
            throw new PdfPrinterException($"The document was not rendered within {_timeout.TotalSeconds:0} s.");
        }
        catch (IOException error)
        {
            await _process.WaitForExitAsync(CancellationToken.None).WaitAsync(TimeSpan.FromSeconds(5), CancellationToken.None);
            throw new PdfPrinterException(Diagnosis(), error);
        }
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            _process.StandardInput.Close();
            await _process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(2));
        }
        catch (Exception error) when (error is TimeoutException or IOException)
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.Dispose();
    }

    private async Task Write(byte[] html, CancellationToken ct)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, html.Length);
        var input = _process.StandardInput.BaseStream;
        await input.WriteAsync(length, ct);
        await input.WriteAsync(html, ct);
        await input.FlushAsync(ct);
    }

    private async Task<byte[]> Read(CancellationToken ct)
    {
        var head = new byte[5];
        var output = _process.StandardOutput.BaseStream;
        await output.ReadExactlyAsync(head, ct);
        var body = new byte[BinaryPrimitives.ReadInt32BigEndian(head.AsSpan(1))];
        await output.ReadExactlyAsync(body, ct);
        return head[0] == 0 ? body : throw new PdfPrinterException($"WeasyPrint refused the document: {Encoding.UTF8.GetString(body)}");
    }

    private string Diagnosis()
    {
        lock (_complaints)
        {
            return _complaints.ToString().Contains("No module named 'weasyprint'", StringComparison.Ordinal)
                ? "PDFs need WeasyPrint, which is not installed. On Debian: apt-get install weasyprint."
                : $"WeasyPrint ended unexpectedly: {_complaints}";
        }
    }

    private void Keep(string? line)
    {
        lock (_complaints)
        {
            if (line is not null && _complaints.Length < LongestComplaint)
                _complaints.AppendLine(line);
        }
    }

    private static string RenderScript()
    {
        using var script = typeof(PdfPrinter).Assembly.GetManifestResourceStream("Stages/Records/Rendering/render.py")
            ?? throw new InvalidOperationException("render.py is not embedded.");
        using var reader = new StreamReader(script);
        return reader.ReadToEnd();
    }
}

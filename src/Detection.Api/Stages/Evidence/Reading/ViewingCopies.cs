using System.Diagnostics;
using System.Globalization;

namespace Detection.Api.Stages.Evidence.Reading;

/// <summary>How the making of a viewing copy ended.</summary>
public enum ViewResult
{
    Made,
    Truncated,
    NotReadable,
}

/// <summary>Re-encodes photographs for viewing, in a child process with limits. The original is only read.</summary>
public sealed class ViewingCopies(EvidenceSettings settings) : IDisposable
{
    private const string Script = "Stages/Evidence/Reading/view.py";
    private readonly SemaphoreSlim _oneAtATime = new(1);

    /// <summary>Where the copy of an original is, made or not.</summary>
    public string PathOf(byte[] sha256) => Path.Combine(settings.Folder, "views", Convert.ToHexStringLower(sha256) + ".jpg");

    /// <summary>Makes the copy of a photograph. People queue here, so that many uploads never start many decoders.</summary>
    public async Task<ViewResult> Make(string original, byte[] sha256, CancellationToken ct)
    {
        var copy = PathOf(sha256);
        if (File.Exists(copy)) return ViewResult.Made;
        Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
        await _oneAtATime.WaitAsync(ct);
        try
        {
            var half = copy + ".part";
            var result = await Run(original, half, ct);
            if (result is ViewResult.Made) File.Move(half, copy, overwrite: true);
            else File.Delete(half);
            return result;
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    public void Dispose() => _oneAtATime.Dispose();

    private async Task<ViewResult> Run(string original, string copy, CancellationToken ct)
    {
        using var child = Process.Start(new ProcessStartInfo(settings.Python, ["-I", "-c", ReadScript(), original, copy])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            Environment = { ["LC_ALL"] = "C.UTF-8" },
        }) ?? throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"{settings.Python} could not be started."));
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(TimeSpan.FromSeconds(settings.ViewSeconds));
        try
        {
            await child.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            child.Kill();
            return ViewResult.NotReadable;
        }
        return child.ExitCode switch
        {
            0 => ViewResult.Made,
            3 => ViewResult.Truncated,
            _ => ViewResult.NotReadable,
        };
    }

    private static string ReadScript()
    {
        using var stream = typeof(ViewingCopies).Assembly.GetManifestResourceStream(Script)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}

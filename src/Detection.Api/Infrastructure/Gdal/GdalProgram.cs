using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Detection.Api.Infrastructure.Gdal;

/// <summary>Runs a program of GDAL, the translator between the formats of maps, as a process of its own: a broken file can end it and not us.</summary>
public static class GdalProgram
{
    private const int MostComplaintChars = 2000;

    /// <summary>What the program prints.</summary>
    /// <param name="longest">How long it may take; <see cref="Timeout.InfiniteTimeSpan"/> for as long as it needs.</param>
    /// <param name="readsOurOwn">Whether what it reads was written by us: a file of a stranger's may not name other files or addresses.</param>
    /// <exception cref="GdalException">It is not installed, ended with a fault, or took longer than it may.</exception>
    public static async Task<string> Run(string program, IReadOnlyList<string> arguments, TimeSpan longest, CancellationToken ct, bool readsOurOwn = false)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(longest);
        using var process = Start(program, arguments, readsOurOwn);
        var complaints = new StringBuilder();
        process.ErrorDataReceived += (_, line) => Keep(complaints, line.Data);
        process.BeginErrorReadLine();
        try
        {
            var output = await process.StandardOutput.ReadToEndAsync(limit.Token);
            await process.WaitForExitAsync(limit.Token);
            return process.ExitCode == 0 ? output : throw new GdalException(complaints.Length > 0 ? complaints.ToString().Trim() : $"{program}: {process.ExitCode}");
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            ct.ThrowIfCancellationRequested();
            throw new GdalException($"{program} took longer than {longest.TotalMinutes:0} minutes.");
        }
    }

    private static Process Start(string program, IReadOnlyList<string> arguments, bool readsOurOwn)
    {
        var start = new ProcessStartInfo(program) { RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8 };
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        // Lines go through unshortened.
        (start.Environment["OGR_GEOJSON_MAX_OBJ_SIZE"], start.Environment["LC_ALL"]) = ("0", "C.UTF-8");
        if (!readsOurOwn)
        {
            // A file may name other files and addresses to read; nothing but the file itself is wanted.
            (start.Environment["GDAL_HTTP_TIMEOUT"], start.Environment["CPL_VSIL_CURL_ALLOWED_EXTENSIONS"]) = ("1", "{noext}");
            (start.Environment["GDAL_SKIP"], start.Environment["OGR_SKIP"]) = ("VRT,WMS,WCS,HTTP", "OGR_VRT,WFS,OAPIF,HTTP");
        }
        try
        {
            return Process.Start(start) ?? throw new GdalException($"{program} did not start.");
        }
        catch (Win32Exception absent)
        {
            throw new GdalException($"{program} is not installed. On Debian: apt-get install gdal-bin.", absent);
        }
    }

    private static void Keep(StringBuilder complaints, string? line)
    {
        if (line is not null && complaints.Length < MostComplaintChars) complaints.AppendLine(line);
    }
}

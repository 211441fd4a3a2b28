using System.Diagnostics;

namespace Detection.Api.Tests.Records;

/// <summary>Asks Poppler, not our own code, what a PDF says.</summary>
internal static class PdfText
{
    public static Task<string> Read(byte[] pdf) => Ask("pdftotext", pdf, "-layout", "{file}", "-");

    /// <summary>In the order of the content: what belongs together stays together, whatever stands beside it.</summary>
    public static Task<string> Raw(byte[] pdf) => Ask("pdftotext", pdf, "-raw", "{file}", "-");

    public static Task<string> Info(byte[] pdf) => Ask("pdfinfo", pdf, "{file}");

    public static Task<string> Fonts(byte[] pdf) => Ask("pdffonts", pdf, "{file}");

    /// <summary>The name and text of the one file attached to a PDF.</summary>
    public static async Task<(string Name, string Content)> Attachment(byte[] pdf)
    {
        var listed = (await Ask("pdfdetach", pdf, "-list", "{file}")).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        Assert.Equal("1 embedded files", listed[0]);
        using var folder = new Detection.Testing.TestFolder();
        var file = Path.Combine(folder.Path, "attached");
        await Ask("pdfdetach", pdf, "-save", "1", "-o", file, "{file}");
        return (listed[1].Split(": ", 2)[1], await File.ReadAllTextAsync(file));
    }

    /// <summary>The text without line breaks or runs of spaces, so that wrapping does not matter.</summary>
    public static async Task<string> ReadFlat(byte[] pdf) =>
        string.Join(' ', (await Read(pdf)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary><see cref="Raw"/> without line breaks or runs of spaces.</summary>
    public static async Task<string> RawFlat(byte[] pdf) =>
        string.Join(' ', (await Raw(pdf)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static async Task<string> Ask(string tool, byte[] pdf, params string[] arguments)
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(file, pdf);
            var start = new ProcessStartInfo(tool) { RedirectStandardOutput = true, RedirectStandardError = true };
            foreach (var argument in arguments)
                start.ArgumentList.Add(argument == "{file}" ? file : argument);
            using var process = Process.Start(start)!;
            var output = process.StandardOutput.ReadToEndAsync();
            var complaint = await process.StandardError.ReadToEndAsync();
            await process.WaitForExitAsync();
            Assert.True(process.ExitCode == 0, $"{tool}: {complaint}");
            return await output;
        }
        finally
        {
            File.Delete(file);
        }
    }
}

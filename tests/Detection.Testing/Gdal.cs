using System.Diagnostics;
using System.Text;
using Xunit;

namespace Detection.Testing;

/// <summary>What GDAL, an independent reader, makes of a file we wrote.</summary>
public static class Gdal
{
    /// <summary>The text of <c>ogrinfo</c> over every layer and feature of a file with these contents.</summary>
    public static async Task<string> Describe(string fileName, ReadOnlyMemory<byte> contents, params string[] options)
    {
        var folder = Directory.CreateTempSubdirectory("tarama-gdal-");
        try
        {
            var file = Path.Combine(folder.FullName, fileName);
            await File.WriteAllBytesAsync(file, contents.ToArray());
            return await Run([.. options, "-al", "-ro", file]);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<string> Run(string[] arguments)
    {
        var start = new ProcessStartInfo("ogrinfo", arguments) { RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8 };
        using var process = Process.Start(start) ?? throw new InvalidOperationException("ogrinfo did not start.");
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"ogrinfo failed: {await errors}");
        return output;
    }
}

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
            return await Run("ogrinfo", [.. options, "-al", "-ro", file]);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Runs a program to its end and returns what it wrote; one that fails fails the test with its errors.</summary>
    /// <param name="program">Such as <c>ogrinfo</c> or <c>ogr2ogr</c>.</param>
    public static async Task<string> Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8 };
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"{program} failed: {await errors}");
        return output;
    }
}

using System.Diagnostics;
using System.Globalization;
using Detection.Testing;

namespace Detection.Api.Tests.Evidence;

/// <summary>Real photographs with EXIF, made by the imaging library the service itself runs on.</summary>
internal static class TestPictures
{
    private const string Script =
        """
        import sys
        from PIL import Image
        from PIL.TiffImagePlugin import IFDRational
        path, taken, longitude, latitude, size = sys.argv[1], sys.argv[2], sys.argv[3], sys.argv[4], int(sys.argv[5])
        picture = Image.effect_noise((size, size * 3 // 4), 80).convert("RGB")
        exif = Image.Exif()
        exif[0x010F], exif[0x0110] = "Deneme", "Kamera 1"
        if taken:
            exif[0x8769] = {0x9003: taken}
        if longitude:
            def degrees(value):
                value = abs(value)
                return (IFDRational(int(value)), IFDRational(int(value * 60 % 60)), IFDRational(round(value * 3600 % 60 * 1000), 1000))
            east, north = float(longitude), float(latitude)
            exif[0x8825] = {1: "N" if north >= 0 else "S", 2: degrees(north), 3: "E" if east >= 0 else "W", 4: degrees(east)}
        picture.save(path, "JPEG", exif=exif, quality=90)
        """;

    /// <param name="taken">Local time as cameras write it; null for none.</param>
    public static async Task<byte[]> Photo(DateTime? taken = null, (double Longitude, double Latitude)? place = null, int size = 640)
    {
        var path = Path.Combine(Path.GetTempPath(), $"tarama-picture-{Guid.NewGuid():N}.jpg");
        using var python = Process.Start(new ProcessStartInfo("/usr/bin/python3",
        [
            "-I", "-c", Script, path, taken?.ToString("yyyy:MM:dd HH:mm:ss", CultureInfo.InvariantCulture) ?? "",
            place?.Longitude.ToString(CultureInfo.InvariantCulture) ?? "", place?.Latitude.ToString(CultureInfo.InvariantCulture) ?? "",
            size.ToString(CultureInfo.InvariantCulture),
        ])
        { RedirectStandardError = true })!;
        var complaint = await python.StandardError.ReadToEndAsync();
        await python.WaitForExitAsync();
        Assert.True(python.ExitCode == 0, complaint);
        var bytes = await File.ReadAllBytesAsync(path);
        File.Delete(path);
        return bytes;
    }

    /// <summary>The boxes of a video without its pictures: what the rules look at.</summary>
    public static byte[] Video(byte salt = 0) =>
        [.. Box("ftyp", "isom\0\0\0\0isomiso2"u8), .. Box("moov", new byte[40]), .. Box("mdat", [.. new byte[2_000], salt])];

    private static byte[] Box(string kind, ReadOnlySpan<byte> content)
    {
        var size = content.Length + 8;
        return [(byte)(size >> 24), (byte)(size >> 16), (byte)(size >> 8), (byte)size, .. System.Text.Encoding.ASCII.GetBytes(kind), .. content];
    }
}

using System.Globalization;
using System.IO.Compression;
using System.Text.RegularExpressions;
using Detection.Api.Infrastructure.Gdal;
using Detection.Api.Stages.Imports.Reading;
using Detection.Api.Stages.Imports.Reading.Workbooks;
using Detection.Models.Imports.Profiles;
using Detection.Models.Imports.Rules;

namespace Detection.Api.Stages.Imports.Gdal;

/// <summary>Writes one layer of a Shapefile, GeoPackage or File Geodatabase out as GeoJSON, its coordinates as they are.</summary>
internal static partial class MapFile
{
    private static readonly TimeSpan LookLongest = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan WriteLongest = TimeSpan.FromHours(2);

    // A shapefile that does not say how its letters are written is most often of the region's own code page.
    private const string ShapefileLetters = "CP1254";

    /// <param name="Path">A GeoJSON file whose coordinates are in the system of <paramref name="Srid"/>, east before north.</param>
    /// <param name="Srid">EPSG code.</param>
    public sealed record Layer(string Path, int Srid);

    private sealed record Dataset(string Path, IReadOnlyList<string> Layers, bool IsShapefile);

    /// <exception cref="ImportRefusedException">The file is broken, which layer is meant is not clear, or its coordinate system is not known.</exception>
    public static async Task<Layer> Write(string path, bool isZip, string? layer, MappingProfile? profile, ScratchFolder scratch, CancellationToken ct)
    {
        try
        {
            var dataset = await Open(path, isZip, layer, scratch, ct);
            var name = WorkbookText.Choose(dataset.Layers, layer);
            var source = dataset.IsShapefile ? Path.Combine(dataset.Path, name + ".shp") : dataset.Path;
            var srid = profile?.Srid ?? await SridOf(source, name, ct);
            var output = scratch.NewPath(".geojson");
            // To say that it is in degrees already keeps GDAL from moving a point; PostGIS does that.
            await GdalProgram.Run("ogr2ogr",
            [
                "-f", "GeoJSON", output, source, name, "-a_srs", "EPSG:4326", "-dim", "XY", "-nlt", "CONVERT_TO_LINEAR", "-lco", "COORDINATE_PRECISION=15",
                .. dataset.IsShapefile ? Letters(source, profile) : [],
            ], WriteLongest, ct);
            return new Layer(output, srid);
        }
        catch (Exception e) when (e is GdalException or InvalidDataException)
        {
            throw new ImportRefusedException(RuleCatalogue.MapIsBroken, null, e.Message);
        }
    }

    /// <summary>The names of its layers.</summary>
    /// <exception cref="ImportRefusedException">The file is broken.</exception>
    public static async Task<IReadOnlyList<string>> LayersOf(string path, bool isZip, ScratchFolder scratch, CancellationToken ct)
    {
        try
        {
            return (await Open(path, isZip, layer: null, scratch, ct)).Layers;
        }
        catch (Exception e) when (e is GdalException or InvalidDataException)
        {
            throw new ImportRefusedException(RuleCatalogue.MapIsBroken, null, e.Message);
        }
    }

    /// <summary>Whether a ZIP file holds a shapefile or a File Geodatabase.</summary>
    public static bool IsOne(ZipArchive archive) => archive.Entries.Any(entry =>
        entry.FullName.EndsWith(".shp", StringComparison.OrdinalIgnoreCase) || entry.FullName.Contains(".gdb/", StringComparison.OrdinalIgnoreCase));

    private static Task<Dataset> Open(string path, bool isZip, string? layer, ScratchFolder scratch, CancellationToken ct) =>
        isZip ? Unpack(path, layer, scratch, ct) : Package(path, scratch, ct);

    private static async Task<Dataset> Package(string path, ScratchFolder scratch, CancellationToken ct)
    {
        // A received file has a name of ours; GDAL goes by the ending.
        var link = scratch.NewPath(".gpkg");
        File.CreateSymbolicLink(link, Path.GetFullPath(path));
        return new Dataset(link, await LayersOf(link, ct), IsShapefile: false);
    }

    private static async Task<Dataset> Unpack(string path, string? layer, ScratchFolder scratch, CancellationToken ct)
    {
        var folder = scratch.NewPath("");
        ZipFolder.Unpack(path, folder);
        if (Directory.GetDirectories(folder, "*.gdb", SearchOption.AllDirectories) is [var geodatabase, ..])
            return new Dataset(geodatabase, await LayersOf(geodatabase, ct), IsShapefile: false);
        var shapes = Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Where(file => file.EndsWith(".shp", StringComparison.OrdinalIgnoreCase)).ToArray();
        var chosen = shapes.FirstOrDefault(file => string.Equals(Path.GetFileNameWithoutExtension(file), layer, StringComparison.OrdinalIgnoreCase)) ?? shapes[0];
        return new Dataset(Path.GetDirectoryName(chosen)!, [.. shapes.Select(file => Path.GetFileNameWithoutExtension(file)!)], IsShapefile: true);
    }

    private static async Task<IReadOnlyList<string>> LayersOf(string path, CancellationToken ct)
    {
        var list = await GdalProgram.Run("ogrinfo", ["-q", "-ro", path], LookLongest, ct);
        return [.. LayerLine().Matches(list).Select(match => match.Groups[1].Value)];
    }

    private static async Task<int> SridOf(string path, string layer, CancellationToken ct)
    {
        var about = await GdalProgram.Run("ogrinfo", ["-ro", "-so", path, layer], LookLongest, ct);
        if (about.Contains("Geometry: None", StringComparison.Ordinal)) return MappingProfile.Degrees;
        var system = SystemText().Match(about).Groups[1].Value.Trim();
        if (Code().Match(system) is { Success: true } code) return int.Parse(code.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
        throw new ImportRefusedException(RuleCatalogue.CrsIsNotKnown, null, $"{layer}: {(system.Length > 0 ? system.Split('\n')[0] : ".prj ∅")}");
    }

    private static string[] Letters(string source, MappingProfile? profile) =>
        profile?.Encoding is { } stated ? ["-oo", $"ENCODING={stated}"]
        : File.Exists(Path.ChangeExtension(source, ".cpg")) || File.Exists(Path.ChangeExtension(source, ".CPG")) ? []
        : ["-oo", $"ENCODING={ShapefileLetters}"];

    [GeneratedRegex(@"^(?:\d+|Layer): (.+?)(?: \([^()]*\))?\r?$", RegexOptions.Multiline)]
    private static partial Regex LayerLine();

    [GeneratedRegex(@"Layer SRS WKT:\s*(.*?)\s*(?:Data axis|\z)", RegexOptions.Singleline)]
    private static partial Regex SystemText();

    [GeneratedRegex("ID\\[\"EPSG\",(\\d+)\\]\\]\\s*$")]
    private static partial Regex Code();
}

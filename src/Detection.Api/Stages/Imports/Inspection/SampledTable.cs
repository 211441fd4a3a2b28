using System.Text;
using Detection.Api.Stages.Imports.Gdal;
using Detection.Api.Stages.Imports.Reading;
using Detection.Api.Stages.Imports.Reading.Workbooks;
using Detection.Models.Imports.Profiles;
using Detection.Models.Imports.Reading;

namespace Detection.Api.Stages.Imports.Inspection;

/// <summary>A file as text to be looked at, whatever its form: of a workbook or a map the text that an import would make of it.</summary>
internal sealed record SampledTable(string Path, SourceForm Form, Encoding Encoding, Dialect Dialect, LineMap? Lines)
{
    public static async Task<SampledTable> Read(ImportOrder order, MappingProfile? profile, FileScan scan, ScratchFolder scratch, CancellationToken ct)
    {
        var mark = profile?.DecimalMark ?? '.';
        var layer = order.Layer ?? profile?.Layer;
        switch (SourceForms.Of(order.Path, scan))
        {
            case SourceForm.Workbook:
                var (sheet, rows) = WorkbookText.Write(order.Path, layer, mark, scratch, ct);
                return Converted(sheet, SourceForm.Workbook, mark, rows);
            case SourceForm.Map:
                var map = await MapFile.Write(order.Path, scan.Kind == FileKind.Zip, layer, profile, scratch, ct);
                return await Features(map.Path, SourceForm.Map, profile, mark, scratch, ct);
            default:
                var encoding = FilePlanner.EncodingOf(profile, scan);
                if (FilePlanner.LooksLikeGeoJson(order.Path, encoding)) return await Features(order.Path, SourceForm.GeoJson, profile, mark, scratch, ct);
                var delimiter = profile?.Delimiter ?? Dialect.DetectDelimiter(FilePlanner.HeaderLine(order.Path, encoding));
                return new SampledTable(order.Path, SourceForm.Text, encoding, new Dialect(delimiter, mark), null);
        }
    }

    public StreamReader Open() => new(Path, Encoding, detectEncodingFromByteOrderMarks: true);

    private static SampledTable Converted(string path, SourceForm form, char mark, LineMap lines) =>
        new(path, form, new UTF8Encoding(false), new Dialect(',', mark), lines);

    private static async Task<SampledTable> Features(string path, SourceForm form, MappingProfile? profile, char mark, ScratchFolder scratch, CancellationToken ct)
    {
        var features = await FeatureTable.Look(path, anyCrs: true, ct);
        var (east, north) = features.HasPlaces
            ? (profile?.Columns.GetValueOrDefault("longitude", "longitude") ?? "longitude", profile?.Columns.GetValueOrDefault("latitude", "latitude") ?? "latitude")
            : ((string?)null, (string?)null);
        var (text, lines) = await FeatureTable.Write(path, anyCrs: true, features.Names, east, north, mark, scratch, ct);
        return Converted(text, form, mark, lines);
    }
}

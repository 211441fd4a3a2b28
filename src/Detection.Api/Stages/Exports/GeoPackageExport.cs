using Detection.Api.Infrastructure.Gdal;
using Detection.Models.Imports.Targets;

namespace Detection.Api.Stages.Exports;

/// <summary>Kinds as the layers of one GeoPackage in EPSG:4326, written by GDAL from the CSV or GeoJSON of each.</summary>
internal static class GeoPackageExport
{
    private static readonly TimeSpan Longest = TimeSpan.FromHours(4);

    /// <summary>Writes the file at a path, which must not be there yet.</summary>
    /// <exception cref="GdalException">GDAL is not installed or ran out of room.</exception>
    public static async Task Write(ExportReader reader, IEnumerable<TargetSchema> kinds, string path, CancellationToken ct)
    {
        var folder = Directory.CreateTempSubdirectory("tarama-layers-");
        try
        {
            foreach (var schema in kinds) await AddLayer(reader, schema, folder.FullName, path, ct);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task AddLayer(ExportReader reader, TargetSchema schema, string folder, string path, CancellationToken ct)
    {
        var hasShape = schema.Shape != ShapeKind.None;
        var source = Path.Combine(folder, $"{schema.Name}.{(hasShape ? "geojson" : "csv")}");
        await using (var file = File.Create(source))
        {
            if (hasShape) await GeoJsonExport.Write(reader, schema, file, ct);
            else await CsvExport.Write(reader, schema, file, ct);
        }

        if (!hasShape) await File.WriteAllTextAsync(Path.ChangeExtension(source, ".csvt"), string.Join(',', schema.Columns.Select(TypeOf)), ct);
        await GdalProgram.Run("ogr2ogr", [.. Options(schema), "-nln", schema.Name, path, source], Longest, ct);
        foreach (var used in Directory.GetFiles(folder)) File.Delete(used);
    }

    private static IEnumerable<string> Options(TargetSchema schema)
    {
        string[] always = ["-f", "GPKG", "-update", "-append", "-gt", "65536", "-a_srs", "EPSG:4326", "-lco", "SPATIAL_INDEX=YES"];
        if (schema.Shape == ShapeKind.Area) return [.. always, "-nlt", "MULTIPOLYGON"];
        if (schema.Shape == ShapeKind.Line) return [.. always, "-nlt", "LINESTRING"];
        string[] csv = [.. always, "-oo", "EMPTY_STRING_AS_NULL=YES"];
        return ExportKinds.HasPoint(schema)
            ? [.. csv, "-nlt", "POINT", "-oo", "X_POSSIBLE_NAMES=longitude", "-oo", "Y_POSSIBLE_NAMES=latitude", "-oo", "KEEP_GEOM_COLUMNS=NO"]
            : [.. csv, "-nlt", "NONE"];
    }

    private static string TypeOf(TargetColumn column) => column.Kind switch
    {
        ColumnKind.Number or ColumnKind.SingleNumber or ColumnKind.Amount => "Real",
        ColumnKind.SmallInteger or ColumnKind.Flag => "Integer",
        ColumnKind.Date => "Date",
        _ => "String",
    };
}

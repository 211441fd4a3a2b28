using System.IO.Compression;
using System.Text;
using Detection.Api.Infrastructure.Privacy;
using Detection.Models.Imports.Targets;
using Npgsql;

namespace Detection.Api.Stages.Exports;

/// <summary>Writes kinds in a form, row by row out of one moment of the database; memory does not grow with the rows.</summary>
public sealed class Exporter(NpgsqlDataSource database, IdentityCipher cipher)
{
    /// <summary>One kind as one file.</summary>
    public async Task WriteOne(TargetSchema schema, ExportFormat format, Stream output, CancellationToken ct)
    {
        await using var reader = await ExportReader.Open(database, cipher, ct);
        await Write(reader, schema, format, output, ct);
    }

    /// <summary>Several kinds as one file: a workbook, a package of layers, or a ZIP of the files of the canonical set.</summary>
    public async Task WriteMany(IReadOnlyList<TargetSchema> kinds, ExportFormat format, Stream output, CancellationToken ct)
    {
        await using var reader = await ExportReader.Open(database, cipher, ct);
        kinds = await reader.WithRows(kinds, ct);
        if (format == ExportFormat.Xlsx) await XlsxExport.Write(reader, kinds.Where(schema => ExportKinds.Fits(schema, format)), output, ct);
        else if (format == ExportFormat.GeoPackage) await WritePackage(reader, kinds, output, ct);
        else await WriteArchive(reader, kinds, format, output, ct);
    }

    /// <summary>Several kinds as files of the canonical set in a folder; their names.</summary>
    public async Task<IReadOnlyList<string>> WriteFolder(IReadOnlyList<TargetSchema> kinds, ExportFormat format, string folder, CancellationToken ct)
    {
        Directory.CreateDirectory(folder);
        await using var reader = await ExportReader.Open(database, cipher, ct);
        var names = new List<string>();
        foreach (var schema in await reader.WithRows(kinds, ct))
        {
            var form = ExportKinds.FormInArchive(schema, format);
            names.Add(FileNameOf(schema, form));
            await using var file = File.Create(Path.Combine(folder, names[^1]));
            await Write(reader, schema, form, file, ct);
        }

        return names;
    }

    /// <summary>The name of a kind's file: that of the canonical set, with the form's ending.</summary>
    public static string FileNameOf(TargetSchema schema, ExportFormat format) => Path.ChangeExtension(schema.FileName!, ExportFormats.EndingOf(format));

    private static Task Write(ExportReader reader, TargetSchema schema, ExportFormat format, Stream output, CancellationToken ct) => format switch
    {
        ExportFormat.Csv => CsvExport.Write(reader, schema, output, ct),
        ExportFormat.GeoJson => GeoJsonExport.Write(reader, schema, output, ct),
        ExportFormat.Xlsx => XlsxExport.Write(reader, [schema], output, ct),
        _ => WritePackage(reader, [schema], output, ct),
    };

    private static async Task WriteArchive(ExportReader reader, IReadOnlyList<TargetSchema> kinds, ExportFormat format, Stream output, CancellationToken ct)
    {
        var patient = new PatientStream(output);
        await using (var archive = await ZipArchive.CreateAsync(patient, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8, ct))
        {
            foreach (var schema in kinds)
            {
                var form = ExportKinds.FormInArchive(schema, format);
                await using var entry = await archive.CreateEntry(FileNameOf(schema, form), CompressionLevel.Fastest).OpenAsync(ct);
                await Write(reader, schema, form, entry, ct);
            }
        }

        await patient.FlushAsync(ct);
    }

    // GDAL writes a package at random places of its file, so it is made on the disk and then sent.
    private static async Task WritePackage(ExportReader reader, IReadOnlyList<TargetSchema> kinds, Stream output, CancellationToken ct)
    {
        var path = Path.Combine(Path.GetTempPath(), $"tarama-{Guid.NewGuid():N}.gpkg");
        try
        {
            await GeoPackageExport.Write(reader, kinds, path, ct);
            await using var file = File.OpenRead(path);
            await file.CopyToAsync(output, ct);
        }
        finally
        {
            File.Delete(path);
        }
    }
}

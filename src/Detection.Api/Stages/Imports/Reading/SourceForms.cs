using System.IO.Compression;
using Detection.Api.Stages.Imports.Gdal;
using Detection.Api.Stages.Imports.Reading.Workbooks;
using Detection.Models.Imports.Reading;
using Detection.Models.Imports.Rules;

namespace Detection.Api.Stages.Imports.Reading;

/// <summary>Tells the form of a file by its content, never by its name.</summary>
internal static class SourceForms
{
    /// <summary>The form; text stands for GeoJSON too, which its first character tells.</summary>
    /// <exception cref="ImportRefusedException">The file is empty or of a form that is not read.</exception>
    public static SourceForm Of(string path, FileScan scan) => scan.Kind switch
    {
        FileKind.Empty => throw new ImportRefusedException(RuleCatalogue.FileIsEmpty),
        FileKind.Text => SourceForm.Text,
        FileKind.Sqlite => SourceForm.Map,
        FileKind.Zip => OfZip(path),
        _ => throw Refusal(scan.Kind),
    };

    private static SourceForm OfZip(string path)
    {
        try
        {
            using var archive = ZipFile.OpenRead(path);
            if (Workbook.IsOne(archive)) return SourceForm.Workbook;
            if (MapFile.IsOne(archive)) return SourceForm.Map;
        }
        catch (InvalidDataException)
        {
        }

        throw Refusal(FileKind.Zip);
    }

    private static ImportRefusedException Refusal(FileKind kind) => new(RuleCatalogue.FileIsNotText, null, kind switch
    {
        FileKind.Zip => "XLSX / ZIP",
        FileKind.OldOffice => "XLS / DOC",
        FileKind.Gzip => "GZIP",
        FileKind.Pdf => "PDF",
        _ => "NUL",
    });
}

using Detection.Models.Features;

namespace Detection.Models.Imports.Rules;

/// <summary>The file is of a form that is not read: an old spreadsheet, a document, an archive of other files.</summary>
public sealed class FileIsNotText : FileRule
{
    public override string Code => "not-text";

    public override TextPair Message { get; } = new(
        "Dosya okunan biçimlerden biri değil: {detail}.",
        "The file is of no form that is read: {detail}.");

    public override TextPair Remedy { get; } = new(
        "CSV, XLSX, GeoJSON, GeoPackage ya da zip içinde Shapefile gönderin; başka bir arşivi önce açın.",
        "Send CSV, XLSX, GeoJSON, GeoPackage or a Shapefile in a ZIP; unpack any other archive first.");
}

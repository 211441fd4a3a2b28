namespace Detection.Api.Stages.Exports;

/// <summary>The forms in which data leave; each is read again by an import.</summary>
public enum ExportFormat
{
    Csv,
    Xlsx,
    GeoJson,
    GeoPackage,
}

/// <summary>How a form is called and sent.</summary>
public static class ExportFormats
{
    public static IReadOnlyList<ExportFormat> All { get; } = Enum.GetValues<ExportFormat>();

    /// <summary>The ending of a file's name, without the dot.</summary>
    public static string EndingOf(ExportFormat format) => format switch
    {
        ExportFormat.Csv => "csv",
        ExportFormat.Xlsx => "xlsx",
        ExportFormat.GeoJson => "geojson",
        _ => "gpkg",
    };

    public static ExportFormat? Find(string ending) =>
        All.Where(format => EndingOf(format) == ending).Select(format => (ExportFormat?)format).FirstOrDefault();

    /// <summary>True where everything fits into one file: sheets of a workbook, layers of a package. The others are packed into a ZIP.</summary>
    public static bool HoldsMany(ExportFormat format) => format is ExportFormat.Xlsx or ExportFormat.GeoPackage;

    public static string MediaTypeOf(ExportFormat format) => format switch
    {
        ExportFormat.Csv => "text/csv; charset=utf-8",
        ExportFormat.Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ExportFormat.GeoJson => "application/geo+json",
        _ => "application/geopackage+sqlite3",
    };
}

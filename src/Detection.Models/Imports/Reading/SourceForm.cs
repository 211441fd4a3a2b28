namespace Detection.Models.Imports.Reading;

/// <summary>The form in which a file was sent; all but text are turned into text or features before their rows are read.</summary>
public enum SourceForm
{
    Text,
    GeoJson,
    Workbook,
    Map,
}

namespace Detection.Models.Imports.Reading;

/// <summary>What a file is by its first bytes. <see cref="Text"/> is read as it is; <see cref="Zip"/> and <see cref="Sqlite"/> may hold a workbook or a map.</summary>
public enum FileKind
{
    Text,
    Empty,
    Zip,
    Sqlite,
    OldOffice,
    Gzip,
    Pdf,
    OtherBinary,
}

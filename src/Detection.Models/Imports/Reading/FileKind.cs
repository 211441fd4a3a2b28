namespace Detection.Models.Imports.Reading;

/// <summary>What a file is by its first bytes. Only <see cref="Text"/> is read.</summary>
public enum FileKind
{
    Text,
    Empty,
    Zip,
    OldOffice,
    Gzip,
    Pdf,
    OtherBinary,
}

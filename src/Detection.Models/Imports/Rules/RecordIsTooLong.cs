using Detection.Models.Features;

namespace Detection.Models.Imports.Rules;

/// <summary>One record is longer than a million characters: the file is not delimited text of the stated kind.</summary>
public sealed class RecordIsTooLong : FileRule
{
    public override string Code => "record-too-long";

    public override TextPair Message { get; } = new(
        "{value}. satırdaki kayıt okunamayacak kadar uzun.",
        "The record at line {value} is too long to be one.");

    public override TextPair Remedy { get; } = new(
        "Ayırıcıyı ve satır sonlarını denetleyin.",
        "Check the delimiter and the line ends.");
}

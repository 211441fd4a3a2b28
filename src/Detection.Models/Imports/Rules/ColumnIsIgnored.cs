using Detection.Models.Features;

namespace Detection.Models.Imports.Rules;

/// <summary>The file has a column that the profile does not map; it is left aside.</summary>
public sealed class ColumnIsIgnored : FileRule
{
    public override string Code => "unknown-column";

    public override Severity Severity => Severity.Note;
    public override TextPair Message { get; } = new(
        "“{value}” sütunu tanınmadı, kullanılmadı.",
        "The column “{value}” is not known and was not used.");

    public override TextPair Remedy { get; } = new(
        "Kullanılması gerekiyorsa profile ekleyin.",
        "Add it to the profile if it is to be used.");
}

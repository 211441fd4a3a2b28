using Detection.Models.Features;

namespace Detection.Models.Imports.Rules;

/// <summary>The file is a spreadsheet, an archive or another binary file.</summary>
public sealed class FileIsNotText : FileRule
{
    public override string Code => "not-text";

    public override TextPair Message { get; } = new(
        "Dosya düz metin değil: {detail}.",
        "The file is not plain text: {detail}.");

    public override TextPair Remedy { get; } = new(
        "Veriyi CSV olarak dışa aktarın; arşivi önce açın.",
        "Export the data as CSV; unpack an archive first.");
}

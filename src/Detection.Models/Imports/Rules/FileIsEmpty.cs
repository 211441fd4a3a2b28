using Detection.Models.Features;

namespace Detection.Models.Imports.Rules;

/// <summary>The file has no bytes, or nothing but blank lines.</summary>
public sealed class FileIsEmpty : FileRule
{
    public override string Code => "empty-file";

    public override TextPair Message { get; } = new(
        "Dosya boş.",
        "The file is empty.");

    public override TextPair Remedy { get; } = new(
        "Dışa aktarmanın bittiğinden emin olup dosyayı yeniden gönderin.",
        "Make sure that the export has finished and send the file again.");
}

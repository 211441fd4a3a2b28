using Detection.Models.Features;

namespace Detection.Models.Imports.Rules;

/// <summary>The file has a header and no row under it.</summary>
public sealed class FileHasNoRows : FileRule
{
    public override string Code => "header-only";

    public override TextPair Message { get; } = new(
        "Dosyada başlıktan başka satır yok.",
        "The file holds nothing under its header.");

    public override TextPair Remedy { get; } = new(
        "Dışa aktarmanın süzgecine ve tarih aralığına bakın.",
        "Look at the export's filter and date range.");
}

using Detection.Models.Features;

namespace Detection.Models.Imports.Rules;

/// <summary>A packed file unpacks to far more than any honest one of its size: a ZIP bomb.</summary>
public sealed class ArchiveIsTooLarge : FileRule
{
    public override string Code => "archive-too-large";

    public override TextPair Message { get; } = new(
        "Dosya açıldığında boyunun çok katına çıkıyor ({detail}); açılmadı.",
        "The file unpacks to many times its size ({detail}); it was not unpacked.");

    public override TextPair Remedy { get; } = new(
        "Dosyayı kaynağından yeniden alın; gerçekten bu kadar büyükse CSV olarak gönderin.",
        "Fetch the file from its source again; if it really is that large, send it as CSV.");
}

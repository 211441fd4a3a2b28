using Detection.Models.Features;

namespace Detection.Models.Imports.Rules;

/// <summary>A workbook cannot be read: it is damaged, lacks a part, or its XML defines entities, which no honest one does.</summary>
public sealed class WorkbookIsBroken : FileRule
{
    public override string Code => "broken-workbook";

    public override TextPair Message { get; } = new(
        "Çalışma kitabı okunamıyor ({detail}).",
        "The workbook cannot be read ({detail}).");

    public override TextPair Remedy { get; } = new(
        "Dosyayı Excel ya da LibreOffice ile açıp yeniden kaydedin.",
        "Open the file with Excel or LibreOffice and save it anew.");
}

using Detection.Models.Features;
using Detection.Models.Imports.Rows;
using Detection.Models.Imports.Targets;

namespace Detection.Models.Imports.Rules;

/// <summary>A date column holds no day of the calendar between 1900 and 2199 in the form that the profile states.</summary>
public sealed class NotADate : CellRule
{
    public override string Code => "not-a-date";

    public override TextPair Message { get; } = new(
        "{field} alanındaki “{value}” bir tarih olarak okunamıyor.",
        "“{value}” in {field} cannot be read as a date.");

    public override TextPair Remedy { get; } = new(
        "Tarihleri YYYY-AA-GG biçiminde yazın ya da dosyanın tarih biçimini profilde belirtin.",
        "Write dates as YYYY-MM-DD, or state the file's date form in the profile.");

    public override bool TryRead(ReadOnlyMemory<char> text, TargetColumn column, CellForms forms, ref Cell cell)
    {
        if (!forms.Dates.TryReadDate(text.Span, out var day)) return false;
        cell.Set(day);
        return true;
    }
}

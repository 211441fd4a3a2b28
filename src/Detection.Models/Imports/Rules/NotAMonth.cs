using Detection.Models.Features;
using Detection.Models.Imports.Rows;
using Detection.Models.Imports.Targets;

namespace Detection.Models.Imports.Rules;

/// <summary>A period column holds no calendar month in the form that the profile states.</summary>
public sealed class NotAMonth : CellRule
{
    public override string Code => "not-a-month";

    public override TextPair Message { get; } = new(
        "{field} alanındaki “{value}” bir dönem (ay) olarak okunamıyor.",
        "“{value}” in {field} cannot be read as a month.");

    public override TextPair Remedy { get; } = new(
        "Dönemi YYYY-AA biçiminde yazın ya da biçimini profilde belirtin.",
        "Write the period as YYYY-MM, or state its form in the profile.");

    public override bool TryRead(ReadOnlyMemory<char> text, TargetColumn column, CellForms forms, ref Cell cell)
    {
        if (!forms.Dates.TryReadMonth(text.Span, out var firstDay)) return false;
        cell.Set(firstDay);
        return true;
    }
}

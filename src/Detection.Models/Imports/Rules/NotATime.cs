using Detection.Models.Features;
using Detection.Models.Imports.Rows;
using Detection.Models.Imports.Targets;

namespace Detection.Models.Imports.Rules;

/// <summary>A time column holds no date with a time of day in the form that the profile states.</summary>
public sealed class NotATime : CellRule
{
    public override string Code => "not-a-time";

    public override TextPair Message { get; } = new(
        "{field} alanındaki “{value}” bir tarih ve saat olarak okunamıyor.",
        "“{value}” in {field} cannot be read as a date and time.");

    public override TextPair Remedy { get; } = new(
        "YYYY-AA-GG SS:dd biçiminde yazın ya da biçimini profilde belirtin; saat dilimi yazılmamışsa Türkiye saati sayılır.",
        "Write YYYY-MM-DD HH:mm, or state the form in the profile; without a zone the time is taken as Türkiye's.");

    public override bool TryRead(ReadOnlyMemory<char> text, TargetColumn column, CellForms forms, ref Cell cell)
    {
        if (column.Kind == ColumnKind.IntervalStart)
        {
            if (!forms.Dates.TryReadLocalTime(text.Span, out var label)) return false;
            cell.Set(forms.Interval.StartOf(label));
            return true;
        }

        if (!forms.Dates.TryReadInstant(text.Span, out var utc)) return false;
        cell.Set(utc);
        return true;
    }
}

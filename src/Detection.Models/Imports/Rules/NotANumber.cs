using Detection.Models.Features;
using Detection.Models.Imports.Rows;
using Detection.Models.Imports.Targets;

namespace Detection.Models.Imports.Rules;

/// <summary>A number column holds something else, for example a decimal comma where the file's numbers have a point.</summary>
public sealed class NotANumber : CellRule
{
    // An amount has ten digits before the mark at most, so that its decimals go through a double unharmed.
    private const double LargestAmount = 1e10;

    public override string Code => "not-a-number";

    public override TextPair Message { get; } = new(
        "{field} alanındaki “{value}” bir sayı olarak okunamıyor.",
        "“{value}” in {field} cannot be read as a number.");

    public override TextPair Remedy { get; } = new(
        "Sayıları tek biçimde, binlik ayırıcısız yazın; ondalık işareti virgülse profilde belirtin.",
        "Write numbers in one form, without thousands marks; if the decimal mark is a comma, say so in the profile.");

    public override bool TryRead(ReadOnlyMemory<char> text, TargetColumn column, CellForms forms, ref Cell cell)
    {
        if (!forms.Numbers.TryRead(text.Span, out var number)) return false;
        if (column.Kind == ColumnKind.SingleNumber && Math.Abs(number) > float.MaxValue) return false;
        if (column.Kind == ColumnKind.Amount && Math.Abs(number) >= LargestAmount) return false;
        if (column.Kind == ColumnKind.SmallInteger && (number != Math.Floor(number) || Math.Abs(number) > short.MaxValue)) return false;
        cell.Set(number);
        return true;
    }
}

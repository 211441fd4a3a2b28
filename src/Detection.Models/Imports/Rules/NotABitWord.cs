using System.Buffers;
using Detection.Models.Features;
using Detection.Models.Imports.Rows;
using Detection.Models.Imports.Targets;

namespace Detection.Models.Imports.Rules;

/// <summary>An event word is not 1 to 16 hexadecimal digits.</summary>
public sealed class NotABitWord : CellRule
{
    private const int MostDigits = 16;
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789abcdefABCDEF");

    public override string Code => "not-a-bit-word";

    public override TextPair Message { get; } = new(
        "{field} alanındaki “{value}” on altılık bir olay sözcüğü değil.",
        "“{value}” in {field} is not a hexadecimal event word.");

    public override TextPair Remedy { get; } = new(
        "F.F.0 sözcüğünü en çok 16 basamakla, 0-9 ve A-F ile yazın.",
        "Write the F.F.0 word with at most 16 digits, 0-9 and A-F.");

    public override bool TryRead(ReadOnlyMemory<char> text, TargetColumn column, CellForms forms, ref Cell cell)
    {
        if (text.Length > MostDigits || text.Span.ContainsAnyExcept(Digits)) return false;
        cell.Set(text);
        return true;
    }
}

using Detection.Models.Features;
using Detection.Models.Imports.Rows;
using Detection.Models.Imports.Targets;

namespace Detection.Models.Imports.Rules;

/// <summary>A column with a fixed list of words holds another word.</summary>
public sealed class UnknownCode : CellRule
{
    public override string Code => "unknown-code";

    public override TextPair Message { get; } = new(
        "{field} alanındaki “{value}” tanınan kodlardan biri değil.",
        "“{value}” in {field} is not one of the known codes.");

    public override TextPair Remedy { get; } = new(
        "Kodu profilin kod tablosuna ekleyin ya da docs/rules.md dosyasındaki kodlardan birini yazın.",
        "Add the code to the profile's code table, or write one of the codes listed in docs/rules.md.");

    public override bool TryRead(ReadOnlyMemory<char> text, TargetColumn column, CellForms forms, ref Cell cell)
    {
        if (column.Kind == ColumnKind.Flag) return TryReadFlag(text.Span, ref cell);
        foreach (var code in column.Codes)
        {
            if (!text.Span.Equals(code, StringComparison.OrdinalIgnoreCase)) continue;
            if (column.Kind == ColumnKind.SmallInteger) cell.Set((double)(code[0] - '0'));
            else cell.Set(code.AsMemory());
            return true;
        }

        return false;
    }

    private static bool TryReadFlag(ReadOnlySpan<char> text, ref Cell cell)
    {
        if (text is not ("0" or "1")) return false;
        cell.Set(text is "1" ? 1 : 0);
        return true;
    }
}

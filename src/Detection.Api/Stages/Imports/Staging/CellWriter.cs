using Detection.Models.Imports.Rows;
using Detection.Models.Imports.Targets;

namespace Detection.Api.Stages.Imports.Staging;

/// <summary>Writes one cell that has a value in the column type of its kind.</summary>
internal static class CellWriter
{
    public static void Write(BinaryCopyWriter copy, ColumnKind kind, ref Cell cell)
    {
        switch (kind)
        {
            case ColumnKind.Text or ColumnKind.Code or ColumnKind.BitWord: copy.WriteText(cell.Text.Span); break;
            case ColumnKind.Number or ColumnKind.Amount: copy.WriteDouble(cell.Number); break;
            case ColumnKind.SingleNumber: copy.WriteSingle((float)cell.Number); break;
            case ColumnKind.SmallInteger: copy.WriteInt16((short)cell.Number); break;
            case ColumnKind.Flag: copy.WriteBoolean(cell.Number != 0); break;
            case ColumnKind.Date or ColumnKind.Month: copy.WriteDate((int)cell.Number); break;
            case ColumnKind.TextList: copy.WriteTexts(ListOf(cell.Text.Span)); break;
            default: copy.WriteInt64((long)cell.Number); break;
        }
    }

    private static string[] ListOf(ReadOnlySpan<char> text) =>
        text.ToString().Split([';', '|'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}

using Detection.Models.Imports.Rows;
using Detection.Models.Imports.Targets;

namespace Detection.Models.Imports.Rules;

/// <summary>Speaks when the text of one cell cannot be read as its column's kind.</summary>
public abstract class CellRule : ImportRule
{
    public override Severity Severity => Severity.Reject;

    /// <summary>Reads a text that is not empty; false, with the cell unset, when it is not of the column's kind.</summary>
    public abstract bool TryRead(ReadOnlyMemory<char> text, TargetColumn column, CellForms forms, ref Cell cell);
}

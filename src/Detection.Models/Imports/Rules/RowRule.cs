using Detection.Models.Imports.Rows;
using Detection.Models.Imports.Targets;

namespace Detection.Models.Imports.Rules;

/// <summary>Looks at one typed row; may clear a cell it does not believe.</summary>
public delegate void RowCheck(TypedRow row, FaultList faults);

/// <summary>Speaks about the values of one row, with nothing but that row in sight.</summary>
public abstract class RowRule : ImportRule
{
    /// <summary>The check for this target, or null where the target lacks the columns that the rule compares.</summary>
    public abstract RowCheck? Bind(TargetSchema schema);
}

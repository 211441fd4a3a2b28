using Detection.Models.Imports.Rows;
using Detection.Models.Imports.Targets;

namespace Detection.Models.Imports.Rules;

/// <summary>Speaks about a row beside what is stored of its installation, the row of the month before, or the day of the import.</summary>
public abstract class StoredRule : ImportRule
{
    /// <summary>The check for this target, or null where it has nothing to compare.</summary>
    public abstract RowCheck? Bind(TargetSchema schema, Surroundings around);
}

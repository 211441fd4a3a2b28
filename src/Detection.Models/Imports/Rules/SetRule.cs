using Detection.Models.Imports.Targets;

namespace Detection.Models.Imports.Rules;

/// <summary>Speaks about a row beside the other rows of its file or beside what is already stored; the store asks it in SQL.</summary>
public abstract class SetRule : ImportRule
{
    public abstract bool AppliesTo(TargetSchema schema);
}

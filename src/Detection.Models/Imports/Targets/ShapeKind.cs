namespace Detection.Models.Imports.Targets;

/// <summary>What geometry a target's rows carry beside their columns. A point is two columns, so it is not one of these.</summary>
public enum ShapeKind
{
    None,
    Line,
    Area,
}

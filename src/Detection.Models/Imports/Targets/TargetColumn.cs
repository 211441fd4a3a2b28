namespace Detection.Models.Imports.Targets;

/// <summary>One column that an import can fill.</summary>
/// <param name="Name">Column name in the database and, but for <see cref="Header"/>, in the canonical set.</param>
/// <param name="Kind">How its text is read.</param>
/// <param name="Required">A row without it is rejected; an unreadable value in any other column is dropped and flagged.</param>
/// <param name="Codes">Words allowed in a <see cref="ColumnKind.Code"/> or <see cref="ColumnKind.SmallInteger"/> column; empty allows any.</param>
public sealed record TargetColumn(string Name, ColumnKind Kind, bool Required = false, params string[] Codes)
{
    /// <summary>Its name in a file of the canonical set.</summary>
    public string Header { get; init; } = Name;
}

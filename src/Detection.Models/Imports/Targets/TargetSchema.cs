namespace Detection.Models.Imports.Targets;

/// <summary>One kind of file that can be imported: its columns in the order in which they are staged.</summary>
/// <param name="Name">Word for it in profiles, in the import table and in documentation.</param>
/// <param name="FileName">Its file in the canonical CSV set; null for a form that only a profile can name.</param>
/// <param name="Key">Columns that identify a row within one file.</param>
/// <param name="Columns">All columns, staged in this order.</param>
public sealed record TargetSchema(string Name, string? FileName, string[] Key, TargetColumn[] Columns)
{
    public const string InstallationNo = "installation_no";

    /// <summary>True for a target whose rows make installations; the others only name them.</summary>
    public bool MakesInstallations { get; init; }

    /// <summary>True when a row belongs to an installation that must be stored already.</summary>
    public bool NamesInstallation => !MakesInstallations && Find(InstallationNo) >= 0;

    /// <summary>The geometry that a row carries; such a target is read from GeoJSON.</summary>
    public ShapeKind Shape { get; init; }

    /// <summary>False where a row may come without its geometry, and so from a file of text.</summary>
    public bool ShapeRequired { get; init; } = true;

    /// <summary>True when the file names people: its raw rows are then kept encrypted.</summary>
    public bool HoldsSecrets => Array.Exists(Columns, column => column.Kind is ColumnKind.Identity or ColumnKind.Secret);

    /// <summary>Position of a column, or −1.</summary>
    public int Find(string columnName) => Array.FindIndex(Columns, column => column.Name == columnName);

    /// <summary>Position of a column.</summary>
    /// <exception cref="ArgumentException">There is no such column.</exception>
    public int Get(string columnName) =>
        Find(columnName) is var at and >= 0 ? at : throw new ArgumentException($"{Name} has no column {columnName}.", nameof(columnName));
}

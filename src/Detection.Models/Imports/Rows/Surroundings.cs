namespace Detection.Models.Imports.Rows;

/// <summary>What the rules may know beside the row at hand.</summary>
/// <param name="Today">The day of the import.</param>
/// <param name="Known">Null where the target names no installation.</param>
/// <param name="Codes">The loaded codes by their kind; empty where the company has loaded none.</param>
public sealed record Surroundings(DateOnly Today, KnownInstallations? Known, IReadOnlyDictionary<string, HashSet<string>> Codes)
{
    /// <summary>The order of a file's readings for each installation; true until a month comes that is not later than the one before.</summary>
    public bool MonthsAscend { get; set; } = true;
}

namespace Detection.Api.Stages.Imports;

/// <summary>How one import ended.</summary>
/// <param name="RowsRead">Rows of the file under its header; so are rejected and flagged ones counted.</param>
/// <param name="Tables">Rows of each table that the file filled.</param>
public sealed record ImportSummary(
    long ImportId,
    string FileName,
    string Profile,
    string Target,
    long RowsRead,
    long RowsRejected,
    long RowsFlagged,
    IReadOnlyDictionary<string, TableCounts> Tables)
{
    public TableCounts Total => new(
        Tables.Values.Sum(counts => counts.Inserted),
        Tables.Values.Sum(counts => counts.Updated),
        Tables.Values.Sum(counts => counts.Unchanged));
}

/// <summary>Rows of one table that an import brought in, changed, or found as they were.</summary>
public sealed record TableCounts(long Inserted, long Updated, long Unchanged)
{
    public static TableCounts operator +(TableCounts one, TableCounts other) =>
        new(one.Inserted + other.Inserted, one.Updated + other.Updated, one.Unchanged + other.Unchanged);
}

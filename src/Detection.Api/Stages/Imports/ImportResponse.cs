namespace Detection.Api.Stages.Imports;

/// <summary>An import as the API shows it.</summary>
/// <param name="RowsRead">Rows of the file under its header; rejected and flagged rows are counted among them.</param>
/// <param name="RowsInserted">Rows of the tables it fills, as are updated and unchanged.</param>
/// <param name="Tables">The same counts for each table; null until the import is done.</param>
/// <param name="Error">Why nothing of the file was taken; null unless it failed.</param>
public sealed record ImportResponse(
    long ImportId, string FileName, string Profile, string Target, long FileBytes, string Sha256, bool Simulated, string State,
    long RowsRead, long RowsInserted, long RowsUpdated, long RowsUnchanged, long RowsRejected, long RowsFlagged,
    IReadOnlyDictionary<string, TableCounts>? Tables, ImportResponse.Refusal? Error, Guid? JobId, string? RequestedBy, DateTime RequestedAt,
    DateTime? StartedAt, DateTime? FinishedAt, string? UndoneBy, DateTime? UndoneAt)
{
    public sealed record Refusal(string? Code, string Tr, string En);
}

using Dapper;
using Detection.Api.Database;
using Detection.Models.Findings;
using Npgsql;

namespace Detection.Api.Stages.Evidence;

/// <summary>The tables of evidence: uploads on their way, files that have arrived, notes on them.</summary>
public sealed class EvidenceStore(NpgsqlDataSource database)
{
    public async Task<IReadOnlyList<EvidenceRow>> List(long findingId, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        return await List(connection, null, findingId, null, null, ct);
    }

    public async Task<EvidenceRow?> Find(Guid evidenceId, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        return await List(connection, null, null, evidenceId, null, ct) is [var row] ? row : null;
    }

    /// <summary>The same file, when the finding already has it.</summary>
    public async Task<EvidenceRow?> FindSame(long findingId, byte[] sha256, NpgsqlTransaction transaction, CancellationToken ct) =>
        await List(transaction.Connection!, transaction, findingId, null, sha256, ct) is [var row] ? row : null;

    /// <summary>What the rules are given: everything that is not withdrawn.</summary>
    public async Task<IReadOnlyList<EvidenceItem>> ListItems(long findingId, NpgsqlTransaction transaction, CancellationToken ct) =>
        [.. (await List(transaction.Connection!, transaction, findingId, null, null, ct)).Where(row => !row.IsWithdrawn).Select(row => row.ToItem())];

    public static Task Insert(EvidenceRow row, NpgsqlTransaction transaction, CancellationToken ct) =>
        transaction.Connection!.ExecuteAsync(new CommandDefinition(Query("InsertEvidence"), row, transaction, cancellationToken: ct));

    /// <returns>False when it has been noted before.</returns>
    public static async Task<bool> Note(Guid evidenceId, string kind, string reason, string name, string roleName, DateTime now, NpgsqlTransaction transaction, CancellationToken ct) =>
        await transaction.Connection!.ExecuteAsync(new CommandDefinition(
            Query("InsertNote"), new { evidenceId, kind, reason, name, roleName, now }, transaction, cancellationToken: ct)) > 0;

    public async Task InsertUpload(UploadRow upload, DateTime now, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        await connection.ExecuteAsync(new CommandDefinition(
            Query("InsertUpload"),
            new
            {
                upload.UploadId, upload.FindingId, upload.FileName, upload.ByteCount, upload.Subject, upload.VisibleStamp, upload.Stated, upload.ActorName,
                upload.ActorRole, now,
            },
            cancellationToken: ct));
    }

    public async Task<UploadRow?> FindUpload(Guid uploadId, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        return await connection.QuerySingleOrDefaultAsync<UploadRow>(new CommandDefinition(
            "select upload_id, finding_id, file_name, byte_count, subject, visible_stamp, stated::text as stated, actor_name, actor_role from evidence_upload where upload_id = @uploadId",
            new { uploadId }, cancellationToken: ct));
    }

    /// <summary>Every upload on its way, with when it was announced (UTC).</summary>
    public async Task<IReadOnlyList<(Guid UploadId, DateTime BegunAt)>> ListUploads(CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        return (await connection.QueryAsync<(Guid, DateTime)>(new CommandDefinition("select upload_id, created_at from evidence_upload order by created_at", cancellationToken: ct))).AsList();
    }

    public async Task ForgetUpload(Guid uploadId, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        await connection.ExecuteAsync(new CommandDefinition("delete from evidence_upload where upload_id = @uploadId", new { uploadId }, cancellationToken: ct));
    }

    private static async Task<IReadOnlyList<EvidenceRow>> List(
        NpgsqlConnection connection, NpgsqlTransaction? transaction, long? findingId, Guid? evidenceId, byte[]? sha256, CancellationToken ct) =>
        (await connection.QueryAsync<EvidenceRow>(new CommandDefinition(
            Query("ListEvidence"), new { findingId, evidenceId, sha256 }, transaction, cancellationToken: ct))).AsList();

    private static string Query(string name) => Sql.Read($"Stages/Evidence/{name}.sql");
}

using Dapper;
using Detection.Api.Database;
using Detection.Api.Stages.Imports.Staging;
using Detection.Models.Features;
using Detection.Models.Imports.Targets;
using Npgsql;

namespace Detection.Api.Stages.Imports;

/// <summary>Takes an import back: rows it changed say again what they said before, rows it brought go. All of it, or nothing.</summary>
public sealed class ImportUndo(NpgsqlDataSource database, TimeProvider clock)
{
    /// <param name="by">Who asks for it.</param>
    /// <exception cref="UndoRefusedException">The import is not done, or something that came later rests on its rows.</exception>
    public async Task Run(long importId, string by, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var alone = await ImportLock.Take(connection, (_, _, _) => { }, ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        var target = await TargetOf(connection, importId, ct);
        await new UndoChecks(connection, importId, target).RefuseIfNeeded(ct);
        foreach (var table in TargetTables.Of(target).Reverse())
        {
            await Execute(connection, table.Step("RestoreCorrected"), importId, ct);
            await Execute(connection, table.Step("DeleteBrought"), importId, ct);
        }

        await Execute(connection, "delete from correction where import_id = @importId", importId, ct);
        await connection.ExecuteAsync(new CommandDefinition(
            "update import set state = 'undone', undone_at = @now, undone_by = @by where import_id = @importId",
            new { importId, by, now = clock.GetUtcNow() }, cancellationToken: ct));
        await transaction.CommitAsync(ct);
    }

    private static async Task<TargetSchema> TargetOf(NpgsqlConnection connection, long importId, CancellationToken ct)
    {
        var (state, target) = await connection.QuerySingleOrDefaultAsync<(string?, string?)>(new CommandDefinition(
            "select state, target from import where import_id = @importId for update", new { importId }, cancellationToken: ct));
        if (state is null) throw new UndoRefusedException(new TextPair($"{importId} numaralı yükleme yok.", $"There is no import {importId}."));
        if (state != "done" || TargetCatalogue.Find(target!) is not { } schema)
            throw new UndoRefusedException(new TextPair(
                $"{importId} numaralı yükleme tamamlanmış durumda değil ({state}); geri alınacak satırı yok.",
                $"Import {importId} is not done ({state}); it has no rows to take back."));
        return schema;
    }

    private static Task<int> Execute(NpgsqlConnection connection, string sql, long importId, CancellationToken ct) =>
        connection.ExecuteAsync(new CommandDefinition(sql, new { importId }, commandTimeout: 0, cancellationToken: ct));
}

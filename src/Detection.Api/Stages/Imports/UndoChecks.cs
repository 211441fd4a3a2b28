using Dapper;
using Detection.Api.Database;
using Detection.Models.Features;
using Detection.Models.Imports.Targets;
using Npgsql;

namespace Detection.Api.Stages.Imports;

/// <summary>What may stand on an import's rows, so that they cannot be taken from under it.</summary>
internal sealed class UndoChecks(NpgsqlConnection connection, long importId, TargetSchema target)
{
    // What a nightly run computes anew from whatever is stored then.
    private static readonly string[] Computed = ["feature", "score", "cluster_member", "cluster_transformer", "grid_explanation", "correction", "import_rejection"];

    public async Task RefuseIfNeeded(CancellationToken ct)
    {
        await RefuseIfCorrected(ct);
        await RefuseIfConfirmed(ct);
        if (target.MakesInstallations) await RefuseIfUsed("installation", "installation_id", ct);
        if (target == TargetCatalogue.Transformers) await RefuseIfUsed("transformer", "transformer_id", ct);
    }

    private async Task RefuseIfCorrected(CancellationToken ct)
    {
        if (await First("FindCorrecting", ct) is not { } later) return;
        throw new UndoRefusedException(new TextPair(
            $"{later.ImportId} numaralı yükleme ({later.FileName}) bu yüklemenin {later.Rows} satırını düzeltti; önce onu geri alın.",
            $"Import {later.ImportId} ({later.FileName}) corrected {later.Rows} rows of this one; take that one back first."));
    }

    private async Task RefuseIfConfirmed(CancellationToken ct)
    {
        if (await First("FindConfirming", ct) is not { } later) return;
        throw new UndoRefusedException(new TextPair(
            $"{later.ImportId} numaralı yükleme ({later.FileName}) aynı tablolarda {later.Rows} satırı olduğu gibi buldu ve onlara dayanıyor; önce onu geri alın.",
            $"Import {later.ImportId} ({later.FileName}) found {later.Rows} rows of the same tables as they were and rests on them; take that one back first."));
    }

    // Every table with the column, whichever stage it belongs to: a later stage's table is found without being named here.
    private async Task RefuseIfUsed(string table, string key, CancellationToken ct)
    {
        var tables = await connection.QueryAsync<(string Table, bool Traced)>(new CommandDefinition(
            Sql.Read("Stages/Imports/Sql/ListDependentTables.sql"), new { table, key, computed = Computed }, cancellationToken: ct));
        foreach (var (dependent, traced) in tables)
        {
            var count = Sql.Read("Stages/Imports/Sql/CountDependentRows.sql")
                .Replace("{dependent}", dependent, StringComparison.Ordinal)
                .Replace("{table}", table, StringComparison.Ordinal)
                .Replace("{key}", key, StringComparison.Ordinal)
                .Replace("{others}", traced ? "and d.import_id is distinct from @importId" : "", StringComparison.Ordinal);
            var rows = await connection.ExecuteScalarAsync<long>(new CommandDefinition(count, new { importId }, commandTimeout: 0, cancellationToken: ct));
            if (rows == 0) continue;
            throw new UndoRefusedException(new TextPair(
                $"“{dependent}” tablosunda {rows} satır bu yüklemenin getirdiği kayıtlara bağlı; önce onlar geri alınmalı.",
                $"{rows} rows of “{dependent}” belong to what this import brought; they have to be taken back first."));
        }
    }

    private Task<Later?> First(string query, CancellationToken ct) => connection.QueryFirstOrDefaultAsync<Later>(new CommandDefinition(
        Sql.Read($"Stages/Imports/Sql/{query}.sql"), new { importId }, commandTimeout: 0, cancellationToken: ct));

    private sealed record Later(long ImportId, string FileName, long Rows);
}

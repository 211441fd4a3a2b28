using System.Runtime.CompilerServices;
using System.Text;
using Detection.Api.Infrastructure.Privacy;
using Detection.Models.Imports.Targets;
using Detection.Models.Imports.Values;
using Npgsql;

namespace Detection.Api.Stages.Exports;

/// <summary>Reads kinds out of one moment of the database: a transaction that sees nothing of what is written meanwhile.</summary>
public sealed class ExportReader : IAsyncDisposable
{
    private const int CopyChars = 1 << 16;

    private readonly NpgsqlConnection _connection;
    private readonly NpgsqlTransaction _transaction;
    private readonly IdentityCipher _cipher;

    private ExportReader(NpgsqlConnection connection, NpgsqlTransaction transaction, IdentityCipher cipher) =>
        (_connection, _transaction, _cipher) = (connection, transaction, cipher);

    public static async Task<ExportReader> Open(NpgsqlDataSource database, IdentityCipher cipher, CancellationToken ct)
    {
        var connection = await database.OpenConnectionAsync(ct);
        var transaction = await connection.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, ct);
        return new ExportReader(connection, transaction, cipher);
    }

    /// <summary>Those of the kinds that have a row: a file without one would be refused by the next import.</summary>
    public async Task<IReadOnlyList<TargetSchema>> WithRows(IEnumerable<TargetSchema> kinds, CancellationToken ct)
    {
        var filled = new List<TargetSchema>();
        foreach (var schema in kinds)
        {
            await using var command = new NpgsqlCommand(ExportQuery.HasRows(schema), _connection, _transaction);
            if (await command.ExecuteScalarAsync(ct) is true) filled.Add(schema);
        }

        return filled;
    }

    /// <summary>The rows as texts in the order of the kind's columns, null for what is not known; after them the geometry, where there is one.</summary>
    /// <remarks>The array is the same for every row.</remarks>
    public async IAsyncEnumerable<string?[]> Rows(TargetSchema schema, [EnumeratorCancellation] CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(ExportQuery.Select(schema), _connection, _transaction) { CommandTimeout = 0 };
        await using var reader = await command.ExecuteReaderAsync(ct);
        var row = new string?[reader.FieldCount];
        while (await reader.ReadAsync(ct))
        {
            for (var at = 0; at < row.Length; at++) row[at] = reader.IsDBNull(at) ? null : Open(schema, at, reader.GetString(at));
            yield return row;
        }
    }

    /// <summary>The rows as CSV with a header, copied by the server itself; for a kind without secrets and shapes.</summary>
    public async Task CopyCsv(TargetSchema schema, Stream output, CancellationToken ct)
    {
        using var rows = await _connection.BeginTextExportAsync($"copy ({ExportQuery.Select(schema)}) to stdout (format csv, header)", ct);
        await using var text = new StreamWriter(output, new UTF8Encoding(false), CopyChars, leaveOpen: true);
        var buffer = new char[CopyChars];
        int read;
        while ((read = await rows.ReadAsync(buffer.AsMemory(), ct)) > 0) await text.WriteAsync(buffer.AsMemory(0, read), ct);
    }

    public async ValueTask DisposeAsync()
    {
        await _transaction.DisposeAsync();
        await _connection.DisposeAsync();
    }

    private string Open(TargetSchema schema, int at, string text) =>
        at < schema.Columns.Length && schema.Columns[at].Kind is ColumnKind.Identity or ColumnKind.Secret
            ? FormulaGuard.Guard(_cipher.Decrypt(Convert.FromHexString(text)))
            : text;
}

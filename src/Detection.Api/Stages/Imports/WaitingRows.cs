using System.Text;
using Dapper;
using Detection.Api.Database;
using Detection.Api.Infrastructure.Privacy;
using Detection.Api.Stages.Imports.Reading;
using Detection.Api.Stages.Imports.Staging;
using Detection.Models.Imports.Profiles;
using Npgsql;

namespace Detection.Api.Stages.Imports;

/// <summary>Rows of one earlier import that waited for what they name, written out again as a file of their own.</summary>
public sealed class WaitingRows : IDisposable
{
    private readonly string _path = Path.GetTempFileName();
    private readonly SortedDictionary<long, long> _lines = [];

    private WaitingRows(ImportRow import) => Import = import;

    public ImportRow Import { get; }

    public ImportOrder Order => Import.ToOrder(_path);

    /// <summary>The imports that have such rows, oldest first.</summary>
    public static async Task<IReadOnlyList<WaitingRows>> List(NpgsqlConnection connection, IdentityCipher cipher, CancellationToken ct)
    {
        var imports = (await connection.QueryAsync<long>(new CommandDefinition(Sql.Read("Stages/Imports/Sql/ListWaitingImports.sql"), commandTimeout: 0, cancellationToken: ct))).AsList();
        var waiting = new List<WaitingRows>();
        foreach (var importId in imports)
        {
            var import = await connection.QuerySingleAsync<ImportRow>(new CommandDefinition(
                Sql.Read("Stages/Imports/Sql/ListImports.sql"), new { importId, limit = 1 }, cancellationToken: ct));
            waiting.Add(new WaitingRows(import));
            await waiting[^1].Write(connection, cipher, ct);
        }

        return waiting;
    }

    /// <summary>How the rows are read: as their file was. Null when its profile is gone, and the rows wait on.</summary>
    public async Task<FilePlan?> Plan(CancellationToken ct)
    {
        try
        {
            return await FilePlanner.PlanAgain(Import, _path, _lines, ct);
        }
        catch (Exception gone) when (gone is ProfileException or ImportRefusedException)
        {
            return null;
        }
    }

    /// <summary>Takes the rows out of the import's findings; what is still wrong with them is found again.</summary>
    public Task<int> TakeFromFindings(NpgsqlConnection connection, CancellationToken ct) => connection.ExecuteAsync(new CommandDefinition(
        "delete from import_rejection where import_id = @importId and line_no = any (@lines)",
        new { importId = Import.ImportId, lines = _lines.Values.ToArray() }, commandTimeout: 0, cancellationToken: ct));

    public void Dispose() => File.Delete(_path);

    private async Task Write(NpgsqlConnection connection, IdentityCipher cipher, CancellationToken ct)
    {
        await using var file = new StreamWriter(_path, append: false, new UTF8Encoding(false));
        var line = 1L;
        line += await WriteRow(file, Import.Header ?? "");
        var rows = connection.QueryUnbufferedAsync<(long LineNo, string RawLine)>(
            Sql.Read("Stages/Imports/Sql/ListWaitingRows.sql"), new { importId = Import.ImportId }, commandTimeout: 0);
        await foreach (var (lineNo, rawLine) in rows.WithCancellation(ct))
        {
            _lines.Add(line, lineNo);
            line += await WriteRow(file, SealedRow.Open(cipher, rawLine));
        }
    }

    private static async Task<int> WriteRow(StreamWriter file, string row)
    {
        await file.WriteAsync(row + "\n");
        return row.Count(c => c == '\n') + 1;
    }
}

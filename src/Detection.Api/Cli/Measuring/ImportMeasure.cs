using System.Diagnostics;
using Dapper;
using Detection.Api.Stages.Imports;
using Npgsql;

namespace Detection.Api.Cli.Measuring;

/// <summary>Times one file's import, then <c>psql \copy</c> of the rows it brought into tables without keys, indexes or checks.</summary>
public static class ImportMeasure
{
    /// <param name="TypedRows">Rows of all tables that the import filled.</param>
    /// <param name="CopySeconds">What psql says that its copies of the same rows took, in sum.</param>
    public sealed record Result(string FileName, long FileRows, long TypedRows, double ImportSeconds, double CopySeconds, long PeakMemoryBytes);

    public static async Task<Result> Run(FileImporter importer, ScratchDatabase scratch, string path, TimeProvider clock, CancellationToken ct)
    {
        var order = new ImportOrder(path, Path.GetFileName(path), Profile: null, Simulated: false);
        var started = clock.GetTimestamp();
        var summary = await importer.Run(order, (_, _, _) => { }, ct);
        var importSeconds = clock.GetElapsedTime(started).TotalSeconds;
        using var process = Process.GetCurrentProcess();
        var copySeconds = 0d;
        foreach (var table in summary.Tables.Keys) copySeconds += await CopyBare(scratch, table, summary.ImportId, ct);
        return new Result(order.FileName, summary.RowsRead, summary.Total.Inserted, importSeconds, copySeconds, process.PeakWorkingSet64);
    }

    private static async Task<double> CopyBare(ScratchDatabase scratch, string table, long importId, CancellationToken ct)
    {
        var file = Path.GetTempFileName();
        try
        {
            await using var connection = await scratch.Source.OpenConnectionAsync(ct);
            var rows = await IsTraced(connection, table, ct) ? $"{table} where import_id = {importId}" : table;
            await Export(connection, $"copy (select * from {rows}) to stdout (format csv)", file, ct);
            await connection.ExecuteAsync(new CommandDefinition($"drop table if exists bare; create table bare (like {table})", cancellationToken: ct));
            return await TimedCopy(scratch.ConnectionString, file, ct);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static Task<bool> IsTraced(NpgsqlConnection connection, string table, CancellationToken ct) => connection.ExecuteScalarAsync<bool>(new CommandDefinition(
        "select exists (select from information_schema.columns where table_name = @table and column_name = 'import_id')", new { table }, cancellationToken: ct));

    private static async Task Export(NpgsqlConnection connection, string copy, string path, CancellationToken ct)
    {
        using var rows = await connection.BeginTextExportAsync(copy, ct);
        await using var file = new StreamWriter(path);
        var buffer = new char[1 << 16];
        int read;
        while ((read = await rows.ReadAsync(buffer.AsMemory(), ct)) > 0) await file.WriteAsync(buffer.AsMemory(0, read), ct);
    }

    private static async Task<double> TimedCopy(string connectionString, string file, CancellationToken ct)
    {
        var server = new NpgsqlConnectionStringBuilder(connectionString);
        var start = new ProcessStartInfo("psql", ["-X", "-q", "-c", "\\timing on", "-c", $"\\copy bare from '{file}' csv"]) { RedirectStandardOutput = true };
        (start.Environment["PGHOST"], start.Environment["PGPORT"]) = (server.Host, $"{server.Port}");
        (start.Environment["PGUSER"], start.Environment["PGPASSWORD"], start.Environment["PGDATABASE"]) = (server.Username, server.Password, server.Database);
        using var psql = Process.Start(start) ?? throw new CommandException("psql did not start.");
        var output = await psql.StandardOutput.ReadToEndAsync(ct);
        await psql.WaitForExitAsync(ct);
        var time = output.Split('\n').LastOrDefault(line => line.StartsWith("Time: ", StringComparison.Ordinal));
        if (psql.ExitCode != 0 || time is null) throw new CommandException($"psql could not copy: exit code {psql.ExitCode}.");
        return double.Parse(time.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture) / 1000;
    }
}

using System.Text;
using Dapper;
using Detection.Api.Infrastructure.Privacy;
using Detection.Api.Stages.Imports;
using Detection.Testing;
using Npgsql;

namespace Detection.Api.Tests.Imports;

/// <summary>Imports files through the real importer into the fixture's database and looks at what is there afterwards.</summary>
internal sealed class ImportBench(NpgsqlDataSource source)
{
    public ImportBench(DatabaseFixture database) : this(database.Source)
    {
    }

    private static readonly string Folder = Directory.CreateTempSubdirectory("tarama-import-").FullName;

    public static IdentityCipher Cipher { get; } = new("a key for tests, of 32 bytes ..."u8);

    public NpgsqlDataSource Source => source;

    public FileImporter Importer { get; } = new(source, new ImportStore(source), TimeProvider.System, Cipher);

    public static string Write(string fileName, string text) => Write(fileName, Encoding.UTF8.GetBytes(text));

    public static string Write(string fileName, byte[] bytes)
    {
        var path = Path.Combine(Folder, Guid.NewGuid().ToString("N"), fileName);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    public Task<ImportSummary> Import(string fileName, string text) => Run(Write(fileName, text));

    public Task<ImportSummary> Import(string fileName, byte[] bytes) => Run(Write(fileName, bytes));

    public Task<ImportSummary> Run(string path, string? profile = null, bool simulated = false, bool ofSet = false) =>
        Importer.Run(new ImportOrder(path, Path.GetFileName(path), profile, simulated) { OfSet = ofSet }, (_, _, _) => { }, default);

    /// <summary>The refusal's rule code; fails when the file is taken.</summary>
    public async Task<ImportRefusedException> Refusal(string fileName, byte[] bytes) =>
        await Assert.ThrowsAsync<ImportRefusedException>(() => Import(fileName, bytes));

    public Task<ImportRefusedException> Refusal(string fileName, string text) => Refusal(fileName, Encoding.UTF8.GetBytes(text));

    public async Task<T?> Ask<T>(string sql, object? parameters = null)
    {
        await using var connection = await Source.OpenConnectionAsync();
        return await connection.ExecuteScalarAsync<T>(sql, parameters);
    }

    public async Task<IReadOnlyList<RejectionRow>> Findings(ImportSummary summary) =>
        await new RejectionStore(Source).List(summary.ImportId, afterLine: 0, limit: 1000, default);

    /// <summary>Registers installations with these numbers, so that readings have something to belong to.</summary>
    public Task<ImportSummary> HaveInstallations(params string[] numbers) =>
        Import("installations.csv", "installation_no,tariff_group,longitude,latitude\n" + string.Concat(numbers.Select(no => $"{no},dwelling,32.85,39.93\n")));
}

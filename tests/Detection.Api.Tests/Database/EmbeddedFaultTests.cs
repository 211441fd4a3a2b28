using System.Diagnostics;
using Detection.Api.Database;
using Detection.Api.Database.Embedded;
using Detection.Testing;

namespace Detection.Api.Tests.Database;

/// <summary>Each way the private cluster can fail to run says what is wrong and what to do.</summary>
public sealed class EmbeddedFaultTests : IDisposable
{
    private readonly TestFolder _temporary = new();

    private string Data => _temporary.Sub("data");

    public void Dispose() => _temporary.Dispose();

    [Fact]
    public async Task No_programs() => Says(await Refusal([_temporary.Sub("nowhere")]), "No PostgreSQL server programs were found", "apt-get install postgresql");

    [Fact]
    public async Task Programs_that_are_too_old() => Says(await Refusal([FakePostgres.Make(_temporary, "14.9")]), "14.9", "too old", "15 or newer");

    [Fact]
    public async Task The_newest_programs_are_chosen()
    {
        string[] folders = [FakePostgres.Make(_temporary, "15.4"), FakePostgres.Make(_temporary, "18beta1"), FakePostgres.Make(_temporary, "16.2")];
        Assert.Equal(new Version(18, 0), (await PostgresBinaries.Choose(folders, major: null, default)).Version);
    }

    [Fact]
    public async Task A_cluster_keeps_to_the_programs_that_made_it()
    {
        string[] folders = [FakePostgres.Make(_temporary, "15.4"), FakePostgres.Make(_temporary, "16.2")];
        Assert.Equal(new Version(15, 4), (await PostgresBinaries.Choose(folders, major: 15, default)).Version);
        var error = await Assert.ThrowsAsync<DatabaseException>(() => PostgresBinaries.Choose(folders, major: 17, default));
        Says(error, "made by PostgreSQL 17", "Install PostgreSQL 17");
    }

    [Fact]
    public async Task A_disk_that_is_full_while_the_cluster_is_made()
    {
        var folder = FakePostgres.Make(_temporary, "15.4", "could not write to file \"base/1/2838\": No space left on device");
        Says(await Refusal([folder]), "disk is full", "free some space");
    }

    [RootFact]
    public async Task A_disk_that_is_really_full()
    {
        Directory.CreateDirectory(Data);
        await Run("mount", "-t", "tmpfs", "-o", "size=20m,mode=711", "tmpfs", Data);
        try
        {
            Says(await Refusal(await PostgresFolders.List(default)), "disk is full", "free some space");
        }
        finally
        {
            await Run("umount", Data);
        }
    }

    [RootFact]
    public async Task A_data_folder_that_belongs_to_somebody_else()
    {
        await using (await EmbeddedCluster.Open(Data, await PostgresFolders.List(default), TimeProvider.System, default)) { }
        await Run("chown", "-R", "nobody", Path.Combine(Data, "postgres"));
        Says(await Refusal(await PostgresFolders.List(default)), "belongs to nobody", "--data");
    }

    [RootFact]
    public async Task A_data_folder_inside_the_home_of_root()
    {
        var home = _temporary.Sub("home");
        Directory.CreateDirectory(home, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var error = await Assert.ThrowsAsync<DatabaseException>(
            async () => await EmbeddedCluster.Open(Path.Combine(home, "data"), await PostgresFolders.List(default), TimeProvider.System, default));
        Says(error, "cannot enter", "outside the home of root");
    }

    [Fact]
    public async Task A_data_folder_that_is_a_file()
    {
        await File.WriteAllTextAsync(Data, "");
        Says(await Refusal(await PostgresFolders.List(default)), "cannot be used");
    }

    [Fact]
    public async Task A_socket_another_server_holds()
    {
        await using (await EmbeddedCluster.Open(Data, await PostgresFolders.List(default), TimeProvider.System, default)) { }
        var socketLock = Path.Combine(Data, "server", ".s.PGSQL.5432.lock");
        string[] asServer = Environment.IsPrivilegedProcess ? ["--reuid=postgres", "--regid=postgres", "--init-groups"] : [];
        using var other = Process.Start("setpriv", [.. asServer, "sleep", "60"]);
        await File.WriteAllTextAsync(socketLock, $"{other.Id}\n/elsewhere\n0\n5432\n\n");
        File.SetUnixFileMode(socketLock, (UnixFileMode)0b110_100_100);
        Says(await Refusal(await PostgresFolders.List(default)), "Another server holds the socket");
        other.Kill();
    }

    [Fact]
    public async Task A_server_without_PostGIS()
    {
        var binaries = await PostgresWithoutPostGis();
        await using var cluster = await EmbeddedCluster.Open(Data, [binaries], TimeProvider.System, default);
        await using var source = TaramaDatabase.CreateSource(cluster.ConnectionString("postgres"));
        var error = await Assert.ThrowsAsync<DatabaseException>(() => Migrator.Migrate(source, default));
        Says(error, "has no PostGIS", "apt-get install postgresql-");
    }

    /// <summary>The machine's own server, copied without the extension: it finds its files relative to where its programs are.</summary>
    private async Task<string> PostgresWithoutPostGis()
    {
        var real = await PostgresBinaries.Choose(await PostgresFolders.List(default), major: null, default);
        var share = (await Output(real.PathOf("pg_config"), "--sharedir")).Trim();
        var libraries = (await Output(real.PathOf("pg_config"), "--pkglibdir")).Trim();
        foreach (var folder in new[] { real.Folder, share, libraries })
        {
            var copy = _temporary.Path + folder;
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!, (UnixFileMode)0b111_101_101);
            await Run("cp", "-r", folder, copy);
        }
        foreach (var file in Directory.EnumerateFiles(Path.Combine(_temporary.Path + share, "extension"), "postgis*")) File.Delete(file);
        return _temporary.Path + real.Folder;
    }

    private async Task<DatabaseException> Refusal(IEnumerable<string> folders) =>
        await Assert.ThrowsAsync<DatabaseException>(() => EmbeddedCluster.Open(Data, folders, TimeProvider.System, default));

    private static void Says(DatabaseException error, params string[] words) =>
        Assert.All(words, word => Assert.Contains(word, error.Message, StringComparison.OrdinalIgnoreCase));

    private static async Task Run(string program, params string[] arguments)
    {
        using var process = Process.Start(program, arguments);
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
    }

    private static async Task<string> Output(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        return await process.StandardOutput.ReadToEndAsync();
    }
}

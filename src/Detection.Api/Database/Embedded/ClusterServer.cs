using System.Globalization;

namespace Detection.Api.Database.Embedded;

/// <summary>The server process of one cluster, driven by <c>initdb</c> and <c>pg_ctl</c>.</summary>
public sealed class ClusterServer(ClusterFolder folder, PostgresBinaries binaries, ServerUser user)
{
    private const int StartSeconds = 60;
    private const long LargestLogBytes = 16 << 20;

    /// <summary>Makes a new cluster that only the generated password opens.</summary>
    public async Task Initialise(string password, CancellationToken ct)
    {
        if (Directory.Exists(folder.UnfinishedCluster)) Directory.Delete(folder.UnfinishedCluster, recursive: true);
        await user.OwnFolder(folder.UnfinishedCluster, ct);
        var passwordFile = await user.PassSecret(folder.Runtime, password, ct);
        try
        {
            var made = await ServerProgram.Run(user, binaries.PathOf("initdb"),
            [
                "--pgdata", folder.UnfinishedCluster, "--username", EmbeddedCluster.SuperUser, "--pwfile", passwordFile,
                "--auth", "scram-sha-256", "--encoding", "UTF8", "--locale", "C.UTF-8", "--data-checksums",
            ], ct);
            if (made.ExitCode != 0) throw ServerFault.Explain($"No database cluster could be made in {folder.Root}.", made.Said);
        }
        finally
        {
            File.Delete(passwordFile);
        }
        await File.AppendAllTextAsync(Path.Combine(folder.UnfinishedCluster, "postgresql.conf"), $"\ninclude_if_exists '{ClusterSettings.FileName}'\n", ct);
        Directory.Move(folder.UnfinishedCluster, folder.Cluster);
    }

    /// <summary>Starts the server and waits until it answers; the log's last lines explain a failure.</summary>
    public async Task Start(CancellationToken ct)
    {
        await WriteSettings(ct);
        SetLargeLogAside();
        var logBytes = File.Exists(folder.Log) ? new FileInfo(folder.Log).Length : 0;
        var started = await ServerProgram.Run(user, binaries.PathOf("pg_ctl"),
            ["start", "--pgdata", folder.Cluster, "--log", folder.Log, "--wait", "--timeout", StartSeconds.ToString(CultureInfo.InvariantCulture), "--silent"], ct);
        if (started.ExitCode != 0) throw ServerFault.Explain($"The database in {folder.Root} does not start.", $"{started.Said}\n{LogSince(logBytes)}");
    }

    /// <summary>Breaks off what clients are doing and stops the server.</summary>
    public async Task Stop(CancellationToken ct)
    {
        var stopped = await ServerProgram.Run(user, binaries.PathOf("pg_ctl"), ["stop", "--pgdata", folder.Cluster, "--mode", "fast", "--wait", "--silent"], ct);
        if (stopped.ExitCode != 0 && await IsRunning(ct)) throw ServerFault.Explain($"The database in {folder.Root} does not stop.", stopped.Said);
        if (folder.Socket != folder.Runtime) Directory.Delete(folder.Socket, recursive: true);
    }

    /// <summary>Whether a server serves this cluster, whoever started it.</summary>
    public async Task<bool> IsRunning(CancellationToken ct) =>
        (await ServerProgram.Run(user, binaries.PathOf("pg_ctl"), ["status", "--pgdata", folder.Cluster], ct)).ExitCode == 0;

    /// <summary>A look at the process table that costs nothing; true also while the server is starting.</summary>
    public bool IsProcessAlive() => FindProcessId() is { } processId && Directory.Exists($"/proc/{processId}");

    private int? FindProcessId()
    {
        try
        {
            var first = File.ReadLines(Path.Combine(folder.Cluster, "postmaster.pid")).FirstOrDefault();
            return int.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out var processId) ? processId : null;
        }
        catch (IOException)
        {
            return null;
        }
    }

    private void SetLargeLogAside()
    {
        if (File.Exists(folder.Log) && new FileInfo(folder.Log).Length > LargestLogBytes) File.Move(folder.Log, folder.Log + ".1", overwrite: true);
    }

    private async Task WriteSettings(CancellationToken ct)
    {
        var file = Path.Combine(folder.Cluster, ClusterSettings.FileName);
        var before = File.Exists(file);
        await File.WriteAllTextAsync(file, ClusterSettings.Text(folder), ct);
        if (!before) await user.Give(file, ct);
    }

    private string LogSince(long offset)
    {
        if (!File.Exists(folder.Log)) return "";
        using var stream = new FileStream(folder.Log, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        stream.Seek(Math.Min(offset, stream.Length), SeekOrigin.Begin);
        using var reader = new StreamReader(stream);
        return string.Join('\n', reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).TakeLast(10));
    }
}

using System.Security.Cryptography;
using System.Text;

namespace Detection.Api.Database.Embedded;

/// <summary>The places inside a data folder.</summary>
/// <param name="Root">The data folder itself, an absolute path.</param>
public sealed record ClusterFolder(string Root)
{
    /// <summary>The longest path a Unix socket may have on Linux, in bytes, without the closing zero.</summary>
    private const int LongestSocketPathBytes = 107;

    private const string SocketFile = ".s.PGSQL.5432";

    /// <summary>PostgreSQL's own files.</summary>
    public string Cluster => Path.Combine(Root, "postgres");

    /// <summary>Where a new cluster is made before it is moved to its place, so that half a cluster is never taken for one.</summary>
    public string UnfinishedCluster => Path.Combine(Root, "postgres.new");

    public string Log => Path.Combine(Runtime, "postgres.log");

    public string Password => Path.Combine(Root, "password");

    /// <summary>Held by whoever is starting or stopping the server.</summary>
    public string StartLock => Path.Combine(Root, "start.lock");

    /// <summary>Shared by everyone who uses the server; the last one out stops it.</summary>
    public string UseLock => Path.Combine(Root, "use.lock");

    /// <summary>The server's log and small passing files; only the server's user may enter.</summary>
    public string Runtime => Path.Combine(Root, "server");

    /// <summary>The folder of the socket: inside the data folder, or a short one where that path would be too long for a socket.</summary>
    public string Socket
    {
        get
        {
            var inside = Runtime;
            if (Encoding.UTF8.GetByteCount(Path.Combine(inside, SocketFile)) <= LongestSocketPathBytes) return inside;
            var name = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Root)))[..16];
            return Path.Combine(Path.GetTempPath(), $"tarama-{name}");
        }
    }

    /// <summary>The major version of the PostgreSQL that made the cluster; null when there is none yet.</summary>
    public int? FindMajorVersion()
    {
        var file = Path.Combine(Cluster, "PG_VERSION");
        return File.Exists(file) && int.TryParse(File.ReadAllText(file), out var major) ? major : null;
    }
}

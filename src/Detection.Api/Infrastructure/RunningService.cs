using System.Text.Json;
using Detection.Api.Database.Embedded;

namespace Detection.Api.Infrastructure;

/// <summary>The claim of the one service that may run on a data folder, and where others find it.</summary>
public sealed class RunningService : IDisposable
{
    private readonly FileStream _claim;
    private readonly string _noteFile;

    private RunningService(FileStream claim, string noteFile) => (_claim, _noteFile) = (claim, noteFile);

    /// <param name="ProcessId">The operating system's number of the service's process.</param>
    /// <param name="Address">Where its page is; null while it is starting.</param>
    public sealed record Note(int ProcessId, string? Address);

    /// <summary>Claims the data folder for this process until it is disposed or dies.</summary>
    /// <exception cref="SettingsException">Another service has it.</exception>
    public static RunningService Claim(string dataFolder)
    {
        DataFolder.Prepare(dataFolder);
        if (FileLock.TryExclusive(LockFile(dataFolder)) is { } claim)
        {
            var service = new RunningService(claim, NoteFile(dataFolder));
            service.Announce(address: null);
            return service;
        }
        var other = ReadNote(dataFolder);
        throw new SettingsException($"Tarama already runs on {dataFolder}{At(other)}. Stop it with 'tarama stop', or choose another folder with --data.");
    }

    /// <summary>The service that runs on a data folder, if any.</summary>
    public static Note? Find(string dataFolder)
    {
        if (!File.Exists(LockFile(dataFolder))) return null;
        using var free = FileLock.TryExclusive(LockFile(dataFolder));
        return free is null ? ReadNote(dataFolder) : null;
    }

    /// <summary>Writes down where the page is.</summary>
    public void Announce(string? address) => File.WriteAllText(_noteFile, JsonSerializer.Serialize(new Note(Environment.ProcessId, address)));

    public void Dispose()
    {
        File.Delete(_noteFile);
        _claim.Dispose();
    }

    private static Note? ReadNote(string dataFolder)
    {
        try
        {
            return JsonSerializer.Deserialize<Note>(File.ReadAllText(NoteFile(dataFolder)));
        }
        catch (Exception e) when (e is IOException or JsonException)
        {
            return null; // being written or removed at this moment
        }
    }

    private static string At(Note? other) => other is null ? "" : other.Address is { } address ? $" at {address} (process {other.ProcessId})" : $" (process {other.ProcessId})";

    private static string LockFile(string dataFolder) => Path.Combine(dataFolder, "service.lock");

    private static string NoteFile(string dataFolder) => Path.Combine(dataFolder, "service.json");
}

using System.Text.Json;
using Detection.Api.Stages.Evidence.Files;

namespace Detection.Api.Stages.Imports.Uploads;

/// <summary>Files that are being sent in parts, or were sent and wait to be looked at. They lie in the data folder, so an upload outlives a restart.</summary>
public sealed class WaitingUploads(ImportFolders folders, TimeProvider clock)
{
    /// <summary>An upload that nobody went on with for so long is given up.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromDays(3);

    private readonly IncomingFiles _parts = new(folders.Uploads);

    /// <param name="ByteCount">Of the whole file.</param>
    public sealed record Upload(Guid UploadId, string FileName, long ByteCount);

    public async Task<Upload> Begin(string fileName, long byteCount, CancellationToken ct)
    {
        Directory.CreateDirectory(folders.Uploads);
        ForgetOld();
        var upload = new Upload(Guid.CreateVersion7(clock.GetUtcNow()), fileName, byteCount);
        await File.WriteAllTextAsync(NoteOf(upload.UploadId), JsonSerializer.Serialize(upload), ct);
        return upload;
    }

    public async Task<Upload?> Find(Guid uploadId, CancellationToken ct) => File.Exists(NoteOf(uploadId))
        ? JsonSerializer.Deserialize<Upload>(await File.ReadAllTextAsync(NoteOf(uploadId), ct))
        : null;

    /// <summary>How many bytes have arrived.</summary>
    public long LengthOf(Guid uploadId) => _parts.LengthOf(uploadId);

    public string PathOf(Guid uploadId) => _parts.PathOf(uploadId);

    /// <summary>Appends a part; null where the offset is not where the file ends.</summary>
    public Task<long?> Append(Upload upload, long offset, Stream part, CancellationToken ct) => _parts.Append(upload.UploadId, offset, upload.ByteCount, part, ct);

    public void Forget(Guid uploadId)
    {
        _parts.Forget(uploadId);
        File.Delete(NoteOf(uploadId));
    }

    private string NoteOf(Guid uploadId) => _parts.PathOf(uploadId) + ".json";

    private void ForgetOld()
    {
        foreach (var file in new DirectoryInfo(folders.Uploads).GetFiles().Where(file => clock.GetUtcNow() - file.LastWriteTimeUtc > Patience)) file.Delete();
    }
}

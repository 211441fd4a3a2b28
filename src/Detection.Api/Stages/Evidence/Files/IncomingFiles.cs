using System.Security.Cryptography;
using Detection.Models.Findings.Media;

namespace Detection.Api.Stages.Evidence.Files;

/// <summary>Files on their way, in the data folder. The length of what has arrived is where an upload goes on, after a lost connection or a restart.</summary>
public sealed class IncomingFiles(string folder)
{
    private const int BufferBytes = 64 * 1024;

    public string PathOf(Guid uploadId) => Path.Combine(folder, uploadId.ToString("N"));

    /// <summary>How many bytes have arrived.</summary>
    public long LengthOf(Guid uploadId) => new FileInfo(PathOf(uploadId)) is { Exists: true } file ? file.Length : 0;

    /// <summary>Appends a part.</summary>
    /// <param name="offset">Where the sender thinks it goes on.</param>
    /// <param name="mostBytes">The whole file's size; more is not taken.</param>
    /// <returns>How many bytes have arrived now; null when the offset is not where the file ends, or another request is writing it.</returns>
    public async Task<long?> Append(Guid uploadId, long offset, long mostBytes, Stream body, CancellationToken ct)
    {
        Directory.CreateDirectory(folder);
        FileStream file;
        try
        {
            file = new FileStream(PathOf(uploadId), FileMode.OpenOrCreate, FileAccess.Write, FileShare.Read, BufferBytes, useAsync: true);
        }
        catch (IOException)
        {
            return null;
        }
        await using (file)
        {
            if (file.Length != offset) return null;
            file.Position = offset;
            var buffer = new byte[BufferBytes];
            try
            {
                for (int read; (read = await body.ReadAsync(buffer, ct)) > 0 && file.Position < mostBytes;)
                    await file.WriteAsync(buffer.AsMemory(0, (int)Math.Min(read, mostBytes - file.Position)), ct);
            }
            catch (Exception e) when (e is IOException or OperationCanceledException)
            {
                // What has arrived stays: the sender goes on from there.
            }
            await file.FlushAsync(CancellationToken.None);
            return file.Position;
        }
    }

    /// <summary>The format by what has arrived; null for none that is taken.</summary>
    public MediaFormat? FormatOf(Guid uploadId)
    {
        using var file = File.OpenRead(PathOf(uploadId));
        Span<byte> head = stackalloc byte[MediaFormats.HeadBytes];
        return MediaFormats.Find(head[..file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)]);
    }

    public async Task<byte[]> HashOf(Guid uploadId, CancellationToken ct)
    {
        await using var file = new FileStream(PathOf(uploadId), FileMode.Open, FileAccess.Read, FileShare.Read, BufferBytes, useAsync: true);
        return await SHA256.HashDataAsync(file, ct);
    }

    public void Forget(Guid uploadId) => File.Delete(PathOf(uploadId));

    /// <summary>When the last part arrived (UTC); null when none has.</summary>
    public DateTime? LastPartAt(Guid uploadId) => new FileInfo(PathOf(uploadId)) is { Exists: true } file ? file.LastWriteTimeUtc : null;

    /// <summary>Deletes files that belong to none of the uploads and have not been written since.</summary>
    public void ForgetOthers(IReadOnlySet<Guid> uploadIds, DateTime before)
    {
        if (!Directory.Exists(folder)) return;
        foreach (var path in Directory.EnumerateFiles(folder))
        {
            if (File.GetLastWriteTimeUtc(path) < before && !(Guid.TryParseExact(Path.GetFileName(path), "N", out var id) && uploadIds.Contains(id))) File.Delete(path);
        }
    }
}

using System.Security.Cryptography;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;

namespace Detection.Api.Stages.Evidence.Files;

/// <summary>
/// Originals in an S3-compatible store, keyed by their hash. Large files go up in parts. What was kept is read back and compared: a store that
/// changes a byte is found out while the file still lies in the data folder.
/// </summary>
public sealed class S3Originals : IOriginals, IDisposable
{
    private const long PartBytes = 64 * 1024 * 1024;
    private readonly AmazonS3Client _client;
    private readonly string _bucket;

    public S3Originals(EvidenceSettings.S3Settings settings)
    {
        _bucket = settings.Bucket;
        _client = new AmazonS3Client(
            new BasicAWSCredentials(settings.AccessKey, settings.SecretKey),
            new AmazonS3Config
            {
                ServiceURL = settings.Endpoint,
                ForcePathStyle = true,
                AuthenticationRegion = settings.Region,
                // Stores other than Amazon's do not all know the newer trailing checksums; the key itself is the content's hash.
                RequestChecksumCalculation = RequestChecksumCalculation.WHEN_REQUIRED,
                ResponseChecksumValidation = ResponseChecksumValidation.WHEN_REQUIRED,
            });
    }

    /// <exception cref="IOException">The store does not give back what it was given.</exception>
    public async Task Keep(byte[] sha256, string path, CancellationToken ct)
    {
        var key = KeyOf(sha256);
        if (await Exists(key, ct)) return;
        var length = new FileInfo(path).Length;
        if (length <= PartBytes) await PutWhole(key, path, ct);
        else await PutInParts(key, path, length, ct);
        await using var kept = await Open(sha256, ct);
        if ((await SHA256.HashDataAsync(kept, ct)).SequenceEqual(sha256)) return;
        await _client.DeleteObjectAsync(_bucket, key, CancellationToken.None);
        throw new IOException($"The store {_bucket} gave back other bytes than it was given for {key}; the object was taken away again.");
    }

    public async Task<Stream> Open(byte[] sha256, CancellationToken ct)
    {
        try
        {
            var answer = await _client.GetObjectAsync(_bucket, KeyOf(sha256), ct);
            return answer.ResponseStream;
        }
        catch (AmazonS3Exception e) when (e.StatusCode is System.Net.HttpStatusCode.NotFound)
        {
            throw new FileNotFoundException($"The store has no object {KeyOf(sha256)}.", e);
        }
    }

    public void Dispose() => _client.Dispose();

    // Without chunk encoding: not every store takes the frames between the chunks out again.
    private async Task PutWhole(string key, string path, CancellationToken ct) => await _client.PutObjectAsync(
        new PutObjectRequest { BucketName = _bucket, Key = key, FilePath = path, ContentType = "application/octet-stream", UseChunkEncoding = false }, ct);

    private async Task PutInParts(string key, string path, long length, CancellationToken ct)
    {
        var upload = await _client.InitiateMultipartUploadAsync(
            new InitiateMultipartUploadRequest { BucketName = _bucket, Key = key, ContentType = "application/octet-stream" }, ct);
        try
        {
            var parts = new List<PartETag>();
            for (long at = 0; at < length; at += PartBytes)
            {
                var part = await _client.UploadPartAsync(
                    new UploadPartRequest
                    {
                        BucketName = _bucket, Key = key, UploadId = upload.UploadId, PartNumber = parts.Count + 1, FilePath = path, FilePosition = at,
                        PartSize = Math.Min(PartBytes, length - at), UseChunkEncoding = false,
                    },
                    ct);
                parts.Add(new PartETag(parts.Count + 1, part.ETag));
            }
            await _client.CompleteMultipartUploadAsync(
                new CompleteMultipartUploadRequest { BucketName = _bucket, Key = key, UploadId = upload.UploadId, PartETags = parts }, ct);
        }
        catch
        {
            await _client.AbortMultipartUploadAsync(_bucket, key, upload.UploadId, CancellationToken.None);
            throw;
        }
    }

    private async Task<bool> Exists(string key, CancellationToken ct)
    {
        try
        {
            await _client.GetObjectMetadataAsync(new GetObjectMetadataRequest { BucketName = _bucket, Key = key }, ct);
            return true;
        }
        catch (AmazonS3Exception e) when (e.StatusCode is System.Net.HttpStatusCode.NotFound)
        {
            return false;
        }
    }

    private static string KeyOf(byte[] sha256)
    {
        var name = Convert.ToHexStringLower(sha256);
        return $"{name[..2]}/{name}";
    }
}

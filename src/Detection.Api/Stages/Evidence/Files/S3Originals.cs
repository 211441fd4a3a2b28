using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;
using Amazon.S3.Transfer;

namespace Detection.Api.Stages.Evidence.Files;

/// <summary>Originals in an S3-compatible store, keyed by their hash. Large files go up in parts.</summary>
public sealed class S3Originals : IOriginals, IDisposable
{
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

    public async Task Keep(byte[] sha256, string path, CancellationToken ct)
    {
        var key = KeyOf(sha256);
        if (await Exists(key, ct)) return;
        using var transfer = new TransferUtility(_client);
        await transfer.UploadAsync(new TransferUtilityUploadRequest { BucketName = _bucket, Key = key, FilePath = path, ContentType = "application/octet-stream" }, ct);
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

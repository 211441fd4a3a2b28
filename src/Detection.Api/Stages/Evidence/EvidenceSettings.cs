using Detection.Api.Infrastructure;
using Detection.Models.Findings;

namespace Detection.Api.Stages.Evidence;

/// <summary>What a company may set about evidence, in the configuration section <c>Tarama:Evidence</c>.</summary>
public sealed record EvidenceSettings
{
    private const long Megabyte = 1024 * 1024;

    /// <summary>The largest photograph [MB].</summary>
    public int PhotoMegabytes { get; init; } = 50;

    public int DocumentMegabytes { get; init; } = 50;

    public int VideoMegabytes { get; init; } = 1_000;

    /// <summary>How far from the finding's place a picture may be taken before it is flagged [m].</summary>
    public int PlaceMetres { get; init; } = 500;

    /// <summary>How long before the detection a picture may be taken before it is flagged [min].</summary>
    public int BeforeMinutes { get; init; } = 120;

    /// <summary>The interpreter that has Pillow, for viewing copies.</summary>
    public string Python { get; init; } = "/usr/bin/python3";

    /// <summary>Longest time one viewing copy may take [s].</summary>
    public int ViewSeconds { get; init; } = 30;

    /// <summary>How long an upload may stand still before what has arrived of it is deleted [days].</summary>
    public int UploadDays { get; init; } = 7;

    /// <summary>Where evidence is kept; by default <c>evidence</c> in the data folder.</summary>
    public string Folder { get; init; } = "";

    /// <summary>An S3-compatible store for the originals; null keeps them in <see cref="Folder"/>.</summary>
    public S3Settings? S3 { get; init; }

    /// <param name="Endpoint">For example <c>https://storage.example.com</c>.</param>
    public sealed record S3Settings(string Endpoint, string Bucket, string AccessKey, string SecretKey, string Region = "us-east-1");

    public long MostBytes(EvidenceKind kind) => Megabyte * kind switch
    {
        EvidenceKind.Photo => PhotoMegabytes,
        EvidenceKind.Video => VideoMegabytes,
        _ => DocumentMegabytes,
    };

    public long MostBytes() => Megabyte * Math.Max(VideoMegabytes, Math.Max(PhotoMegabytes, DocumentMegabytes));

    public static EvidenceSettings Read(IConfiguration configuration, TaramaSettings service)
    {
        var settings = configuration.GetSection("Tarama:Evidence").Get<EvidenceSettings>() ?? new EvidenceSettings();
        return settings.Folder.Length > 0 ? settings : settings with { Folder = Path.Combine(service.DataFolder, "evidence") };
    }
}

using Detection.Api.Stages.Findings;
using Detection.Models.Findings;
using Detection.Models.Findings.Media;

namespace Detection.Api.Stages.Evidence;

/// <summary>One row of the table <c>evidence</c> with its notes.</summary>
public sealed record EvidenceRow
{
    public Guid EvidenceId { get; init; }
    public long FindingId { get; init; }
    public string Kind { get; init; } = "";
    public string Subject { get; init; } = "";
    public string FileName { get; init; } = "";
    public string MediaType { get; init; } = "";
    public long ByteCount { get; init; }
    public byte[] Sha256 { get; init; } = [];
    public bool VisibleStamp { get; init; }
    public string Stated { get; init; } = "";
    public string Embedded { get; init; } = "";
    public string[] Flags { get; init; } = [];
    public bool HasView { get; init; }
    public string ActorName { get; init; } = "";
    public string ActorRole { get; init; } = "";
    public DateTime UploadedAt { get; init; }
    public string? AcceptedReason { get; init; }
    public string? AcceptedBy { get; init; }
    public string? WithdrawnReason { get; init; }
    public string? WithdrawnBy { get; init; }

    public bool IsWithdrawn => WithdrawnReason is not null;

    public MediaStatement ReadEmbedded() => FindingJson.Read<MediaStatement>(Embedded);

    public MediaStatement ReadStated() => FindingJson.Read<MediaStatement>(Stated);

    /// <summary>The piece as the rules see it.</summary>
    public EvidenceItem ToItem() => new(
        FindingJson.Find<EvidenceKind>(Kind)!.Value, FindingJson.Find<EvidenceSubject>(Subject)!.Value, VisibleStamp || ReadEmbedded().HasTimeAndPlace,
        [.. Flags.Select(flag => FindingJson.Find<EvidenceDoubt>(flag)!.Value)], AcceptedReason is not null);
}

/// <summary>One row of the table <c>evidence_upload</c>.</summary>
public sealed record UploadRow
{
    public Guid UploadId { get; init; }
    public long FindingId { get; init; }
    public string FileName { get; init; } = "";
    public long ByteCount { get; init; }
    public string Subject { get; init; } = "";
    public bool VisibleStamp { get; init; }
    public string Stated { get; init; } = "";
    public string ActorName { get; init; } = "";
    public string ActorRole { get; init; } = "";
}

using System.Text.Json;
using Detection.Models.Imports.Profiles;
using Detection.Models.Imports.Reading;

namespace Detection.Api.Stages.Imports;

/// <summary>A row of the table <c>import</c>.</summary>
public sealed record ImportRow
{
    public long ImportId { get; init; }
    public string FileName { get; init; } = "";
    public string Profile { get; init; } = "";
    public string Target { get; init; } = "";
    public long FileBytes { get; init; }
    public string Sha256 { get; init; } = "";
    public bool Simulated { get; init; }
    public string State { get; init; } = "";
    public long RowsRead { get; init; }
    public long RowsInserted { get; init; }
    public long RowsUpdated { get; init; }
    public long RowsUnchanged { get; init; }
    public long RowsRejected { get; init; }
    public long RowsFlagged { get; init; }
    public string? Tables { get; init; }
    public string? Header { get; init; }
    public string? Delimiter { get; init; }
    public SourceForm Form { get; init; }
    public string? Layer { get; init; }
    public int? Srid { get; init; }
    public string? ProfileText { get; init; }
    public string? DecimalMark { get; init; }
    public string? RequestedBy { get; init; }
    public DateTime? UndoneAt { get; init; }
    public string? UndoneBy { get; init; }
    public string? StoredName { get; init; }
    public string? Error { get; init; }
    public Guid? JobId { get; init; }
    public DateTime RequestedAt { get; init; }
    public DateTime? StartedAt { get; init; }
    public DateTime? FinishedAt { get; init; }

    /// <summary>The profile that came with the file; null where it has a name by which it is found.</summary>
    public MappingProfile? Mapping => ProfileText is null ? null : ProfileReader.Read(ProfileText);

    /// <summary>The order that this import was asked for; a profile that was only recognised is recognised again.</summary>
    public ImportOrder ToOrder(string path) =>
        new(path, FileName, Profile is ImportStore.NotYetKnown or MappingProfile.CanonicalName ? null : Profile, Simulated)
        {
            Mapping = Mapping, Layer = Layer,
        };

    public ImportResponse ToResponse() => new(
        ImportId, FileName, Profile, Target, FileBytes, Sha256, Simulated, State, RowsRead, RowsInserted, RowsUpdated, RowsUnchanged,
        RowsRejected, RowsFlagged,
        Tables is null ? null : JsonSerializer.Deserialize<Dictionary<string, TableCounts>>(Tables, JsonSerializerOptions.Web),
        Error is null ? null : JsonSerializer.Deserialize<ImportResponse.Refusal>(Error, JsonSerializerOptions.Web),
        JobId, RequestedBy, RequestedAt, StartedAt, FinishedAt, UndoneBy, UndoneAt);
}

using System.Text.Json;
using Dapper;
using Detection.Api.Stages.LawTables;
using Detection.Models.Findings;
using Detection.Models.Findings.Calculation;
using Detection.Models.Law;
using Detection.Models.Law.Facts;
using Detection.Models.Law.Formulas;
using Detection.Models.Law.Worksheets;
using Npgsql;

namespace Detection.Api.Stages.Findings.Worksheets;

/// <summary>A finding's calculation: the facts it rests on, and what the law makes of them.</summary>
/// <param name="Facts">As a person set them, else as they are proposed.</param>
/// <param name="IsProposal">Nobody has set them yet.</param>
public sealed record FindingCalculation(CaseFacts Facts, bool IsProposal, LawAnswer Answer);

/// <summary>Computes worksheets of findings. The sealed one is never computed again: it is what the history's hash is of.</summary>
public sealed class WorksheetDesk(NpgsqlDataSource database, LawTableStore tables, UndisputedReader undisputed)
{
    private sealed record OverrideRow(string Code, string? Value, string Reason, string ActorName, DateTime At);

    /// <summary>The calculation of a finding; null for an outcome that is not charged.</summary>
    public async Task<FindingCalculation?> Calculate(FindingRow finding, FindingFacts facts, IReadOnlyList<EvidenceItem> evidence, NpgsqlTransaction? transaction, CancellationToken ct)
    {
        if (!facts.Outcome.HasWorksheet()) return null;
        if (transaction is not null) return await Calculate(finding, facts, evidence, transaction.Connection!, transaction, ct);
        await using var connection = await database.OpenConnectionAsync(ct);
        return await Calculate(finding, facts, evidence, connection, transaction, ct);
    }

    /// <summary>Keeps an override; it stays on the sheet for ever.</summary>
    public static Task Override(long findingId, WorksheetOverride made, NpgsqlTransaction transaction, CancellationToken ct) =>
        transaction.Connection!.ExecuteAsync(new CommandDefinition(
            FindingStore.Query("Worksheets/InsertOverride"),
            new { findingId, made.Code, Value = made.Value is { } value ? JsonSerializer.Serialize(value, WorksheetJson.Options) : null, made.Reason, made.By, At = made.At.UtcDateTime },
            transaction, cancellationToken: ct));

    private async Task<FindingCalculation> Calculate(
        FindingRow finding, FindingFacts facts, IReadOnlyList<EvidenceItem> evidence, NpgsqlConnection connection, NpgsqlTransaction? transaction, CancellationToken ct)
    {
        var set = ReadSet(finding, facts);
        var isStamped = evidence.Any(item => item is { Subject: EvidenceSubject.MeasuredCurrent, Kind: EvidenceKind.Video, HasTimeAndPlace: true, Counts: true });
        var caseFacts = set ?? await Propose(finding, facts, isStamped, connection, transaction, ct);
        var overrides = await connection.QueryAsync<OverrideRow>(new CommandDefinition(
            FindingStore.Query("Worksheets/ListOverrides"), new { finding.FindingId }, transaction, cancellationToken: ct));
        var answer = LawEngine.Calculate(caseFacts, await tables.Read(ct), await tables.ReadRuleSets(ct), [.. overrides.Select(Describe)]);
        return new FindingCalculation(caseFacts, set is null, answer);
    }

    private async Task<CaseFacts> Propose(FindingRow finding, FindingFacts facts, bool isStamped, NpgsqlConnection connection, NpgsqlTransaction? transaction, CancellationToken ct)
    {
        var series = GetUndisputed.UsesUndisputed(facts.Outcome) ? await undisputed.Read(finding.InstallationId, facts.DetectedOn, ct) : null;
        return CaseProposal.Of(facts, await PlaceReader.Read(finding, facts, series?.Propose(facts.DetectedOn), connection, transaction, ct), isStamped);
    }

    /// <summary>What a person set, unless the finding has become another case or day since.</summary>
    private static CaseFacts? ReadSet(FindingRow finding, FindingFacts facts) =>
        finding.Calculation is { } stored && JsonSerializer.Deserialize<CaseFacts>(stored, WorksheetJson.Options) is { } set
        && set.Case == CaseProposal.CaseOf(facts.Outcome) && set.DetectedOn == facts.DetectedOn ? set : null;

    private static WorksheetOverride Describe(OverrideRow row) => new(
        row.Code, row.Value is null ? null : JsonSerializer.Deserialize<FormulaValue>(row.Value, WorksheetJson.Options), row.Reason, row.ActorName,
        new DateTimeOffset(row.At, TimeSpan.Zero));
}

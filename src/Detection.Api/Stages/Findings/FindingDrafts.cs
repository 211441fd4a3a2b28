using Detection.Api.Infrastructure.Access;
using Detection.Api.Pipeline;
using Detection.Api.Stages.Installations;
using Detection.Api.Stages.Records;
using Detection.Api.Stages.Records.Rendering;
using Detection.Models.Findings;
using Dapper;
using Npgsql;

namespace Detection.Api.Stages.Findings;

/// <summary>The night's work on findings: every one that has no record yet gets its draft, each in a transaction of its own. Run twice, nothing is drafted twice.</summary>
public sealed class FindingDrafts(NpgsqlDataSource database, FindingWriter writer, InstallationStore installations)
{
    private sealed record Waiting(long FindingId, long InstallationId);

    /// <summary>How many findings wait for a draft.</summary>
    public async Task<int> Count(CancellationToken ct) => (await List(ct)).Count;

    /// <summary>Drafts them, and says how many are done after each.</summary>
    public async Task Draft(RunContext run, RecordDrafter drafter, PdfPrinter printer, Action<int> onDone, CancellationToken ct)
    {
        var done = 0;
        foreach (var waiting in await List(ct))
        {
            if (await installations.Find(waiting.InstallationId, ct) is { } installation)
            {
                var record = await drafter.Draft(installation, run.RunId, run.AsOf, printer, ct);
                await writer.Write(waiting.FindingId, version: null, Actor.Night, (finding, _) => Task.FromResult<(FindingChange?, WriteResult?)>(finding.RecordId is null
                    ? (new FindingChange(FindingAction.AttachRecord, finding.CurrentStep, finding.ReadFacts(), Detail: new { record.RecordNo, record.DocumentSha256 })
                        { ChangesVersion = false, RecordId = record.RecordId }, null)
                    : (null, new WriteResult.Missing())), ct);
            }
            onDone(++done);
        }
    }

    private async Task<IReadOnlyList<Waiting>> List(CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        return (await connection.QueryAsync<Waiting>(new CommandDefinition(FindingStore.Query("ListUndrafted"), cancellationToken: ct))).AsList();
    }
}

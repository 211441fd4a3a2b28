using System.Collections.Concurrent;
using Dapper;
using Detection.Api.Infrastructure.Access;
using Detection.Api.Stages.Findings.Documents;
using Detection.Api.Stages.Records;
using Detection.Api.Stages.Records.Documents;
using Detection.Api.Stages.Records.Rendering;
using Npgsql;

namespace Detection.Api.Stages.Findings;

/// <summary>
/// The night's work on findings: the legal documents of every charged finding, drafted anew where its facts changed, and sealed where it was
/// finalised and printing failed then. Run twice, nothing is drafted twice. One that cannot be printed does not keep the others waiting.
/// </summary>
public sealed partial class FindingDrafts(
    NpgsqlDataSource database, FindingStore findings, FindingPrinter printer, DocumentPress press, RecordSettings settings, ILogger<FindingDrafts> log)
{
    /// <summary>How many findings wait.</summary>
    public async Task<int> Count(CancellationToken ct) => (await List(ct)).Count;

    /// <summary>Prints them, several at a time and each printer one after another.</summary>
    /// <param name="onDone">Is told how many are done after each, one call at a time.</param>
    public async Task Draft(Action<int> onDone, CancellationToken ct)
    {
        var waiting = new ConcurrentQueue<long>(await List(ct));
        var (done, counting) = (0, new Lock());
        await Task.WhenAll(Enumerable.Range(0, Math.Min(settings.NightPrinters, waiting.Count)).Select(_ => Task.Run(Work, ct)));

        async Task Work()
        {
            var process = press.Start();
            try
            {
                while (waiting.TryDequeue(out var findingId))
                {
                    if (!await TryPrint(findingId, process, ct))
                    {
                        await process.DisposeAsync();
                        process = press.Start();
                    }
                    lock (counting) onDone(++done);
                }
            }
            finally
            {
                await process.DisposeAsync();
            }
        }
    }

    /// <returns>False when the printer may be of no more use.</returns>
    private async Task<bool> TryPrint(long findingId, PdfPrinter process, CancellationToken ct)
    {
        if (await findings.Find(findingId, ct) is not { } finding) return true;
        try
        {
            foreach (var kind in IssuedDocuments.Of(finding.ReadFacts()).Where(kind => kind is not DocumentKind.ObjectionFile))
                await printer.Print(finding, kind, DocumentLanguage.Tr, Actor.Night, process, ct);
            return true;
        }
        catch (Exception error) when (error is PdfPrinterException or FormatException)
        {
            CouldNotPrint(findingId, error.Message);
            return error is FormatException;
        }
    }

    private async Task<IReadOnlyList<long>> List(CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        return (await connection.QueryAsync<long>(new CommandDefinition(FindingStore.Query("ListUndrafted"), cancellationToken: ct))).AsList();
    }

    [LoggerMessage(LogLevel.Error, "The documents of finding {FindingId} could not be printed and wait for the next night: {Reason}")]
    private partial void CouldNotPrint(long findingId, string reason);
}

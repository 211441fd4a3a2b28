using Detection.Api.Infrastructure.Access;
using Detection.Api.Stages.Records.Documents;
using Detection.Api.Stages.Records.Rendering;
using Detection.Models.Findings;

namespace Detection.Api.Stages.Findings.Documents;

/// <summary>Seals the documents of a finding right after the step that makes them final. What cannot be printed now is printed at night or on request.</summary>
public sealed partial class FinishedSealing(FindingPrinter printer, DocumentPress press, FindingStore findings, ILogger<FinishedSealing> log)
{
    /// <returns>The finding as it is afterwards.</returns>
    public async Task<FindingRow> After(FindingAction action, FindingRow finding, Actor actor, CancellationToken ct)
    {
        if (action is not (FindingAction.Finalise or FindingAction.SendToLaboratory or FindingAction.ServeCollectionNotice)) return finding;
        try
        {
            await press.With(async process =>
            {
                await printer.Seal(finding, actor, process, ct);
                return true;
            }, ct);
        }
        catch (Exception error) when (error is PdfPrinterException or FormatException)
        {
            CouldNotSeal(finding.FindingId, error.Message);
        }
        return await findings.Find(finding.FindingId, ct) ?? finding;
    }

    [LoggerMessage(LogLevel.Error, "The documents of finding {FindingId} could not be sealed and are printed tonight: {Reason}")]
    private partial void CouldNotSeal(long findingId, string reason);
}

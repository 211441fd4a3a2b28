using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Detection.Api.Infrastructure.Access;
using Detection.Api.Stages.Evidence;
using Detection.Api.Stages.Findings.Documents;
using Detection.Api.Stages.Findings.Persons;
using Detection.Api.Stages.Findings.Worksheets;
using Detection.Api.Stages.LawTables;
using Detection.Models.Findings;
using Detection.Models.Law.Deadlines;
using Detection.Models.Law.Worksheets;
using Npgsql;

namespace Detection.Api.Stages.Findings;

/// <summary>Brings together what an action on a finding is decided on, and describes a finding for its page.</summary>
public sealed class FindingDesk(EvidenceStore evidence, PersonStore persons, WorksheetDesk worksheets, FindingPrinter printer, LawTableStore tables, TimeProvider clock)
{
    /// <summary>Decides on an action under the finding's lock.</summary>
    public async Task<(FindingChange? Change, WriteResult? Instead)> Decide(
        FindingRow finding, ActOnFinding.Request request, NpgsqlTransaction transaction, CancellationToken ct)
    {
        var facts = With(finding.ReadFacts(), request, TotalOf(finding));
        if (FactsCheck.Find(facts, clock.GetUtcNow()) is { Count: > 0 } errors) return (null, new WriteResult.Invalid(errors));
        if (FindingMachine.Next(finding.CurrentStep, request.Action, facts) is not { } next) return (null, new WriteResult.NotNow(finding, request.Action));
        var items = await evidence.ListItems(finding.FindingId, transaction, ct);
        var calculation = await worksheets.Calculate(finding, facts, items, transaction, ct);
        var missing = Missing(await SituationOf(finding, facts, items, calculation, ct), calculation, request);
        if (missing.Count > 0) return (null, new WriteResult.Unmet(request.Action, missing));
        if (request.Action is FindingAction.SettleFlag && !OpenFlags(finding, calculation).Any(flag => flag.Code == request.Flag))
            return (null, new WriteResult.NotNow(finding, request.Action));
        return (Change(request, next, facts, calculation), null);
    }

    /// <summary>Whether the worksheet has a line or an input of this code.</summary>
    public async Task<bool> HasCode(FindingRow finding, string code, NpgsqlTransaction transaction, CancellationToken ct)
    {
        var items = await evidence.ListItems(finding.FindingId, transaction, ct);
        var calculation = await worksheets.Calculate(finding, finding.ReadFacts(), items, transaction, ct);
        return calculation?.Answer.Sheet?.Lines.Any(line => line.Code == code || line.Inputs.Any(input => input.Code == code)) ?? false;
    }

    /// <summary>The answer to a write: the finding as it is now, or what stood in the way.</summary>
    public async Task<IResult> Answer(WriteResult result, long findingId, Actor actor, CancellationToken ct) =>
        result is WriteResult.Done done ? Results.Ok(await Describe(done.Finding, actor, ct)) : FindingAnswers.Of(result, findingId);

    /// <summary>Everything the page shows of a finding.</summary>
    public async Task<FindingDetail> Describe(FindingRow finding, Actor actor, CancellationToken ct)
    {
        var facts = finding.ReadFacts();
        var rows = await evidence.List(finding.FindingId, ct);
        List<EvidenceItem> items = [.. rows.Where(row => !row.IsWithdrawn).Select(row => row.ToItem())];
        var calculation = await worksheets.Calculate(finding, facts, items, transaction: null, ct);
        var situation = await SituationOf(finding, facts, items, calculation, ct);
        var actions = FindingMachine.Actions(finding.CurrentStep, facts).Select(action =>
        {
            var roles = FindingRoles.Of(action);
            return new FindingDetail.ActionPart(
                action, roles, roles.Contains(actor.Role), FindingMachine.NeedsReason(action), [.. FindingGuards.List(action, situation).Where(need => !need.Met)]);
        });
        return new FindingDetail(
            finding.FindingId, finding.InstallationId, finding.InstallationNo, finding.District, finding.TariffGroup, finding.RecordId, finding.RecordNo,
            finding.CurrentStep, finding.Version, facts, await persons.Find(finding.FindingId, ct), finding.LegalHold, finding.SettledFlags,
            finding.FinalisedAt, finding.CreatedAt, finding.ChangedAt, [.. actions],
            facts.Outcome.HasWorksheet() ? FindingGuards.List(FindingAction.Finalise, situation) : [], [.. rows.Select(EvidenceResponse.Of)]);
    }

    private static List<Requirement> Missing(Situation situation, FindingCalculation? calculation, ActOnFinding.Request request)
    {
        var missing = FindingGuards.List(request.Action, situation).Where(need => !need.Met).ToList();
        if (request.Action is not FindingAction.AcceptWorksheet || calculation?.Answer.Sheet is not { } sheet) return missing;
        var unseen = sheet.Lines.Select(line => line.Code).Except(request.ReviewedLines ?? []).ToList();
        if (unseen.Count > 0)
        {
            missing.Add(new Requirement("linesReviewed", "R 46(5)", new(
                $"Her satır incelenmeli; incelenmeyen: {string.Join(", ", unseen)}", $"Every line is reviewed; not reviewed: {string.Join(", ", unseen)}"), Met: false));
        }
        return missing;
    }

    private static FindingChange Change(ActOnFinding.Request request, FindingStep next, FindingFacts facts, FindingCalculation? calculation)
    {
        var change = new FindingChange(request.Action, next, facts, request.Reason ?? "")
        {
            SettledFlag = request.Action is FindingAction.SettleFlag ? request.Flag : null,
            // An objection holds the file: nothing personal is destroyed while it, or a suit after it, is open. A person lifts the hold.
            LegalHold = request.Action switch { FindingAction.PlaceHold or FindingAction.LodgeObjection => true, FindingAction.LiftHold => false, _ => null },
        };
        switch (request.Action)
        {
            // What is reviewed is what was proposed when the review began, whatever is read or imported later.
            case FindingAction.SubmitForReview or FindingAction.NoticeUnmet when calculation is not null:
                return change with { Calculation = JsonSerializer.Serialize(calculation.Facts, WorksheetJson.Options) };
            case FindingAction.Finalise when calculation?.Answer.Sheet is { } sheet:
                var text = WorksheetJson.Write(sheet);
                var sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
                return change with { Worksheet = text, Detail = new { WorksheetSha256 = sha256, sheet.EnergyKwh, sheet.TotalTl, Worksheet = JsonNode.Parse(text) } };
            default:
                return change;
        }
    }

    private async Task<Situation> SituationOf(
        FindingRow finding, FindingFacts facts, IReadOnlyList<EvidenceItem> items, FindingCalculation? calculation, CancellationToken ct) => new(
        finding.CurrentStep, facts, items, finding.Worksheet is not null || calculation?.Answer.Sheet is not null,
        [.. OpenFlags(finding, calculation).Select(flag => flag.Text)], LegalTime.DayOf(clock.GetUtcNow()))
    {
        Clock = (await tables.ReadRuleSets(ct)).ClockOf(facts.DetectedOn, await tables.ReadHolidays(ct)),
        TotalTl = TotalOf(finding),
        HasSealedDocuments = finding.Worksheet is not null && await printer.IsSealed(finding, ct),
        CalculationObstacles = [.. (calculation?.Answer.Obstacles ?? []).Select(obstacle => obstacle.Text)],
    };

    private static IEnumerable<ReviewFlag> OpenFlags(FindingRow finding, FindingCalculation? calculation) =>
        calculation?.Answer.Sheet?.Flags.Where(flag => !finding.SettledFlags.Contains(flag.Code)) ?? [];

    private static decimal? TotalOf(FindingRow finding) => finding.Worksheet is { } sheet ? WorksheetJson.Read(sheet).TotalTl : null;

    private static FindingFacts With(FindingFacts facts, ActOnFinding.Request request, decimal? totalTl) => facts with
    {
        Exchange = request.Exchange ?? facts.Exchange,
        Laboratory = request.Laboratory ?? facts.Laboratory,
        Notice = request.Notice ?? facts.Notice,
        Copy = request.Copy ?? facts.Copy,
        Sent = request.Sent ?? facts.Sent,
        Objection = request.Objection ?? facts.Objection,
        Decision = request.Decision ?? facts.Decision,
        Payment = request.Payment ?? facts.Payment,
        Instalments = request is { Action: FindingAction.AgreeInstalments, Instalments: { } terms } && totalTl is { } total ? Instalments.Plan(total, terms.Count, terms.FirstDueOn)
            : request is { Action: FindingAction.Pay, Payment: { } paid } ? Instalments.PayNext(facts.Instalments, paid.PaidOn)
            : facts.Instalments,
        Reconnection = request.Reconnection ?? facts.Reconnection,
        // A part that is paid settles its notice; what stood in it stays in the history.
        CollectionNotice = request.Action is FindingAction.Pay ? null : request.CollectionNotice ?? facts.CollectionNotice,
        Collection = request.Action is FindingAction.Pay ? null : request.Collection ?? facts.Collection,
        SupplyCutAt = request.SupplyCutAt ?? facts.SupplyCutAt,
    };
}

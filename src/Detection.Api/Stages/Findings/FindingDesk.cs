using Detection.Api.Infrastructure.Access;
using Detection.Api.Stages.Evidence;
using Detection.Api.Stages.Findings.Persons;
using Detection.Models.Findings;
using Npgsql;

namespace Detection.Api.Stages.Findings;

/// <summary>Brings together what an action on a finding is decided on, and describes a finding for its page.</summary>
public sealed class FindingDesk(EvidenceStore evidence, PersonStore persons, TimeProvider clock)
{
    private static readonly TimeSpan Turkiye = TimeSpan.FromHours(3);

    /// <summary>Decides on an action under the finding's lock.</summary>
    public async Task<(FindingChange? Change, WriteResult? Instead)> Decide(
        FindingRow finding, ActOnFinding.Request request, NpgsqlTransaction transaction, CancellationToken ct)
    {
        var facts = With(finding.ReadFacts(), request);
        if (FactsCheck.Find(facts, clock.GetUtcNow()) is { Count: > 0 } errors) return (null, new WriteResult.Invalid(errors));
        if (FindingMachine.Next(finding.CurrentStep, request.Action, facts) is not { } next) return (null, new WriteResult.NotNow(finding, request.Action));
        var items = await evidence.ListItems(finding.FindingId, transaction, ct);
        var missing = FindingGuards.List(request.Action, SituationOf(finding, facts, items)).Where(need => !need.Met).ToList();
        if (missing.Count > 0) return (null, new WriteResult.Unmet(request.Action, missing));
        return (new FindingChange(request.Action, next, facts, request.Reason ?? "")
        {
            SettledFlag = request.Action is FindingAction.SettleFlag ? request.Flag : null,
            LegalHold = request.Action is FindingAction.PlaceHold ? true : request.Action is FindingAction.LiftHold ? false : null,
        }, null);
    }

    /// <summary>Everything the page shows of a finding.</summary>
    public async Task<FindingDetail> Describe(FindingRow finding, Actor actor, CancellationToken ct)
    {
        var facts = finding.ReadFacts();
        var rows = await evidence.List(finding.FindingId, ct);
        var situation = SituationOf(finding, facts, [.. rows.Where(row => !row.IsWithdrawn).Select(row => row.ToItem())]);
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

    private Situation SituationOf(FindingRow finding, FindingFacts facts, IReadOnlyList<EvidenceItem> items) => new(
        finding.CurrentStep, facts, items, HasWorksheet: finding.Calculation is not null, OpenLegalFlags: [],
        DateOnly.FromDateTime(clock.GetUtcNow().ToOffset(Turkiye).DateTime));

    private static FindingFacts With(FindingFacts facts, ActOnFinding.Request request) => facts with
    {
        Exchange = request.Exchange ?? facts.Exchange,
        Laboratory = request.Laboratory ?? facts.Laboratory,
        Notice = request.Notice ?? facts.Notice,
        Copy = request.Copy ?? facts.Copy,
        Sent = request.Sent ?? facts.Sent,
        Objection = request.Objection ?? facts.Objection,
        Decision = request.Decision ?? facts.Decision,
        Payment = request.Payment ?? facts.Payment,
        Reconnection = request.Reconnection ?? facts.Reconnection,
    };
}

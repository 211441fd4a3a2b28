using Detection.Api.Infrastructure.Access;
using Detection.Models.Findings;

namespace Detection.Api.Stages.Findings;

/// <summary>Who may do what to a finding.</summary>
public static class FindingRoles
{
    /// <summary>Those who enter findings and evidence, in the field and in the office.</summary>
    public static readonly Role[] Entering = [Role.Crew, Role.Reviewer, Role.Manager];

    private static readonly Role[] Legal = [Role.Reviewer, Role.Manager];

    public static IReadOnlyList<Role> Of(FindingAction action) => action switch
    {
        FindingAction.Create or FindingAction.Edit or FindingAction.AddEvidence or FindingAction.SetPerson or FindingAction.SetCalculation or FindingAction.SendToLaboratory
            or FindingAction.ReceiveLaboratoryReport or FindingAction.ServeNotice or FindingAction.NoticeMet or FindingAction.NoticeUnmet
            or FindingAction.SubmitForReview or FindingAction.Print or FindingAction.Reconnect or FindingAction.Close => Entering,
        FindingAction.RemovePerson => [Role.Manager],
        _ => Legal,
    };
}

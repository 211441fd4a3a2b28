namespace Detection.Models.Findings;

/// <summary>The path of every outcome from the visit to the closed file: which action leads where. Guards are <see cref="FindingGuards"/>.</summary>
public static class FindingMachine
{
    /// <summary>The actions that exist at a step for these facts, whether or not something still stands in their way, in their usual order.</summary>
    public static IReadOnlyList<FindingAction> Actions(FindingStep step, FindingFacts facts) =>
        [.. Enum.GetValues<FindingAction>().Where(action => action < FindingAction.Create && Next(step, action, facts) is not null)];

    /// <summary>Where an action leads; null when it does not exist at this step for these facts.</summary>
    public static FindingStep? Next(FindingStep step, FindingAction action, FindingFacts facts) => action switch
    {
        >= FindingAction.Create => step,
        FindingAction.Cancel => step is FindingStep.Closed or FindingStep.Cancelled ? null : FindingStep.Cancelled,
        FindingAction.Correct => IsSealed(step) || step is FindingStep.Closed ? FindingStep.Draft : null,
        FindingAction.ReturnToDraft => step is FindingStep.Review or FindingStep.LegalReview or FindingStep.Approved ? FindingStep.Draft : null,
        _ => step switch
        {
            FindingStep.Draft => FromDraft(action, facts),
            FindingStep.Laboratory => action is FindingAction.ReceiveLaboratoryReport ? FindingStep.Draft : null,
            FindingStep.Notice => action switch
            {
                FindingAction.NoticeMet => FindingStep.Closed,
                FindingAction.NoticeUnmet => FindingStep.Review,
                _ => null,
            },
            FindingStep.Review => action is FindingAction.AcceptWorksheet ? FindingStep.LegalReview : null,
            FindingStep.LegalReview => action is FindingAction.ApproveLegally ? FindingStep.Approved : null,
            FindingStep.Approved => action is FindingAction.Finalise ? FindingStep.Final : null,
            _ => AfterSealing(step, action, facts),
        },
    };

    /// <summary>Whether a sealed document exists at this step.</summary>
    public static bool IsSealed(FindingStep step) => step is >= FindingStep.Final and <= FindingStep.Reconnected;

    /// <summary>Whether the facts may be edited without a correction.</summary>
    public static bool IsEditable(FindingStep step) => step is FindingStep.Draft or FindingStep.Laboratory or FindingStep.Notice;

    /// <summary>Whether an action must be given a reason.</summary>
    public static bool NeedsReason(FindingAction action) => action is FindingAction.ReturnToDraft or FindingAction.Correct or FindingAction.Cancel
        or FindingAction.OverrideInput or FindingAction.SettleFlag
        or FindingAction.PlaceHold or FindingAction.LiftHold or FindingAction.AcceptEvidence or FindingAction.WithdrawEvidence or FindingAction.RemovePerson;

    private static FindingStep? FromDraft(FindingAction action, FindingFacts facts) => action switch
    {
        FindingAction.SendToLaboratory when facts is { NeedsLaboratory: true, Laboratory: null } => FindingStep.Laboratory,
        FindingAction.ServeNotice when facts.Outcome.IsIrregular() && facts.Notice?.MetOn is null => FindingStep.Notice,
        FindingAction.SubmitForReview when facts.Outcome.IsIllegal() && (!facts.NeedsLaboratory || facts.Laboratory is not null) => FindingStep.Review,
        FindingAction.SubmitForReview when facts.Outcome is FindingOutcome.UnderRegistration => FindingStep.Review,
        FindingAction.Close when !facts.Outcome.HasWorksheet() => FindingStep.Closed,
        _ => null,
    };

    private static FindingStep? AfterSealing(FindingStep step, FindingAction action, FindingFacts facts) => (step, action) switch
    {
        (FindingStep.Final or FindingStep.Printed, FindingAction.Print) => FindingStep.Printed,
        (FindingStep.Printed, FindingAction.Send) => FindingStep.Notified,
        (FindingStep.Notified or FindingStep.CollectionNotice or FindingStep.Collection or FindingStep.Paid or FindingStep.Reconnected, FindingAction.LodgeObjection) when facts.Decision is null => FindingStep.Objected,
        (FindingStep.Objected, FindingAction.Decide) => facts.Decision?.Result is DecisionResult.Upheld ? FindingStep.Closed : AfterDecision(facts),
        (FindingStep.Objected, FindingAction.Pay or FindingAction.Reconnect) => FindingStep.Objected,
        (FindingStep.Notified or FindingStep.Decided, FindingAction.AgreeInstalments) when facts is { Outcome: FindingOutcome.UnderRegistration } && facts.Instalments.All(part => part.PaidOn is null) => step,
        (FindingStep.Notified or FindingStep.Decided, FindingAction.Pay) => IsPaid(facts) ? FindingStep.Paid : step,
        (FindingStep.Notified or FindingStep.Decided, FindingAction.ServeCollectionNotice) => FindingStep.CollectionNotice,
        (FindingStep.CollectionNotice, FindingAction.StartCollection) => FindingStep.Collection,
        (FindingStep.CollectionNotice or FindingStep.Collection, FindingAction.Pay) =>
            IsPaid(facts) ? FindingStep.Paid : facts.Decision is null ? FindingStep.Notified : FindingStep.Decided,
        (FindingStep.Paid, FindingAction.Reconnect) => FindingStep.Reconnected,
        (FindingStep.Paid or FindingStep.Reconnected, FindingAction.Close) => FindingStep.Closed,
        _ => null,
    };

    /// <summary>Whether no instalment is owed any more; of a charge in one sum, a payment is the whole of it.</summary>
    private static bool IsPaid(FindingFacts facts) => Instalments.NextOwed(facts.Instalments) is null;

    private static FindingStep AfterDecision(FindingFacts facts) => facts switch
    {
        { Payment: not null, Reconnection.ReconnectedAt: not null } when IsPaid(facts) => FindingStep.Reconnected,
        { Payment: not null } when IsPaid(facts) => FindingStep.Paid,
        { Collection: not null } => FindingStep.Collection,
        { CollectionNotice: not null } => FindingStep.CollectionNotice,
        _ => FindingStep.Decided,
    };
}

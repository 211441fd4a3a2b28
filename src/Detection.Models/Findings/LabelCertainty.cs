namespace Detection.Models.Findings;

/// <summary>
/// How certain a visit's outcome is as a label for the models. The steps are ordered, not probabilities: no rate of error of findings has
/// been measured, so none is stated.
/// </summary>
public enum LabelCertainty
{
    /// <summary>Somebody looked and wrote it down. A clean visit is never more than this: nothing found is no proof of nothing.</summary>
    Observed,

    /// <summary>A sealed record with the evidence its case requires.</summary>
    Documented,

    /// <summary>A laboratory report proves it, or it stood an objection.</summary>
    Proven,
}

/// <summary>What a finding tells the models.</summary>
public static class FindingLabels
{
    /// <summary>The certainty of a finding's outcome; null while it is open, and for good when it was cancelled or the objection was upheld.</summary>
    public static LabelCertainty? CertaintyOf(FindingStep step, FindingFacts facts)
    {
        if (step is FindingStep.Cancelled || facts.Decision?.Result is DecisionResult.Upheld) return null;
        if (!facts.Outcome.HasWorksheet()) return step is FindingStep.Closed ? LabelCertainty.Observed : null;
        if (!FindingMachine.IsSealed(step) && step is not FindingStep.Closed) return null;
        if (facts.Laboratory is { ProvesTampering: true } || facts.Decision is not null) return LabelCertainty.Proven;
        return facts.Notice?.MetOn is null ? LabelCertainty.Documented : LabelCertainty.Observed;
    }

    /// <summary>How it was found out, for those who train on it: laboratory, sealed record, or sight.</summary>
    public static string MethodOf(FindingStep step, FindingFacts facts) => facts.Laboratory is { ProvesTampering: true }
        ? "laboratory"
        : FindingMachine.IsSealed(step) || (step is FindingStep.Closed && facts.Outcome.HasWorksheet()) ? "record" : "sight";
}

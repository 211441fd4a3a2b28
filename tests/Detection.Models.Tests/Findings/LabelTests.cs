using Detection.Models.Findings;
using static Detection.Models.Tests.Findings.FindingSamples;

namespace Detection.Models.Tests.Findings;

public class LabelTests
{
    [Fact]
    public void A_clean_visit_is_an_observation_and_no_proof()
    {
        Assert.Equal(LabelCertainty.Observed, FindingLabels.CertaintyOf(FindingStep.Closed, Of(FindingOutcome.Clean)));
        Assert.Equal("sight", FindingLabels.MethodOf(FindingStep.Closed, Of(FindingOutcome.Clean)));
    }

    [Fact]
    public void An_open_finding_is_no_label()
    {
        foreach (var step in (FindingStep[])[FindingStep.Draft, FindingStep.Laboratory, FindingStep.Review, FindingStep.LegalReview, FindingStep.Approved])
            Assert.Null(FindingLabels.CertaintyOf(step, Of(FindingOutcome.IllegalB)));
    }

    [Fact]
    public void A_sealed_record_is_documented_and_a_laboratory_or_a_rejected_objection_proves()
    {
        Assert.Equal(LabelCertainty.Documented, FindingLabels.CertaintyOf(FindingStep.Final, Of(FindingOutcome.IllegalB)));
        Assert.Equal(LabelCertainty.Proven, FindingLabels.CertaintyOf(FindingStep.Final, FromLaboratory(proves: true)));
        var stood = Of(FindingOutcome.IllegalB) with { Decision = new ObjectionDecision(new DateOnly(2027, 1, 8), DecisionResult.Rejected, "…") };
        Assert.Equal(LabelCertainty.Proven, FindingLabels.CertaintyOf(FindingStep.Decided, stood));
    }

    [Fact]
    public void What_was_cancelled_or_overturned_is_no_label()
    {
        Assert.Null(FindingLabels.CertaintyOf(FindingStep.Cancelled, Of(FindingOutcome.IllegalB)));
        var overturned = Of(FindingOutcome.IllegalB) with { Decision = new ObjectionDecision(new DateOnly(2027, 1, 8), DecisionResult.Upheld, "…") };
        Assert.Null(FindingLabels.CertaintyOf(FindingStep.Closed, overturned));
    }
}

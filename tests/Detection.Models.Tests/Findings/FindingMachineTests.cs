using Detection.Models.Findings;
using static Detection.Models.Tests.Findings.FindingSamples;

namespace Detection.Models.Tests.Findings;

public class FindingMachineTests
{
    [Fact]
    public void A_separate_line_goes_from_the_visit_to_the_closed_file()
    {
        var facts = Of(FindingOutcome.IllegalB) with { Payment = new Payment(new DateOnly(2026, 12, 20), 12_345.67m) };
        FindingAction[] path =
        [
            FindingAction.SubmitForReview, FindingAction.AcceptWorksheet, FindingAction.ApproveLegally, FindingAction.Finalise, FindingAction.Print, FindingAction.Send,
            FindingAction.Pay, FindingAction.Reconnect, FindingAction.Close,
        ];
        Assert.Equal(FindingStep.Closed, Walk(FindingStep.Draft, facts, path));
    }

    [Fact]
    public void A_suspect_meter_has_no_review_before_the_laboratory()
    {
        var suspect = FromLaboratory(proves: true) with { Laboratory = null };
        Assert.Null(FindingMachine.Next(FindingStep.Draft, FindingAction.SubmitForReview, suspect));
        Assert.Equal(FindingStep.Laboratory, FindingMachine.Next(FindingStep.Draft, FindingAction.SendToLaboratory, suspect));
        Assert.Equal(FindingStep.Draft, FindingMachine.Next(FindingStep.Laboratory, FindingAction.ReceiveLaboratoryReport, suspect));
        Assert.Equal(FindingStep.Review, FindingMachine.Next(FindingStep.Draft, FindingAction.SubmitForReview, FromLaboratory(proves: true)));
    }

    [Fact]
    public void A_report_that_proves_nothing_stands_in_the_way_of_an_EK5() =>
        Assert.Equal(["laboratoryProves"], Missing(FindingAction.SubmitForReview, Situation(FindingStep.Draft, FromLaboratory(proves: false))));

    [Fact]
    public void Only_the_measuring_systems_wiring_needs_no_laboratory() =>
        Assert.Equal(FindingStep.Review, FindingMachine.Next(FindingStep.Draft, FindingAction.SubmitForReview, Of(FindingOutcome.IllegalC)));

    [Fact]
    public void Case_cc_starts_from_the_index_at_the_cut()
    {
        var facts = Of(FindingOutcome.IllegalCc);
        Assert.Empty(Missing(FindingAction.SubmitForReview, Situation(FindingStep.Draft, facts)));
        Assert.Equal(["cut"], Missing(FindingAction.SubmitForReview, Situation(FindingStep.Draft, facts with { Cut = null })));
        Assert.Equal(["cut"], Missing(FindingAction.SubmitForReview, Situation(FindingStep.Draft, facts with { Cut = facts.Cut! with { IndexKwh = null } })));
        Assert.Equal(["detectionIndex"], Missing(FindingAction.SubmitForReview, Situation(FindingStep.Draft, facts with { DetectionIndexKwh = 900 })));
    }

    [Fact]
    public void Irregular_use_begins_with_a_notice_of_fifteen_days()
    {
        var facts = Of(FindingOutcome.IrregularD);
        Assert.Null(FindingMachine.Next(FindingStep.Draft, FindingAction.SubmitForReview, facts));
        Assert.Equal(FindingStep.Notice, FindingMachine.Next(FindingStep.Draft, FindingAction.ServeNotice, facts));
        var served = facts with { Notice = new NoticeGiven(new DateOnly(2026, 12, 1), null) };
        var cut = served with { SupplyCutAt = new DateTimeOffset(2026, 12, 17, 9, 0, 0, TimeSpan.FromHours(3)) };
        Assert.Equal(["noticeOver"], Missing(FindingAction.NoticeUnmet, Situation(FindingStep.Notice, cut, today: new DateOnly(2026, 12, 16))));
        Assert.Empty(Missing(FindingAction.NoticeUnmet, Situation(FindingStep.Notice, cut, today: new DateOnly(2026, 12, 17))));
    }

    [Fact]
    public void The_supply_of_an_irregular_use_is_cut_after_the_notice_has_ended_and_not_before()
    {
        var served = Of(FindingOutcome.IrregularD) with { Notice = new NoticeGiven(new DateOnly(2026, 12, 1), null), SupplyCutAt = null };
        string[] Wanting(FindingFacts facts) => Missing(FindingAction.NoticeUnmet, Situation(FindingStep.Notice, facts, today: new DateOnly(2026, 12, 20)));
        Assert.Equal(["noticeCut"], Wanting(served));
        Assert.Equal(["noticeCut"], Wanting(served with { SupplyCutAt = new DateTimeOffset(2026, 12, 16, 23, 0, 0, TimeSpan.FromHours(3)) }));
        Assert.Empty(Wanting(served with { Circumstances = new Circumstances(Resistance: true) }));
    }

    [Fact]
    public void Nothing_is_printed_before_its_documents_are_sealed()
    {
        var facts = Of(FindingOutcome.IllegalB);
        Assert.Equal(["sealedDocuments"], Missing(FindingAction.Print, Situation(FindingStep.Final, facts) with { HasSealedDocuments = false }));
        Assert.Empty(Missing(FindingAction.Print, Situation(FindingStep.Final, facts)));
    }

    [Theory]
    [InlineData("", 2015, 40)]
    [InlineData("Köhler", null, 40)]
    [InlineData("Köhler", 2015, null)]
    public void The_EK_6_has_all_its_fields(string brand, int? stampYear, int? multiplier)
    {
        var facts = FromLaboratory(proves: true);
        var unread = facts with { Exchange = facts.Exchange! with { FittedPlate = new MeterPlate(brand, stampYear, multiplier) } };
        Assert.Equal(["exchangePlates"], RecordRules.Exchange(unread).Where(need => !need.Met).Select(need => need.Code));
        Assert.DoesNotContain(RecordRules.Exchange(facts), need => !need.Met);
    }

    [Theory]
    [InlineData(FindingOutcome.IrregularA, false)]
    [InlineData(FindingOutcome.IrregularB, false)]
    [InlineData(FindingOutcome.IrregularC, false)]
    [InlineData(FindingOutcome.IrregularCc, true)]
    [InlineData(FindingOutcome.IrregularD, true)]
    public void A_prior_application_clears_irregular_use_a_b_and_c(FindingOutcome outcome, bool stands)
    {
        var facts = Of(outcome) with { AppliedOn = new DateOnly(2026, 11, 1), Notice = new NoticeGiven(new DateOnly(2026, 12, 1), null) };
        Assert.Equal(stands, Missing(FindingAction.ServeNotice, Situation(FindingStep.Draft, facts)).Length == 0);
    }

    [Fact]
    public void A_periodic_replacement_is_never_billed_back()
    {
        var facts = Of(FindingOutcome.UnderRegistration) with { Cause = UnderRegistrationCause.PeriodicReplacement };
        Assert.Contains(FindingGuards.List(FindingAction.SubmitForReview, Situation(FindingStep.Draft, facts)), need => need is { Article: "R 37(10)", Met: false });
    }

    [Fact]
    public void A_refusal_to_sign_needs_two_witnesses()
    {
        var refused = Of(FindingOutcome.IllegalB) with { Signature = new Signature(SignatureKind.Refused, ["Veli Kaya", " "]) };
        Assert.Equal(["signature"], Missing(FindingAction.Finalise, Situation(FindingStep.Approved, refused, [Video()])));
        var witnessed = refused with { Signature = new Signature(SignatureKind.Refused, ["Veli Kaya", "Ali Er"]) };
        Assert.Empty(Missing(FindingAction.Finalise, Situation(FindingStep.Approved, witnessed, [Video()])));
    }

    [Fact]
    public void Nothing_is_final_while_a_legal_flag_is_open_or_the_calculation_is_missing()
    {
        var facts = Of(FindingOutcome.IllegalB);
        Assert.Equal(["legalFlags"], Missing(FindingAction.Finalise, Situation(FindingStep.Approved, facts, [Video()], flags: "cable-deduction")));
        Assert.Equal(["worksheet"], Missing(FindingAction.Finalise, Situation(FindingStep.Approved, facts, [Video()], worksheet: false)));
    }

    [Theory]
    [InlineData("2027-05-30", true)]
    [InlineData("2027-05-31", true)]
    [InlineData("2027-06-01", false)]
    [InlineData("2026-11-29", false)]
    public void An_objection_has_six_months_and_a_last_day_that_is_a_Sunday_moves_to_Monday(string lodged, bool inTime)
    {
        var facts = Of(FindingOutcome.IllegalB) with
        {
            Sent = new Sent(new DateOnly(2026, 11, 30), CopyWay.Left, ""),
            Objection = new Objection(DateOnly.Parse(lodged, System.Globalization.CultureInfo.InvariantCulture), "Ölçüme itiraz ediyorum."),
        };
        var need = Assert.Single(FindingGuards.List(FindingAction.LodgeObjection, Situation(FindingStep.Notified, facts)));
        Assert.Equal((inTime, "R 47(2)"), (need.Met, need.Article));
        Assert.Contains("31.05.2027", need.Text.Tr, StringComparison.Ordinal);
    }

    [Fact]
    public void An_upheld_objection_ends_the_file_and_a_rejected_one_goes_back_to_the_payment()
    {
        var facts = Of(FindingOutcome.IllegalB);
        FindingFacts Decided(DecisionResult result) => facts with { Decision = new ObjectionDecision(new DateOnly(2027, 1, 8), result, "Bilirkişi görüşü") };
        Assert.Equal(FindingStep.Closed, FindingMachine.Next(FindingStep.Objected, FindingAction.Decide, Decided(DecisionResult.Upheld)));
        Assert.Equal(FindingStep.Decided, FindingMachine.Next(FindingStep.Objected, FindingAction.Decide, Decided(DecisionResult.Rejected)));
        var paid = Decided(DecisionResult.Rejected) with { Payment = new Payment(new DateOnly(2026, 12, 20), 10) };
        Assert.Equal(FindingStep.Paid, FindingMachine.Next(FindingStep.Objected, FindingAction.Decide, paid));
    }

    [Fact]
    public void A_clean_visit_and_one_that_was_not_completed_are_closed_without_a_record()
    {
        foreach (var outcome in (FindingOutcome[])[FindingOutcome.Clean, FindingOutcome.Incomplete])
            Assert.Equal([FindingAction.Close, FindingAction.Cancel], FindingMachine.Actions(FindingStep.Draft, Of(outcome)));
        var silent = Of(FindingOutcome.Incomplete) with { IncompleteReason = null };
        Assert.Equal(["incompleteReason"], Missing(FindingAction.Close, Situation(FindingStep.Draft, silent)));
    }

    [Fact]
    public void From_no_step_does_an_action_lead_out_of_the_steps_and_a_cancelled_file_stays()
    {
        foreach (var step in Enum.GetValues<FindingStep>())
        {
            foreach (var outcome in Enum.GetValues<FindingOutcome>())
                Assert.All(FindingMachine.Actions(step, Of(outcome)), action => Assert.True(Enum.IsDefined(FindingMachine.Next(step, action, Of(outcome))!.Value)));
        }
        Assert.Empty(FindingMachine.Actions(FindingStep.Cancelled, Of(FindingOutcome.IllegalB)));
    }

    [Fact]
    public void What_is_sealed_changes_by_a_correction_only()
    {
        foreach (var step in Enum.GetValues<FindingStep>().Where(FindingMachine.IsSealed))
        {
            Assert.False(FindingMachine.IsEditable(step));
            Assert.Contains(FindingAction.Correct, FindingMachine.Actions(step, Of(FindingOutcome.IllegalB)));
            Assert.Null(FindingMachine.Next(step, FindingAction.Finalise, Of(FindingOutcome.IllegalB)));
        }
    }

    private static FindingStep? Walk(FindingStep from, FindingFacts facts, IEnumerable<FindingAction> path) =>
        path.Aggregate((FindingStep?)from, (step, action) => step is { } at ? FindingMachine.Next(at, action, facts) : null);
}

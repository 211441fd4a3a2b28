using Detection.Models.Findings;
using static Detection.Models.Tests.Findings.FindingSamples;

namespace Detection.Models.Tests.Findings;

public class EvidenceRuleTests
{
    [Theory]
    [InlineData(FindingOutcome.IllegalA)]
    [InlineData(FindingOutcome.IllegalB)]
    [InlineData(FindingOutcome.IllegalC)]
    public void A_video_is_mandatory_in_the_cases_a_b_and_c(FindingOutcome outcome)
    {
        var photosOnly = EvidenceRules.List(Of(outcome), [Photo(EvidenceSubject.Place), Photo(EvidenceSubject.Method)]);
        Assert.Equal("R 43", Assert.Single(photosOnly, need => !need.Met).Article);
        Assert.All(EvidenceRules.List(Of(outcome), [Video()]), need => Assert.True(need.Met, need.Code));
    }

    [Fact]
    public void Case_cc_is_proven_by_photographs_alone() =>
        Assert.All(EvidenceRules.List(Of(FindingOutcome.IllegalCc), [Photo(EvidenceSubject.Place)]), need => Assert.True(need.Met, need.Code));

    [Fact]
    public void The_place_of_use_must_be_shown() =>
        Assert.Contains(EvidenceRules.List(Of(FindingOutcome.IllegalB), [Video(EvidenceSubject.Seal)]), need => need is { Code: "placeShown", Article: "R 43(7)", Met: false });

    [Fact]
    public void A_suspect_meter_needs_both_serial_numbers_photographed_and_the_report()
    {
        var facts = FromLaboratory(proves: true);
        var needs = EvidenceRules.List(facts, [Video(), Photo(EvidenceSubject.RemovedSerial)]).Where(need => !need.Met).ToList();
        Assert.Equal(["fittedSerialPhoto", "laboratoryReport"], needs.Select(need => need.Code));
        Assert.All(needs, need => Assert.Equal("R 43(2)c", need.Article));
    }

    [Theory]
    [InlineData("R 43(10)", EvidenceSubject.EntryRefused)]
    [InlineData("R 44(2)a", EvidenceSubject.MeasuredCurrent)]
    [InlineData("R 44(3)b", EvidenceSubject.CableSection)]
    [InlineData("R 32(2), 32(8)", EvidenceSubject.MeterUnreachable)]
    public void Where_the_law_asks_for_a_stamp_a_picture_without_date_and_place_does_not_do(string article, EvidenceSubject subject)
    {
        var facts = Of(FindingOutcome.IllegalB) with
        {
            Circumstances = new Circumstances(
                EntryRefused: subject is EvidenceSubject.EntryRefused, UsesMeasuredCurrent: subject is EvidenceSubject.MeasuredCurrent,
                UsesCableSection: subject is EvidenceSubject.CableSection, MeterUnreachable: subject is EvidenceSubject.MeterUnreachable),
        };
        Assert.Equal(article, Assert.Single(EvidenceRules.List(facts, [Video(), Photo(subject)]), need => !need.Met).Article);
        Assert.DoesNotContain(EvidenceRules.List(facts, [Video(), Photo(subject, stamped: true)]), need => !need.Met);
    }

    [Fact]
    public void A_flagged_piece_counts_only_once_it_is_accepted()
    {
        var elsewhere = Video() with { Flags = [EvidenceDoubt.TakenElsewhere] };
        Assert.Contains(EvidenceRules.List(Of(FindingOutcome.IllegalA), [elsewhere]), need => !need.Met);
        Assert.DoesNotContain(EvidenceRules.List(Of(FindingOutcome.IllegalA), [elsewhere with { Accepted = true }]), need => !need.Met);
    }

    [Fact]
    public void Resistance_needs_the_police_record()
    {
        var facts = Of(FindingOutcome.IllegalA) with { Circumstances = new Circumstances(Resistance: true), ConnectionRemoved = false, SupplyCutAt = null };
        Assert.Equal("R 43(1)", Assert.Single(EvidenceRules.List(facts, [Video()]), need => !need.Met).Article);
        Assert.DoesNotContain(RecordRules.Written(facts), need => !need.Met);
    }

    [Fact]
    public void Irregular_use_needs_the_notice_and_a_directorates_report_is_a_document_of_its_own()
    {
        Assert.Equal("R 48", Assert.Single(EvidenceRules.List(Of(FindingOutcome.IrregularB), [])).Article);
        var inspected = Of(FindingOutcome.UnderRegistration) with { Cause = UnderRegistrationCause.DirectorateReport };
        Assert.False(Assert.Single(EvidenceRules.List(inspected, [Photo(EvidenceSubject.Place)])).Met);
        Assert.True(Assert.Single(EvidenceRules.List(inspected, [Document(EvidenceSubject.DirectorateReport)])).Met);
    }
}

using Detection.Models.Law.Facts;
using Detection.Models.Series;

namespace Detection.Models.Findings.Calculation;

/// <summary>
/// Proposes the facts of a calculation from what the crew stated and what the data say, each with its source. A person confirms or changes
/// them; nothing is invented: what neither knows stays empty.
/// </summary>
public static class CaseProposal
{
    private const int BilledDays = 500;
    private const string Record = "tespit tutanağı";
    private const string Register = "abone kaydı";

    /// <param name="facts">Of an outcome that is charged.</param>
    /// <param name="place">What the data say.</param>
    /// <param name="isMeasurementStamped">The measured current is filmed with date and place on the picture (R 44(2)a).</param>
    public static CaseFacts Of(FindingFacts facts, KnownPlace place, bool isMeasurementStamped)
    {
        var detectedOn = facts.DetectedOn;
        return new CaseFacts
        {
            Case = CaseOf(facts.Outcome),
            InstallationNo = place.InstallationNo,
            RecordDate = facts.NeedsLaboratory && facts.Laboratory is { } report && report.ReportedOn > detectedOn ? report.ReportedOn : detectedOn,
            DetectedOn = detectedOn,
            TariffGroup = place.TariffGroup,
            Activity = ActivityOf(place.TariffGroup),
            Contract = place.Contract is { } contract && contract.From <= detectedOn ? contract : null,
            ProvenStart = facts.Began is { Source.Length: > 0 } began && began.On < detectedOn ? new DayFact(began.On, began.Source) : null,
            Acts = [.. place.Acts.Where(act => act.Day <= detectedOn)],
            CutOn = facts.Cut is { } cut ? new DayFact(cut.CutOn, Record) : null,
            UnreadByConsumersFault = facts.Circumstances.MeterUnreachable,
            MeterSpans = Metered(facts, place),
            Undisputed = facts.Outcome is FindingOutcome.IllegalA or FindingOutcome.IllegalC or FindingOutcome.UnderRegistration ? Undisputed(place, detectedOn) : null,
            ProjectPowerKw = place.InstalledPowerKw is { } installed ? new Fact(installed, Register) : null,
            SitePowerKw = facts.Appliances.Count > 0 ? new Fact(facts.Appliances.Sum(appliance => appliance.PowerKw), Record) : null,
            ContractPowerKw = place.ContractPowerKw is { } agreed ? new Fact(agreed, Register) : null,
            Measured = Measured(facts, isMeasurementStamped),
            Devices = facts.Outcome is FindingOutcome.IllegalB ? [.. facts.Appliances.Select(appliance => new Device(appliance.Name, appliance.PowerKw, Record))] : [],
            Billed = facts.Outcome is FindingOutcome.IllegalB ? [] : [.. place.Bills.Where(bill => bill.To > detectedOn.AddDays(-BilledDays) && bill.From < detectedOn)],
            EarlierFindings = place.Earlier,
            PeriodicReplacement = facts.Cause is UnderRegistrationCause.PeriodicReplacement,
            NoticeServedOn = facts.Notice is { } notice ? new DayFact(notice.ServedOn, "ihbar") : null,
            AppliedOn = facts.AppliedOn is { } applied ? new DayFact(applied, "başvuru") : null,
            RemediedOn = facts.Notice?.MetOn is { } met ? new DayFact(met, "kontrol") : null,
        };
    }

    /// <exception cref="ArgumentOutOfRangeException">A clean or incomplete visit is no case.</exception>
    public static LegalCase CaseOf(FindingOutcome outcome) => outcome switch
    {
        FindingOutcome.IllegalA => LegalCase.IllegalA,
        FindingOutcome.IllegalB => LegalCase.IllegalB,
        FindingOutcome.IllegalC => LegalCase.IllegalC,
        FindingOutcome.IllegalCc => LegalCase.IllegalCc,
        FindingOutcome.IrregularA => LegalCase.IrregularA,
        FindingOutcome.IrregularB => LegalCase.IrregularB,
        FindingOutcome.IrregularC => LegalCase.IrregularC,
        FindingOutcome.IrregularCc => LegalCase.IrregularCc,
        FindingOutcome.IrregularD => LegalCase.IrregularD,
        FindingOutcome.UnderRegistration => LegalCase.UnderRegistration,
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "A clean or incomplete visit is no case."),
    };

    private static Activity ActivityOf(TariffGroup group) => group switch
    {
        TariffGroup.Dwelling => Activity.Dwelling,
        TariffGroup.Agriculture => Activity.Irrigation,
        TariffGroup.Industry => Activity.IndustryShiftsUnknown,
        _ => Activity.Other,
    };

    /// <summary>Case ç is measured by the meter itself, from the cut to the detection (R 44(4)).</summary>
    private static IReadOnlyList<MeterSpan> Metered(FindingFacts facts, KnownPlace place) =>
        facts is { Outcome: FindingOutcome.IllegalCc, Cut: { IndexKwh: { } atCut } cut, DetectionIndexKwh: { } atDetection } && cut.CutOn < facts.DetectedOn
            ? [new MeterSpan(place.MeterSerialNo ?? "-", cut.CutOn, facts.DetectedOn, atCut, atDetection, place.Multiplier, Record)]
            : [];

    private static MeasuredCurrent? Measured(FindingFacts facts, bool isStamped) =>
        facts is { Circumstances.UsesMeasuredCurrent: true, MeasuredCurrentsA.Count: > 0, MeasuredVoltageV: { } voltage, MeasuredPowerFactor: { } factor }
            ? new MeasuredCurrent(facts.MeasuredCurrentsA, voltage, factor, isStamped, Record)
            : null;

    /// <summary>The same months before use began to fall (R 44(1)); nobody has confirmed them yet.</summary>
    private static UndisputedUse? Undisputed(KnownPlace place, DateOnly detectedOn) =>
        place.Undisputed is { Proposed: { } fell, SamePeriod.Count: > 0 } proposal && fell.FellOn < detectedOn ? proposal.ToFacts(confirmedBy: null) : null;
}

using Detection.Models.Features;

namespace Detection.Models.Findings;

/// <summary>
/// What each case must be proven with, article by article (R 43 and the articles that ask for stamped media). A flagged piece counts only
/// once a reviewer has accepted it, because a detection rests on correct findings and documents (R 43(5)).
/// </summary>
public static class EvidenceRules
{
    /// <summary>Everything this finding needs, met or not, in the order of the articles.</summary>
    public static IReadOnlyList<Requirement> List(FindingFacts facts, IReadOnlyList<EvidenceItem> evidence)
    {
        var counted = evidence.Where(item => item.Counts).ToList();
        var needs = new List<Requirement>();
        if (facts.Outcome.IsIllegal()) AddMedia(facts, counted, needs);
        if (facts.NeedsLaboratory) AddLaboratory(counted, needs);
        AddStamped(facts, counted, needs);
        if (facts.Circumstances.Resistance)
        {
            needs.Add(new("policeRecord", "R 43(1)", new(
                "Kesmeye direnildi: kolluk tutanağı ya da kolluğa belgeli başvuru",
                "The cut was resisted: a police record or a documented application to the police"),
                counted.Any(item => item.Subject is EvidenceSubject.PoliceRecord)));
        }
        if (facts.Outcome.IsIrregular())
        {
            needs.Add(new("notice", "R 48", new("15 gün süre veren ihbarın belgesi", "The document of the notice that gives 15 days"),
                counted.Any(item => item.Subject is EvidenceSubject.Notice)));
        }
        if (facts.Outcome is FindingOutcome.UnderRegistration) needs.Add(UnderRegistration(facts, counted));
        return needs;
    }

    private static void AddMedia(FindingFacts facts, List<EvidenceItem> counted, List<Requirement> needs)
    {
        if (facts.Outcome is FindingOutcome.IllegalCc)
        {
            needs.Add(new("photoOrVideo", "R 43", new("Fotoğraf ve/veya video kaydı", "Photographs and/or a video"), counted.Any(IsPicture)));
        }
        else
        {
            needs.Add(new("video", "R 43", new("Video kaydı: a, b ve c bentlerinde zorunlu", "A video: mandatory in the cases a, b and c"),
                counted.Any(item => item.Kind is EvidenceKind.Video)));
        }
        needs.Add(new("placeShown", "R 43(7)", new(
            "Kullanım yerini gösteren fotoğraf ya da video", "A photograph or video that shows the place of use"),
            counted.Any(item => IsPicture(item) && item.Subject is (EvidenceSubject.Place or EvidenceSubject.Method))));
    }

    private static void AddLaboratory(List<EvidenceItem> counted, List<Requirement> needs)
    {
        needs.Add(new("removedSerialPhoto", "R 43(2)c", new(
            "Sökülen sayacın seri numarasının fotoğrafı (EK-6)", "A photograph of the removed meter's serial number (EK-6)"),
            counted.Any(item => IsPicture(item) && item.Subject is EvidenceSubject.RemovedSerial)));
        needs.Add(new("fittedSerialPhoto", "R 43(2)c", new(
            "Takılan sayacın seri numarasının fotoğrafı (EK-6)", "A photograph of the fitted meter's serial number (EK-6)"),
            counted.Any(item => IsPicture(item) && item.Subject is EvidenceSubject.FittedSerial)));
        needs.Add(new("laboratoryReport", "R 43(2)c", new(
            "Müdahaleyi ispatlayan laboratuvar raporu", "The laboratory report that proves tampering"),
            counted.Any(item => item.Subject is EvidenceSubject.LaboratoryReport)));
    }

    private static void AddStamped(FindingFacts facts, List<EvidenceItem> counted, List<Requirement> needs)
    {
        var circumstances = facts.Circumstances;
        Add(circumstances.EntryRefused, "stampedEntryRefused", "R 43(10)", EvidenceSubject.EntryRefused, "girişe izin verilmemesinin", "of the refused entry");
        Add(circumstances.UsesMeasuredCurrent, "stampedMeasuredCurrent", "R 44(2)a", EvidenceSubject.MeasuredCurrent, "akım ölçümünün", "of the current being measured");
        Add(circumstances.UsesCableSection, "stampedCableSection", "R 44(3)b", EvidenceSubject.CableSection, "kablo kesitinin", "of the cable's section");
        Add(circumstances.MeterUnreachable, "stampedMeterUnreachable", "R 32(2), 32(8)", EvidenceSubject.MeterUnreachable, "sayaca ulaşılamamasının", "of the meter out of reach");

        void Add(bool applies, string code, string article, EvidenceSubject subject, string turkish, string english)
        {
            if (!applies) return;
            needs.Add(new(code, article, new(
                $"Tarih ve konum damgalı görüntü: {turkish} kaydı", $"Media stamped with date and location {english}"),
                counted.Any(item => IsPicture(item) && item.Subject == subject && item.HasTimeAndPlace)));
        }
    }

    private static Requirement UnderRegistration(FindingFacts facts, List<EvidenceItem> counted) => facts.Cause is UnderRegistrationCause.DirectorateReport
        ? new("directorateReport", "R 37", new("İl müdürlüğünün muayene raporu", "The inspection report of the provincial directorate"),
            counted.Any(item => item.Subject is EvidenceSubject.DirectorateReport))
        : new("causeShown", "R 37", new(
            "Sayaç dışındaki nedenin fotoğrafı, videosu ya da belgesi", "A photograph, video or document of the cause outside the meter"), counted.Count > 0);

    private static bool IsPicture(EvidenceItem item) => item.Kind is EvidenceKind.Photo or EvidenceKind.Video;
}

using Detection.Models.Features;
using Detection.Models.Findings;

namespace Detection.Api.Stages.Records.Documents;

/// <summary>Pieces of evidence in words for paper.</summary>
internal static class MediaWords
{
    public static TextPair Kind(string code) => code switch
    {
        "photo" => new("foto", "photo"),
        "video" => new("video", "film"),
        _ => new("belge", "document"),
    };

    public static TextPair Doubt(EvidenceDoubt doubt) => doubt switch
    {
        EvidenceDoubt.TakenElsewhere => new("başka yerde çekilmiş", "taken elsewhere"),
        EvidenceDoubt.TakenEarlier => new("ziyaretten önce çekilmiş", "taken before the visit"),
        EvidenceDoubt.TakenAfterUpload => new("çekim zamanı gelecekte", "taken in the future"),
        EvidenceDoubt.Truncated => new("dosya yarım", "cut off"),
        EvidenceDoubt.StatementDiffers => new("beyan ile dosya uyuşmuyor", "differs from what was stated"),
        _ => new("görüntülenemiyor", "cannot be shown"),
    };

    public static TextPair Subject(EvidenceSubject subject) => subject switch
    {
        EvidenceSubject.Place => new("kullanım yeri", "place of use"),
        EvidenceSubject.Method => new("yöntem", "method"),
        EvidenceSubject.RemovedSerial => new("sökülen sayaç seri no", "serial no of the removed meter"),
        EvidenceSubject.FittedSerial => new("takılan sayaç seri no", "serial no of the fitted meter"),
        EvidenceSubject.Seal => new("mühür", "seal"),
        EvidenceSubject.MeasuredCurrent => new("ölçülen akım", "measured current"),
        EvidenceSubject.CableSection => new("kablo kesiti", "cable section"),
        EvidenceSubject.EntryRefused => new("girişe izin verilmemesi", "refused entry"),
        EvidenceSubject.MeterUnreachable => new("sayaca ulaşılamaması", "meter out of reach"),
        EvidenceSubject.LaboratoryReport => new("laboratuvar raporu", "laboratory report"),
        EvidenceSubject.DirectorateReport => new("il müdürlüğü raporu", "directorate's report"),
        EvidenceSubject.PoliceRecord => new("kolluk tutanağı", "police record"),
        EvidenceSubject.Notice => new("ihbar", "notice"),
        EvidenceSubject.SignedRecord => new("imzalı tutanak", "signed record"),
        _ => new("diğer", "other"),
    };
}

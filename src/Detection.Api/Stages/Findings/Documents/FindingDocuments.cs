using Detection.Api.Stages.Evidence;
using Detection.Api.Stages.Evidence.Reading;
using Detection.Api.Stages.Findings.Persons;
using Detection.Api.Stages.Findings.Worksheets;
using Detection.Api.Stages.Installations;
using Detection.Api.Stages.LawTables;
using Detection.Api.Stages.Records;
using Detection.Api.Stages.Records.Charts;
using Detection.Api.Stages.Records.Documents;
using Detection.Models.Findings;
using Detection.Models.Findings.Calculation;
using Detection.Models.Law.Contest;
using Detection.Models.Law.Deadlines;
using Detection.Models.Law.Facts;
using Detection.Models.Law.Rules;
using Detection.Models.Law.Worksheets;

namespace Detection.Api.Stages.Findings.Documents;

/// <summary>Gathers what the documents of a finding state: facts, evidence, the consumer, the worksheet, readings and surroundings.</summary>
public sealed class FindingDocuments(
    EvidenceStore evidence, ViewingCopies views, PersonStore persons, WorksheetDesk worksheets, LawTableStore tables, InstallationStore installations,
    RecordStore records, RecordDrafter drafter, RecordSettings settings, TimeProvider clock)
{
    /// <summary>Whether the document of this kind is final: the EK-6 once the meter is on its way, the others once the finding is finalised.</summary>
    public static bool IsFinal(FindingRow finding, DocumentKind kind) => kind switch
    {
        DocumentKind.MeterExchange => finding.CurrentStep is not FindingStep.Draft && finding.ReadFacts().Exchange is not null,
        DocumentKind.ObjectionFile => false,
        _ => finding.FinalisedAt is not null,
    };

    /// <summary>Null for an outcome that has no documents: clean, or not completed.</summary>
    public async Task<CaseDocument?> Read(FindingRow finding, DocumentKind kind, CancellationToken ct)
    {
        var facts = finding.ReadFacts();
        if (!facts.Outcome.HasWorksheet()) return null;
        var rows = (await evidence.List(finding.FindingId, ct)).Where(row => !row.IsWithdrawn).ToList();
        var person = await persons.Find(finding.FindingId, ct);
        var calculation = await worksheets.Calculate(finding, facts, [.. rows.Select(row => row.ToItem())], transaction: null, ct);
        var sheet = finding.Worksheet is { } sealedSheet ? WorksheetJson.Read(sealedSheet) : calculation?.Answer.Sheet;
        var deadlines = new DeadlineClock((RuleSets.Known.Find(facts.DetectedOn) ?? RuleSets.Confirmed2025).Deadlines, await tables.ReadHolidays(ct));
        var document = new CaseDocument
        {
            DocumentNo = finding.RecordNo ?? $"F-{finding.FindingId:000000}",
            Draft = !IsFinal(finding, kind),
            ProducedAt = WholeSecond(clock.GetUtcNow()),
            Link = $"{settings.PublicAddress.TrimEnd('/')}/#/findings/{finding.FindingId}",
            Company = settings.Company,
            Case = CaseProposal.CaseOf(facts.Outcome),
            InstallationNo = finding.InstallationNo ?? "—",
            DetectedAt = facts.DetectedAt,
            RecordDate = sheet?.Facts.RecordDate ?? LegalTime.DayOf(clock.GetUtcNow()),
            Address = facts.Place.Address,
            Longitude = facts.Place.Longitude,
            Latitude = facts.Place.Latitude,
            TariffGroup = finding.TariffGroup ?? "",
            SealsRemoved = facts.SealsRemoved,
            SealsFitted = facts.SealsFitted,
            MethodText = facts.MethodText,
            Appliances = [.. facts.Appliances.Select(appliance => new Device(appliance.Name, appliance.PowerKw, ""))],
            CurrentsA = facts.MeasuredCurrentsA,
            Media = [.. rows.Select(Describe)],
            PersonName = person?.FullName ?? "",
            PersonIdentity = person?.IdentityMasked ?? "",
            Crew = facts.Crew,
            Signing = facts.Signature?.Kind switch { SignatureKind.Refused => SigningState.Refused, SignatureKind.Absent => SigningState.Absent, _ => SigningState.ToBeSigned },
            Witnesses = facts.Signature?.Witnesses ?? [],
            Exchange = facts.Exchange is { } exchange ? Describe(exchange, facts) : null,
            Sheet = sheet,
            PaymentDue = facts.Sent is { } sent ? deadlines.PaymentDue(sent.NotifiedOn) : null,
            Objection = facts.Objection is { } objection && sheet is not null ? await Describe(objection, facts, sheet, deadlines, ct) : null,
        };
        return finding.InstallationId is { } installationId ? await WithInstallation(document, facts, installationId, ct) : document;
    }

    private async Task<CaseDocument> WithInstallation(CaseDocument document, FindingFacts facts, long installationId, CancellationToken ct)
    {
        if (await installations.Find(installationId, ct) is not { } installation) return document;
        var run = await records.FindNewestRun(ct);
        var content = await drafter.ReadContent(installation, run?.RunId ?? 0, run?.AsOf ?? facts.DetectedOn, ct);
        var (longitude, latitude) = (document.Longitude ?? installation.Longitude, document.Latitude ?? installation.Latitude);
        return document with
        {
            Address = document.Address.Length > 0 ? document.Address
                : string.Join(", ", new[] { installation.Street, installation.Neighbourhood, installation.District, installation.Province }.Where(part => !string.IsNullOrWhiteSpace(part))),
            Longitude = longitude,
            Latitude = latitude,
            Contract = installation.ContractStart is { } start ? $"{start:dd.MM.yyyy} –" : "",
            Meters = content.Meter is { } meter
                ? [new(meter.SerialNo, $"{meter.Brand} {meter.Model}".Trim(), meter.StampYear, (decimal?)meter.Multiplier, facts.DetectionIndexKwh)]
                : [],
            Months = [.. content.Months.Select(month => new ChartMonth(month.Period, month.ActiveKwh, month.Estimated, month.PeerMedianKwh))],
            Exchanges = content.Exchanges,
            DropBegan = content.Score?.DropBegan,
            Surroundings = longitude is { } east && latitude is { } north ? await records.ReadSurroundings(installationId, east, north, ct) : null,
        };
    }

    private async Task<DocumentObjection> Describe(Objection objection, FindingFacts facts, Worksheet sheet, DeadlineClock deadlines, CancellationToken ct)
    {
        var again = Detection.Models.Law.LawEngine.Calculate(sheet.Facts, sheet.TablesUsed, new RuleSets(sheet.Rules), sheet.Overrides);
        return new DocumentObjection(
            objection.LodgedOn, objection.Text, facts.Sent is not { } sent || deadlines.IsInTime(sent.NotifiedOn, objection.LodgedOn), deadlines.DecideObjection(objection.LodgedOn),
            Recomputation.Check(sheet, RuleSets.Known), again.Sheet?.TotalTl, ContestableInputs.Explore(sheet, await tables.Read(ct), null), []);
    }

    private static DocumentExchange Describe(MeterExchange exchange, FindingFacts facts) => new(
        new(exchange.RemovedSerialNo, "", null, null, exchange.RemovedIndexKwh), new(exchange.FittedSerialNo, "", null, null, exchange.FittedIndexKwh),
        string.Join(", ", facts.SealsRemoved), string.Join(", ", facts.SealsFitted), exchange.LaboratoryName, exchange.SentOn, exchange.CopyLeft, exchange.SmsSent);

    private DocumentMedia Describe(EvidenceRow row)
    {
        var (inside, stated) = (row.ReadEmbedded(), row.ReadStated());
        var view = row is { Kind: "photo", HasView: true } && File.Exists(views.PathOf(row.Sha256)) ? File.ReadAllBytes(views.PathOf(row.Sha256)) : null;
        return new DocumentMedia(
            row.Kind, SubjectOf(row.Subject), row.FileName, Convert.ToHexStringLower(row.Sha256), inside.CapturedAt ?? stated.CapturedAt,
            inside.Longitude ?? stated.Longitude, inside.Latitude ?? stated.Latitude, view);
    }

    private static string SubjectOf(string code) => FindingJson.Find<EvidenceSubject>(code) switch
    {
        EvidenceSubject.Place => "kullanım yeri",
        EvidenceSubject.Method => "yöntem",
        EvidenceSubject.RemovedSerial => "sökülen sayaç seri no",
        EvidenceSubject.FittedSerial => "takılan sayaç seri no",
        EvidenceSubject.Seal => "mühür",
        EvidenceSubject.MeasuredCurrent => "ölçülen akım",
        EvidenceSubject.CableSection => "kablo kesiti",
        EvidenceSubject.EntryRefused => "girişe izin verilmemesi",
        EvidenceSubject.MeterUnreachable => "sayaca ulaşılamaması",
        EvidenceSubject.LaboratoryReport => "laboratuvar raporu",
        EvidenceSubject.DirectorateReport => "il müdürlüğü raporu",
        EvidenceSubject.PoliceRecord => "kolluk tutanağı",
        EvidenceSubject.Notice => "ihbar",
        EvidenceSubject.SignedRecord => "imzalı tutanak",
        _ => "diğer",
    };

    private static DateTimeOffset WholeSecond(DateTimeOffset time) => new(time.Ticks - time.Ticks % TimeSpan.TicksPerSecond, TimeSpan.Zero);
}

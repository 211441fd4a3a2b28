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
using Detection.Models.Law.Undisputed;
using Detection.Models.Law.Worksheets;

namespace Detection.Api.Stages.Findings.Documents;

/// <summary>Gathers what the documents of a finding state: facts, evidence, the consumer, the worksheet, readings and surroundings.</summary>
public sealed class FindingDocuments(
    EvidenceStore evidence, ViewingCopies views, PersonStore persons, WorksheetDesk worksheets, UndisputedReader undisputed, LawTableStore tables,
    InstallationStore installations, RecordStore records, RecordSettings settings, TimeProvider clock)
{
    /// <summary>Null for an outcome that has no documents: clean, or not completed.</summary>
    public async Task<CaseDocument?> Read(FindingRow finding, DocumentKind kind, CancellationToken ct)
    {
        var facts = finding.ReadFacts();
        if (!facts.Outcome.HasWorksheet()) return null;
        var rows = (await evidence.List(finding.FindingId, ct)).Where(row => !row.IsWithdrawn).ToList();
        List<EvidenceItem> items = [.. rows.Select(row => row.ToItem())];
        var person = await persons.Find(finding.FindingId, ct);
        var answer = finding.Worksheet is null ? (await worksheets.Calculate(finding, facts, items, transaction: null, ct))?.Answer : null;
        var sheet = finding.Worksheet is { } sealedSheet ? WorksheetJson.Read(sealedSheet) : answer?.Sheet;
        var times = (await tables.ReadRuleSets(ct)).ClockOf(facts.DetectedOn, await tables.ReadHolidays(ct));
        var proposal = await Propose(finding, facts, ct);
        var today = LegalTime.DayOf(clock.GetUtcNow());
        var owed = Owed(facts, sheet?.TotalTl, times, today);
        var document = new CaseDocument
        {
            DocumentNo = DocumentNoOf(finding),
            // Before the time to pay has passed, the notice says what is not true yet.
            Draft = !IssuedDocuments.IsFinal(finding, kind) || (kind is DocumentKind.CollectionNotice && owed?.Since >= today),
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
            MethodText = string.Join(" ", new[] { facts.CauseText, facts.MethodText }.Where(text => text.Length > 0)),
            SupplyCutAt = facts.SupplyCutAt,
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
            Obstacles = [.. (answer?.Obstacles ?? []).Select(obstacle => new MissingEvidence(obstacle.Article, obstacle.Text))],
            Evidence = sheet?.Facts.Undisputed is null ? [] : [.. proposal?.Evidence ?? [], Confirmation(sheet.Facts.Undisputed)],
            PaymentDue = facts.Sent is { } sent ? times.PaymentDue(sent.NotifiedOn) : null,
            NotifiedOn = facts.Sent?.NotifiedOn,
            OwedSince = owed?.Since,
            OwedTl = owed?.Tl,
            Objection = facts.Objection is { } objection && sheet is not null ? await Describe(objection, facts, rows, sheet, proposal, times, ct) : null,
        };
        return finding.InstallationId is { } installationId ? await WithInstallation(document, facts, installationId, ct) : document;
    }

    /// <summary>One number for all documents of a finding.</summary>
    private string DocumentNoOf(FindingRow finding) => $"{settings.FindingSeries}-{finding.FindingId:000000}";

    private async Task<UndisputedProposal?> Propose(FindingRow finding, FindingFacts facts, CancellationToken ct) =>
        GetUndisputed.UsesUndisputed(facts.Outcome) && await undisputed.Read(finding.InstallationId, facts.DetectedOn, ct) is { } series ? series.Propose(facts.DetectedOn) : null;

    private async Task<CaseDocument> WithInstallation(CaseDocument document, FindingFacts facts, long installationId, CancellationToken ct)
    {
        if (await installations.Find(installationId, ct) is not { } installation) return document;
        var meter = (await installations.ListMeters(installationId, ct)).FirstOrDefault(fitted => fitted.RemovedOn is null);
        var readings = await installations.ListReadings(installationId, facts.DetectedOn, ct);
        var (longitude, latitude) = (document.Longitude ?? installation.Longitude, document.Latitude ?? installation.Latitude);
        return document with
        {
            Address = document.Address.Length > 0 ? document.Address
                : string.Join(", ", new[] { installation.Street, installation.Neighbourhood, installation.District, installation.Province }.Where(part => !string.IsNullOrWhiteSpace(part))),
            Longitude = longitude,
            Latitude = latitude,
            Contract = installation.ContractStart is { } start ? $"{start:dd.MM.yyyy} –" : "",
            Meters = meter is null ? [] : [new(meter.SerialNo, $"{meter.Brand} {meter.Model}".Trim(), meter.StampYear, (decimal?)meter.Multiplier, facts.DetectionIndexKwh)],
            Months = [.. readings.Select(month => new ChartMonth(month.Period, month.ActiveKwh, month.Estimated, month.PeerMedianKwh))],
            Exchanges = await installations.ListExchanges(installationId, facts.DetectedOn, ct),
            DropBegan = document.Sheet?.Facts.Undisputed?.FellOn,
            Surroundings = longitude is { } east && latitude is { } north ? await records.ReadSurroundings(installationId, east, north, ct) : null,
        };
    }

    private async Task<DocumentObjection> Describe(
        Objection objection, FindingFacts facts, IReadOnlyList<EvidenceRow> rows, Worksheet sheet, UndisputedProposal? proposal, DeadlineClock times, CancellationToken ct)
    {
        var again = Detection.Models.Law.LawEngine.Calculate(sheet.Facts, sheet.TablesUsed, new RuleSets(sheet.Rules), sheet.Overrides);
        return new DocumentObjection(
            objection.LodgedOn, objection.Text, facts.Sent is not { } sent || times.IsInTime(sent.NotifiedOn, objection.LodgedOn), times.DecideObjection(objection.LodgedOn),
            Recomputation.Check(sheet, await tables.ReadRuleSets(ct)), again.Sheet?.TotalTl, ContestableInputs.Explore(sheet, await tables.Read(ct), proposal),
            MissingEvidences.Of(facts, rows));
    }

    private static Detection.Models.Features.TextPair Confirmation(UndisputedUse use) => use.ConfirmedBy is { } name
        ? new($"İhtilafsız dönem {name} tarafından onaylandı; tüketimin düştüğü gün {use.FellOn:dd.MM.yyyy}.", $"{name} confirmed the undisputed period; use fell on {use.FellOn:dd.MM.yyyy}.")
        : new("İhtilafsız dönem verilerden önerilmiştir; henüz kimse onaylamadı.", "The undisputed period is the data's proposal; nobody has confirmed it yet.");

    private static DocumentExchange Describe(MeterExchange exchange, FindingFacts facts) => new(
        Describe(exchange.RemovedSerialNo, exchange.RemovedPlate, exchange.RemovedIndexKwh), Describe(exchange.FittedSerialNo, exchange.FittedPlate, exchange.FittedIndexKwh),
        string.Join(", ", facts.SealsRemoved), string.Join(", ", facts.SealsFitted), exchange.LaboratoryName, exchange.SentOn, exchange.CopyLeft, exchange.SmsSent);

    private static DocumentMeter Describe(string serialNo, MeterPlate? plate, decimal? indexKwh) => new(serialNo, plate?.Brand ?? "", plate?.StampYear, plate?.Multiplier, indexKwh);

    private DocumentMedia Describe(EvidenceRow row)
    {
        var (inside, stated) = (row.ReadEmbedded(), row.ReadStated());
        var view = row is { Kind: "photo", HasView: true } && File.Exists(views.PathOf(row.Sha256)) ? File.ReadAllBytes(views.PathOf(row.Sha256)) : null;
        return new DocumentMedia(
            row.Kind, FindingJson.Find<EvidenceSubject>(row.Subject) ?? EvidenceSubject.Other, row.FileName, Convert.ToHexStringLower(row.Sha256), inside.CapturedAt ?? stated.CapturedAt,
            inside.Longitude ?? stated.Longitude, inside.Latitude ?? stated.Latitude, view);
    }

    /// <summary>What is overdue today, and since when; of a charge in instalments, those whose day has passed, or the next one.</summary>
    private static (DateOnly Since, decimal? Tl)? Owed(FindingFacts facts, decimal? totalTl, DeadlineClock times, DateOnly today)
    {
        if (facts.Sent is not { } sent) return null;
        if (Instalments.NextOwed(facts.Instalments) is not { } next) return (times.PaymentDue(sent.NotifiedOn).LastDay, totalTl);
        return (next.DueOn, facts.Instalments.Where(part => part.PaidOn is null && (part == next || part.DueOn < today)).Sum(part => part.AmountTl));
    }

    private static DateTimeOffset WholeSecond(DateTimeOffset time) => new(time.Ticks - time.Ticks % TimeSpan.TicksPerSecond, TimeSpan.Zero);
}

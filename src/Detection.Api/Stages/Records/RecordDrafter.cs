using System.Globalization;
using Detection.Api.Stages.Installations;
using Detection.Api.Stages.Records.Rendering;
using Detection.Models.Features;

namespace Detection.Api.Stages.Records;

/// <summary>Drafts records: reads what is known, prints it, keeps both. An installation has at most one draft in a run.</summary>
public sealed class RecordDrafter(RecordStore records, InstallationStore installations, RecordSettings settings, TimeProvider clock) : IDisposable
{
    private readonly RecordTemplate _template = new(settings.TemplateFolder);
    private readonly SemaphoreSlim _oneAtATime = new(1);

    /// <summary>Drafts one record for a person who waits for it. People queue here, so that many requests never start many printers.</summary>
    /// <exception cref="PdfPrinterException">The document could not be printed.</exception>
    public async Task<RecordSummary> DraftNow(InstallationRow installation, long runId, DateOnly asOf, CancellationToken ct)
    {
        await _oneAtATime.WaitAsync(ct);
        try
        {
            await using var printer = StartPrinter();
            return await Draft(installation, runId, asOf, printer, ct);
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    /// <summary>A printer for a batch; the caller disposes it.</summary>
    public PdfPrinter StartPrinter() => PdfPrinter.Start(settings.Python, _template.Folders, TimeSpan.FromSeconds(settings.PrintSeconds));

    /// <summary>Drafts one record, or returns the one that exists.</summary>
    /// <exception cref="PdfPrinterException">The document could not be printed.</exception>
    public async Task<RecordSummary> Draft(InstallationRow installation, long runId, DateOnly asOf, PdfPrinter printer, CancellationToken ct)
    {
        if (await records.FindOf(installation.InstallationId, runId, ct) is { } existing)
            return existing;
        var content = await ReadContent(installation, runId, asOf, ct);
        var surroundings = installation is { Longitude: { } longitude, Latitude: { } latitude }
            ? await records.ReadSurroundings(installation.InstallationId, longitude, latitude, ct)
            : null;
        var html = RecordDocument.Html(await _template.Read(ct), content, surroundings, settings.StampValidYears);
        return await records.Keep(content, await printer.Print(html, ct), ct);
    }

    public void Dispose() => _oneAtATime.Dispose();

    private async Task<RecordContent> ReadContent(InstallationRow installation, long runId, DateOnly asOf, CancellationToken ct)
    {
        var id = installation.InstallationId;
        var meters = await installations.ListMeters(id, ct);
        var score = await installations.FindScore(id, runId, ct);
        var stop = await installations.FindStop(id, runId, ct);
        var readings = await installations.ListReadings(id, asOf, ct);
        var exchanges = await installations.ListExchanges(id, asOf, ct);
        var number = await records.NextNumber(ct);
        return new RecordContent(
            string.Create(CultureInfo.InvariantCulture, $"{settings.Series}-{number:000000}"),
            WholeSecond(clock.GetUtcNow()), runId, asOf, settings.Company, Describe(installation),
            meters.FirstOrDefault(meter => meter.RemovedOn is null) is { } fitted ? Describe(fitted) : null,
            score is null ? null : Describe(score),
            stop is null ? null : new RecordStop(stop.SweepId, stop.CrewNo, stop.StopNo),
            [.. readings.Select(Describe)], exchanges);
    }

    private static DateTimeOffset WholeSecond(DateTimeOffset time) => new(time.Ticks - time.Ticks % TimeSpan.TicksPerSecond, TimeSpan.Zero);

    private static RecordInstallation Describe(InstallationRow row) => new(
        row.InstallationId, row.InstallationNo, row.TariffGroup, row.ConsumerType, row.UniqueCode, row.Eic, row.VoltageLevel, row.Phases,
        row.InstalledPowerKw, row.ContractPowerKw, row.ReadingUnit, row.Province, row.District, row.Neighbourhood, row.Street, row.Longitude,
        row.Latitude, row.PositionSource, row.TransformerCode, row.Status, row.ContractStart, row.Simulated);

    private static RecordMeter Describe(MeterRow row) => new(
        row.SerialNo, row.Brand, row.Model, row.StampYear, row.CtRatio, row.VtRatio, row.Multiplier, row.Phases, row.Measures, row.FittedOn);

    private static RecordScore Describe(InstallationScoreRow row) => new(
        row.Score, row.Rank, row.ExpectedKwh, row.DropBegan,
        [.. InstallationDetail.ReasonsOf(row).Select(reason => new TextPair(reason.Tr, reason.En))]);

    private static RecordMonth Describe(ReadingRow row) => new(
        row.Period, row.ActiveKwh, row.T1Kwh, row.T2Kwh, row.T3Kwh, row.InductiveKvarh, row.CapacitiveKvarh, row.DemandKw, row.Estimated, row.PeerMedianKwh);
}

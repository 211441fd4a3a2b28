using System.Globalization;
using Detection.Api.Stages.Records.Charts;

namespace Detection.Api.Stages.Records;

/// <summary>What the template prints: the content as text, in Turkish with English beside it. Names are the template's names.</summary>
public sealed record RecordView(
    string RecordNo, string CreatedIso, string CreatedUtc, string CreatedIstanbul, string AsOf, string RunId, RecordCompany Company, bool Simulated,
    RecordView.InstallationText Installation, bool HasPosition, bool PositionSimulated, RecordView.MeterText? Meter, bool HasReadings, string Peers,
    RecordView.Table Months, IReadOnlyList<RecordView.Reason> Reasons, RecordView.ScoreText? Score, RecordView.SweepText? Sweep)
{
    private const int TableMonths = 12;
    private static readonly CultureInfo Turkish = CultureInfo.GetCultureInfo("tr-TR");

    public sealed record InstallationText(
        string No, string TariffGroup, string Address, string Coordinates, string PositionSource, string Codes, string Status, string Power,
        string Connection, string Transformer, string ContractStart);

    public sealed record MeterText(
        string SerialNo, string BrandAndModel, string Stamp, bool StampOverdue, string TransformerRatios, string Multiplier, string PhasesAndMeasures,
        string FittedOn);

    public sealed record Table(IReadOnlyList<string> Periods, IReadOnlyList<TableRow> Rows);

    public sealed record TableRow(string Name, string Unit, IReadOnlyList<string> Cells);

    public sealed record Reason(int No, string Tr, string En);

    public sealed record ScoreText(string Score, string Rank, string ExpectedKwh, string DropBegan);

    public sealed record SweepText(string SweepId, string CrewNo, string StopNo);

    /// <param name="content">The facts.</param>
    /// <param name="stampValidYears">Years a meter's stamp is valid, the stamping year counting as the first.</param>
    /// <param name="istanbul">The time zone printed beside UTC.</param>
    public static RecordView Of(RecordContent content, int stampValidYears, TimeZoneInfo istanbul)
    {
        var local = TimeZoneInfo.ConvertTime(content.CreatedAt, istanbul);
        return new RecordView(
            content.RecordNo,
            content.CreatedAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
            content.CreatedAt.UtcDateTime.ToString("dd.MM.yyyy HH:mm:ss 'UTC'", CultureInfo.InvariantCulture),
            local.ToString("dd.MM.yyyy HH:mm:ss '(Europe/Istanbul, UTC'zzz')'", CultureInfo.InvariantCulture),
            Day(content.AsOf),
            Whole(content.RunId),
            content.Company,
            content.Installation.Simulated,
            Describe(content.Installation),
            content.Installation.Longitude is not null,
            content.Installation.PositionSource is "simulated",
            content.Meter is { } meter ? Describe(meter, content.AsOf, stampValidYears) : null,
            content.Months.Count > 0,
            content.Months.Any(month => month.PeerMedianKwh is not null) ? "" : "emsal için yeterli komşu yok / too few peers for a median",
            TableOf(content.Months),
            [.. (content.Score?.Reasons ?? []).Select((reason, index) => new Reason(index + 1, reason.Tr, reason.En))],
            content.Score is { } score
                ? new ScoreText(Number(score.Score, "0.000"), Whole(score.Rank), $"{Number(score.ExpectedKwh, "#,0")} kWh", score.DropBegan is { } day ? Month(day) : "")
                : null,
            content.Stop is { } stop ? new SweepText(Whole(stop.SweepId), Whole(stop.CrewNo), Whole(stop.StopNo)) : null);
    }

    private static InstallationText Describe(RecordInstallation installation) => new(
        installation.InstallationNo,
        RecordWords.TariffGroup(installation.TariffGroup, installation.ConsumerType),
        Join(", ", installation.Street, installation.Neighbourhood, Join(" / ", installation.District, installation.Province), Prefixed("okuma birimi ", installation.ReadingUnit)),
        installation is { Latitude: { } latitude, Longitude: { } longitude }
            ? $"{latitude.ToString("0.000000", CultureInfo.InvariantCulture)}, {longitude.ToString("0.000000", CultureInfo.InvariantCulture)}"
            : "kayıtlı değil / not on file",
        RecordWords.PositionSource(installation.PositionSource),
        Join(" · ", installation.UniqueCode, installation.Eic),
        RecordWords.Status(installation.Status),
        Join(" · ", Kilowatts(installation.InstalledPowerKw), Kilowatts(installation.ContractPowerKw)),
        Join(" · ", RecordWords.Voltage(installation.VoltageLevel), RecordWords.Phases(installation.Phases)),
        Text(installation.TransformerCode),
        installation.ContractStart is { } start ? Day(start) : RecordWords.Unknown);

    private static MeterText Describe(RecordMeter meter, DateOnly asOf, int stampValidYears)
    {
        var lastYear = meter.StampYear + stampValidYears - 1;
        return new MeterText(
            meter.SerialNo,
            Join(" · ", meter.Brand, meter.Model),
            meter.StampYear is { } year ? $"{Whole(year)} · 31.12.{Whole(lastYear!.Value)}" : RecordWords.Unknown,
            lastYear < asOf.Year,
            Join(" · ", Ratio("AT", meter.CtRatio), Ratio("GT", meter.VtRatio)),
            meter.Multiplier is { } multiplier and > 0 ? $"× {Number(multiplier, "#,0.###")}" : "× 1",
            Join(" · ", RecordWords.Phases(meter.Phases), RecordWords.Measures(meter.Measures)),
            meter.FittedOn is { } fitted ? Day(fitted) : RecordWords.Unknown);
    }

    private static Table TableOf(IReadOnlyList<RecordMonth> months)
    {
        var byPeriod = months.ToDictionary(month => month.Period);
        var periods = ReadingsChart.Fill([.. months.Select(month => new ChartMonth(month.Period, month.ActiveKwh, month.Estimated, null))], TableMonths)
            .Select(month => month.Period)
            .ToList();
        TableRow Row(string name, string unit, Func<RecordMonth, double?> value) => new(name, unit, [.. periods.Select(period =>
            byPeriod.TryGetValue(period, out var month) && value(month) is { } number ? Number(number, Math.Abs(number) < 100 ? "0.#" : "#,0") : RecordWords.Unknown)]);
        List<TableRow> rows =
        [
            Row("Aktif / active", "kWh", month => month.ActiveKwh),
            Row("Gündüz T1 / day", "kWh", month => month.T1Kwh),
            Row("Puant T2 / peak", "kWh", month => month.T2Kwh),
            Row("Gece T3 / night", "kWh", month => month.T3Kwh),
            Row("Endüktif / inductive", "kVArh", month => month.InductiveKvarh),
            Row("Kapasitif / capacitive", "kVArh", month => month.CapacitiveKvarh),
            Row("Demand", "kW", month => month.DemandKw),
            Row("Emsal / peers", "kWh", month => month.PeerMedianKwh),
        ];
        var estimated = periods.ConvertAll(period => byPeriod.TryGetValue(period, out var month) && month.Estimated ? "T/E" : "");
        if (estimated.Any(mark => mark.Length > 0))
            rows.Add(new TableRow("Tahmini / estimated", "", estimated));
        return new Table(periods.ConvertAll(Month), rows);
    }

    private static string Join(string separator, params string?[] parts)
    {
        var known = parts.Where(part => !string.IsNullOrWhiteSpace(part) && part != RecordWords.Unknown).ToList();
        return known.Count == 0 ? RecordWords.Unknown : string.Join(separator, known);
    }

    private static string? Prefixed(string prefix, string? text) => string.IsNullOrWhiteSpace(text) ? null : prefix + text;

    private static string Text(string? text) => string.IsNullOrWhiteSpace(text) ? RecordWords.Unknown : text;

    private static string? Kilowatts(float? power) => power is { } kw ? $"{Number(kw, "#,0.##")} kW" : null;

    private static string? Ratio(string name, float? ratio) => ratio is { } value ? $"{name} {Number(value, "#,0.###")}" : null;

    private static string Number(double value, string format) => value.ToString(format, Turkish);

    private static string Whole(long value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Day(DateOnly day) => day.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);

    private static string Month(DateOnly day) => day.ToString("MM.yyyy", CultureInfo.InvariantCulture);
}

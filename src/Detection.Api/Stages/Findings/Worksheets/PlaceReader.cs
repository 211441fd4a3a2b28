using Dapper;
using Detection.Models.Findings;
using Detection.Models.Findings.Calculation;
using Detection.Models.Law.Facts;
using Detection.Models.Law.Undisputed;
using Detection.Models.Series;
using Npgsql;

namespace Detection.Api.Stages.Findings.Worksheets;

/// <summary>Reads what the data say of a finding's place, for the proposal of its calculation.</summary>
public static class PlaceReader
{
    private const int YearsBack = 3;

    private sealed record PlaceRow
    {
        public string InstallationNo { get; init; } = "";
        public string TariffGroup { get; init; } = "";
        public float? InstalledPowerKw { get; init; }
        public float? ContractPowerKw { get; init; }
        public DateOnly? ContractStart { get; init; }
        public DateOnly? ContractEnd { get; init; }
        public string? MeterSerialNo { get; init; }
        public float? Multiplier { get; init; }
    }

    /// <param name="undisputed">What the readings propose; null where they are not looked at for this case.</param>
    public static async Task<KnownPlace> Read(
        FindingRow finding, FindingFacts facts, UndisputedProposal? undisputed, NpgsqlConnection connection, NpgsqlTransaction? transaction, CancellationToken ct)
    {
        var earlier = await connection.QueryAsync<(DateOnly FoundOn, string Place, bool SamePlace, bool Cancelled, long FindingId)>(
            Command("ListEarlier", new { finding.FindingId }, transaction, ct));
        List<EarlierFinding> found = [.. earlier.Select(row => new EarlierFinding(row.FoundOn, row.Place, row.SamePlace, row.Cancelled, $"tespit {row.FindingId}"))];
        if (finding.InstallationId is not { } installationId) return KnownPlace.Nothing with { Earlier = found };
        var row = await connection.QuerySingleAsync<PlaceRow>(Command("ReadPlace", new { installationId }, transaction, ct));
        var from = facts.DetectedOn.AddYears(-YearsBack);
        var bills = await connection.QueryAsync<(DateOnly Starts, DateOnly Ends, double ActiveKwh)>(
            Command("ListBills", new { installationId, before = facts.DetectedOn, from }, transaction, ct));
        var acts = await connection.QueryAsync<(DateOnly Day, string Kind, bool Prompted)>(Command("ListActs", new { installationId, until = facts.DetectedOn }, transaction, ct));
        return new KnownPlace(
            row.InstallationNo, Enum.Parse<TariffGroup>(row.TariffGroup, ignoreCase: true), (decimal?)row.InstalledPowerKw, (decimal?)row.ContractPowerKw,
            row.ContractStart is { } start ? new ContractSpan(start, row.ContractEnd, "abone kaydı") : null, row.MeterSerialNo, (decimal?)row.Multiplier,
            [.. bills.Where(bill => bill.Ends > bill.Starts && bill.ActiveKwh >= 0).Select(bill => new EnergySpan(bill.Starts, bill.Ends, decimal.Round((decimal)bill.ActiveKwh, 3), "okuma"))],
            [.. acts.Select(act => new CompanyAct(act.Day, act.Kind, act.Prompted, "olay kaydı"))], undisputed, found);
    }

    private static CommandDefinition Command(string name, object parameters, NpgsqlTransaction? transaction, CancellationToken ct) =>
        new(FindingStore.Query($"Worksheets/{name}"), parameters, transaction, cancellationToken: ct);
}

using Detection.Models.Features;

namespace Detection.Api.Stages.Installations;

/// <summary>What the OpenAPI document shows; an installation of the simulated district.</summary>
internal static class HoldingExamples
{
    public static readonly GetHoldings.Response Holdings = new(
        new IdentifierRow("5123456789", "12/3", "Toroslar", "D", 4, 292),
        [new ConsumerRow("5123456789", "national", "********146", null, new DateOnly(2014, 6, 3), null, 7, 292)],
        [new SealRow("K3437274758", "3437274758", "terminal", new DateOnly(2018, 8, 5), null, null, 6, 581)],
        [new TransformerLinkRow("TR-0001-06", new DateOnly(2023, 9, 22), null, "R", 5, 295)],
        [new EventWordRow(new DateTime(2026, 10, 30, 9, 0, 0, DateTimeKind.Utc), "3437274758", "800", 20, 14, ["R fazında akımla manyetik alan"], ["magnetic field with current, phase R"])],
        [new RegisterRow(new DateOnly(2026, 10, 1), "2.8.0", new DateOnly(2026, 9, 28), new DateOnly(2026, 10, 29), 410.2, 455.9, 1, 45.7, "kWh", 12, 88)]);

    public static readonly BillRow Bill = new(
        new DateOnly(2026, 10, 1), "F0000290035", "5123456789", 17.7m, 0.571m, 214.3m, 902.1m, 2.59m, 45.84m, 4.58m, 50.42m, 50.40m, 1200.00m, 0m, 0m, 0.04m,
        0.06m, new DateOnly(2026, 10, 31), new DateOnly(2026, 11, 10), new DateOnly(2026, 11, 1), 13, 10_440);

    public static readonly LoadProfileRow LoadProfile = new(
        new DateOnly(2026, 10, 30), [0.12f, 0.11f, null], null, null, null, [229.8f, 230.1f, null], null, null, [2.1f, 1.9f, null], null, null, 21, 97);

    public static readonly GetTrace.Response Trace = new(
        [
            new GetTrace.Correction(
                "reading", GetTrace.Parse("""{"period": "2026-09-01", "installation_id": 291}"""), GetTrace.Parse("""{"active_kwh": 171, "import_id": 8, "line_no": 10439}"""),
                GetTrace.Parse("""{"active_kwh": 17.1, "import_id": 31, "line_no": 12}"""), 31, "duzeltme.csv", 12, "ayse", new DateTime(2026, 11, 3, 8, 0, 0, DateTimeKind.Utc),
                8, "readings.csv", 10_439),
        ],
        [
            new GetTrace.Finding(8, "readings.csv", 10_439, new DateOnly(2026, 9, 1), "energy-differs-from-index", "flag", new TextPair(
                "Tüketim 171 kWh; endeks farkı × çarpan + ek tüketim 17.1 kWh ediyor.", "The energy is 171 kWh; Δindex × multiplier + additional makes 17.1 kWh.")),
        ]);
}

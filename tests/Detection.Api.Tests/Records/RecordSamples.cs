using Detection.Api.Stages.Records;
using Detection.Api.Stages.Records.Charts;
using Detection.Models.Features;
using NetTopologySuite.Geometries;

namespace Detection.Api.Tests.Records;

/// <summary>Records as a district gives them, and the awkward ones.</summary>
internal static class RecordSamples
{
    public const string EveryTurkishLetter = "ABCÇDEFGĞHIİJKLMNOÖPRSŞTUÜVYZ abcçdefgğhıijklmnoöprsştuüvyz";
    public static readonly string Long = string.Concat(Enumerable.Repeat("Uğurböceğişehitağacıçıkmazı", 5))[..120];

    public static RecordContent Usual { get; } = new(
        "T 000042",
        new DateTimeOffset(2026, 11, 22, 22, 25, 7, TimeSpan.Zero),
        RunId: 7,
        AsOf: new DateOnly(2026, 10, 31),
        new RecordCompany(),
        new RecordInstallation(
            1, "0071234567", "dwelling", "tek terimli", "TK-00981", "40Z000002606920J", "LV", 3, 12, 9, "RU-04", "Adana", "Seyhan", "Çınarlı Mahallesi",
            "Ağaçlı Sokağı 14/3", 35.3213, 36.9914, "surveyed", "TR-118", "active", new DateOnly(2019, 3, 4), Simulated: true),
        new RecordMeter("90817263", "Köhler", "AEL.TF.22", 2015, 40, 1, 40, 3, "combined", new DateOnly(2016, 2, 11)),
        new RecordScore(0.947f, 3, 4_812, new DateOnly(2025, 6, 1),
        [
            new("Son 12 ayda 1.420 kWh; önceki 12 ayın % 38'i (3.737 kWh).", "1,420 kWh in the last 12 months: 38 % of the 12 months before (3,737 kWh)."),
            new("Aynı gruptaki 64 yakın komşunun medyanı 312 kWh/ay; burada 118 kWh/ay.", "The median of 64 nearby peers is 312 kWh a month; here it is 118."),
            new("Gece payı % 44, kendi geçmişinde % 27.", "Night share 44 %, in its own past 27 %."),
        ]),
        new RecordStop(2, 1, 1),
        [.. Enumerable.Range(0, 40).Where(index => index is not 22).Select(Month)],
        [new DateOnly(2024, 9, 14)]);

    public static RecordContent Bare { get; } = Usual with
    {
        Installation = Usual.Installation with { Longitude = null, Latitude = null, PositionSource = null, Street = null, Neighbourhood = null, Eic = null, UniqueCode = null },
        Meter = null,
        Score = null,
        Stop = null,
        Months = [],
        Exchanges = [],
    };

    public static RecordContent Longest { get; } = Usual with
    {
        Company = new RecordCompany { Name = Long, Address = Long, Contact = EveryTurkishLetter },
        Installation = Usual.Installation with
        {
            Street = Long, Neighbourhood = EveryTurkishLetter, District = Long, Province = Long, ConsumerType = Long, UniqueCode = Long, TransformerCode = Long, ReadingUnit = Long,
        },
        Meter = Usual.Meter! with { SerialNo = Long, Brand = EveryTurkishLetter, Model = Long },
        Score = Usual.Score! with { Reasons = [.. Enumerable.Repeat(new TextPair($"{Long} {Long}", $"{Long} {Long}"), 3)] },
        Months = [.. Usual.Months.Select(month => month with { ActiveKwh = month.ActiveKwh * 12_345.678 })],
    };

    public static Surroundings Around { get; } = new(
        new Point(35.3213, 36.9914),
        [.. Enumerable.Range(0, 60).Select(index => new Point(35.3213 + (index % 12 - 5.6) * 0.00034, 36.9914 + (index / 12 - 2.3) * 0.00041))],
        [
            new("Atatürk Caddesi", "avenue", Line((35.3180, 36.9908), (35.3250, 36.9911))),
            new("Ağaçlı Sokağı", "street", Line((35.3211, 36.9880), (35.3214, 36.9950))),
            new("Şehit İlhan Çıkmazı", "lane", Line((35.3195, 36.9920), (35.3240, 36.9923))),
            new("Gül Sokağı", "street", Line((35.3226, 36.9880), (35.3227, 36.9950))),
        ],
        new Polygon(new LinearRing([new(35.3190, 36.9880), new(35.3245, 36.9885), new(35.3240, 36.9940), new(35.3192, 36.9935), new(35.3190, 36.9880)])),
        [new Point(35.3221, 36.9919)],
        HalfWidthMetres: 120);

    private static RecordMonth Month(int index)
    {
        var period = new DateOnly(2023, 7, 1).AddMonths(index);
        var season = 300 + 90 * Math.Cos((period.Month - 1) / 6.0 * Math.PI);
        var kwh = Math.Round(index < 23 ? season : season * 0.38, 1);
        return new RecordMonth(
            period, kwh, Math.Round(kwh * 0.5, 1), Math.Round(kwh * 0.2, 1), Math.Round(kwh * 0.3, 1), Math.Round(kwh * 0.2, 1), Math.Round(kwh * 0.04, 1),
            2.4, Estimated: index % 9 == 5, PeerMedianKwh: season * 1.05);
    }

    private static LineString Line(params (double Longitude, double Latitude)[] points) =>
        new([.. points.Select(point => new Coordinate(point.Longitude, point.Latitude))]);
}

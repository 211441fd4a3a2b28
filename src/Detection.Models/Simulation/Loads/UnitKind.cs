namespace Detection.Models.Simulation.Loads;

/// <summary>What stands behind a meter.</summary>
public enum UnitKind
{
    Flat, House, Stairwell,
    Shop, Restaurant, Supermarket, Bakery, Office, Warehouse,
    Workshop, Factory, Mill, ColdStore,
    CottonPump, CitrusPump, MaizePump, Greenhouse, DairyFarm,
    StreetLight,
    School, Mosque, Clinic, TownHall,
    BaseStation, BuildingSite,
}

/// <summary>The tariff group of a kind and the consumer type a company would print on its bill.</summary>
/// <param name="TariffGroup">As in the canonical CSV set.</param>
/// <param name="TheftWeight">How much likelier than an average dwelling such a consumer is to steal; 0 = never.</param>
/// <param name="TypicalDailyKwh">What a company expects of such a consumer: below it, an installation looks low.</param>
public sealed record UnitTraits(string TariffGroup, string ConsumerType, double TheftWeight, double TypicalDailyKwh)
{
    private static readonly UnitTraits[] ByKind =
    [
        new("dwelling", "mesken daire", 1, 8), new("dwelling", "müstakil mesken", 1.25, 10), new("dwelling", "ortak kullanım", 0.1, 3),
        new("commercial", "dükkân", 1.1, 20), new("commercial", "lokanta", 1.6, 80), new("commercial", "süpermarket", 0.7, 320),
        new("commercial", "fırın", 1.6, 170), new("commercial", "büro", 0.5, 22), new("commercial", "depo", 0.8, 60),
        new("industry", "atölye", 1.4, 130), new("industry", "fabrika", 0.9, 3800),
        new("industry", "un değirmeni", 1.2, 1500), new("industry", "soğuk hava deposu", 1.2, 1800),
        new("agriculture", "pamuk sulama", 2.2, 90), new("agriculture", "narenciye sulama", 1.8, 110), new("agriculture", "mısır sulama", 2.2, 80),
        new("agriculture", "sera", 1.5, 40), new("agriculture", "süt çiftliği", 1, 80),
        new("lighting", "genel aydınlatma", 0, 40),
        new("public", "okul", 0, 110), new("public", "cami", 0, 18), new("public", "sağlık ocağı", 0, 110), new("public", "belediye", 0, 150),
        new("other", "baz istasyonu", 0.1, 55), new("other", "şantiye", 1.8, 45),
    ];

    public static UnitTraits Of(UnitKind kind) => ByKind[(int)kind];
}

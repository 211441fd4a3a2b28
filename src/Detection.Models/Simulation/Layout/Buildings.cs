using Detection.Models.Simulation.Loads;

namespace Detection.Models.Simulation.Layout;

/// <summary>What is built on a plot of each zone.</summary>
internal static class Buildings
{
    private static readonly UnitKind[] GroundFloor =
    [
        UnitKind.Shop, UnitKind.Shop, UnitKind.Shop, UnitKind.Shop, UnitKind.Office, UnitKind.Office,
        UnitKind.Restaurant, UnitKind.Bakery, UnitKind.Supermarket,
    ];

    private static readonly UnitKind[] Plants =
    [
        UnitKind.Workshop, UnitKind.Workshop, UnitKind.Workshop, UnitKind.Factory, UnitKind.Factory,
        UnitKind.Warehouse, UnitKind.Mill, UnitKind.ColdStore,
    ];

    private static readonly UnitKind[] Pumps =
    [
        UnitKind.CottonPump, UnitKind.CottonPump, UnitKind.CitrusPump, UnitKind.CitrusPump, UnitKind.MaizePump, UnitKind.MaizePump,
        UnitKind.Greenhouse, UnitKind.DairyFarm,
    ];

    /// <summary>Adds the installations of one building; at least one.</summary>
    public static void Raise(Zone zone, string streetKind, SeededRandom random, List<UnitKind> units)
    {
        switch (zone)
        {
            case Zone.Estate:
                units.Add(random.Pick<UnitKind>(Plants));
                return;
            case Zone.Farmland:
                units.Add(random.Chance(0.22) ? UnitKind.House : random.Pick<UnitKind>(Pumps));
                return;
        }
        if (Special(random) is { } special)
        {
            units.Add(special);
            return;
        }
        var avenue = streetKind == "avenue";
        if (zone == Zone.OuterGrid && !avenue && random.Chance(0.72))
        {
            for (var homes = random.Whole(1, 2); homes > 0; homes--) units.Add(UnitKind.House);
            return;
        }
        var mostShops = avenue ? 3 : zone == Zone.OldTown ? 1 : 0;
        for (var shops = random.Whole(0, mostShops); shops > 0; shops--) units.Add(random.Pick<UnitKind>(GroundFloor));
        if (zone == Zone.InnerGrid && random.Chance(0.06)) units.Add(UnitKind.Shop);
        Flats(zone, avenue, random, units);
    }

    /// <summary>One more installation where the plots do not suffice.</summary>
    public static UnitKind Extra(Zone zone, SeededRandom random) => zone switch
    {
        Zone.Estate => UnitKind.Workshop,
        Zone.Farmland => random.Pick<UnitKind>(Pumps),
        _ => UnitKind.Flat,
    };

    private static void Flats(Zone zone, bool avenue, SeededRandom random, List<UnitKind> units)
    {
        var (floors, perFloor) = zone switch
        {
            Zone.OldTown => (random.Whole(1, 3), random.Whole(1, 2)),
            Zone.InnerGrid => (random.Whole(2, avenue ? 6 : 3), random.Whole(1, 2)),
            _ => (random.Whole(1, avenue ? 4 : 3), 2),
        };
        for (var flat = floors * perFloor; flat > 0; flat--) units.Add(UnitKind.Flat);
        if (floors * perFloor >= 6) units.Add(UnitKind.Stairwell);
    }

    /// <summary>Street lighting, public buildings and the odd mast or building site.</summary>
    private static UnitKind? Special(SeededRandom random) => random.Unit() switch
    {
        < 0.028 => UnitKind.StreetLight,
        < 0.036 => UnitKind.Mosque,
        < 0.043 => UnitKind.School,
        < 0.047 => UnitKind.Clinic,
        < 0.049 => UnitKind.TownHall,
        < 0.057 => UnitKind.BaseStation,
        < 0.069 => UnitKind.BuildingSite,
        _ => null,
    };
}

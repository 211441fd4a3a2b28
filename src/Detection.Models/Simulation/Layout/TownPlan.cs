namespace Detection.Models.Simulation.Layout;

/// <summary>Divides a town of any size into neighbourhoods: an old centre, rings of grids, an industrial estate and farmland.</summary>
public static class TownPlan
{
    private const double FarmShare = 0.045;
    private const double EstateShare = 0.016;
    private const double TownRingMetres = 380;
    private const double FarmRingMetres = 1300;
    private const double SectorMetres = 620;
    private const double FarmSectorMetres = 2600;

    /// <summary>The industrial estate lies to the south-east, away from the river; a large town has more of them around it.</summary>
    private const double EstateAngle = 1.75 * Math.PI;

    private const int MostPlantsOfAnEstate = 500;

    /// <summary>Installations on a hectare of each ring, from the centre outwards; the last holds for all rings beyond.</summary>
    private static readonly double[] PerHectare = [70, 60, 38, 26];

    private const double FarmPerHectare = 0.22;

    /// <summary>The neighbourhoods in order from the centre; their quotas sum to the installations asked for.</summary>
    public static IReadOnlyList<Sector> Divide(TownOptions options)
    {
        var farms = (int)Math.Round(options.Installations * FarmShare);
        var estate = (int)Math.Round(options.Installations * EstateShare);
        var town = options.Installations - farms - estate;
        var sectors = new SectorList(SeededRandom.For(options.Seed, Purpose.Names, -1).Below(1 << 20));
        var radii = TownRadii(town);
        for (var ring = 0; ring + 1 < radii.Count; ring++) AddTownRing(sectors, ring, radii[ring], radii[ring + 1]);
        sectors.Share(town);
        AddFarmland(sectors, radii.Count - 1, radii[^1], farms, estate);
        return sectors.Done();
    }

    /// <summary>Radii of the town's rings, 0 first, so that their area at the planned density holds the installations.</summary>
    private static List<double> TownRadii(int installations)
    {
        var radii = new List<double> { 0 };
        double left = installations;
        while (left > 0)
        {
            var ring = radii.Count - 1;
            var (inner, density) = (radii[^1], Density(ring));
            var full = inner + (ring == 0 ? 270 : TownRingMetres);
            var exact = Math.Sqrt(inner * inner + left * 10_000 / density / Math.PI);
            left -= density * Math.PI * (full * full - inner * inner) / 10_000;
            if (left > 0)
                radii.Add(full);
            else if (ring > 0 && exact - inner < 0.45 * TownRingMetres)
                radii[^1] = exact;
            else
                radii.Add(Math.Max(exact, 190));
        }
        return radii;
    }

    private static double Density(int ring) => PerHectare[Math.Min(ring, PerHectare.Length - 1)];

    private static void AddTownRing(SectorList sectors, int ring, double inner, double outer)
    {
        var count = ring == 0 ? 3 : SixFold((inner + outer) / 2, SectorMetres);
        var zone = ring switch { 0 => Zone.OldTown, 1 => Zone.InnerGrid, _ => Zone.OuterGrid };
        var weight = Density(ring) * (outer * outer - inner * inner) / count;
        for (var i = 0; i < count; i++) sectors.Add(zone, ring, inner, outer, i, count, weight);
    }

    private static void AddFarmland(SectorList sectors, int ring, double inner, int farms, int estate)
    {
        double left = Math.Max(1, farms);
        var estates = (estate + MostPlantsOfAnEstate - 1) / MostPlantsOfAnEstate;
        while (left > 0)
        {
            var outer = inner + FarmRingMetres;
            var count = SixFold((inner + outer) / 2, FarmSectorMetres);
            var here = Math.Min(estates, count - 1);
            for (var i = 0; i < count; i++)
                sectors.Add(IsEstate(i, count, here) ? Zone.Estate : Zone.Farmland, ring, inner, outer, i, count, outer * outer - inner * inner);
            left -= FarmPerHectare * Math.PI * (outer * outer - inner * inner) * (count - here) / count / 10_000;
            (inner, ring, estates) = (outer, ring + 1, estates - here);
        }
        sectors.Share(farms, estate);
    }

    /// <summary>Whether one of a ring's sectors is an estate, when so many of them are spread evenly from the first one's angle on.</summary>
    private static bool IsEstate(int sector, int sectors, int estates)
    {
        var place = (sector - (int)(EstateAngle / (2 * Math.PI) * sectors) + sectors) % sectors;
        return estates > 0 && (place == 0 || place * estates / sectors != (place - 1) * estates / sectors);
    }

    private static int SixFold(double radius, double widthMetres) => 6 * Math.Max(1, (int)Math.Round(2 * Math.PI * radius / (6 * widthMetres)));
}

using Detection.Models.Simulation.Layout;
using Detection.Models.Simulation.Loads;

namespace Detection.Models.Simulation.Grid;

/// <summary>Cuts a neighbourhood's sites, which are in street order, into stretches that one transformer can carry.</summary>
public static class TransformerPlanner
{
    private const double MostKva = 630;
    private const int MostSites = 130;
    private static readonly int[] RatingsKva = [50, 100, 160, 250, 400, 630, 800, 1000, 1250, 1600, 2500];

    public static List<Transformer> Plan(Sector sector, IReadOnlyList<Site> sites)
    {
        var transformers = new List<Transformer>();
        var first = 0;
        double kva = 0;
        for (var i = 0; i < sites.Count; i++)
        {
            var next = SimultaneousKva(sites[i].Kind);
            var far = i > first && (sites[i].At - sites[first].At).Radius > ReachMetres(sector.Zone);
            if (i > first && (kva + next > MostKva || i - first >= MostSites || far))
            {
                transformers.Add(Close(sector, sites, transformers.Count, first, i, kva));
                (first, kva) = (i, 0);
            }
            kva += next;
        }
        if (first < sites.Count) transformers.Add(Close(sector, sites, transformers.Count, first, sites.Count, kva));
        return transformers;
    }

    /// <summary>How far from the first site of its stretch a transformer still serves.</summary>
    private static double ReachMetres(Zone zone) => zone switch { Zone.Farmland => 900, Zone.Estate => 700, _ => 330 };

    private static Transformer Close(Sector sector, IReadOnlyList<Site> sites, int index, int first, int end, double kva)
    {
        var middle = sites[(first + end) / 2];
        return new(sector, index, first, end - first, middle.Street.Line.MinBy(p => (p - middle.At).Radius), Rating(kva * 1.3));
    }

    /// <summary>The smallest transformer on sale for a peak; the largest when none is large enough.</summary>
    public static int Rating(double kva) => RatingsKva.FirstOrDefault(step => step >= kva, RatingsKva[^1]);

    /// <summary>What a site adds to the peak of many [kVA].</summary>
    private static double SimultaneousKva(UnitKind kind) => kind switch
    {
        UnitKind.Flat or UnitKind.House or UnitKind.Stairwell => 2,
        UnitKind.Factory or UnitKind.Mill or UnitKind.ColdStore => 320,
        UnitKind.Workshop or UnitKind.Supermarket => 30,
        UnitKind.CottonPump or UnitKind.CitrusPump or UnitKind.MaizePump => 18,
        _ => 8,
    };
}

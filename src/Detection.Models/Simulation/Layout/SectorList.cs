namespace Detection.Models.Simulation.Layout;

/// <summary>Collects neighbourhoods and shares installations out among those added since the last share.</summary>
internal sealed class SectorList(int nameOffset)
{
    private readonly List<Sector> sectors = [];
    private readonly List<double> weights = [];
    private int shared;
    private int nextOrdinal;
    private int estates;

    public void Add(Zone zone, int ring, double inner, double outer, int position, int count, double weight)
    {
        var (from, to) = (2 * Math.PI * position / count, 2 * Math.PI * (position + 1) / count);
        var index = sectors.Count;
        var name = zone == Zone.Estate ? TownNames.Estate(++estates) : TownNames.Neighbourhood(index, nameOffset, zone);
        sectors.Add(new(index, zone, ring, inner, outer, from, to, name, TownNames.District(zone, (from + to) / 2), 0, 0));
        weights.Add(weight);
    }

    /// <summary>Shares installations in proportion to the weights, and the estates' own among the estates.</summary>
    public void Share(int installations, int estate = 0)
    {
        var isEstate = sectors.ConvertAll(sector => sector.Zone == Zone.Estate);
        var town = new Shares(installations, Sum(false));
        var plants = new Shares(estate, Sum(true));
        for (; shared < sectors.Count; shared++)
        {
            var quota = (isEstate[shared] ? plants : town).Next(weights[shared]);
            sectors[shared] = sectors[shared] with { Quota = quota, FirstOrdinal = nextOrdinal };
            nextOrdinal += quota;
        }

        double Sum(bool ofEstates) => Enumerable.Range(shared, sectors.Count - shared).Where(i => isEstate[i] == ofEstates).Sum(i => weights[i]);
    }

    public IReadOnlyList<Sector> Done() => sectors;

    /// <summary>Whole shares of a number in proportion to weights; they sum to the number whatever the rounding.</summary>
    private sealed class Shares(int number, double totalWeight)
    {
        private double weight;
        private int given;

        public int Next(double next)
        {
            weight += next;
            var share = (int)Math.Round(number * weight / totalWeight) - given;
            given += share;
            return share;
        }
    }
}

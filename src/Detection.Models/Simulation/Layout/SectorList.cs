namespace Detection.Models.Simulation.Layout;

/// <summary>Collects neighbourhoods and shares installations out among those added since the last share.</summary>
internal sealed class SectorList(int nameOffset)
{
    private readonly List<Sector> _sectors = [];
    private readonly List<double> _weights = [];
    private int _shared;
    private int _nextOrdinal;
    private int _estates;

    public void Add(Zone zone, int ring, double inner, double outer, int position, int count, double weight)
    {
        var (from, to) = (2 * Math.PI * position / count, 2 * Math.PI * (position + 1) / count);
        var index = _sectors.Count;
        var name = zone == Zone.Estate ? TownNames.Estate(++_estates) : TownNames.Neighbourhood(index, nameOffset, zone);
        _sectors.Add(new(index, zone, ring, inner, outer, from, to, name, TownNames.District(zone, (from + to) / 2), 0, 0));
        _weights.Add(weight);
    }

    /// <summary>Shares installations in proportion to the weights, and the estates' own among the estates.</summary>
    public void Share(int installations, int estate = 0)
    {
        var isEstate = _sectors.ConvertAll(sector => sector.Zone == Zone.Estate);
        var town = new Shares(installations, Sum(false));
        var plants = new Shares(estate, Sum(true));
        for (; _shared < _sectors.Count; _shared++)
        {
            var quota = (isEstate[_shared] ? plants : town).Next(_weights[_shared]);
            _sectors[_shared] = _sectors[_shared] with { Quota = quota, FirstOrdinal = _nextOrdinal };
            _nextOrdinal += quota;
        }

        double Sum(bool ofEstates) => Enumerable.Range(_shared, _sectors.Count - _shared).Where(i => isEstate[i] == ofEstates).Sum(i => _weights[i]);
    }

    public IReadOnlyList<Sector> Done() => _sectors;

    /// <summary>Whole shares of a number in proportion to weights; they sum to the number whatever the rounding.</summary>
    private sealed class Shares(int number, double totalWeight)
    {
        private double _weight;
        private int _given;

        public int Next(double next)
        {
            _weight += next;
            var share = (int)Math.Round(number * _weight / totalWeight) - _given;
            _given += share;
            return share;
        }
    }
}

namespace Detection.Models.Simulation.Layout;

/// <summary>Collects neighbourhoods and shares installations out among those added since the last share.</summary>
internal sealed class SectorList(int nameOffset)
{
    private readonly List<(Sector Sector, double Weight)> sectors = [];
    private int shared;
    private int nextOrdinal;

    public void Add(Zone zone, int ring, double inner, double outer, int position, int count, double weight)
    {
        var (from, to) = (2 * Math.PI * position / count, 2 * Math.PI * (position + 1) / count);
        var index = sectors.Count;
        sectors.Add((new(
            index, zone, ring, inner, outer, from, to,
            TownNames.Neighbourhood(index, nameOffset, zone), TownNames.District(zone, (from + to) / 2), 0, 0), weight));
    }

    /// <summary>Shares installations in proportion to the weights; the estate, if there is one, takes its own number.</summary>
    public void Share(int installations, int estate = 0)
    {
        var total = sectors.Skip(shared).Sum(entry => entry.Weight);
        double sum = 0;
        var given = 0;
        for (; shared < sectors.Count; shared++)
        {
            var (sector, weight) = sectors[shared];
            sum += weight;
            var quota = sector.Zone == Zone.Estate ? estate : (int)Math.Round(installations * sum / total) - given;
            if (sector.Zone != Zone.Estate) given += quota;
            sectors[shared] = (sector with { Quota = quota, FirstOrdinal = nextOrdinal }, weight);
            nextOrdinal += quota;
        }
    }

    public IReadOnlyList<Sector> Done() => [.. sectors.Select(entry => entry.Sector)];
}

using Detection.Models.Series;

namespace Detection.Models.Peers;

/// <summary>
/// Finds each installation's peers: the k nearest by distance among those alike in tariff group and power.
/// Where a power band is too small its group's other bands join; without a position the peers are a fixed sample of the band.
/// Independent of the order of the members.
/// </summary>
public sealed class PeerIndex
{
    /// <summary>Peers asked for: enough for a steady median, few enough to be a neighbourhood.</summary>
    public const int WantedPeers = 24;

    /// <summary>With fewer a median says nothing.</summary>
    public const int FewestPeers = 5;

    private readonly Dictionary<(TariffGroup, int), PeerBand> _bands;

    private PeerIndex(Dictionary<(TariffGroup, int), PeerBand> bands) => _bands = bands;

    public static PeerIndex Build(IEnumerable<PeerMember> members)
    {
        var bands = new Dictionary<(TariffGroup, int), PeerBand>();
        foreach (var group in members.Where(m => !float.IsNaN(m.LevelKwhPerDay)).GroupBy(m => m.TariffGroup))
        {
            var byBand = group.ToLookup(m => m.PowerBand);
            var everyone = new Lazy<PeerBand>(() => new PeerBand(group));
            foreach (var band in byBand)
                bands[(group.Key, band.Key)] = band.Count() > WantedPeers ? new PeerBand(band) : everyone.Value;
        }
        return new PeerIndex(bands);
    }

    /// <summary>The peers of a member of the population the index was built from.</summary>
    public PeerView For(PeerMember member) =>
        !float.IsNaN(member.LevelKwhPerDay) && _bands.TryGetValue((member.TariffGroup, member.PowerBand), out var band) ? band.View(member) : PeerBand.Nobody(member);
}

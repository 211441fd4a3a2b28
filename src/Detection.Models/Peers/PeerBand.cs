using Detection.Models.Series;

namespace Detection.Models.Peers;

/// <summary>Installations of one tariff group and power band, in order of their id.</summary>
internal sealed class PeerBand
{
    private readonly PeerMember[] _members;
    private readonly Dictionary<InstallationId, int> _indexOf;
    private readonly PeerMember[] _placed;
    private readonly Dictionary<InstallationId, int> _placeOf;
    private readonly NearestInPlane _nearest;
    private readonly double _levelKwhPerDay;

    public PeerBand(IEnumerable<PeerMember> members)
    {
        _members = [.. members.OrderBy(m => m.Id)];
        _placed = [.. _members.Where(m => m.HasPosition)];
        _indexOf = IndexById(_members);
        _placeOf = IndexById(_placed);
        _nearest = new NearestInPlane(Array.ConvertAll(_placed, m => m.XMetres), Array.ConvertAll(_placed, m => m.YMetres));
        _levelKwhPerDay = Robust.Median(Array.ConvertAll(_members, m => (double)m.LevelKwhPerDay));
    }

    public PeerView View(PeerMember member)
    {
        var nearby = _placeOf.TryGetValue(member.Id, out var place) && _placed.Length > PeerIndex.WantedPeers;
        var peers = nearby
            ? Array.ConvertAll(_nearest.Around(place, PeerIndex.WantedPeers), i => _placed[i])
            : Sample(member);
        if (peers.Length < PeerIndex.FewestPeers) return Nobody(member);
        var farthest = peers[^1];
        var logLevels = Array.ConvertAll(peers, p => Math.Log(Math.Max(p.LevelKwhPerDay, LogLevel.FloorKwhPerDay)));
        return new PeerView
        {
            Count = peers.Length,
            Nearby = nearby,
            RadiusMetres = nearby ? double.Hypot(farthest.XMetres - member.XMetres, farthest.YMetres - member.YMetres) : double.NaN,
            Movement = Movement(peers, member.CentredLog.Length),
            LevelKwhPerDay = Robust.Median(Array.ConvertAll(peers, p => (double)p.LevelKwhPerDay)),
            LevelSpreadLog = Robust.Spread(logLevels),
            ShareBelow = (double)peers.Count(p => p.LevelKwhPerDay < member.LevelKwhPerDay) / peers.Length,
            GroupLevelKwhPerDay = _levelKwhPerDay,
            TimeOfUseShares = [.. Enumerable.Range(0, 3).Select(t => Robust.Median(Array.ConvertAll(peers, p => (double)p.TimeOfUseShares[t])))],
        };
    }

    public static PeerView Nobody(PeerMember member) => new()
    {
        Count = 0,
        Nearby = false,
        RadiusMetres = double.NaN,
        Movement = [.. Enumerable.Repeat(double.NaN, member.CentredLog.Length)],
        LevelKwhPerDay = double.NaN,
        LevelSpreadLog = double.NaN,
        ShareBelow = double.NaN,
        GroupLevelKwhPerDay = double.NaN,
        TimeOfUseShares = [double.NaN, double.NaN, double.NaN],
    };

    /// <summary>A larger fixed sample in place of neighbours: every so-many-th member after this one, round the band.</summary>
    private PeerMember[] Sample(PeerMember member)
    {
        var others = _members.Length - 1;
        var count = Math.Min(others, 4 * PeerIndex.WantedPeers);
        var self = _indexOf[member.Id];
        var sample = new PeerMember[count];
        for (var i = 0; i < count; i++)
        {
            var offset = 1 + (int)((long)i * others / count);
            sample[i] = _members[(self + offset) % _members.Length];
        }
        return sample;
    }

    private static double[] Movement(PeerMember[] peers, int months)
    {
        var movement = new double[months];
        var column = new double[peers.Length];
        for (var back = 0; back < months; back++)
        {
            for (var p = 0; p < peers.Length; p++)
                column[p] = back < peers[p].CentredLog.Length ? peers[p].CentredLog[^(back + 1)] : double.NaN;
            movement[^(back + 1)] = Robust.CountKnown(column) >= PeerIndex.FewestPeers ? Robust.Median(column) : double.NaN;
        }
        return movement;
    }

    private static Dictionary<InstallationId, int> IndexById(PeerMember[] members)
    {
        var index = new Dictionary<InstallationId, int>(members.Length);
        for (var i = 0; i < members.Length; i++) index[members[i].Id] = i;
        return index;
    }
}

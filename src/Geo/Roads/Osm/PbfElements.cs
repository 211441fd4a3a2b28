using System.Runtime.InteropServices;
using System.Text;

namespace Geo.Roads.Osm;

/// <summary>Decodes the elements of one block of the binary form.</summary>
internal sealed class PbfElements(OsmElements elements, IOsmSink sink)
{
    private const double DegreesPerNano = 1e-9;

    private readonly List<string> strings = [];
    private readonly OsmTags tags = new();
    private readonly List<long> numbers = [];
    private readonly List<OsmMember> members = [];
    private long granularityNano;
    private long longitudeOffsetNano;
    private long latitudeOffsetNano;

    public void ReadBlock(ReadOnlySpan<byte> block)
    {
        ReadFrame(new ProtoMessage(block));
        var message = new ProtoMessage(block);
        while (message.Next())
        {
            if (message.Field == 2) ReadGroup(message.ReadMessage());
            else message.Skip();
        }
    }

    /// <summary>What the groups need, wherever in the block it stands.</summary>
    private void ReadFrame(ProtoMessage block)
    {
        strings.Clear();
        (granularityNano, longitudeOffsetNano, latitudeOffsetNano) = (100, 0, 0);
        while (block.Next())
        {
            if (block.Field == 1) ReadStrings(block.ReadMessage());
            else if (block.Field == 17) granularityNano = (long)block.ReadVarint();
            else if (block.Field == 19) latitudeOffsetNano = (long)block.ReadVarint();
            else if (block.Field == 20) longitudeOffsetNano = (long)block.ReadVarint();
            else block.Skip();
        }
    }

    private void ReadStrings(ProtoMessage table)
    {
        while (table.Next())
        {
            if (table.Field == 1) strings.Add(Encoding.UTF8.GetString(table.ReadBytes()));
            else table.Skip();
        }
    }

    private void ReadGroup(ProtoMessage group)
    {
        while (group.Next())
        {
            if (group.Field == 1 && elements.HasFlag(OsmElements.Nodes)) ReadNode(group.ReadMessage());
            else if (group.Field == 2 && elements.HasFlag(OsmElements.Nodes)) ReadDenseNodes(group.ReadMessage());
            else if (group.Field == 3 && elements.HasFlag(OsmElements.Ways)) ReadWay(group.ReadMessage());
            else if (group.Field == 4 && elements.HasFlag(OsmElements.Relations)) ReadRelation(group.ReadMessage());
            else group.Skip();
        }
    }

    private void ReadNode(ProtoMessage node)
    {
        var (id, longitude, latitude) = (0L, 0L, 0L);
        ProtoMessage keys = default, values = default;
        while (node.Next())
        {
            if (node.Field == 1) id = node.ReadZigzag();
            else if (node.Field == 2) keys = node.ReadMessage();
            else if (node.Field == 3) values = node.ReadMessage();
            else if (node.Field == 8) latitude = node.ReadZigzag();
            else if (node.Field == 9) longitude = node.ReadZigzag();
            else node.Skip();
        }
        ReadTags(keys, values);
        Emit(id, longitude, latitude);
    }

    private void ReadDenseNodes(ProtoMessage dense)
    {
        ProtoMessage ids = default, longitudes = default, latitudes = default, keysAndValues = default;
        while (dense.Next())
        {
            if (dense.Field == 1) ids = dense.ReadMessage();
            else if (dense.Field == 8) latitudes = dense.ReadMessage();
            else if (dense.Field == 9) longitudes = dense.ReadMessage();
            else if (dense.Field == 10) keysAndValues = dense.ReadMessage();
            else dense.Skip();
        }
        var (id, longitude, latitude) = (0L, 0L, 0L);
        while (!ids.IsEmpty)
        {
            id += ids.ReadZigzag();
            longitude += longitudes.ReadZigzag();
            latitude += latitudes.ReadZigzag();
            tags.Clear();
            while (!keysAndValues.IsEmpty && keysAndValues.ReadVarint() is not 0 and var key)
                tags.Add(Text(key), Text(keysAndValues.ReadVarint()));
            Emit(id, longitude, latitude);
        }
    }

    private void ReadWay(ProtoMessage way)
    {
        var id = 0L;
        ProtoMessage keys = default, values = default, references = default;
        while (way.Next())
        {
            if (way.Field == 1) id = (long)way.ReadVarint();
            else if (way.Field == 2) keys = way.ReadMessage();
            else if (way.Field == 3) values = way.ReadMessage();
            else if (way.Field == 8) references = way.ReadMessage();
            else way.Skip();
        }
        ReadTags(keys, values);
        numbers.Clear();
        for (var node = 0L; !references.IsEmpty;) numbers.Add(node += references.ReadZigzag());
        sink.Way(id, CollectionsMarshal.AsSpan(numbers), tags);
    }

    private void ReadRelation(ProtoMessage relation)
    {
        var id = 0L;
        ProtoMessage keys = default, values = default, roles = default, references = default, kinds = default;
        while (relation.Next())
        {
            if (relation.Field == 1) id = (long)relation.ReadVarint();
            else if (relation.Field == 2) keys = relation.ReadMessage();
            else if (relation.Field == 3) values = relation.ReadMessage();
            else if (relation.Field == 8) roles = relation.ReadMessage();
            else if (relation.Field == 9) references = relation.ReadMessage();
            else if (relation.Field == 10) kinds = relation.ReadMessage();
            else relation.Skip();
        }
        ReadTags(keys, values);
        members.Clear();
        for (var member = 0L; !references.IsEmpty;)
            members.Add(new OsmMember((OsmMemberKind)kinds.ReadVarint(), member += references.ReadZigzag(), Text(roles.ReadVarint())));
        sink.Relation(id, CollectionsMarshal.AsSpan(members), tags);
    }

    private void ReadTags(ProtoMessage keys, ProtoMessage values)
    {
        tags.Clear();
        while (!keys.IsEmpty) tags.Add(Text(keys.ReadVarint()), Text(values.ReadVarint()));
    }

    private void Emit(long id, long longitude, long latitude) => sink.Node(
        id, DegreesPerNano * (longitudeOffsetNano + granularityNano * longitude), DegreesPerNano * (latitudeOffsetNano + granularityNano * latitude), tags);

    private string Text(ulong index) => index < (ulong)strings.Count
        ? strings[(int)index]
        : throw new FormatException($"text number {index} of {strings.Count} is asked for.");
}

using System.Globalization;
using System.Text;
using Geo.Roads;

namespace Geo.Tests.Roads;

/// <summary>A small OpenStreetMap file written by hand: nodes lie on a grid of 100 m or so, ways and restrictions name them.</summary>
internal sealed class OsmText
{
    private const double Step = 0.001;
    private readonly StringBuilder nodes = new();
    private readonly StringBuilder ways = new();
    private readonly StringBuilder relations = new();

    public OsmText Node(long id, double column, double row, params (string, string)[] tags)
    {
        nodes.Append(CultureInfo.InvariantCulture, $"<node id=\"{id}\" lon=\"{35 + column * Step}\" lat=\"{37 + row * Step}\">{Tags(tags)}</node>");
        return this;
    }

    public OsmText Way(long id, long[] through, params (string, string)[] tags)
    {
        ways.Append(CultureInfo.InvariantCulture, $"<way id=\"{id}\">{string.Concat(through.Select(node => $"<nd ref=\"{node}\"/>"))}{Tags(tags)}</way>");
        return this;
    }

    public OsmText Street(long id, params long[] through) => Way(id, through, ("highway", "residential"));

    public OsmText Restriction(string kind, long from, (string Type, long Id)[] via, long to, params (string, string)[] more)
    {
        var members = string.Concat(via.Select(member => $"<member type=\"{member.Type}\" ref=\"{member.Id}\" role=\"via\"/>"));
        relations.Append(CultureInfo.InvariantCulture,
            $"<relation id=\"1\"><member type=\"way\" ref=\"{from}\" role=\"from\"/>{members}<member type=\"way\" ref=\"{to}\" role=\"to\"/>{Tags([("type", "restriction"), ("restriction", kind), .. more])}</relation>");
        return this;
    }

    public byte[] ToBytes() => Encoding.UTF8.GetBytes($"<?xml version='1.0' encoding='UTF-8'?><osm version=\"0.6\">{nodes}{ways}{relations}</osm>");

    public (RoadNetwork Network, OsmRoads.Report Report) Read() => OsmRoads.Read(new MemoryStream(ToBytes()));

    public RoadMap Map() => RoadMap.Build(Read().Network);

    private static string Tags((string Key, string Value)[] tags) => string.Concat(tags.Select(tag => $"<tag k=\"{tag.Key}\" v=\"{tag.Value}\"/>"));
}

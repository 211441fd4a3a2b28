using System.Globalization;
using System.Xml;

namespace Geo.Roads.Osm;

/// <summary>The XML form, as the editing API and Osmosis write it.</summary>
internal sealed class OsmXml
{
    private const int ElementsBetweenReports = 4096;

    private readonly XmlReader xml;
    private readonly IOsmSink sink;
    private readonly OsmTags tags = new();
    private readonly List<long> nodes = [];
    private readonly List<OsmMember> members = [];

    private OsmXml(XmlReader xml, IOsmSink sink) => (this.xml, this.sink) = (xml, sink);

    /// <param name="file">The file under the text, for the offset in messages.</param>
    public static void Read(Stream text, Stream file, OsmElements elements, IOsmSink sink, Action report, CancellationToken ct)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CloseInput = false };
        using var xml = XmlReader.Create(text, settings);
        try
        {
            new OsmXml(xml, sink).ReadAll(elements, report, ct);
        }
        catch (Exception e) when (e is XmlException or FormatException or OverflowException or InvalidDataException)
        {
            var line = (xml as IXmlLineInfo)?.LineNumber ?? 0;
            throw new OsmFormatException($"The file is damaged or ends too early, in line {line} of its text: {e.Message}", file.Position, e);
        }
    }

    private void ReadAll(OsmElements elements, Action report, CancellationToken ct)
    {
        if (xml.MoveToContent() != XmlNodeType.Element || xml.Name != "osm") throw new FormatException("the outermost element is not <osm>.");
        for (var count = 0; xml.Read();)
        {
            if (xml.NodeType != XmlNodeType.Element || xml.Depth != 1) continue;
            if (++count % ElementsBetweenReports == 0)
            {
                ct.ThrowIfCancellationRequested();
                report();
            }
            if (xml.Name == "node" && elements.HasFlag(OsmElements.Nodes)) ReadNode();
            else if (xml.Name == "way" && elements.HasFlag(OsmElements.Ways)) ReadWay();
            else if (xml.Name == "relation" && elements.HasFlag(OsmElements.Relations)) ReadRelation();
        }
        report();
    }

    private void ReadNode()
    {
        var (id, longitude, latitude) = (Whole("id"), Degrees("lon"), Degrees("lat"));
        ReadChildren();
        sink.Node(id, longitude, latitude, tags);
    }

    private void ReadWay()
    {
        var id = Whole("id");
        ReadChildren();
        sink.Way(id, System.Runtime.InteropServices.CollectionsMarshal.AsSpan(nodes), tags);
    }

    private void ReadRelation()
    {
        var id = Whole("id");
        ReadChildren();
        sink.Relation(id, System.Runtime.InteropServices.CollectionsMarshal.AsSpan(members), tags);
    }

    private void ReadChildren()
    {
        tags.Clear();
        nodes.Clear();
        members.Clear();
        if (xml.IsEmptyElement) return;
        var depth = xml.Depth;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType != XmlNodeType.Element) continue;
            if (xml.Name == "tag") tags.Add(Text("k"), Text("v"));
            else if (xml.Name == "nd") nodes.Add(Whole("ref"));
            else if (xml.Name == "member") members.Add(new OsmMember(Kind(Text("type")), Whole("ref"), Text("role")));
        }
    }

    private static OsmMemberKind Kind(string word) => word switch
    {
        "node" => OsmMemberKind.Node,
        "way" => OsmMemberKind.Way,
        "relation" => OsmMemberKind.Relation,
        _ => throw new FormatException($"a member of type '{word}'."),
    };

    private long Whole(string name) => long.Parse(Text(name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    private double Degrees(string name) => double.Parse(Text(name), NumberStyles.Float, CultureInfo.InvariantCulture);

    private string Text(string name) => xml.GetAttribute(name) ?? throw new FormatException($"<{xml.Name}> has no attribute {name}.");
}

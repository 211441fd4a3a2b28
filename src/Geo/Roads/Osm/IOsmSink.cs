namespace Geo.Roads.Osm;

/// <summary>Which elements a reading is about; the rest are skipped without being decoded.</summary>
[Flags]
public enum OsmElements
{
    Nodes = 1,
    Ways = 2,
    Relations = 4,
}

/// <summary>The kind of a relation's member, numbered as in the format.</summary>
public enum OsmMemberKind
{
    Node = 0,
    Way = 1,
    Relation = 2,
}

/// <summary>One member of a relation.</summary>
public readonly record struct OsmMember(OsmMemberKind Kind, long Id, string Role);

/// <summary>Receives the elements of a file in the file's order. Spans and tags live for the call only.</summary>
public interface IOsmSink
{
    void Node(long id, double longitudeDegrees, double latitudeDegrees, OsmTags tags);

    void Way(long id, ReadOnlySpan<long> nodes, OsmTags tags);

    void Relation(long id, ReadOnlySpan<OsmMember> members, OsmTags tags);
}

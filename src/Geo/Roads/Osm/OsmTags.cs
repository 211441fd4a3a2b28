namespace Geo.Roads.Osm;

/// <summary>The keys and values of one element. The reader fills the same object again for the next element: keep strings, not this.</summary>
public sealed class OsmTags
{
    private readonly List<(string Key, string Value)> tags = [];

    public OsmTags(params ReadOnlySpan<(string Key, string Value)> tags) => this.tags.AddRange(tags);

    public bool IsEmpty => tags.Count == 0;

    /// <summary>The value of a key; null without it.</summary>
    public string? this[string key]
    {
        get
        {
            foreach (var (name, value) in tags)
                if (name == key) return value;
            return null;
        }
    }

    internal void Clear() => tags.Clear();

    internal void Add(string key, string value) => tags.Add((key, value));
}

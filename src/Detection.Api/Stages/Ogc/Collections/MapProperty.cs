namespace Detection.Api.Stages.Ogc.Collections;

/// <summary>One property of a collection's features; it can be asked for in filters.</summary>
/// <param name="Name">Its name in features, filters and in the collection's query.</param>
/// <param name="ShortName">At most ten ASCII letters, for Shapefiles.</param>
/// <param name="Description">What it says, with the unit.</param>
/// <param name="IsPersonal">It leads to a person's door: insiders only.</param>
public sealed record MapProperty(string Name, PropertyKind Kind, string ShortName, string Description, bool IsPersonal = false)
{
    /// <summary>The column, quoted as SQL wants it.</summary>
    public string Column => $"c.\"{Name}\"";
}

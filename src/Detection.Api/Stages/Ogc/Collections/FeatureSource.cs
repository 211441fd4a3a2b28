using Detection.Api.Database;
using Detection.Api.Infrastructure.Access;

namespace Detection.Api.Stages.Ogc.Collections;

/// <summary>One kind of thing on the map that other programs may read: its query, its properties, and who may see it.</summary>
/// <param name="Id">Its name in addresses, and of its query: <c>Stages/Ogc/Sources/{Id}.sql</c>.</param>
/// <param name="TimeProperty">The property that the parameter <c>datetime</c> looks at; null where the features have no time.</param>
/// <param name="LabelProperty">What a handheld shows beside a feature.</param>
/// <param name="InsidersOnly">It tells of single households: not for the regulator's reader.</param>
public sealed record FeatureSource(
    string Id, string Title, string Description, GeometryKind Geometry, string? TimeProperty, string LabelProperty, bool InsidersOnly,
    IReadOnlyList<MapProperty> Properties)
{
    /// <summary>A query whose rows are the features: <c>fid</c>, <c>geom</c> and the properties.</summary>
    public string Source => Sql.Read($"Stages/Ogc/Sources/{Id}.sql");

    public bool IsOpenTo(Role role) => !InsidersOnly || role is not Role.Regulator;

    /// <summary>The properties a role may see, and ask for.</summary>
    public IReadOnlyList<MapProperty> PropertiesFor(Role role) =>
        role is Role.Regulator ? [.. Properties.Where(property => !property.IsPersonal)] : Properties;
}

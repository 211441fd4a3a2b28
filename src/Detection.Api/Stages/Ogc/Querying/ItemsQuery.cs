using Detection.Api.Infrastructure.Access;
using Detection.Api.Stages.Ogc.Collections;
using Geo.Crs;

namespace Detection.Api.Stages.Ogc.Querying;

/// <summary>Which features of a collection are asked for, by whom, and in which system.</summary>
/// <param name="Properties">What the role may see.</param>
/// <param name="Conditions">What the features must meet.</param>
/// <param name="Crs">What their coordinates are answered in.</param>
public sealed record ItemsQuery(FeatureSource Collection, IReadOnlyList<MapProperty> Properties, SqlConditions Conditions, CoordinateSystem Crs)
{
    /// <summary>Every feature, as one role sees it.</summary>
    public static ItemsQuery Everything(FeatureSource collection, Role role, CoordinateSystem crs) =>
        new(collection, collection.PropertiesFor(role), new SqlConditions(), crs);
}

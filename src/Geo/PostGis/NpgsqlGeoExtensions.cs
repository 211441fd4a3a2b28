#pragma warning disable NPG9001 // Npgsql marks its converter API experimental; it is the only way to teach the driver a type.

using Npgsql;

namespace Geo.PostGis;

/// <summary>The one call that makes a data source speak PostGIS.</summary>
public static class NpgsqlGeoExtensions
{
    /// <summary>
    /// Maps PostGIS <c>geometry</c> to NetTopologySuite in parameters, results, arrays and binary COPY. Every geometry must carry one of
    /// the SRIDs of <see cref="Crs.Srid"/>, both ways.
    /// </summary>
    /// <remarks>The extension must exist before the first connection opens, or its types be reloaded afterwards.</remarks>
    public static NpgsqlDataSourceBuilder UseGeo(this NpgsqlDataSourceBuilder builder)
    {
        builder.AddTypeInfoResolverFactory(new GeometryTypeInfoResolverFactory());
        return builder;
    }
}

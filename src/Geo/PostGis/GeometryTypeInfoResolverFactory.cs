#pragma warning disable NPG9001 // Npgsql marks its converter API experimental; it is the only way to teach the driver a type.

using NetTopologySuite.Geometries;
using Npgsql.Internal;
using Npgsql.Internal.Postgres;

namespace Geo.PostGis;

/// <summary>Tells Npgsql which .NET types stand for <c>geometry</c> and <c>geometry[]</c>.</summary>
internal sealed class GeometryTypeInfoResolverFactory : PgTypeInfoResolverFactory
{
    private const string DataType = "geometry";

    public override IPgTypeInfoResolver CreateResolver() => new Resolver(AddScalars(new TypeInfoMappingCollection()));

    public override IPgTypeInfoResolver CreateArrayResolver() => new Resolver(AddArrays(AddScalars(new TypeInfoMappingCollection())));

    private static TypeInfoMappingCollection AddScalars(TypeInfoMappingCollection mappings)
    {
        Add<Geometry>(mappings, isDefault: true);
        Add<Point>(mappings);
        Add<LineString>(mappings);
        Add<LinearRing>(mappings);
        Add<Polygon>(mappings);
        Add<MultiPoint>(mappings);
        Add<MultiLineString>(mappings);
        Add<MultiPolygon>(mappings);
        Add<GeometryCollection>(mappings);
        return mappings;
    }

    private static void Add<T>(TypeInfoMappingCollection mappings, bool isDefault = false) where T : Geometry =>
        mappings.AddType<T>(DataType, static (options, mapping, _) => mapping.CreateInfo(options, new GeometryConverter<T>()), isDefault);

    private static TypeInfoMappingCollection AddArrays(TypeInfoMappingCollection mappings)
    {
        mappings.AddArrayType<Geometry>(DataType);
        mappings.AddArrayType<Point>(DataType);
        mappings.AddArrayType<LineString>(DataType);
        mappings.AddArrayType<LinearRing>(DataType);
        mappings.AddArrayType<Polygon>(DataType);
        mappings.AddArrayType<MultiPoint>(DataType);
        mappings.AddArrayType<MultiLineString>(DataType);
        mappings.AddArrayType<MultiPolygon>(DataType);
        mappings.AddArrayType<GeometryCollection>(DataType);
        return mappings;
    }

    private sealed class Resolver(TypeInfoMappingCollection mappings) : IPgTypeInfoResolver
    {
        public PgTypeInfo? GetTypeInfo(Type? type, DataTypeName? dataTypeName, PgSerializerOptions options) => mappings.Find(type, dataTypeName, options);
    }
}

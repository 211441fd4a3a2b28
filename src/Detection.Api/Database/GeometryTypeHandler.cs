using System.Data;
using Dapper;
using NetTopologySuite.Geometries;

namespace Detection.Api.Database;

/// <summary>Lets Dapper pass geometries through to Npgsql, which knows them, instead of refusing a type it does not know itself.</summary>
internal sealed class GeometryTypeHandler<T> : SqlMapper.TypeHandler<T> where T : Geometry
{
    public override void SetValue(IDbDataParameter parameter, T? value) => parameter.Value = (object?)value ?? DBNull.Value;

    public override T Parse(object value) => (T)value;
}

internal static class GeometryTypeHandlers
{
    public static void Register()
    {
        SqlMapper.AddTypeHandler(new GeometryTypeHandler<Geometry>());
        SqlMapper.AddTypeHandler(new GeometryTypeHandler<Point>());
        SqlMapper.AddTypeHandler(new GeometryTypeHandler<LineString>());
        SqlMapper.AddTypeHandler(new GeometryTypeHandler<Polygon>());
        SqlMapper.AddTypeHandler(new GeometryTypeHandler<MultiPolygon>());
    }
}

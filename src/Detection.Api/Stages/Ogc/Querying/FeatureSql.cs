using System.Globalization;
using Geo.Crs;
using Npgsql;

namespace Detection.Api.Stages.Ogc.Querying;

/// <summary>The statements over a collection's source. Names come from the collections' own list, values only as parameters.</summary>
internal static class FeatureSql
{
    /// <summary>Seven decimals of a degree are a centimetre; metres carry three.</summary>
    private static int Decimals(CoordinateSystem system) => system.IsDegrees ? 7 : 3;

    public static NpgsqlCommand Count(ItemsQuery query) => Command(query, "count(*)", "");

    /// <summary>Columns: fid, geometry as GeoJSON text (null where the system cannot express it), the properties.</summary>
    public static NpgsqlCommand Select(ItemsQuery query, long? after, int? limit)
    {
        string[] columns = ["c.fid", Geometry(query.Crs), .. query.Properties.Select(property => property.Column)];
        var command = Command(query, string.Join(", ", columns), After(after) + " order by c.fid" + Limit(limit));
        var (west, south, east, north) = query.Crs.Reach;
        command.Parameters.AddWithValue("west", west);
        command.Parameters.AddWithValue("south", south);
        command.Parameters.AddWithValue("east", east);
        command.Parameters.AddWithValue("north", north);
        return command;
    }

    public static NpgsqlCommand One(ItemsQuery query, long featureId) => Narrowed(Select(query, featureId - 1, 1), featureId);

    /// <summary>Columns: the least key of the page before a key, and how many features the page and one more hold.</summary>
    public static NpgsqlCommand FindPageBefore(ItemsQuery query, long before, int limit)
    {
        var command = Command(query, "c.fid", " and c.fid < @before order by c.fid desc limit @more");
        command.CommandText = "select min(p.fid), count(*) from (" + command.CommandText + ") p";
        command.Parameters.AddWithValue("before", before);
        command.Parameters.AddWithValue("more", limit + 1);
        return command;
    }

    private static NpgsqlCommand Narrowed(NpgsqlCommand command, long featureId)
    {
        command.CommandText = command.CommandText.Replace(" order by c.fid", " and c.fid = @featureId order by c.fid", StringComparison.Ordinal);
        command.Parameters.AddWithValue("featureId", featureId);
        return command;
    }

    private static NpgsqlCommand Command(ItemsQuery query, string columns, string rest)
    {
        var command = new NpgsqlCommand("select " + columns + "\nfrom (\n" + query.Collection.Source + "\n) c\nwhere true" + query.Conditions.Text + rest);
        query.Conditions.Bind(command);
        return command;
    }

    private static string Geometry(CoordinateSystem system)
    {
        var shape = "st_forcepolygonccw(c.geom)";
        if (!system.IsDegrees) shape = string.Create(CultureInfo.InvariantCulture, $"st_transform({shape}, {system.Srid})");
        if (system.NorthFirst) shape = "st_flipcoordinates(" + shape + ")";
        return string.Create(CultureInfo.InvariantCulture,
            $"case when not st_isempty(c.geom) and st_coveredby(c.geom, st_makeenvelope(@west, @south, @east, @north, 4326)) then st_asgeojson({shape}, {Decimals(system)}, 0) end");
    }

    private static string After(long? after) => after is { } key ? string.Create(CultureInfo.InvariantCulture, $" and c.fid > {key}") : "";

    private static string Limit(int? limit) => limit is { } most ? string.Create(CultureInfo.InvariantCulture, $" limit {most}") : "";
}

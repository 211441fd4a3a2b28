using System.Text.Json;
using Detection.Api.Stages.Ogc.Collections;
using Npgsql;

namespace Detection.Api.Stages.Ogc.Querying;

/// <summary>Writes a row of a collection as a GeoJSON feature.</summary>
public static class FeatureJson
{
    internal const int FirstPropertyColumn = 2;

    /// <param name="row">As <see cref="FeatureStore.Read"/> hands it over; read from left to right.</param>
    public static long Write(Utf8JsonWriter json, NpgsqlDataReader row, IReadOnlyList<MapProperty> properties, Action<Utf8JsonWriter>? more = null)
    {
        json.WriteStartObject();
        json.WriteString("type", "Feature");
        var id = row.GetInt64(0);
        json.WriteNumber("id", id);
        WriteGeometry(json, row);
        json.WriteStartObject("properties");
        for (var i = 0; i < properties.Count; i++)
        {
            json.WritePropertyName(properties[i].Name);
            WriteValue(json, row, FirstPropertyColumn + i, properties[i].Kind);
        }
        json.WriteEndObject();
        more?.Invoke(json);
        json.WriteEndObject();
        return id;
    }

    public static void WriteGeometry(Utf8JsonWriter json, NpgsqlDataReader row)
    {
        json.WritePropertyName("geometry");
        if (row.IsDBNull(1)) json.WriteNullValue();
        else json.WriteRawValue(row.GetString(1), skipInputValidation: true);
    }

    public static void WriteValue(Utf8JsonWriter json, NpgsqlDataReader row, int column, PropertyKind kind)
    {
        if (row.IsDBNull(column))
        {
            json.WriteNullValue();
            return;
        }
        switch (kind)
        {
            case PropertyKind.Whole: json.WriteNumberValue(row.GetInt64(column)); break;
            case PropertyKind.Number: json.WriteNumberValue(row.GetDouble(column)); break;
            case PropertyKind.Boolean: json.WriteBooleanValue(row.GetBoolean(column)); break;
            case PropertyKind.Date: json.WriteStringValue(row.GetFieldValue<DateOnly>(column).ToString("O", System.Globalization.CultureInfo.InvariantCulture)); break;
            case PropertyKind.Instant: json.WriteStringValue(row.GetDateTime(column)); break;
            default: json.WriteStringValue(row.GetString(column)); break;
        }
    }
}

using System.Globalization;
using System.Text.Json;
using Detection.Api.Stages.Ogc.Collections;
using Detection.Api.Stages.Ogc.Querying;
using Detection.Models.Csv;
using Npgsql;

namespace Detection.Api.Stages.Ogc.Download;

/// <summary>Writes a collection's rows as one GeoJSON document for GDAL to read.</summary>
internal sealed class DownloadWriter(ItemsQuery query, DownloadFormat format)
{
    /// <summary>What a handheld shows beside a feature.</summary>
    public const string Label = "taramaLabel";

    /// <summary>Everything that is known of a feature, in one text.</summary>
    public const string Note = "taramaNote";

    private const int FlushBytes = 1 << 16;

    private bool HasLabels => format.Name is DownloadFormat.Gpx or DownloadFormat.Kml;

    public async Task Write(FeatureStore store, string file, CancellationToken ct)
    {
        await using var output = File.Create(file);
        await using var json = new Utf8JsonWriter(output, ListItems.Letters);
        json.WriteStartObject();
        json.WriteString("type", "FeatureCollection");
        json.WriteString("name", DownloadSource.Layer);
        json.WriteStartArray("features");
        await store.Read(query, after: null, limit: null, async row =>
        {
            WriteFeature(json, row);
            if (json.BytesPending > FlushBytes) await json.FlushAsync(ct);
        }, ct);
        json.WriteEndArray();
        json.WriteEndObject();
        await json.FlushAsync(ct);
    }

    private void WriteFeature(Utf8JsonWriter json, NpgsqlDataReader row)
    {
        json.WriteStartObject();
        json.WriteString("type", "Feature");
        var id = row.GetInt64(0);
        FeatureJson.WriteGeometry(json, row);
        json.WriteStartObject("properties");
        var texts = new List<string>();
        var label = (string?)null;
        for (var i = 0; i < query.Properties.Count; i++)
        {
            var property = query.Properties[i];
            json.WritePropertyName(property.Name);
            if (!HasLabels && (property.Kind is not PropertyKind.Text || format.Name is not DownloadFormat.Csv))
            {
                FeatureJson.WriteValue(json, row, i + FeatureJson.FirstPropertyColumn, property.Kind);
                continue;
            }
            WriteText(json, row, i + FeatureJson.FirstPropertyColumn, property, texts, ref label);
        }
        if (HasLabels)
        {
            json.WriteString(Label, label ?? id.ToString(CultureInfo.InvariantCulture));
            json.WriteString(Note, string.Join(", ", texts));
        }
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private void WriteText(Utf8JsonWriter json, NpgsqlDataReader row, int column, MapProperty property, List<string> texts, ref string? label)
    {
        if (row.IsDBNull(column))
        {
            json.WriteNullValue();
            return;
        }
        var text = property.Kind switch
        {
            PropertyKind.Date => row.GetFieldValue<DateOnly>(column).ToString("O", CultureInfo.InvariantCulture),
            PropertyKind.Instant => row.GetDateTime(column).ToString("O", CultureInfo.InvariantCulture),
            _ => Convert.ToString(row.GetValue(column), CultureInfo.InvariantCulture)!,
        };
        json.WriteStringValue(format.Name is DownloadFormat.Csv ? SpreadsheetCell.Neutral(text) : text);
        texts.Add($"{property.Name}: {text}");
        if (property.Name == query.Collection.LabelProperty) label = text;
    }
}

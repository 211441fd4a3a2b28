using System.Text.Json.Nodes;
using Detection.Api.Stages.Ogc.Collections;
using Geo.Crs;

namespace Detection.Api.Stages.Ogc.Documents;

/// <summary>What a map program must know of a collection.</summary>
public static class CollectionJson
{
    /// <param name="bounds">West, south, east, north [°] of all installations; null before any is known.</param>
    public static JsonObject Write(FeatureSource collection, OgcLinks links, IReadOnlyList<double>? bounds)
    {
        var written = new JsonObject
        {
            ["id"] = collection.Id,
            ["title"] = collection.Title,
            ["description"] = collection.Description,
            ["itemType"] = "feature",
            ["crs"] = new JsonArray([.. CoordinateSystem.All.Select(system => (JsonNode)system.Uri)]),
            ["storageCrs"] = CoordinateSystem.Crs84.Uri,
            ["links"] = new JsonArray(
                OgcLinks.Link("self", links.Collection(collection.Id), collection.Title),
                OgcLinks.Link("items", links.Items(collection.Id), $"{collection.Title} as GeoJSON", OgcLinks.GeoJson),
                OgcLinks.Link("http://www.opengis.net/def/rel/ogc/1.0/queryables", links.Collection(collection.Id) + "/queryables", "What a filter may ask for", OgcLinks.Schema),
                OgcLinks.Link("enclosure", links.Collection(collection.Id) + "/download?format=gpkg", $"{collection.Title} as a GeoPackage", "application/geopackage+sqlite3")),
        };
        if (bounds is not null)
        {
            written["extent"] = new JsonObject
            {
                ["spatial"] = new JsonObject
                {
                    ["bbox"] = new JsonArray(new JsonArray([.. bounds.Select(degree => (JsonNode)degree)])),
                    ["crs"] = CoordinateSystem.Crs84.Uri,
                },
            };
        }
        return written;
    }
}

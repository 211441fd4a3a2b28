using System.Text.Json.Nodes;

namespace Detection.Api.Stages.Ogc;

/// <summary>The addresses under which a caller reaches this service, as it reached it itself.</summary>
public sealed class OgcLinks(HttpRequest request)
{
    public const string GeoJson = "application/geo+json";
    public const string OpenApi = "application/vnd.oai.openapi+json;version=3.0";
    public const string Schema = "application/schema+json";
    private const string Json = "application/json";

    /// <summary>The landing page, without a slash at its end.</summary>
    public string Root { get; } = $"{request.Scheme}://{request.Host}{request.PathBase}/ogc";

    public string Collection(string id) => $"{Root}/collections/{id}";

    public string Items(string id) => Collection(id) + "/items";

    /// <summary>This request with some of its parameters set anew; null leaves one out.</summary>
    public string Again(params (string Name, string? Value)[] changed)
    {
        var kept = request.Query.Where(parameter => changed.All(change => change.Name != parameter.Key))
            .SelectMany(parameter => parameter.Value.Select(value => (Name: parameter.Key, Value: value)));
        var all = kept.Concat(changed).Where(parameter => parameter.Value is not null)
            .Select(parameter => $"{Uri.EscapeDataString(parameter.Name)}={Uri.EscapeDataString(parameter.Value!)}").ToList();
        var address = $"{request.Scheme}://{request.Host}{request.PathBase}{request.Path}";
        return all.Count == 0 ? address : address + "?" + string.Join('&', all);
    }

    public static JsonObject Link(string relation, string address, string title, string type = Json) =>
        new() { ["href"] = address, ["rel"] = relation, ["type"] = type, ["title"] = title };
}

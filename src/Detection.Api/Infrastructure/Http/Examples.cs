using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.Options;
using Microsoft.OpenApi;

namespace Detection.Api.Infrastructure.Http;

/// <summary>Examples of bodies in the OpenAPI document, written as the objects an endpoint really takes and gives.</summary>
public static class Examples
{
    private sealed record RequestExample(object Body);

    private sealed record ResponseExample(object Body);

    /// <summary>Shows a request body.</summary>
    public static TBuilder WithRequestExample<TBuilder>(this TBuilder endpoint, object body) where TBuilder : IEndpointConventionBuilder =>
        endpoint.WithMetadata(new RequestExample(body));

    /// <summary>Shows the body of the successful answer.</summary>
    public static TBuilder WithResponseExample<TBuilder>(this TBuilder endpoint, object body) where TBuilder : IEndpointConventionBuilder =>
        endpoint.WithMetadata(new ResponseExample(body));

    /// <summary>Puts the examples into the document.</summary>
    public static Task Add(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken ct)
    {
        var json = context.ApplicationServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;
        foreach (var metadata in context.Description.ActionDescriptor.EndpointMetadata)
        {
            if (metadata is RequestExample request) Show(operation.RequestBody?.Content, request.Body, json);
            if (metadata is not ResponseExample response) continue;
            foreach (var success in operation.Responses?.Where(answer => answer.Key.StartsWith('2')) ?? []) Show(success.Value.Content, response.Body, json);
        }
        return Task.CompletedTask;
    }

    private static void Show(IDictionary<string, OpenApiMediaType>? content, object body, JsonSerializerOptions json)
    {
        if (content is null) return;
        var node = body as JsonNode ?? JsonSerializer.SerializeToNode(body, json);
        foreach (var media in content.Where(media => media.Key.Contains("json", StringComparison.Ordinal))) media.Value.Example = node?.DeepClone();
    }
}

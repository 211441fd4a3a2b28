using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Detection.Api.Infrastructure.Http;

/// <summary>Says in the OpenAPI document what holds for every route: a failure is problem+json, whatever its status.</summary>
public static class ProblemAnswers
{
    private const string Problem = "application/problem+json";

    public static async Task Add(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken ct)
    {
        var schema = await context.GetOrCreateSchemaAsync(typeof(ProblemDetails), cancellationToken: ct);
        var responses = operation.Responses ??= [];
        if (operation.RequestBody?.Content?.ContainsKey("application/json") is true)
        {
            responses.TryAdd("400", new OpenApiResponse { Description = "The body is not the JSON expected" });
            responses.TryAdd("415", new OpenApiResponse { Description = "The body is not application/json" });
        }

        responses.TryAdd("500", new OpenApiResponse { Description = "Something went wrong inside the service" });
        foreach (var (_, response) in responses.Where(response => response.Key[0] is '4' or '5'))
        {
            if (response is OpenApiResponse { Content: null or { Count: 0 } } bare)
                bare.Content = new Dictionary<string, OpenApiMediaType> { [Problem] = new() { Schema = schema } };
        }
    }
}

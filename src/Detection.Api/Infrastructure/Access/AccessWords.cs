using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Detection.Api.Infrastructure.Access;

/// <summary>Shows in the OpenAPI document which roles may call a route, how a caller names itself, and what a refusal is.</summary>
public static class AccessWords
{
    public static Task Add(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken ct)
    {
        if (context.Description.ActionDescriptor.EndpointMetadata.OfType<RoleRequirement>().LastOrDefault() is not { } requirement)
            return Task.CompletedTask;
        var roles = string.Join(", ", requirement.Roles.Select(RoleNames.Of));
        (operation.Parameters ??= []).Add(new OpenApiParameter
        {
            Name = Actor.Carrier,
            In = ParameterLocation.Header,
            Description = $"Who calls, as role:name with the name percent-encoded. Roles: {roles}.",
            Schema = new OpenApiSchema { Type = JsonSchemaType.String },
        });
        (operation.Responses ??= []).TryAdd("403", new OpenApiResponse { Description = $"Not for this role; it needs {roles}" });
        return Task.CompletedTask;
    }
}

using Detection.Api.Infrastructure.Access;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Detection.Api.Infrastructure.Http;

/// <summary>The OpenAPI document: its head, and what is added to the routes' own words.</summary>
public static class ApiDocument
{
    public static IServiceCollection AddApiDocument(this IServiceCollection services) => services.AddOpenApi("v1", options => options
        .AddDocumentTransformer(Describe)
        .AddOperationTransformer(Examples.Add)
        .AddOperationTransformer(ParameterWords.Add)
        .AddOperationTransformer(AccessWords.Add)
        .AddOperationTransformer(ProblemAnswers.Add));

    private static Task Describe(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken ct)
    {
        document.Info = new OpenApiInfo
        {
            Title = "Tarama",
            Version = typeof(ApiDocument).Assembly.GetName().Version?.ToString(3) ?? "",
            Description = "Finds electricity theft: readings in, a ranked map, routes for crews and draft records out. "
                + "Errors are application/problem+json. Texts for people come as {tr, en}. Dates are local to Türkiye, instants are UTC.",
        };
        return Task.CompletedTask;
    }
}

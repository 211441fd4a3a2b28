using System.Net.Http.Json;
using System.Text.Json;
using Detection.Api.Infrastructure.Http;
using Detection.Testing;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Detection.Api.Tests.Http;

public class ApiDocumentTests(TaramaServiceFixture service) : IClassFixture<TaramaServiceFixture>
{
    [Fact]
    public async Task Every_route_stands_in_the_document()
    {
        var documented = (await Operations()).Select(operation => operation.Name).ToHashSet(StringComparer.Ordinal);
        var routes = service.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(route => route.RoutePattern.RawText is not "/openapi/{documentName}.json")
            .SelectMany(route => route.Metadata.GetMetadata<IHttpMethodMetadata>()!.HttpMethods.Select(method => $"{method} {PathOf(route)}"))
            .ToList();
        Assert.NotEmpty(routes);
        Assert.All(routes, route => Assert.Contains(route, documented));
    }

    [Fact]
    public async Task Every_json_body_has_an_example() => Assert.All(await Operations(), operation =>
    {
        if (operation.Body.TryGetProperty("requestBody", out var request))
            AssertExample(operation.Name, request);
        foreach (var response in operation.Body.GetProperty("responses").EnumerateObject().Where(response => response.Name[0] == '2').Take(1))
            AssertExample(operation.Name, response.Value);
    });

    [Fact]
    public async Task Every_parameter_is_described() => Assert.All(await Operations(), operation =>
    {
        if (!operation.Body.TryGetProperty("parameters", out var parameters))
            return;
        Assert.All(parameters.EnumerateArray(), parameter =>
            Assert.True(parameter.TryGetProperty("description", out _), $"{operation.Name} does not say what {parameter.GetProperty("name")} is"));
    });

    [Fact]
    public async Task Every_failure_is_documented_as_a_problem() => Assert.All(await Operations(), operation =>
    {
        var failures = operation.Body.GetProperty("responses").EnumerateObject().Where(response => response.Name[0] is '4' or '5').ToList();
        Assert.NotEmpty(failures);
        Assert.All(failures, failure => Assert.True(
            failure.Value.GetProperty("content").TryGetProperty("application/problem+json", out _), $"{operation.Name} {failure.Name} is not a problem"));
    });

    [Fact]
    public async Task The_reference_in_docs_is_what_the_service_offers() => Assert.True(
        await File.ReadAllTextAsync(ReferenceFile()) == ApiReference.Write(await Document()), "docs/api.md is stale: ./tarama api > docs/api.md");

    private Task<JsonElement> Document() => service.Client.GetFromJsonAsync<JsonElement>("/openapi/v1.json");

    private async Task<List<(string Name, JsonElement Body)>> Operations() =>
        [.. (await Document()).GetProperty("paths").EnumerateObject().SelectMany(path =>
            path.Value.EnumerateObject().Select(operation => ($"{operation.Name.ToUpperInvariant()} {path.Name}", operation.Value)))];

    /// <summary>The route as the document writes it: without constraints, without a slash at the end.</summary>
    private static string PathOf(RouteEndpoint route) => "/" + string.Concat(route.RoutePattern.PathSegments.Select(segment =>
        string.Concat(segment.Parts.Select(part => part switch
        {
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart parameter => $"{{{parameter.Name}}}",
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal => literal.Content,
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternSeparatorPart separator => separator.Content,
            _ => throw new InvalidOperationException($"{route.RoutePattern.RawText}: a part of an unknown kind."),
        })) + "/")).TrimEnd('/');

    private static void AssertExample(string operation, JsonElement holder)
    {
        if (holder.TryGetProperty("content", out var content) && content.TryGetProperty("application/json", out var json))
            Assert.True(json.TryGetProperty("example", out _), $"{operation} has a body without an example");
    }

    private static string ReferenceFile()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Detection.sln")))
                return Path.Combine(folder.FullName, "docs", "api.md");
        }

        throw new FileNotFoundException("Detection.sln is in no folder above the tests.");
    }
}

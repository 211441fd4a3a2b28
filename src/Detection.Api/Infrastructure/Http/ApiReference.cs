using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Detection.Api.Infrastructure.Http;

/// <summary>The OpenAPI document as a page a person reads: the content of <c>docs/api.md</c>.</summary>
public static class ApiReference
{
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerOptions.Web)
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private sealed record Operation(string Tag, string Method, string Path, JsonElement Body);

    /// <param name="document">What /openapi/v1.json answers.</param>
    public static string Write(JsonElement document)
    {
        var page = new StringBuilder("# The API\n\n");
        page.Append("Generated: `tarama api > docs/api.md`. The same, for programs: `GET /openapi/v1.json`.\n\n");
        page.Append(document.GetProperty("info").GetProperty("description").GetString()).Append('\n');
        foreach (var tag in Operations(document).GroupBy(operation => operation.Tag).OrderBy(tag => tag.Key, StringComparer.Ordinal))
        {
            page.Append("\n## ").Append(tag.Key).Append('\n');
            foreach (var operation in tag)
                Write(operation, page);
        }

        return page.ToString();
    }

    private static IEnumerable<Operation> Operations(JsonElement document) =>
        from path in document.GetProperty("paths").EnumerateObject()
        from operation in path.Value.EnumerateObject()
        where operation.Value.ValueKind is JsonValueKind.Object && operation.Value.TryGetProperty("responses", out _)
        orderby path.Name, operation.Name
        select new Operation(Text(operation.Value, "tags"), operation.Name.ToUpperInvariant(), path.Name, operation.Value);

    private static void Write(Operation operation, StringBuilder page)
    {
        page.Append("\n### `").Append(operation.Method).Append(' ').Append(operation.Path).Append("`\n\n");
        page.Append(Text(operation.Body, "summary")).Append("\n\n");
        if (operation.Body.TryGetProperty("parameters", out var parameters))
        {
            foreach (var parameter in parameters.EnumerateArray())
                WriteParameter(parameter, page);
        }

        foreach (var response in operation.Body.GetProperty("responses").EnumerateObject())
            WriteResponse(response, page);
        if (operation.Body.TryGetProperty("requestBody", out var request))
            WriteExample("A body", request, page);
        foreach (var response in operation.Body.GetProperty("responses").EnumerateObject())
            WriteExample($"An answer `{response.Name}`", response.Value, page);
    }

    private static void WriteParameter(JsonElement parameter, StringBuilder page)
    {
        var required = parameter.TryGetProperty("required", out var needed) && needed.GetBoolean();
        page.Append("- `").Append(Text(parameter, "name")).Append("` (").Append(Text(parameter, "in")).Append(required ? ", required" : "").Append(')');
        var description = Text(parameter, "description");
        page.Append(description.Length > 0 ? ": " : "").Append(description).Append('\n');
    }

    private static void WriteResponse(JsonProperty response, StringBuilder page)
    {
        var kinds = response.Value.TryGetProperty("content", out var content) ? string.Join(", ", content.EnumerateObject().Select(kind => kind.Name)) : "no body";
        page.Append("- answers `").Append(response.Name).Append("` ").Append(Text(response.Value, "description")).Append(": ").Append(kinds).Append('\n');
    }

    private static void WriteExample(string of, JsonElement holder, StringBuilder page)
    {
        if (!holder.TryGetProperty("content", out var content))
            return;
        foreach (var kind in content.EnumerateObject().Where(kind => kind.Value.TryGetProperty("example", out _)).Take(1))
        {
            page.Append('\n').Append(of).Append(":\n\n```json\n");
            page.Append(JsonNode.Parse(kind.Value.GetProperty("example").GetRawText())!.ToJsonString(Readable)).Append("\n```\n");
        }
    }

    private static string Text(JsonElement parent, string name) => !parent.TryGetProperty(name, out var value)
        ? ""
        : value.ValueKind is JsonValueKind.Array ? value.EnumerateArray().FirstOrDefault().ToString() : value.ToString();
}

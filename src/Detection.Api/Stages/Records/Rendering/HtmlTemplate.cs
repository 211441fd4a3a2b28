using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Detection.Api.Stages.Records.Rendering;

/// <summary>
/// A logic-less HTML template, so that a company can restyle a document without code.
/// <c>{{a.b}}</c> writes a value, always escaped; <c>{{#a}}…{{/a}}</c> repeats for a list, enters an object, or shows for a value that is
/// neither null, false nor empty; <c>{{^a}}…{{/a}}</c> shows for one that is; <c>{{.}}</c> is the current item;
/// <c>{{&gt;figure}}</c> inserts a drawing made by the service, the only thing never escaped.
/// </summary>
public static partial class HtmlTemplate
{
    /// <param name="template">The template's text.</param>
    /// <param name="model">An object; a name is looked up in the innermost section first, then outwards.</param>
    /// <param name="figures">Markup by name.</param>
    /// <exception cref="FormatException">A name is unknown, or a section is not closed in order.</exception>
    public static string Render(string template, JsonElement model, IReadOnlyDictionary<string, string> figures)
    {
        var position = 0;
        var nodes = Parse(template, TagPattern().Matches(template), ref position, section: null);
        var html = new StringBuilder(template.Length * 2);
        Write(nodes, [model], figures, html);
        return html.ToString();
    }

    private sealed record Node(char Kind, string Text, IReadOnlyList<Node> Children);

    private static List<Node> Parse(string template, MatchCollection tags, ref int position, string? section)
    {
        var nodes = new List<Node>();
        var textStart = position == 0 ? 0 : EndOf(tags[position - 1]);
        for (; position < tags.Count; position++)
        {
            var tag = tags[position];
            nodes.Add(new Node('"', template[textStart..tag.Index], []));
            textStart = EndOf(tag);
            var (kind, name) = (tag.Groups["kind"].Value, tag.Groups["name"].Value);
            switch (kind)
            {
                case "#" or "^":
                    position++;
                    nodes.Add(new Node(kind[0], name, Parse(template, tags, ref position, name)));
                    textStart = EndOf(tags[position]);
                    break;
                case "/" when name == section:
                    return nodes;
                case "/":
                    throw new FormatException($"The template closes {{{{/{name}}}}} where {{{{/{section ?? "nothing"}}}}} is open.");
                default:
                    nodes.Add(new Node(kind is "" ? '=' : '>', name, []));
                    break;
            }
        }

        if (section is not null)
            throw new FormatException($"The template does not close {{{{#{section}}}}}.");
        nodes.Add(new Node('"', template[textStart..], []));
        return nodes;
    }

    private static int EndOf(Match tag) => tag.Index + tag.Length;

    private static void Write(IReadOnlyList<Node> nodes, IReadOnlyList<JsonElement> scopes, IReadOnlyDictionary<string, string> figures, StringBuilder html)
    {
        foreach (var node in nodes)
        {
            switch (node.Kind)
            {
                case '"':
                    html.Append(node.Text);
                    break;
                case '=':
                    html.Append(WebUtility.HtmlEncode(Lookup(node.Text, scopes).ToString()));
                    break;
                case '>':
                    html.Append(figures.TryGetValue(node.Text, out var figure)
                        ? figure
                        : throw new FormatException($"The template asks for the unknown figure {{{{>{node.Text}}}}}."));
                    break;
                case '^' when !Shows(Lookup(node.Text, scopes)):
                    Write(node.Children, scopes, figures, html);
                    break;
                case '#':
                    foreach (var item in Items(Lookup(node.Text, scopes)))
                        Write(node.Children, [.. scopes, item], figures, html);
                    break;
            }
        }
    }

    private static JsonElement[] Items(JsonElement value) =>
        value.ValueKind is JsonValueKind.Array ? [.. value.EnumerateArray()] : Shows(value) ? [value] : [];

    private static bool Shows(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined or JsonValueKind.False => false,
        JsonValueKind.String => value.GetString()!.Length > 0,
        JsonValueKind.Array => value.GetArrayLength() > 0,
        _ => true,
    };

    private static JsonElement Lookup(string name, IReadOnlyList<JsonElement> scopes)
    {
        if (name is ".")
            return scopes[^1];
        var path = name.Split('.');
        for (var depth = scopes.Count - 1; depth >= 0; depth--)
        {
            if (scopes[depth].ValueKind is JsonValueKind.Object && scopes[depth].TryGetProperty(path[0], out var value))
                return path.Skip(1).Aggregate(value, (parent, key) => Member(parent, key, name));
        }

        throw Unknown(name);
    }

    private static JsonElement Member(JsonElement parent, string key, string name) => parent.ValueKind switch
    {
        JsonValueKind.Null => parent,
        JsonValueKind.Object when parent.TryGetProperty(key, out var value) => value,
        _ => throw Unknown(name),
    };

    private static FormatException Unknown(string name) => new($"The template asks for the unknown value {{{{{name}}}}}.");

    [GeneratedRegex(@"\{\{(?<kind>[#^/>]?)\s*(?<name>[A-Za-z0-9_.\-]+)\s*\}\}")]
    private static partial Regex TagPattern();
}

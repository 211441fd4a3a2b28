using System.Text.Json;
using System.Text.Json.Nodes;
using Detection.Api.Stages.Records.Rendering;

namespace Detection.Api.Stages.Records.Documents;

/// <summary>
/// The documents' templates and words, as they ship in <c>Template/documents</c>. A company's file of the same name in its own folder takes
/// the place of ours, without a rebuild or a restart.
/// </summary>
/// <param name="template">Where templates and assets are looked up.</param>
public sealed class DocumentTemplates(RecordTemplate template)
{
    /// <summary>Folders of <c>asset:</c> references, in order.</summary>
    public IReadOnlyList<string> Folders => template.Folders;

    /// <summary>Our words, with a company's own in the place of those it has: a word that is new in a later version does not stop an older file.</summary>
    /// <exception cref="FormatException">A words file is no JSON object of texts.</exception>
    public JsonObject Words(DocumentLanguage language)
    {
        var words = new JsonObject();
        foreach (var file in Folders.Reverse().Select(folder => Path.Combine(folder, "documents", $"words.{language.Code()}.json")).Where(File.Exists))
        {
            foreach (var (name, text) in Read(file)) words[name] = text?.DeepClone();
        }
        return words;
    }

    public string Text(string name) => File.ReadAllText(Find(name));

    private static JsonObject Read(string file)
    {
        try
        {
            return JsonNode.Parse(File.ReadAllText(file))!.AsObject();
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            throw new FormatException($"{file} is no JSON object of texts: {error.Message}", error);
        }
    }

    private string Find(string name) => Folders.Select(folder => Path.Combine(folder, "documents", name)).FirstOrDefault(File.Exists)
        ?? throw new FormatException($"There is no template documents/{name}.");
}

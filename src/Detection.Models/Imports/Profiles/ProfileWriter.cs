using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Detection.Models.Imports.Profiles;

/// <summary>Writes a mapping profile as the small file that a person reads and mends: what is as usual is left out.</summary>
public static class ProfileWriter
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>JSON that <see cref="ProfileReader"/> reads as the same profile.</summary>
    public static string Write(MappingProfile profile)
    {
        var usual = Node(new MappingProfile { Name = "", Target = "" });
        var json = Node(profile);
        foreach (var (name, value) in usual.ToArray())
        {
            if (name is not ("name" or "target") && JsonNode.DeepEquals(json[name], value)) json.Remove(name);
        }

        return json.ToJsonString(Options) + "\n";
    }

    private static JsonObject Node(MappingProfile profile) => JsonSerializer.SerializeToNode(profile, Options)!.AsObject();
}

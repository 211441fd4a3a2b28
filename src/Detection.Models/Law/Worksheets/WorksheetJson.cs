using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace Detection.Models.Law.Worksheets;

/// <summary>The worksheet as JSON: camelCase names, enums as words, decimals with all their digits, Turkish letters as they are.</summary>
public static class WorksheetJson
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
        NumberHandling = JsonNumberHandling.Strict,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    public static string Write(Worksheet sheet) => JsonSerializer.Serialize(sheet, Options);

    /// <exception cref="JsonException">The text is no worksheet; the message names path and line.</exception>
    public static Worksheet Read(string json) =>
        JsonSerializer.Deserialize<Worksheet>(json, Options) ?? throw new JsonException("The file holds no worksheet.");
}

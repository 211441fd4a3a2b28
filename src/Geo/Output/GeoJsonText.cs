using System.Text.Json;
using System.Text.Unicode;

namespace Geo.Output;

/// <summary>Tells whether the texts of a feature can be read: a parser of JSON finds out only when somebody asks for one.</summary>
internal static class GeoJsonText
{
    public const string Broken = "The file's letters are not UTF-8; say in which encoding it is, or write it anew as UTF-8.";

    /// <param name="bytes">Of the feature as it stands in the file.</param>
    /// <exception cref="GeoJsonException">A byte is not UTF-8, or an escape stands for half a letter.</exception>
    public static void Check(ReadOnlySpan<byte> bytes, JsonElement feature)
    {
        if (!Utf8.IsValid(bytes)) throw new GeoJsonException(Broken);
        // Half a letter can only be written as an escape, and hardly any file has one.
        if (bytes.IndexOf("\\u"u8) >= 0) ReadAll(feature);
    }

    /// <exception cref="InvalidOperationException">A text holds half a letter.</exception>
    private static void ReadAll(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.String:
                _ = element.GetString();
                break;
            case JsonValueKind.Array:
                foreach (var item in element.EnumerateArray()) ReadAll(item);
                break;
            case JsonValueKind.Object:
                foreach (var property in element.EnumerateObject())
                {
                    _ = property.Name;
                    ReadAll(property.Value);
                }

                break;
        }
    }
}

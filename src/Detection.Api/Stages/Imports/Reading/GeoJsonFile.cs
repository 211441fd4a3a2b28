using System.Text;
using System.Text.Json;
using Detection.Models.Imports.Profiles;
using Detection.Models.Imports.Reading;
using Detection.Models.Imports.Rows;
using Detection.Models.Imports.Rules;
using Detection.Models.Imports.Targets;

namespace Detection.Api.Stages.Imports.Reading;

/// <summary>A GeoJSON feature collection as rows: the properties are the columns, the order of the features their line numbers.</summary>
/// <remarks>Boundaries and streets of a province are small beside its readings, so the document is read as a whole, up to a limit.</remarks>
public static class GeoJsonFile
{
    private const long MostBytes = 256L << 20;

    public static FilePlan Plan(ImportOrder order, MappingProfile? named, Encoding encoding)
    {
        using var document = Open(order.Path);
        var names = PropertyNames(document);
        var profile = named ?? ProfileCatalogue.Recognise(order.FileName, names);
        var schema = TargetCatalogue.Find(profile.Target)!;
        var map = ColumnMap.Bind(schema, profile, names);
        if (profile.IsCanonical && !map.Fits && named is null && ProfileCatalogue.ReadyMade.FirstOrDefault(Fits) is { } other)
            (profile, map) = (other, ColumnMap.Bind(schema, other, names));
        FilePlanner.RefuseUnlessFits(profile, map, names);
        if (!StagedShapes(schema)) throw new ImportRefusedException(RuleCatalogue.ProfileDoesNotFit, profile.Name, "CSV ← GeoJSON");
        var ignored = map.Ignored.Select(name => new Fault(RuleCatalogue.ColumnIsIgnored, Severity.Note, name, name));
        return new FilePlan(order.Path, schema, profile, encoding, new Dialect(',', '.'), map, string.Join(',', names), [.. ignored]);

        bool Fits(MappingProfile candidate) => candidate.Target == schema.Name && ColumnMap.Bind(schema, candidate, names).Fits;
    }

    /// <exception cref="ImportRefusedException">The file is too large or not a feature collection.</exception>
    public static JsonDocument Open(string path)
    {
        if (new FileInfo(path).Length > MostBytes) throw new ImportRefusedException(RuleCatalogue.GeoJsonIsBroken, null, "> 256 MB");
        using var stream = File.OpenRead(path);
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(stream);
        }
        catch (JsonException e)
        {
            throw new ImportRefusedException(RuleCatalogue.GeoJsonIsBroken, null, e.Message);
        }

        if (document.RootElement.TryGetProperty("features", out var features) && features.ValueKind == JsonValueKind.Array) return document;
        document.Dispose();
        throw new ImportRefusedException(RuleCatalogue.GeoJsonIsBroken, null, "features");
    }

    /// <summary>The text of a property as a cell would hold it.</summary>
    public static ReadOnlyMemory<char> TextOf(JsonElement feature, string property)
    {
        if (!feature.TryGetProperty("properties", out var properties) || properties.ValueKind != JsonValueKind.Object) return default;
        if (!properties.TryGetProperty(property, out var value) || value.ValueKind is JsonValueKind.Null) return default;
        return (value.ValueKind == JsonValueKind.String ? value.GetString() : value.GetRawText()).AsMemory();
    }

    private static bool StagedShapes(TargetSchema schema) => schema == TargetCatalogue.Neighbourhoods || schema == TargetCatalogue.Streets;

    private static string[] PropertyNames(JsonDocument document)
    {
        var features = document.RootElement.GetProperty("features");
        if (features.GetArrayLength() == 0) throw new ImportRefusedException(RuleCatalogue.FileHasNoRows);
        return features[0].TryGetProperty("properties", out var properties) && properties.ValueKind == JsonValueKind.Object
            ? [.. properties.EnumerateObject().Select(property => property.Name)]
            : [];
    }
}

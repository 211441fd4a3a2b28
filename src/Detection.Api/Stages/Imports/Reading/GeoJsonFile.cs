using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using Detection.Models.Imports.Profiles;
using Detection.Models.Imports.Reading;
using Detection.Models.Imports.Rows;
using Detection.Models.Imports.Rules;
using Detection.Models.Imports.Targets;
using Geo.Output;

namespace Detection.Api.Stages.Imports.Reading;

/// <summary>A GeoJSON feature collection as rows: the properties are the columns, a feature's place in the file is its line number.</summary>
public static class GeoJsonFile
{
    /// <summary>Settles how the file is read from the properties of its first feature.</summary>
    public static async Task<FilePlan> Plan(ImportOrder order, MappingProfile? named, CancellationToken ct)
    {
        var names = await FirstProperties(order.Path, ct);
        var profile = named ?? Recognise(order.FileName, names);
        var schema = TargetCatalogue.Find(profile.Target)!;
        if (schema.Shape == ShapeKind.None) throw new ImportRefusedException(RuleCatalogue.ProfileDoesNotFit, profile.Name, "CSV ← GeoJSON");
        var map = ColumnMap.Bind(schema, profile, names);
        FilePlanner.RefuseUnlessFits(profile, map, names);
        var ignored = map.Ignored.Select(name => new Fault(RuleCatalogue.ColumnIsIgnored, Severity.Note, name, name));
        return new FilePlan(order.Path, schema, profile, Encoding.UTF8, new Dialect(',', '.'), map, string.Join(',', names), [.. ignored]) { IsGeoJson = true };
    }

    /// <summary>The features one by one.</summary>
    /// <exception cref="ImportRefusedException">The file is not GeoJSON, or not in longitude and latitude.</exception>
    public static async IAsyncEnumerable<GeoJsonFeature> Read(string path, [EnumeratorCancellation] CancellationToken ct)
    {
        await using var stream = File.OpenRead(path);
        await using var features = GeoJsonReader.ReadFeatures(stream, ct).GetAsyncEnumerator(ct);
        while (await MoveNext(features)) yield return features.Current;
    }

    /// <summary>The text of a property as a cell would hold it.</summary>
    public static ReadOnlyMemory<char> TextOf(GeoJsonFeature feature, string property)
    {
        if (feature.Properties.ValueKind != JsonValueKind.Object || !feature.Properties.TryGetProperty(property, out var value)) return default;
        return value.ValueKind switch
        {
            JsonValueKind.Null => default,
            JsonValueKind.String => value.GetString().AsMemory(),
            _ => value.GetRawText().AsMemory(),
        };
    }

    // A file with a name of the canonical set may still hold another system's properties.
    private static MappingProfile Recognise(string fileName, string[] names)
    {
        var profile = ProfileCatalogue.Recognise(fileName, names);
        return ColumnMap.Bind(TargetCatalogue.Find(profile.Target)!, profile, names).Fits ? profile : ProfileCatalogue.FindByHeader(names) ?? profile;
    }

    private static async Task<string[]> FirstProperties(string path, CancellationToken ct)
    {
        await foreach (var feature in Read(path, ct))
        {
            return feature.Properties.ValueKind == JsonValueKind.Object
                ? [.. feature.Properties.EnumerateObject().Select(property => property.Name)]
                : [];
        }

        throw new ImportRefusedException(RuleCatalogue.FileHasNoRows);
    }

    private static async ValueTask<bool> MoveNext(IAsyncEnumerator<GeoJsonFeature> features)
    {
        try
        {
            return await features.MoveNextAsync();
        }
        catch (GeoJsonException e)
        {
            throw new ImportRefusedException(RuleCatalogue.GeoJsonIsBroken, null, e.Message);
        }
    }
}

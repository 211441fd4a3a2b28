using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Detection.Models.Imports.Profiles;
using Detection.Models.Imports.Reading;
using Detection.Models.Imports.Rows;
using Detection.Models.Imports.Rules;
using Detection.Models.Imports.Targets;
using Geo.Output;

namespace Detection.Api.Stages.Imports.Reading;

/// <summary>A GeoJSON feature collection as rows: the properties are the columns, a feature's place in the file is its line number.</summary>
public static partial class GeoJsonFile
{
    private const int HeadBytes = 1 << 14;

    /// <summary>Settles how the file is read: lines and areas as features, a table's rows as text made of them.</summary>
    /// <param name="srid">The coordinates' system where it is known from elsewhere; null to look in the file.</param>
    public static async Task<FilePlan> Plan(ImportOrder order, MappingProfile? named, SourceForm form, int? srid, ScratchFolder scratch, CancellationToken ct)
    {
        var system = srid ?? named?.Srid ?? SridIn(order.Path);
        var anyCrs = system != MappingProfile.Degrees;
        var features = await FeatureTable.Look(order.Path, anyCrs, ct);
        if (features.Names.Count == 0 && !features.HasPlaces) features = WithoutRows(order);
        var profile = named ?? Recognise(order.FileName, features);
        var schema = TargetCatalogue.Find(profile.Target)!;
        if (schema.Shape == ShapeKind.None) return await PlanTable(order, named, profile, features, form, system, scratch, ct);
        var map = ColumnMap.Bind(schema, profile, features.Names);
        FilePlanner.RefuseUnlessFits(profile, map, features.Names);
        var ignored = map.Ignored.Select(name => new Fault(RuleCatalogue.ColumnIsIgnored, Severity.Note, name, name));
        return new FilePlan(order.Path, schema, profile, Encoding.UTF8, new Dialect(',', '.'), map, string.Join(',', features.Names), [.. ignored])
        {
            IsGeoJson = true, Form = form, Srid = system,
        };
    }

    /// <summary>The features one by one.</summary>
    /// <param name="anyCrs">Takes coordinates in another system than longitude and latitude as they stand.</param>
    /// <exception cref="ImportRefusedException">The file is not GeoJSON, or not in longitude and latitude.</exception>
    public static async IAsyncEnumerable<GeoJsonFeature> Read(string path, bool anyCrs, [EnumeratorCancellation] CancellationToken ct)
    {
        await using var stream = File.OpenRead(path);
        await using var features = GeoJsonReader.ReadFeatures(stream, anyCrs, ct).GetAsyncEnumerator(ct);
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

    private static async Task<FilePlan> PlanTable(
        ImportOrder order, MappingProfile? named, MappingProfile profile, FeatureTable.Columns features, SourceForm form, int system, ScratchFolder scratch,
        CancellationToken ct)
    {
        var schema = TargetCatalogue.Find(profile.Target)!;
        var (east, north) = features.HasPlaces && schema.Find("longitude") >= 0
            ? (profile.Columns.GetValueOrDefault("longitude", "longitude"), profile.Columns.GetValueOrDefault("latitude", "latitude"))
            : ((string?)null, (string?)null);
        if (named is not null && east is not null && !named.Columns.ContainsKey("longitude"))
            named = named with { Columns = new Dictionary<string, string>(named.Columns) { ["longitude"] = east, ["latitude"] = north! } };
        var mark = named?.DecimalMark ?? '.';
        var (path, lines) = await FeatureTable.Write(order.Path, anyCrs: true, features.Names, east, north, mark, scratch, ct);
        return FilePlanner.PlanConverted(order, named, path, form, mark) with { Lines = lines, Srid = system };
    }

    // A file with a name of the canonical set may still hold another system's properties.
    /// <summary>A map of a whole set with no feature in it has the columns that its kind can have.</summary>
    private static FeatureTable.Columns WithoutRows(ImportOrder order) =>
        order.OfSet && TargetCatalogue.All.FirstOrDefault(schema => schema.FileName == order.FileName) is { } schema
            ? new([.. schema.Columns.Select(column => column.Header)], HasPlaces: false)
            : throw new ImportRefusedException(RuleCatalogue.FileHasNoRows);

    private static MappingProfile Recognise(string fileName, FeatureTable.Columns features)
    {
        IReadOnlyList<string> names = features.HasPlaces ? [.. features.Names.Union(["longitude", "latitude"])] : features.Names;
        var profile = ProfileCatalogue.Recognise(fileName, names);
        return ColumnMap.Bind(TargetCatalogue.Find(profile.Target)!, profile, names).Fits ? profile : ProfileCatalogue.FindByHeader(names) ?? profile;
    }

    // GeoJSON before RFC 7946 named its system in a member before the features, and programs still write it.
    private static int SridIn(string path)
    {
        using var file = File.OpenRead(path);
        var head = new byte[HeadBytes];
        var text = Encoding.UTF8.GetString(head, 0, file.ReadAtLeast(head, HeadBytes, throwOnEndOfStream: false));
        return Crs().Match(text) is { Success: true } crs && int.TryParse(crs.Groups[1].ValueSpan, CultureInfo.InvariantCulture, out var code) ? code : MappingProfile.Degrees;
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

    [GeneratedRegex("^[^\\[]*\"crs\"[^\\[]*?EPSG:+(\\d{4,6})\"", RegexOptions.IgnoreCase)]
    private static partial Regex Crs();
}

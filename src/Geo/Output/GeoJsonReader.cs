using System.Runtime.CompilerServices;

namespace Geo.Output;

/// <summary>Reads the features of a GeoJSON FeatureCollection one after another, holding one in memory at a time.</summary>
public static class GeoJsonReader
{
    /// <summary>The features of a file in longitude and latitude.</summary>
    /// <inheritdoc cref="ReadFeatures(Stream, bool, CancellationToken)"/>
    public static IAsyncEnumerable<GeoJsonFeature> ReadFeatures(Stream input, CancellationToken ct = default) => ReadFeatures(input, anyCrs: false, ct);

    /// <summary>The features in the order of the file.</summary>
    /// <param name="input">UTF-8, with or without a byte-order mark; it stays open.</param>
    /// <param name="anyCrs">Takes the coordinates of a file in another system as they stand; the caller knows the system.</param>
    /// <exception cref="GeoJsonException">
    /// The file is no JSON, no FeatureCollection, in another system than longitude and latitude, or a feature's geometry is malformed.
    /// Thrown while enumerating, after the features before the fault.
    /// </exception>
    /// <remarks>
    /// Source: RFC 7946. Rings are returned by the right-hand rule, whatever way the file turns them; heights are left out, as
    /// the tables have no use for them. That rings do not cross is not checked. Cost: linear in the file; memory in its largest feature.
    /// </remarks>
    public static async IAsyncEnumerable<GeoJsonFeature> ReadFeatures(Stream input, bool anyCrs, [EnumeratorCancellation] CancellationToken ct = default)
    {
        var scanner = new GeoJsonScanner(input, anyCrs);
        var parser = new GeoJsonParser(anyCrs);
        for (var number = 1L; await scanner.Next(ct) is { } feature; number++)
            yield return parser.ParseFeature(feature, number);
    }
}

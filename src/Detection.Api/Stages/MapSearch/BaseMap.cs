namespace Detection.Api.Stages.MapSearch;

/// <summary>A raster base map from elsewhere, where a company has one; without it the map draws its own ground and needs no network.</summary>
/// <param name="Tiles">Address of its tiles with {z}, {x} and {y}: <c>Tarama:BaseMap:Tiles</c>; null for the service's own ground.</param>
/// <param name="Attribution">What its owner wants said: <c>Tarama:BaseMap:Attribution</c>.</param>
public sealed record BaseMap(string? Tiles, string? Attribution)
{
    /// <summary>Where the page may load pictures from besides this service; null for nowhere.</summary>
    public string? Origin => Tiles is null ? null : new Uri(Tiles.Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal)).GetLeftPart(UriPartial.Authority);

    /// <exception cref="Infrastructure.SettingsException">The address is no web address, or lacks a place for zoom, column or row.</exception>
    public static BaseMap Read(IConfiguration configuration)
    {
        var section = configuration.GetSection("Tarama:BaseMap");
        if (section["Tiles"] is not { Length: > 0 } tiles) return new BaseMap(null, null);
        var isComplete = tiles.Contains("{z}", StringComparison.Ordinal) && tiles.Contains("{x}", StringComparison.Ordinal) && tiles.Contains("{y}", StringComparison.Ordinal);
        if (!isComplete || !(tiles.StartsWith("https://", StringComparison.Ordinal) || tiles.StartsWith("http://", StringComparison.Ordinal)))
            throw new Infrastructure.SettingsException($"Tarama:BaseMap:Tiles is an http(s) address with {{z}}, {{x}} and {{y}} in it, not '{tiles}'.");
        return new BaseMap(tiles, section["Attribution"]);
    }
}

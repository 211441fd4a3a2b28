namespace Geo.Tests.Roads;

/// <summary>The OpenStreetMap extracts that lie beside the project.</summary>
internal static class SharedRoads
{
    public static string Andorra => Get("andorra.osm.pbf");

    public static string CampoGrande => Get("campo-grande.osm.gz");

    private static string Get(string file)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, "shared", "benchmarks", "roads", file);
            if (File.Exists(candidate)) return candidate;
        }
        throw new FileNotFoundException($"This test needs ../shared/benchmarks/roads/{file}, which lies beside the project's folder.");
    }
}

namespace Detection.Testing;

/// <summary>The real data sets that lie beside the project and are no part of it.</summary>
public static class SharedData
{
    /// <summary>A file under <c>../shared/data</c>, for example <c>Get("sgcc/daily-2014-01.csv")</c>.</summary>
    /// <exception cref="FileNotFoundException">It is not there; a test that needs it fails and says which file it misses.</exception>
    public static string Get(string file)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, "shared", "data", file);
            if (File.Exists(candidate)) return candidate;
        }

        throw new FileNotFoundException($"This test needs ../shared/data/{file}, which lies beside the project's folder.");
    }
}

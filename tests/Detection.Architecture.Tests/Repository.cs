namespace Detection.Architecture.Tests;

/// <summary>The tracked text of this repository, found upwards from the test's own folder.</summary>
internal static class Repository
{
    public sealed record TextFile(string RelativePath, string Text)
    {
        public int LineCount => Text.AsSpan().Count('\n');
    }

    public static string Root { get; } = FindRoot();

    public static IEnumerable<TextFile> SourceFiles(string folder) => Files(folder, "*.cs");

    public static IEnumerable<TextFile> Files(string folder, string pattern) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), pattern, SearchOption.AllDirectories)
            .Where(path => !IsBuilt(path))
            .Select(path => new TextFile(Path.GetRelativePath(Root, path).Replace('\\', '/'), File.ReadAllText(path)));

    private static bool IsBuilt(string path) =>
        path.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj" or "node_modules" or "wwwroot" or "dist" or ".build" or ".git");

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Detection.sln"))) return folder.FullName;
        throw new InvalidOperationException("Detection.sln is in no folder above the tests; run them from a checkout.");
    }
}

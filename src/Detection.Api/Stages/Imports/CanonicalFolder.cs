using Detection.Models.Imports.Targets;

namespace Detection.Api.Stages.Imports;

/// <summary>A folder that holds files of the canonical CSV set under their own names.</summary>
public static class CanonicalFolder
{
    /// <summary>The files of the set that are there, in the order in which they are taken: what others refer to comes first.</summary>
    public static IReadOnlyList<string> List(string folder) =>
    [
        .. TargetCatalogue.All.Where(schema => schema.FileName is not null)
            .Select(schema => Path.Combine(folder, schema.FileName!))
            .Where(File.Exists),
    ];
}

using System.IO.Compression;
using Detection.Api.Stages.Imports.Reading;
using Detection.Models.Imports.Rules;

namespace Detection.Api.Stages.Imports.Gdal;

/// <summary>Unpacks an archive whose bytes are counted and whose names stay inside the folder.</summary>
internal static class ZipFolder
{
    /// <exception cref="ImportRefusedException">It unpacks to too much, or names a path outside.</exception>
    public static void Unpack(string path, string folder)
    {
        var limit = new UnpackingLimit(new FileInfo(path).Length);
        using var archive = ZipFile.OpenRead(path);
        UnpackingLimit.CheckEntries(archive.Entries.Count);
        var root = Path.GetFullPath(folder) + Path.DirectorySeparatorChar;
        foreach (var entry in archive.Entries.Where(entry => entry.Name.Length > 0))
        {
            var target = Path.GetFullPath(Path.Combine(root, entry.FullName));
            if (!target.StartsWith(root, StringComparison.Ordinal)) throw new ImportRefusedException(RuleCatalogue.MapIsBroken, null, entry.FullName);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            using var packed = limit.Guard(entry.Open());
            using var file = File.Create(target);
            packed.CopyTo(file);
        }
    }
}

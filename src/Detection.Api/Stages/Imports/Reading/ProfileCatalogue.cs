using System.Reflection;
using Detection.Models.Imports.Profiles;
using Detection.Models.Imports.Rows;
using Detection.Models.Imports.Rules;
using Detection.Models.Imports.Targets;

namespace Detection.Api.Stages.Imports.Reading;

/// <summary>The ready-made mapping profiles, and the recognition of files that come without the name of one.</summary>
public static class ProfileCatalogue
{
    private const string Folder = "Stages/Imports/Profiles/";
    private static readonly Assembly Program = typeof(ProfileCatalogue).Assembly;
    private static readonly Lazy<IReadOnlyList<MappingProfile>> BuiltIn = new(LoadAll);

    public static IReadOnlyList<MappingProfile> ReadyMade => BuiltIn.Value;

    /// <summary>A ready-made profile by its name, or the profile in a file by its path.</summary>
    /// <exception cref="ProfileException">There is neither.</exception>
    public static MappingProfile Get(string nameOrPath)
    {
        if (ReadyMade.FirstOrDefault(profile => profile.Name == nameOrPath) is { } known) return known;
        if (!File.Exists(nameOrPath))
            throw new ProfileException($"There is no profile “{nameOrPath}”. Ready-made: {string.Join(", ", ReadyMade.Select(p => p.Name))}.");
        using var file = File.OpenRead(nameOrPath);
        return ProfileReader.Read(file);
    }

    /// <summary>The canonical reading of a file of the set by its name, else what its header fits.</summary>
    /// <exception cref="ImportRefusedException">Nothing fits the header.</exception>
    public static MappingProfile Recognise(string fileName, IReadOnlyList<string> header)
    {
        var byName = TargetCatalogue.All.FirstOrDefault(schema => string.Equals(schema.FileName, fileName, StringComparison.OrdinalIgnoreCase));
        if (byName is not null) return MappingProfile.Canonical(byName);
        return FindByHeader(header) ?? throw new ImportRefusedException(RuleCatalogue.NoProfileFits, null, string.Join(", ", header.Take(12)));
    }

    /// <summary>The canonical or ready-made profile that fits the header and leaves the fewest columns aside.</summary>
    public static MappingProfile? FindByHeader(IReadOnlyList<string> header)
    {
        var canonical = TargetCatalogue.All.Where(schema => schema.FileName is not null)
            .Select(schema => (Profile: MappingProfile.Canonical(schema), Map: ColumnMap.Bind(schema, MappingProfile.Canonical(schema), header)));
        var readyMade = ReadyMade.Select(profile => (Profile: profile, Map: ColumnMap.Bind(TargetCatalogue.Find(profile.Target)!, profile, header)));
        return canonical.Concat(readyMade)
            .Where(candidate => candidate.Map.Fits)
            .OrderBy(candidate => candidate.Map.Ignored.Count)
            .Select(candidate => candidate.Profile)
            .FirstOrDefault();
    }

    private static IReadOnlyList<MappingProfile> LoadAll() =>
    [
        .. Program.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal)
            .Select(Load),
    ];

    private static MappingProfile Load(string resource)
    {
        using var stream = Program.GetManifestResourceStream(resource)!;
        return ProfileReader.Read(stream);
    }
}

using System.Text.Json;
using System.Text.Json.Serialization;
using Detection.Models.Imports.Targets;

namespace Detection.Models.Imports.Profiles;

/// <summary>Reads a mapping profile from its JSON text and refuses one that cannot work.</summary>
public static class ProfileReader
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        // Two headers for one column: which of them was meant nobody knows.
        AllowDuplicateProperties = false,
    };

    /// <exception cref="ProfileException">The text is not a profile, or names a target, column or unit that does not exist.</exception>
    public static MappingProfile Read(Stream json)
    {
        try
        {
            var profile = JsonSerializer.Deserialize<MappingProfile>(json, Options) ?? throw new ProfileException("The profile is empty.");
            Check(profile);
            return profile;
        }
        catch (JsonException e)
        {
            var line = e.LineNumber is { } number ? $" Line {number + 1}." : "";
            throw new ProfileException($"The profile is not readable: {e.Message}{line}");
        }
    }

    /// <summary>Reads a profile from its text.</summary>
    /// <exception cref="ProfileException">As for a stream.</exception>
    public static MappingProfile Read(string json)
    {
        using var bytes = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(json));
        return Read(bytes);
    }

    private static void Check(MappingProfile profile)
    {
        var schema = TargetCatalogue.Find(profile.Target)
            ?? throw new ProfileException($"Profile {profile.Name}: there is no target “{profile.Target}”.");
        var named = profile.Columns.Keys.Concat(profile.Constants.Keys).Concat(profile.Codes.Keys).Concat(profile.Units.Keys);
        foreach (var column in named)
        {
            if (schema.Find(column) < 0) throw new ProfileException($"Profile {profile.Name}: {schema.Name} has no column “{column}”.");
        }

        var twice = profile.Columns.Values.GroupBy(source => source, StringComparer.OrdinalIgnoreCase).FirstOrDefault(group => group.Count() > 1);
        if (twice is not null) throw new ProfileException($"Profile {profile.Name}: “{twice.Key}” is mapped to more than one column.");
        if (profile.DecimalMark is not (null or '.' or ','))
            throw new ProfileException($"Profile {profile.Name}: the decimal mark is a point or a comma.");
        if (profile.Crs is not null && profile.Srid is null)
            throw new ProfileException($"Profile {profile.Name}: “{profile.Crs}” is no coordinate system; write for example “EPSG:5254”.");
        foreach (var unit in profile.Units.Values) _ = UnitFactor.Get(unit);
    }
}

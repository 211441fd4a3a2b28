using Detection.Models.Imports.Profiles;

namespace Detection.Api.Stages.Imports;

/// <summary>One file to be imported, and what its sender says about it.</summary>
/// <param name="Path">Where the file lies now.</param>
/// <param name="FileName">What its sender calls it; the canonical set is recognised by it.</param>
/// <param name="Profile">A ready-made profile's name or the path of a profile; null to recognise the file by its name and header.</param>
/// <param name="Simulated">The file describes a simulated district.</param>
/// <param name="Position">Longitude and latitude [degrees] for a file of one installation that has none.</param>
public sealed record ImportOrder(string Path, string FileName, string? Profile, bool Simulated, (double Longitude, double Latitude)? Position = null)
{
    /// <summary>A profile that came with the file; it goes before <see cref="Profile"/>.</summary>
    public MappingProfile? Mapping { get; init; }

    /// <summary>The sheet of a workbook or the layer of a map; null for the profile's, or the only one.</summary>
    public string? Layer { get; init; }

    /// <summary>One file of a whole set: a header with nothing under it says that there is nothing of its kind, and is noted instead of refused.</summary>
    public bool OfSet { get; init; }

    /// <summary>Who asked for it; the account that the command runs under, unless a person signed in.</summary>
    public string By { get; init; } = Environment.UserName;
}

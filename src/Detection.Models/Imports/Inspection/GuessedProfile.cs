using Detection.Models.Features;
using Detection.Models.Imports.Profiles;

namespace Detection.Models.Imports.Inspection;

/// <summary>A guessed profile and what a person still has to say.</summary>
/// <param name="Unplaced">Headers for which no column was found.</param>
/// <param name="Missing">Required columns for which no header was found.</param>
/// <param name="Open">What could not be told from the file, or only guessed.</param>
public sealed record GuessedProfile(MappingProfile Profile, IReadOnlyList<string> Unplaced, IReadOnlyList<string> Missing, IReadOnlyList<TextPair> Open);

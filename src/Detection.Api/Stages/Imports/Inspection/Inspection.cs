using Detection.Models.Features;
using Detection.Models.Imports.Profiles;
using Detection.Models.Imports.Reading;

namespace Detection.Api.Stages.Imports.Inspection;

/// <summary>What a look at a file shows.</summary>
/// <param name="Layers">Sheets of a workbook or layers of a map; empty for the other forms.</param>
/// <param name="Layer">The one that was looked at.</param>
/// <param name="Profile">The guessed profile, or the one that was tried.</param>
/// <param name="Headers">The file's columns.</param>
/// <param name="Unplaced">Headers that no column takes.</param>
/// <param name="Missing">Required columns that no header fills.</param>
/// <param name="Open">What a person has to say or confirm.</param>
/// <param name="Rows">The first rows as they would be read.</param>
/// <param name="Refusal">Why an import with this profile would take nothing; null when it would begin.</param>
public sealed record Inspection(
    string FileName, SourceForm Form, IReadOnlyList<string> Layers, string? Layer, MappingProfile Profile, IReadOnlyList<string> Headers,
    IReadOnlyList<string> Unplaced, IReadOnlyList<string> Missing, IReadOnlyList<TextPair> Open, IReadOnlyList<PreviewRow> Rows, TextPair? Refusal);

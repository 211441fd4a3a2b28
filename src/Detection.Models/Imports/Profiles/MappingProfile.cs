using System.Globalization;
using System.Text.Json.Serialization;
using Detection.Models.Features;
using Detection.Models.Imports.Targets;
using Detection.Models.Imports.Values;

namespace Detection.Models.Imports.Profiles;

/// <summary>How one system's files are read: which column is what, and how it writes numbers, dates and letters.</summary>
public sealed record MappingProfile
{
    public const string CanonicalName = "canonical";

    /// <summary>EPSG code of longitude and latitude in degrees.</summary>
    public const int Degrees = 4326;

    private const string CrsPrefix = "EPSG:";

    /// <summary>Word by which the profile is chosen.</summary>
    public required string Name { get; init; }

    public TextPair? Title { get; init; }

    /// <summary>What is taken for granted where the file says nothing; shown to whoever imports with this profile.</summary>
    public TextPair? Assumptions { get; init; }

    /// <summary>Name of a <see cref="TargetSchema"/>.</summary>
    public required string Target { get; init; }

    /// <summary>An encoding's name; null lets the file's bytes decide between UTF-8 and CP1254.</summary>
    public string? Encoding { get; init; }

    /// <summary>Null lets the header line decide.</summary>
    public char? Delimiter { get; init; }

    /// <summary>Null lets a sample of the rows decide.</summary>
    public char? DecimalMark { get; init; }

    public char? GroupMark { get; init; }

    public DateForm Dates { get; init; } = DateForm.Iso;

    /// <summary>
    /// The coordinate system of the file's points, such as “EPSG:5254” (TUREF / TM30); null where the file itself says it, or for degrees.
    /// The column mapped to <c>longitude</c> is then the one that counts eastwards, whatever it is called.
    /// </summary>
    public string? Crs { get; init; }

    /// <summary>EPSG code of <see cref="Crs"/>; null where it is not stated or cannot be read.</summary>
    [JsonIgnore]
    public int? Srid => Crs is not null && Crs.StartsWith(CrsPrefix, StringComparison.OrdinalIgnoreCase)
        && int.TryParse(Crs.AsSpan(CrsPrefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var srid) ? srid : null;

    /// <summary>The sheet of a workbook or the layer of a map; null for the only one.</summary>
    public string? Layer { get; init; }

    /// <summary>Target column → header in the file.</summary>
    public IReadOnlyDictionary<string, string> Columns { get; init; } = new Dictionary<string, string>();

    /// <summary>Target column → the value of every row, for what the file does not say.</summary>
    public IReadOnlyDictionary<string, string> Constants { get; init; } = new Dictionary<string, string>();

    /// <summary>Target column → the file's code → our code.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Codes { get; init; } =
        new Dictionary<string, IReadOnlyDictionary<string, string>>();

    /// <summary>Target column → the file's unit, where it is not the target's.</summary>
    public IReadOnlyDictionary<string, string> Units { get; init; } = new Dictionary<string, string>();

    /// <summary>Formats of the headers that are days, in a file with one column for each day.</summary>
    public string[] DayHeaders { get; init; } = [];

    /// <summary>What the label of a metering interval means.</summary>
    public IntervalLabel Interval { get; init; } = IntervalLabel.QuarterHourStart;

    /// <summary>Tariff group by mean daily energy, for a file that does not name the group.</summary>
    public IReadOnlyList<TariffBand> TariffBands { get; init; } = [];

    /// <summary>Where points are placed for a file that has none; null leaves them absent.</summary>
    public SimulatedPositions? Positions { get; init; }

    /// <summary>The reading of a canonical file: every column under its own name.</summary>
    public static MappingProfile Canonical(TargetSchema schema) => new()
    {
        Name = CanonicalName,
        Target = schema.Name,
        Columns = schema.Columns.ToDictionary(column => column.Name, column => column.Header),
    };

    /// <summary>How text is read that was made of a workbook or a map by this profile: its own days and numbers are in it in one form.</summary>
    /// <param name="decimalMark">The mark with which numbers were written out.</param>
    public MappingProfile OfConverted(char decimalMark) =>
        this with { Encoding = "utf-8", Delimiter = ',', DecimalMark = decimalMark, Dates = Dates.WithConverted() };

    [JsonIgnore]
    public bool IsCanonical => Name == CanonicalName;
}

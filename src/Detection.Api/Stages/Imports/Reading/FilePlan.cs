using System.Text;
using Detection.Models.Imports.Profiles;
using Detection.Models.Imports.Reading;
using Detection.Models.Imports.Rows;
using Detection.Models.Imports.Rules;
using Detection.Models.Imports.Targets;

namespace Detection.Api.Stages.Imports.Reading;

/// <summary>Everything that is settled about a file before its first row is taken.</summary>
/// <param name="Header">The header line as it stands in the file.</param>
/// <param name="Notes">How the file was read where that was not given; they go to the import's findings.</param>
public sealed record FilePlan(
    string Path,
    TargetSchema Schema,
    MappingProfile Profile,
    Encoding Encoding,
    Dialect Dialect,
    ColumnMap Map,
    string Header,
    IReadOnlyList<Fault> Notes)
{
    /// <summary>Its rows are features that carry a line or an area each.</summary>
    public bool IsGeoJson { get; init; }

    /// <summary>The form in which the file was sent; the path may be that of text made of it.</summary>
    public SourceForm Form { get; init; }

    /// <summary>The profile that the order named, as it was written; null where the file was recognised.</summary>
    public MappingProfile? Named { get; init; }

    /// <summary>EPSG code of its coordinates.</summary>
    public int Srid { get; init; } = MappingProfile.Degrees;

    /// <summary>For text made of a file of another form: that file's row or feature for each line; else null.</summary>
    public LineMap? Lines { get; init; }

    /// <summary>For rows that are taken again from an earlier import: the line of its file for each line of this one; else null.</summary>
    public IReadOnlyDictionary<long, long>? EarlierLines { get; init; }

    /// <summary>The line on which a record stood in the file that it came from.</summary>
    public long LineOf(long lineNo) => EarlierLines is not null ? EarlierLines[lineNo] : Lines?.SourceOf(lineNo) ?? lineNo;

    public CellForms Forms => new(new(Dialect.DecimalMark, Profile.GroupMark), Profile.Dates, Profile.Interval);

    public StreamReader OpenText() => new(OpenBytes(), Encoding, detectEncodingFromByteOrderMarks: true, bufferSize: 1 << 16);

    public FileStream OpenBytes() => new(Path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);
}

using Detection.Models.Imports.Targets;

namespace Detection.Api.Stages.Imports.Staging;

/// <summary>
/// The temporary table in which a file's rows land: line number, the raw record, what the row's rules found, and the typed cells.
/// It lives and dies with the import's transaction.
/// </summary>
public static class StagedTable
{
    public const int LeadingColumns = 4;

    /// <summary>Columns that a person's number takes: its cipher, its hash and what may be shown.</summary>
    public const int IdentityParts = 3;

    /// <summary>How many columns a staged row has.</summary>
    public static short ColumnCount(TargetSchema schema) =>
        (short)(LeadingColumns + schema.Columns.SelectMany(Parts).Count() + (schema.Shape != ShapeKind.None ? 1 : 0));

    /// <summary>SQL that creates it; every name comes from the catalogue, none from a file.</summary>
    public static string Create(TargetSchema schema) =>
        $"create temp table staged (line_no bigint, raw_line text, rejected boolean, faults jsonb, {Columns(schema, withTypes: true)}) on commit drop";

    public static string Copy(TargetSchema schema) =>
        $"copy staged (line_no, raw_line, rejected, faults, {Columns(schema, withTypes: false)}) from stdin (format binary)";

    private static string Columns(TargetSchema schema, bool withTypes)
    {
        var columns = schema.Columns.SelectMany(Parts).Select(part => withTypes ? $"{part.Name} {part.Type}" : part.Name);
        if (schema.Shape != ShapeKind.None) columns = columns.Append(withTypes ? "shape geometry" : "shape");
        return string.Join(", ", columns);
    }

    // What a number of a person needs beside its cipher: a hash to find it by, and a form to show.
    private static IEnumerable<(string Name, string Type)> Parts(TargetColumn column) => column.Kind == ColumnKind.Identity
        ? [(column.Name, "bytea"), ($"{column.Name}_hash", "bytea"), ($"{column.Name}_masked", "text")]
        : [(column.Name, TypeOf(column.Kind))];

    // The "C" collation: codes are compared for being the same, never for their place in an alphabet, and that is faster.
    private static string TypeOf(ColumnKind kind) => kind switch
    {
        ColumnKind.Text or ColumnKind.Code or ColumnKind.BitWord => "text collate \"C\"",
        ColumnKind.Number or ColumnKind.Amount => "double precision",
        ColumnKind.SingleNumber => "real",
        ColumnKind.SmallInteger => "smallint",
        ColumnKind.Flag => "boolean",
        ColumnKind.Date or ColumnKind.Month => "date",
        ColumnKind.Instant => "timestamptz",
        ColumnKind.IntervalStart => "timestamp",
        ColumnKind.TextList => "text[]",
        ColumnKind.Secret => "bytea",
        ColumnKind.DayValues => "double precision[]",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "This kind has no column type."),
    };
}

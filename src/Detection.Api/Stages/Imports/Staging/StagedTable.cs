using Detection.Models.Imports.Targets;

namespace Detection.Api.Stages.Imports.Staging;

/// <summary>
/// The temporary table in which a file's rows land: line number, the raw record, what the row's rules found, and the typed cells.
/// It lives and dies with the import's transaction.
/// </summary>
public static class StagedTable
{
    public const int LeadingColumns = 4;

    /// <summary>SQL that creates it; every name comes from the catalogue, none from a file.</summary>
    public static string Create(TargetSchema schema) =>
        $"create temp table staged (line_no bigint, raw_line text, rejected boolean, faults jsonb, {Columns(schema, withTypes: true)}) on commit drop";

    public static string Copy(TargetSchema schema) =>
        $"copy staged (line_no, raw_line, rejected, faults, {Columns(schema, withTypes: false)}) from stdin (format binary)";

    private static string Columns(TargetSchema schema, bool withTypes)
    {
        var columns = schema.Columns.Select(column => withTypes ? $"{column.Name} {TypeOf(column.Kind)}" : column.Name);
        if (schema.Shape != ShapeKind.None) columns = columns.Append(withTypes ? "shape geometry" : "shape");
        return string.Join(", ", columns);
    }

    // The "C" collation: codes are compared for being the same, never for their place in an alphabet, and that is faster.
    private static string TypeOf(ColumnKind kind) => kind switch
    {
        ColumnKind.Text or ColumnKind.Code => "text collate \"C\"",
        ColumnKind.Number => "double precision",
        ColumnKind.SingleNumber => "real",
        ColumnKind.SmallInteger => "smallint",
        ColumnKind.Flag => "boolean",
        ColumnKind.Date or ColumnKind.Month => "date",
        ColumnKind.Instant => "timestamptz",
        ColumnKind.IntervalStart => "timestamp",
        ColumnKind.DayValues => "double precision[]",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "This kind has no column type."),
    };
}

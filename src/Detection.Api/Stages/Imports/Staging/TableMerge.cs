using Detection.Api.Database;

namespace Detection.Api.Stages.Imports.Staging;

/// <summary>
/// Brings the rows of the temporary view <c>typed_TABLE</c> into a table: changed rows are updated, new ones inserted, equal
/// ones left alone.
/// </summary>
/// <param name="Table">The table; the view has the columns named here and <c>line_no</c>.</param>
/// <param name="Key">Columns that identify a row and are never null.</param>
/// <param name="NullableKey">Columns that identify a row too and may be null; null equals null.</param>
/// <param name="Values">All other columns.</param>
/// <param name="Defaults">SQL value for a new row whose view column is null, for columns that must not be.</param>
public sealed record TableMerge(
    string Table,
    string[] Key,
    string[] NullableKey,
    string[] Values,
    IReadOnlyDictionary<string, string>? Defaults = null)
{
    private static readonly string[] Trace = ["import_id", "line_no"];
    private static readonly string[] TraceOfNewRow = ["@importId", "t.line_no"];

    /// <summary>False for the tables that do not record which import and line a row came from.</summary>
    public bool Traced { get; init; } = true;

    /// <summary>True for a table of many rows and no key but <see cref="Key"/>: while it is empty, its key is built after its rows.</summary>
    public bool BuildsKeyLast { get; init; }

    /// <summary>The SQL of one step, <c>Sql/Merge/STEP.sql</c>, for this table. Parameter: @importId.</summary>
    public string Step(string step) => Sql.Read($"Stages/Imports/Sql/Merge/{step}.sql")
        .Replace("{table}", Table, StringComparison.Ordinal)
        .Replace("{key}", List(Key), StringComparison.Ordinal)
        .Replace("{columns}", List(WithTrace(Columns, Trace)), StringComparison.Ordinal)
        .Replace("{newRow}", List(WithTrace(Columns.Select(NewValue), TraceOfNewRow)), StringComparison.Ordinal)
        .Replace("{values}", List(WithTrace(Values, Trace)), StringComparison.Ordinal)
        .Replace("{newValues}", List(WithTrace(Values.Select(Merged), TraceOfNewRow)), StringComparison.Ordinal)
        .Replace("{merged}", List(Values.Select(Merged)), StringComparison.Ordinal)
        .Replace("{stored}", List(Values.Select(column => $"o.{column}")), StringComparison.Ordinal)
        .Replace("{sameKey}", string.Join(" and ", SameKey), StringComparison.Ordinal);

    private IEnumerable<string> Columns => Key.Concat(NullableKey).Concat(Values);

    private IEnumerable<string> SameKey =>
        Key.Select(column => $"o.{column} = t.{column}").Concat(NullableKey.Select(column => $"o.{column} is not distinct from t.{column}"));

    private IEnumerable<string> WithTrace(IEnumerable<string> columns, string[] trace) => Traced ? columns.Concat(trace) : columns;

    private string NewValue(string column) =>
        Defaults is not null && Defaults.TryGetValue(column, out var value) ? $"coalesce(t.{column}, {value})" : $"t.{column}";

    private static string Merged(string column) => $"coalesce(t.{column}, o.{column})";

    private static string List(IEnumerable<string> columns) => string.Join(", ", columns);
}

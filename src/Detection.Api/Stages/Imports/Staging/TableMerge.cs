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

    /// <summary>SQL function of a new and a stored value, for columns that hold many values.</summary>
    public string MergeFunction { get; init; } = "coalesce";

    /// <summary>True for a table of many rows and no key but <see cref="Key"/>: while it is empty, its key is built after its rows.</summary>
    public bool BuildsKeyLast { get; init; }

    /// <summary>The SQL of one step, <c>Sql/Merge/STEP.sql</c>, for this table. Parameter: @importId.</summary>
    public string Step(string step) => Sql.Read($"Stages/Imports/Sql/Merge/{step}.sql")
        .Replace("{table}", Table, StringComparison.Ordinal)
        .Replace("{key}", List(Key), StringComparison.Ordinal)
        .Replace("{columns}", List(Columns.Concat(Trace)), StringComparison.Ordinal)
        .Replace("{newRow}", List(Columns.Select(NewValue).Concat(TraceOfNewRow)), StringComparison.Ordinal)
        .Replace("{values}", List(Values), StringComparison.Ordinal)
        .Replace("{mergedAs}", List(Values.Select(column => $"{Merged(column)} as {column}")), StringComparison.Ordinal)
        .Replace("{changedValues}", List(Values.Select(column => $"t.{column}")), StringComparison.Ordinal)
        .Replace("{storedKey}", List(AllKeys.Select(column => $"o.{column}")), StringComparison.Ordinal)
        .Replace("{keyPairs}", List(AllKeys.Select(column => $"'{column}', after -> '{column}'")), StringComparison.Ordinal)
        .Replace("{merged}", List(Values.Select(Merged)), StringComparison.Ordinal)
        .Replace("{stored}", List(Values.Select(column => $"o.{column}")), StringComparison.Ordinal)
        .Replace("{before}", List(Values.Concat(Trace).Select(column => $"was.{column}")), StringComparison.Ordinal)
        .Replace("{valuesAndTrace}", List(Values.Concat(Trace)), StringComparison.Ordinal)
        .Replace("{keyWas}", string.Join(" and ", AllKeys.Select(column => $"o.{column} is not distinct from k.{column}")), StringComparison.Ordinal)
        .Replace("{sameKey}", string.Join(" and ", SameKey), StringComparison.Ordinal);

    private IEnumerable<string> AllKeys => Key.Concat(NullableKey);

    private IEnumerable<string> Columns => AllKeys.Concat(Values);

    private IEnumerable<string> SameKey =>
        Key.Select(column => $"o.{column} = t.{column}").Concat(NullableKey.Select(column => $"o.{column} is not distinct from t.{column}"));

    private string NewValue(string column) =>
        Defaults is not null && Defaults.TryGetValue(column, out var value) ? $"coalesce(t.{column}, {value})" : $"t.{column}";

    private string Merged(string column) => $"{MergeFunction}(t.{column}, o.{column})";

    private static string List(IEnumerable<string> columns) => string.Join(", ", columns);
}

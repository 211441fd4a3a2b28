namespace Detection.Api.Stages.Imports.Staging;

/// <summary>
/// Brings the rows of the temporary view <c>typed_TABLE</c> into a table: changed rows are updated, new ones inserted, equal
/// ones left alone. A value that the file does not have never erases one that is stored.
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
    /// <summary>False for the tables that do not record which import a row came from.</summary>
    public bool Traced { get; init; } = true;

    /// <summary>Parameter: @importId.</summary>
    public string Update => $"""
        update {Table} o
        set ({Join(Values, "{0}")}{(Traced ? ", import_id, line_no" : "")}) = row({Join(Values, "coalesce(t.{0}, o.{0})")}{(Traced ? ", @importId, t.line_no" : "")})
        from typed_{Table} t
        where {SameKey}
          and ({Join(Values, "coalesce(t.{0}, o.{0})")}) is distinct from ({Join(Values, "o.{0}")})
        """;

    /// <summary>Parameter: @importId.</summary>
    public string Insert => $"""
        insert into {Table} ({Join(Columns, "{0}")}{(Traced ? ", import_id, line_no" : "")})
        select {string.Join(", ", Columns.Select(NewValue))}{(Traced ? ", @importId, t.line_no" : "")}
        from typed_{Table} t
        where not exists (select from {Table} o where {SameKey})
        """;

    public string Count => $"select count(*) from typed_{Table}";

    private IEnumerable<string> Columns => Key.Concat(NullableKey).Concat(Values);

    private string SameKey => string.Join(" and ",
        Key.Select(column => $"o.{column} = t.{column}").Concat(NullableKey.Select(column => $"o.{column} is not distinct from t.{column}")));

    private string NewValue(string column) =>
        Defaults is not null && Defaults.TryGetValue(column, out var value) ? $"coalesce(t.{column}, {value})" : $"t.{column}";

    private static string Join(IEnumerable<string> columns, string form) =>
        string.Join(", ", columns.Select(column => form.Replace("{0}", column, StringComparison.Ordinal)));
}

using Dapper;
using Detection.Api.Database;
using Detection.Models.Features;
using Detection.Models.Scoring;
using Detection.Models.Series;
using Npgsql;
using NpgsqlTypes;

namespace Detection.Api.Stages.Models;

/// <summary>The table <c>labelled_row</c>: feature rows as of a day before each visit.</summary>
public sealed class LabelledRowStore(NpgsqlDataSource database)
{
    /// <summary>Visits of the last years are learned from; older ones were to another world.</summary>
    public const int Years = 3;

    /// <param name="RowAsOf">The day its row is to be computed as of.</param>
    public sealed record Visit(long InstallationId, long VisitId, DateOnly RowAsOf);

    /// <summary>All rows of this program's feature set whose visit was known on a day, oldest first.</summary>
    public async Task<IReadOnlyList<LabelledRow>> List(DateOnly asOf, CancellationToken ct)
    {
        await using var command = database.CreateCommand(Sql.Read("Stages/Models/ListLabelledRows.sql"));
        command.Parameters.AddWithValue("feature_set", FeatureCatalogue.Hash);
        command.Parameters.AddWithValue("as_of", asOf);
        await using var reader = await command.ExecuteReaderAsync(ct);
        var rows = new List<LabelledRow>();
        while (await reader.ReadAsync(ct))
            rows.Add(new LabelledRow(
                new FeatureRow(new InstallationId(reader.GetInt64(0)), Enum.Parse<TariffGroup>(reader.GetString(1), ignoreCase: true), reader.GetFieldValue<float[]>(6)),
                reader.IsDBNull(3) ? null : reader.GetFieldValue<DateOnly>(3), reader.GetString(4), reader.IsDBNull(5) ? null : reader.GetString(5),
                reader.IsDBNull(2) ? null : reader.GetString(2))
            {
                Method = reader.IsDBNull(7) ? null : reader.GetString(7),
                IsContradicted = reader.GetBoolean(8),
            });
        return rows;
    }

    /// <summary>Visits up to a day that have no row yet, by the day their row is to be computed as of.</summary>
    public async Task<IReadOnlyList<Visit>> ListMissing(DateOnly asOf, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        return (await connection.QueryAsync<Visit>(new CommandDefinition(
            Sql.Read("Stages/Models/ListUnlabelledVisits.sql"), new { feature_set = FeatureCatalogue.Hash, as_of = asOf, since = asOf.AddYears(-Years) }, cancellationToken: ct))).AsList();
    }

    public async Task Save(DateOnly asOf, IEnumerable<(Visit Visit, FeatureRow Row)> rows, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var copy = await connection.BeginBinaryImportAsync(
            "copy labelled_row (installation_id, visit_id, feature_set, as_of, feature_values) from stdin (format binary)", ct);
        foreach (var (visit, row) in rows)
        {
            await copy.StartRowAsync(ct);
            await copy.WriteAsync(visit.InstallationId, NpgsqlDbType.Bigint, ct);
            await copy.WriteAsync(visit.VisitId, NpgsqlDbType.Bigint, ct);
            await copy.WriteAsync(FeatureCatalogue.Hash, NpgsqlDbType.Text, ct);
            await copy.WriteAsync(asOf, NpgsqlDbType.Date, ct);
            await copy.WriteAsync(row.Values, NpgsqlDbType.Array | NpgsqlDbType.Real, ct);
        }
        await copy.CompleteAsync(ct);
    }
}

using Detection.Api.Database;
using Detection.Models.Explanation;
using Detection.Models.Features;
using Detection.Models.Series;
using Npgsql;

namespace Detection.Api.Stages.Scoring;

/// <summary>Reads what a score and its explanation follow from.</summary>
public sealed class ExplanationStore(NpgsqlDataSource database)
{
    /// <param name="TlPerKwh">As it was when the run scored.</param>
    public sealed record Scored(long RunId, DateOnly AsOf, long ModelId, long CalibrationId, string FeatureSet, FeatureRow Row, decimal? TlPerKwh);

    /// <summary>The newest finished run's score of an installation; null when it has none, or none whose inputs were kept.</summary>
    public async Task<Scored?> Find(long installationId, CancellationToken ct)
    {
        await using var command = database.CreateCommand(Sql.Read("Stages/Scoring/FindScored.sql"));
        command.Parameters.AddWithValue("installation_id", installationId);
        await using var reader = await command.ExecuteReaderAsync(ct);
        if (!await reader.ReadAsync(ct)) return null;
        var group = Enum.Parse<TariffGroup>(reader.GetString(5), ignoreCase: true);
        return new Scored(
            reader.GetInt64(0), reader.GetFieldValue<DateOnly>(1), reader.GetInt64(2), reader.GetInt64(3), reader.GetString(4),
            new FeatureRow(new InstallationId(installationId), group, reader.GetFieldValue<float[]>(6)), reader.IsDBNull(7) ? null : reader.GetDecimal(7));
    }

    public async Task<SiteFacts> FindSite(long installationId, DateOnly asOf, CancellationToken ct)
    {
        await using var command = database.CreateCommand(Sql.Read("Stages/Scoring/FindSite.sql"));
        command.Parameters.AddWithValue("installation_id", installationId);
        command.Parameters.AddWithValue("as_of", asOf);
        await using var reader = await command.ExecuteReaderAsync(ct);
        if (!await reader.ReadAsync(ct)) return SiteFacts.Unknown;
        double? Number(int column) => reader.IsDBNull(column) ? null : Convert.ToDouble(reader.GetValue(column), System.Globalization.CultureInfo.InvariantCulture);
        string? Text(int column) => reader.IsDBNull(column) ? null : reader.GetString(column);
        return new SiteFacts(
            Enum.Parse<InstallationStatus>(reader.GetString(0), ignoreCase: true), Number(1), Number(2), Text(3), Number(4), Text(5), Number(6),
            reader.IsDBNull(7) ? null : reader.GetFieldValue<DateOnly>(7));
    }
}

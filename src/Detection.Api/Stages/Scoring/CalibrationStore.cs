using Dapper;
using Detection.Api.Database;
using Detection.Models.Calibration;
using Npgsql;

namespace Detection.Api.Stages.Scoring;

/// <summary>The table <c>calibration</c>: each by its bytes, stored once.</summary>
public sealed class CalibrationStore(NpgsqlDataSource database, TimeProvider clock)
{
    /// <summary>Stores a calibration unless the same bytes are there already; either way its id.</summary>
    public async Task<long> Keep(ScoreCalibration calibration, CancellationToken ct)
    {
        var fitted = calibration as VennAbersCalibration;
        var bytes = calibration.ToBytes();
        await using var connection = await database.OpenConnectionAsync(ct);
        return await connection.ExecuteScalarAsync<long>(new CommandDefinition(
            Sql.Read("Stages/Scoring/KeepCalibration.sql"),
            new { kind = calibration.Kind, bytes, sha256 = bytes[^32..], points = fitted?.Points ?? 0, positives = fitted?.Positives ?? 0, now = clock.GetUtcNow() },
            cancellationToken: ct));
    }

    /// <summary>A calibration as stored, checked.</summary>
    /// <exception cref="InvalidDataException">Its bytes are damaged.</exception>
    /// <exception cref="InvalidOperationException">There is no such calibration.</exception>
    public async Task<ScoreCalibration> Get(long calibrationId, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        var bytes = await connection.ExecuteScalarAsync<byte[]?>(new CommandDefinition(
            "select artefact from calibration where calibration_id = @calibrationId", new { calibrationId }, cancellationToken: ct));
        return ScoreCalibration.Read(bytes ?? throw new InvalidOperationException($"there is no calibration {calibrationId}"));
    }
}

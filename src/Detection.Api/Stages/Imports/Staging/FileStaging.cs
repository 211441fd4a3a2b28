using System.Text.Json;
using Dapper;
using Detection.Api.Database;
using Detection.Api.Infrastructure.Privacy;
using Detection.Api.Stages.Imports.Positions;
using Detection.Api.Stages.Imports.Reading;
using Detection.Models.Imports.Profiles;
using Detection.Models.Imports.Reading;
using Detection.Models.Imports.Rows;
using Detection.Models.Imports.Rules;
using Geo.Output;
using Npgsql;

namespace Detection.Api.Stages.Imports.Staging;

/// <summary>Streams a file into the staging table of the connection's transaction, row rules asked on the way.</summary>
public sealed class FileStaging(NpgsqlConnection connection, ImportOrder order, FilePlan plan, Surroundings around, IdentityCipher cipher)
{
    private const int RowsBetweenReports = 4096;

    /// <exception cref="ImportRefusedException">The file has no rows and is not one of a set, or a record that cannot be one.</exception>
    public async Task Stage(ImportProgress progress, CancellationToken ct)
    {
        await connection.ExecuteAsync(new CommandDefinition(Sql.Read("Stages/Imports/Sql/Begin.sql"), cancellationToken: ct));
        await connection.ExecuteAsync(new CommandDefinition(StagedTable.Create(plan.Schema), cancellationToken: ct));
        await KeepContext(ct);
        if (plan.IsGeoJson && plan.Srid != MappingProfile.Degrees) await Reprojection.Check(connection, plan.Srid, ct);
        using var reprojection = await Reprojection.For(connection, plan, ct);
        var completions = (reprojection is null ? null : new RowCheck(reprojection.Place)) + await Completions.For(connection, order, plan, ct);
        var rows = new RowReader(plan.Schema, plan.Profile, plan.Map, plan.Forms, completions, around);
        if (await CopyRows(rows, progress, ct) == 0 && !order.OfSet) throw new ImportRefusedException(RuleCatalogue.FileHasNoRows);
        await connection.ExecuteAsync(new CommandDefinition($"analyze staged ({string.Join(", ", plan.Schema.Key)})", commandTimeout: 0, cancellationToken: ct));
    }

    private Task<int> KeepContext(CancellationToken ct)
    {
        var days = plan.Map.DayFields.Select(field => field.Day).ToArray();
        return connection.ExecuteAsync(new CommandDefinition(
            "insert into this_import (simulated, days, months, interval_hours) values (@simulated, @days, @months, @intervalHours)",
            new
            {
                simulated = order.Simulated,
                days = days.Select(day => day.ToDateTime(default)).ToArray(),
                months = days.Select(day => new DateTime(day.Year, day.Month, 1)).ToArray(),
                intervalHours = plan.Profile.Interval.Hours,
            },
            cancellationToken: ct));
    }

    private async Task<long> CopyRows(RowReader rows, ImportProgress progress, CancellationToken ct)
    {
        await using var stream = await connection.BeginRawBinaryCopyAsync(StagedTable.Copy(plan.Schema), ct);
        try
        {
            var copy = new BinaryCopyWriter(stream);
            copy.Begin();
            var staged = new StagedRowWriter(plan.Schema, copy, cipher);
            var count = plan.IsGeoJson ? await CopyFeatures(rows, staged, ct) : await CopyRecords(rows, staged, progress, ct);
            await copy.End(ct);
            return count;
        }
        catch
        {
            // Closing a copy says that it is complete; half of one has to be called off, or the server's complaint hides the cause.
            await stream.CancelAsync();
            throw;
        }
    }

    private async Task<long> CopyRecords(RowReader rows, StagedRowWriter staged, ImportProgress progress, CancellationToken ct)
    {
        using var text = plan.OpenText();
        var record = new DelimitedReader(text, plan.Dialect.Delimiter);
        var count = 0L;
        try
        {
            _ = record.Read();
            while (record.Read())
            {
                rows.Read(record);
                await staged.Write(plan.LineOf(record.LineNo), record.RawRecord, rows, [], ct);
                if (++count % RowsBetweenReports == 0) progress("read", text.BaseStream.Position, text.BaseStream.Length);
            }
        }
        catch (RecordTooLongException e)
        {
            throw new ImportRefusedException(RuleCatalogue.RecordIsTooLong, $"{e.LineNo}");
        }

        return count;
    }

    private async Task<long> CopyFeatures(RowReader rows, StagedRowWriter staged, CancellationToken ct)
    {
        var count = 0L;
        await foreach (var feature in GeoJsonFile.Read(plan.Path, anyCrs: plan.Srid != MappingProfile.Degrees, ct))
        {
            rows.Begin();
            for (var at = 0; at < plan.Schema.Columns.Length; at++) rows.ReadCell(at, TextOf(feature, at));
            var shape = FeatureShape.Find(feature.Geometry, plan.Schema.Shape, plan.Srid, out var reason);
            if (shape is null && (plan.Schema.ShapeRequired || feature.Geometry is not null)) rows.Faults.Add(RuleCatalogue.GeometryIsBroken, "geometry", [], reason);
            rows.Complete();
            var properties = feature.Properties.ValueKind == JsonValueKind.Undefined ? "{}" : feature.Properties.GetRawText();
            await staged.Write(feature.Number, properties, rows, shape, ct);
            count++;
        }

        return count;
    }

    private ReadOnlyMemory<char> TextOf(GeoJsonFeature feature, int ordinal)
    {
        var column = plan.Schema.Columns[ordinal].Name;
        if (plan.Map.FieldOf[ordinal] >= 0) return GeoJsonFile.TextOf(feature, plan.Profile.Columns[column]);
        return plan.Profile.Constants.TryGetValue(column, out var constant) ? constant.AsMemory() : default;
    }
}

using Dapper;
using Detection.Api.Database;
using Detection.Api.Stages.Imports.Reading;
using Detection.Models.Imports.Reading;
using Detection.Models.Imports.Rows;
using Detection.Models.Imports.Rules;
using Detection.Models.Imports.Targets;
using Npgsql;

namespace Detection.Api.Stages.Imports.Staging;

/// <summary>Reads what the rules may know beside a row: the installations that the file can name, and the company's codes.</summary>
public sealed class KnownInstallationReader(NpgsqlConnection connection, FilePlan plan, DateOnly today)
{
    /// <summary>A smaller file asks for the installations that it names; a larger one for all, which then costs less [bytes].</summary>
    private const long SmallFileBytes = 4 << 20;

    public async Task<Surroundings> Read(CancellationToken ct) => new(today, plan.Schema.NamesInstallation ? await ReadInstallations(ct) : null, await ReadCodes(ct));

    private async Task<KnownInstallations> ReadInstallations(CancellationToken ct)
    {
        var numbers = plan.IsGeoJson || new FileInfo(plan.Path).Length > SmallFileBytes ? null : ListNumbers();
        var known = new KnownInstallations();
        await using var command = new NpgsqlCommand(Sql.Read($"Stages/Imports/Sql/{(numbers is null ? "ListKnown" : "ListNamed")}.sql"), connection) { CommandTimeout = 0 };
        if (numbers is not null) command.Parameters.AddWithValue("numbers", numbers);
        await using var rows = await command.ExecuteReaderAsync(ct);
        while (await rows.ReadAsync(ct))
        {
            known.Add(rows.GetString(1), rows.GetInt64(0), rows.IsDBNull(2) ? float.NaN : rows.GetFloat(2), rows.IsDBNull(3) ? float.NaN : rows.GetFloat(3));
            if (numbers is null || plan.Schema != TargetCatalogue.Readings || rows.IsDBNull(4)) continue;
            known.Seek(rows.GetString(1));
            known.Follow(new PreviousReading(
                rows.GetFieldValue<DateOnly>(4).DayNumber, DayAt(rows, 5), DayAt(rows, 6), IndexAt(rows, 7), IndexAt(rows, 8), rows.GetBoolean(9)));
        }

        return known;
    }

    private string[] ListNumbers()
    {
        var field = plan.Map.FieldOf[plan.Schema.Get(TargetSchema.InstallationNo)];
        if (field < 0) return [plan.Profile.Constants.GetValueOrDefault(TargetSchema.InstallationNo, "")];
        var numbers = new HashSet<string>(StringComparer.Ordinal);
        using var text = plan.OpenText();
        var record = new DelimitedReader(text, plan.Dialect.Delimiter);
        try
        {
            while (record.Read())
            {
                if (record.FieldCount > field) numbers.Add(record.Field(field).Span.Trim().ToString().Normalize());
            }
        }
        catch (RecordTooLongException e)
        {
            throw new ImportRefusedException(RuleCatalogue.RecordIsTooLong, $"{e.LineNo}");
        }

        return [.. numbers];
    }

    private async Task<IReadOnlyDictionary<string, HashSet<string>>> ReadCodes(CancellationToken ct)
    {
        var rows = await connection.QueryAsync<(string Kind, string Code)>(new CommandDefinition("select distinct kind, code from code", cancellationToken: ct));
        return rows.GroupBy(row => row.Kind, row => row.Code).ToDictionary(codes => codes.Key, codes => codes.ToHashSet(StringComparer.Ordinal));
    }

    private static int DayAt(NpgsqlDataReader rows, int column) => rows.IsDBNull(column) ? 0 : rows.GetFieldValue<DateOnly>(column).DayNumber;

    private static double IndexAt(NpgsqlDataReader rows, int column) => rows.IsDBNull(column) ? double.NaN : rows.GetDouble(column);
}

using Detection.Api.Database;
using Detection.Models.Series;
using Npgsql;

namespace Detection.Api.Stages.Scoring.Histories;

/// <summary>
/// One run of installations with everything that was read and done there: a query for the installations, then one round trip of plain scans in
/// their order, each of which the server answers from an index without grouping.
/// </summary>
internal sealed class HistoryShard(NpgsqlConnection connection, CodeTable codes, DateOnly asOf)
{
    private readonly List<InstallationHistory> _histories = [];

    public async Task<IReadOnlyList<InstallationHistory>> Read(long after, int size, int srid, CancellationToken ct)
    {
        await ReadInstallations(after, size, srid, ct);
        if (_histories.Count == 0) return [];
        await using var batch = new NpgsqlBatch(connection);
        foreach (var file in new[] { "Readings", "Days", "Meters", "Events", "Words", "Quarters", "Findings" }) batch.BatchCommands.Add(Scan(file, after));
        await using var row = await batch.ExecuteReaderAsync(ct);
        await ReadReadings(row, ct);
        await Next(row, reader => new DailyReading(reader.GetFieldValue<DateOnly>(1), reader.GetDouble(2)), (history, days) => history with { Days = days }, ct);
        await Next(row, HistoryRows.Meter, (history, meters) => history with { Meters = meters }, ct);
        await Next(row, HistoryRows.Event, (history, events) => history with { Events = events }, ct);
        await ReadWords(row, ct);
        await Next(row, HistoryRows.Quarters, (history, days) => history with { Quarters = days }, ct);
        await Next(row, reader => reader.GetFieldValue<DateOnly>(1), (history, days) => history with { FoundOn = days }, ct);
        return _histories;
    }

    private async Task ReadInstallations(long after, int size, int srid, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(Text("Installations"), connection);
        command.Parameters.AddWithValue("after", after);
        command.Parameters.AddWithValue("size", size);
        command.Parameters.AddWithValue("srid", srid);
        await using var row = await command.ExecuteReaderAsync(ct);
        while (await row.ReadAsync(ct)) _histories.Add(HistoryRows.Installation(row));
    }

    private NpgsqlBatchCommand Scan(string file, long after)
    {
        var scan = new NpgsqlBatchCommand(Text(file));
        scan.Parameters.AddWithValue("after", after);
        scan.Parameters.AddWithValue("last", _histories[^1].Id.Value);
        if (scan.CommandText.Contains("@as_of", StringComparison.Ordinal)) scan.Parameters.AddWithValue("as_of", asOf);
        return scan;
    }

    /// <summary>A reading whose meter was in a state worth noting leaves two entries.</summary>
    private async Task ReadReadings(NpgsqlDataReader row, CancellationToken ct)
    {
        var (readings, notes) = (new Gathering<MonthlyReading>(), new Gathering<FieldNote>());
        while (await row.ReadAsync(ct))
        {
            var (id, reading) = (row.GetInt64(0), HistoryRows.Reading(row));
            readings.Add(id, reading);
            if (!row.IsDBNull(16) && codes.SignsOf(row.GetString(16)) is var signs and not FieldSigns.None) notes.Add(id, new FieldNote(reading.Period, reading.KnownOn, signs));
        }
        Give(readings, (history, list) => history with { Readings = list });
        Give(notes, (history, list) => history with { Notes = list });
    }

    /// <summary>The bits of a word are those of the meter that sent it, so the meters come first.</summary>
    private async Task ReadWords(NpgsqlDataReader row, CancellationToken ct)
    {
        await row.NextResultAsync(ct);
        var words = new Gathering<(DateOnly Day, string? SerialNo, long Word)>();
        while (await row.ReadAsync(ct)) words.Add(row.GetInt64(0), (row.GetFieldValue<DateOnly>(1), row.IsDBNull(2) ? null : row.GetString(2), row.GetInt64(3)));
        Give(words, (history, list) => history with
        {
            Words = [.. list.Select(word => codes.Read(word.Day, history.Meters, word.SerialNo, unchecked((ulong)word.Word)))],
        });
    }

    private async Task Next<T>(NpgsqlDataReader row, Func<NpgsqlDataReader, T> read, Func<InstallationHistory, T[], InstallationHistory> give, CancellationToken ct)
    {
        await row.NextResultAsync(ct);
        var rows = new Gathering<T>();
        while (await row.ReadAsync(ct)) rows.Add(row.GetInt64(0), read(row));
        Give(rows, give);
    }

    /// <summary>Rows come in order of installation, as the histories do: one walk over both finds each its own.</summary>
    private void Give<T>(Gathering<T> rows, Func<InstallationHistory, T[], InstallationHistory> give)
    {
        var place = 0;
        foreach (var (id, list) in rows.ByInstallation())
        {
            while (place < _histories.Count && _histories[place].Id.Value < id) place++;
            if (place < _histories.Count && _histories[place].Id.Value == id) _histories[place] = give(_histories[place], list);
        }
    }

    private static string Text(string file) => Sql.Read($"Stages/Scoring/Histories/{file}.sql");

    /// <summary>Rows in order of installation, kept in one list with the places where another installation begins.</summary>
    private sealed class Gathering<T>
    {
        private readonly List<T> _rows = [];
        private readonly List<(long Id, int First)> _begins = [];

        public void Add(long id, T row)
        {
            if (_begins.Count == 0 || _begins[^1].Id != id) _begins.Add((id, _rows.Count));
            _rows.Add(row);
        }

        public IEnumerable<(long Id, T[] Rows)> ByInstallation()
        {
            for (var i = 0; i < _begins.Count; i++)
            {
                var end = i + 1 < _begins.Count ? _begins[i + 1].First : _rows.Count;
                yield return (_begins[i].Id, _rows.GetRange(_begins[i].First, end - _begins[i].First).ToArray());
            }
        }
    }
}

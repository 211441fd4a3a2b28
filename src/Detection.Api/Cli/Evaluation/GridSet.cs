using Detection.Models.Balance;
using Detection.Models.Series;
using Geo.Crs;

namespace Detection.Api.Cli.Evaluation;

/// <summary>The grid's files of a canonical CSV set in memory, without a database.</summary>
internal static class GridSet
{
    /// <summary>The grid of a folder; null where it has no transformers.</summary>
    /// <param name="histories">The folder's installations, which links and registers name by number.</param>
    /// <exception cref="CommandException">A file cannot be read; the message names file, line and field.</exception>
    public static GridRecords? Read(string folder, IReadOnlyList<InstallationHistory> histories)
    {
        if (!File.Exists(Path.Combine(folder, "transformers.csv"))) return null;
        var ids = histories.ToDictionary(history => history.InstallationNo, history => history.Id, StringComparer.Ordinal);
        return new GridRecords(Transformers(Path.Combine(folder, "transformers.csv")), Energy(Path.Combine(folder, "transformer_energy.csv")), Links(Path.Combine(folder, "transformer_links.csv"), ids))
        {
            GivenBack = GivenBack(Path.Combine(folder, "register_readings.csv"), ids),
        };
    }

    private static List<TransformerRecord> Transformers(string path)
    {
        using var csv = CsvFile.Open(path, "transformer_code");
        var (code, feeder, substation, rating) = (csv.Column("transformer_code"), csv.Column("feeder_code"), csv.Column("substation_code"), csv.Column("rating_kva"));
        var (longitude, latitude) = (csv.Column("longitude"), csv.Column("latitude"));
        var (transformers, zone) = (new List<TransformerRecord>(), default(TransverseMercator?));
        while (csv.Next())
        {
            if (csv.Text(code) is not { } name) continue;
            var (east, north) = (csv.Number(longitude), csv.Number(latitude));
            if (double.IsFinite(east)) zone ??= TransverseMercator.At(east);
            var (x, y) = zone is { } projected && double.IsFinite(north) ? projected.Project(east, north) : (double.NaN, double.NaN);
            transformers.Add(new TransformerRecord(name, csv.Text(feeder), csv.Text(substation), csv.Number(rating), x, y, north));
        }
        return transformers;
    }

    private static Dictionary<string, IReadOnlyList<MeteredSpan>> Energy(string path)
    {
        var energy = new Dictionary<string, IReadOnlyList<MeteredSpan>>(StringComparer.Ordinal);
        if (!File.Exists(path)) return energy;
        using var csv = CsvFile.Open(path, "transformer_code", "period", "energy_in_kwh");
        var (code, period, into, first, last) = (csv.Column("transformer_code"), csv.Column("period"), csv.Column("energy_in_kwh"), csv.Column("first_reading_date"), csv.Column("last_reading_date"));
        var (back, demand) = (csv.Column("energy_out_kwh"), csv.Column("demand_kw"));
        while (csv.Next())
        {
            if (csv.Text(code) is not { } name || !Period.TryParse(csv.Text(period), out var month)) continue;
            var given = csv.Number(back);
            Add(energy, name, new MeteredSpan(month, csv.Date(first) ?? month.FirstDay, csv.Date(last) ?? month.LastDay.AddDays(1), csv.Number(into))
            {
                OutKwh = double.IsNaN(given) ? 0 : given,
                DemandKw = csv.Number(demand),
            });
        }
        return energy;
    }

    private static Dictionary<InstallationId, IReadOnlyList<FeedLink>> Links(string path, Dictionary<string, InstallationId> ids)
    {
        var links = new Dictionary<InstallationId, IReadOnlyList<FeedLink>>();
        if (!File.Exists(path)) return links;
        using var csv = CsvFile.Open(path, "installation_no", "transformer_code", "from_day");
        var (no, code, from, to) = (csv.Column("installation_no"), csv.Column("transformer_code"), csv.Column("from_day"), csv.Column("to_day"));
        while (csv.Next())
            if (csv.Text(no) is { } number && ids.TryGetValue(number, out var id) && csv.Text(code) is { } transformer)
                Add(links, id, new FeedLink(transformer, csv.Date(from) ?? DateOnly.MinValue, csv.Date(to)));
        return links;
    }

    private static Dictionary<InstallationId, IReadOnlyList<BilledSpan>> GivenBack(string path, Dictionary<string, InstallationId> ids)
    {
        var given = new Dictionary<InstallationId, IReadOnlyList<BilledSpan>>();
        if (!File.Exists(path)) return given;
        using var csv = CsvFile.Open(path, "installation_no", "register", "quantity");
        var (no, register, first, last, quantity) = (csv.Column("installation_no"), csv.Column("register"), csv.Column("first_reading_date"), csv.Column("last_reading_date"), csv.Column("quantity"));
        while (csv.Next())
            if (csv.Text(register) is "2.8.0" && csv.Text(no) is { } number && ids.TryGetValue(number, out var id) && csv.Date(first) is { } from && csv.Date(last) is { } to && to > from)
                Add(given, id, new BilledSpan(from, to, -csv.Number(quantity), 0));
        return given;
    }

    private static void Add<TKey, T>(Dictionary<TKey, IReadOnlyList<T>> lists, TKey key, T item)
        where TKey : notnull
    {
        if (!lists.TryGetValue(key, out var list)) lists[key] = list = new List<T>();
        ((List<T>)list).Add(item);
    }
}

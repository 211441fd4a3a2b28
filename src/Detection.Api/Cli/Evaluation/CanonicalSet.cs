using Detection.Models.Series;
using Geo.Crs;

namespace Detection.Api.Cli.Evaluation;

/// <summary>A company's canonical CSV set as histories in memory, without a database.</summary>
internal static class CanonicalSet
{
    /// <summary>Ids follow the order of installation numbers, so that no file's row order changes a score.</summary>
    /// <exception cref="CommandException">A required file is missing or cannot be read; the message names file, line and field.</exception>
    public static IReadOnlyList<InstallationHistory> Read(string folder)
    {
        var codes = CanonicalMeters.ReadCodes(folder);
        var (readings, notes) = ReadReadings(Needed(folder, "readings.csv"), codes);
        var days = ReadDays(Path.Combine(folder, "daily_readings.csv"));
        var meters = ReadMeters(Path.Combine(folder, "meters.csv"));
        var events = ReadEvents(Path.Combine(folder, "events.csv"));
        var words = CanonicalMeters.ReadWords(folder, codes, meters);
        var quarters = CanonicalMeters.ReadQuarters(folder);
        var id = 0L;
        return [.. Placed(ReadInstallations(Needed(folder, "installations.csv")))
            .OrderBy(i => i.InstallationNo, StringComparer.Ordinal)
            .Select(i => i with
            {
                Id = new InstallationId(++id),
                Readings = readings.GetValueOrDefault(i.InstallationNo) ?? [],
                Days = days.GetValueOrDefault(i.InstallationNo) ?? [],
                Meters = meters.GetValueOrDefault(i.InstallationNo) ?? [],
                Events = events.GetValueOrDefault(i.InstallationNo) ?? [],
                Notes = notes.GetValueOrDefault(i.InstallationNo) ?? [],
                Words = words.GetValueOrDefault(i.InstallationNo) ?? [],
                Quarters = quarters.GetValueOrDefault(i.InstallationNo) ?? [],
            })];
    }

    private static string Needed(string folder, string file) => Path.Combine(folder, file) is var path && File.Exists(path)
        ? path : throw new CommandException($"{folder} holds no {file}: a canonical set needs installations.csv and readings.csv");

    private static List<InstallationHistory> ReadInstallations(string path)
    {
        using var csv = CsvFile.Open(path, "installation_no", "tariff_group");
        var (no, group, phases, installed, contract) = (csv.Column("installation_no"), csv.Column("tariff_group"), csv.Column("phases"), csv.Column("installed_power_kw"), csv.Column("contract_power_kw"));
        var (longitude, latitude, transformer, status) = (csv.Column("longitude"), csv.Column("latitude"), csv.Column("transformer_code"), csv.Column("status"));
        var (start, end) = (csv.Column("contract_start"), csv.Column("contract_end"));
        var (consumer, voltage, district) = (csv.Column("consumer_type"), csv.Column("voltage_level"), csv.Column("district"));
        var rows = new Dictionary<string, InstallationHistory>(StringComparer.Ordinal);
        while (csv.Next())
        {
            if (csv.Text(no) is not { } number) continue;
            rows[number] = new InstallationHistory
            {
                Id = default,
                InstallationNo = number,
                TariffGroup = csv.Word(group, TariffGroup.Other),
                Phases = csv.Number(phases) is 1 or 3 ? (int)csv.Number(phases) : null,
                InstalledPowerKw = csv.Number(installed),
                ContractPowerKw = csv.Number(contract),
                XMetres = csv.Number(longitude),
                YMetres = csv.Number(latitude),
                TransformerCode = csv.Text(transformer),
                Status = csv.Word(status, InstallationStatus.Active),
                ContractStart = csv.Date(start),
                ContractEnd = csv.Date(end),
                ConsumerType = csv.Text(consumer),
                VoltageLevel = csv.Text(voltage),
                District = csv.Text(district),
            };
        }
        return [.. rows.Values];
    }

    /// <summary>Degrees become metres in one zone, that of the median longitude.</summary>
    private static IEnumerable<InstallationHistory> Placed(List<InstallationHistory> installations)
    {
        var longitude = Robust.Median([.. installations.Select(i => i.XMetres)]);
        if (double.IsNaN(longitude)) return installations;
        var zone = TransverseMercator.At(longitude);
        return installations.Select(i =>
        {
            if (!(Math.Abs(i.XMetres - longitude) < 20) || !(Math.Abs(i.YMetres) < 89)) return i with { XMetres = double.NaN, YMetres = double.NaN };
            var (easting, northing) = zone.Project(i.XMetres, i.YMetres);
            return i with { XMetres = easting, YMetres = northing };
        });
    }

    private static (Dictionary<string, List<MonthlyReading>> Readings, Dictionary<string, List<FieldNote>> Notes) ReadReadings(
        string path, CodeTable codes)
    {
        using var csv = CsvFile.Open(path, "installation_no", "period", "active_kwh");
        var (no, period, first, last, active) = (csv.Column("installation_no"), csv.Column("period"), csv.Column("first_reading_date"), csv.Column("last_reading_date"), csv.Column("active_kwh"));
        var (t1, t2, t3, inductive, capacitive, demand) = (csv.Column("t1_kwh"), csv.Column("t2_kwh"), csv.Column("t3_kwh"), csv.Column("inductive_kvarh"), csv.Column("capacitive_kvarh"), csv.Column("demand_kw"));
        var (firstIndex, lastIndex, multiplier, additional, estimated) = (csv.Column("first_index"), csv.Column("last_index"), csv.Column("multiplier"), csv.Column("additional_kwh"), csv.Column("estimated"));
        var state = csv.Column("meter_status_code");
        var (byInstallation, notes) = (new Dictionary<string, List<MonthlyReading>>(StringComparer.Ordinal), new Dictionary<string, List<FieldNote>>(StringComparer.Ordinal));
        while (csv.Next())
        {
            if (csv.Text(no) is not { } number || csv.IsEmpty(active)) continue;
            if (!Period.TryParse(csv.Text(period), out var month)) throw csv.Bad(period, "a month of the form YYYY-MM");
            var reading = new MonthlyReading(month, csv.Number(active))
            {
                FirstReadingDate = csv.Date(first),
                LastReadingDate = csv.Date(last),
                T1Kwh = csv.Number(t1),
                T2Kwh = csv.Number(t2),
                T3Kwh = csv.Number(t3),
                InductiveKvarh = csv.Number(inductive),
                CapacitiveKvarh = csv.Number(capacitive),
                DemandKw = csv.Number(demand),
                FirstIndex = csv.Number(firstIndex),
                LastIndex = csv.Number(lastIndex),
                Multiplier = csv.Number(multiplier),
                AdditionalKwh = csv.Number(additional),
                Estimated = csv.Text(estimated) is "1",
            };
            Add(byInstallation, number, reading);
            if (csv.Text(state) is { } code && codes.SignsOf(code) is var signs and not FieldSigns.None) Add(notes, number, new FieldNote(month, reading.KnownOn, signs));
        }
        return (byInstallation, notes);
    }

    private static Dictionary<string, List<DailyReading>> ReadDays(string path)
    {
        var byInstallation = new Dictionary<string, List<DailyReading>>(StringComparer.Ordinal);
        if (!File.Exists(path)) return byInstallation;
        using var csv = CsvFile.Open(path, "installation_no", "day", "active_kwh");
        var (no, day, active) = (csv.Column("installation_no"), csv.Column("day"), csv.Column("active_kwh"));
        while (csv.Next())
            if (csv.Text(no) is { } number && csv.Date(day) is { } date && csv.Number(active) is var kwh && !double.IsNaN(kwh)) Add(byInstallation, number, new DailyReading(date, kwh));
        return byInstallation;
    }

    private static Dictionary<string, List<Meter>> ReadMeters(string path)
    {
        var byInstallation = new Dictionary<string, List<Meter>>(StringComparer.Ordinal);
        if (!File.Exists(path)) return byInstallation;
        using var csv = CsvFile.Open(path, "installation_no");
        var (no, serial, brand, stamp, fitted, removed) = (csv.Column("installation_no"), csv.Column("serial_no"), csv.Column("brand"), csv.Column("stamp_year"), csv.Column("fitted_on"), csv.Column("removed_on"));
        var clock = csv.Column("clock_moved");
        var (model, ct, vt, multiplier, phases, measures) = (csv.Column("model"), csv.Column("ct_ratio"), csv.Column("vt_ratio"), csv.Column("multiplier"), csv.Column("phases"), csv.Column("measures"));
        while (csv.Next())
            if (csv.Text(no) is { } number)
                Add(byInstallation, number, new Meter(csv.Text(serial) ?? "", csv.Text(brand), csv.NumberOrMissing(stamp) is > 0 and < 3000 and var year ? (int)year : null, csv.Date(fitted), csv.Date(removed))
                {
                    Model = csv.Text(model),
                    CtRatio = csv.RatioOrMissing(ct),
                    VtRatio = csv.RatioOrMissing(vt),
                    Multiplier = csv.NumberOrMissing(multiplier),
                    Phases = csv.NumberOrMissing(phases) is 1 or 3 ? (int)csv.NumberOrMissing(phases) : null,
                    Measures = csv.Text(measures),
                    ClockMoved = csv.Text(clock) switch { "0" => false, "1" => true, _ => null },
                });
        return byInstallation;
    }

    private static Dictionary<string, List<InstallationEvent>> ReadEvents(string path)
    {
        var byInstallation = new Dictionary<string, List<InstallationEvent>>(StringComparer.Ordinal);
        if (!File.Exists(path)) return byInstallation;
        using var csv = CsvFile.Open(path, "kind", "at");
        var (no, kind, at) = (csv.Column("installation_no"), csv.Column("kind"), csv.Column("at"));
        while (csv.Next())
            if (csv.Text(no) is { } number && csv.Date(at) is { } day) Add(byInstallation, number, new InstallationEvent(csv.Word(kind, EventKind.Notice), day));
        return byInstallation;
    }

    internal static void Add<T>(Dictionary<string, List<T>> lists, string number, T item)
    {
        if (!lists.TryGetValue(number, out var list)) lists[number] = list = [];
        list.Add(item);
    }
}

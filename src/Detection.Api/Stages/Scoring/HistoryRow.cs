using Detection.Models.Series;
using Npgsql;

namespace Detection.Api.Stages.Scoring;

/// <summary>One row of ReadHistories.sql as a history; columns by their place in the query.</summary>
internal static class HistoryRow
{
    public static InstallationHistory Read(NpgsqlDataReader row) => new()
    {
        Id = new InstallationId(row.GetInt64(0)),
        InstallationNo = row.GetString(1),
        TariffGroup = Enum.Parse<TariffGroup>(row.GetString(2), ignoreCase: true),
        Phases = row.IsDBNull(3) ? null : row.GetInt16(3),
        InstalledPowerKw = row.IsDBNull(4) ? double.NaN : row.GetFloat(4),
        ContractPowerKw = row.IsDBNull(5) ? double.NaN : row.GetFloat(5),
        XMetres = row.IsDBNull(6) ? double.NaN : row.GetDouble(6),
        YMetres = row.IsDBNull(7) ? double.NaN : row.GetDouble(7),
        TransformerCode = row.IsDBNull(8) ? null : row.GetString(8),
        Status = Enum.Parse<InstallationStatus>(row.GetString(9), ignoreCase: true),
        ContractStart = Date(row, 10),
        ContractEnd = Date(row, 11),
        Readings = Readings(row),
        Days = Days(row),
        Meters = Meters(row),
        Events = Events(row),
    };

    private static MonthlyReading[] Readings(NpgsqlDataReader row)
    {
        if (row.IsDBNull(12)) return [];
        var periods = row.GetFieldValue<DateOnly[]>(12);
        var (first, last) = (row.GetFieldValue<DateOnly?[]>(13), row.GetFieldValue<DateOnly?[]>(14));
        var numbers = new double[11][];
        for (var column = 0; column < numbers.Length; column++) numbers[column] = row.GetFieldValue<double[]>(15 + column);
        var estimated = row.GetFieldValue<bool[]>(26);
        var readings = new MonthlyReading[periods.Length];
        for (var i = 0; i < readings.Length; i++)
            readings[i] = new MonthlyReading(Period.Of(periods[i]), numbers[0][i])
            {
                FirstReadingDate = first[i],
                LastReadingDate = last[i],
                T1Kwh = numbers[1][i],
                T2Kwh = numbers[2][i],
                T3Kwh = numbers[3][i],
                InductiveKvarh = numbers[4][i],
                CapacitiveKvarh = numbers[5][i],
                DemandKw = numbers[6][i],
                FirstIndex = numbers[7][i],
                LastIndex = numbers[8][i],
                Multiplier = numbers[9][i],
                AdditionalKwh = numbers[10][i],
                Estimated = estimated[i],
            };
        return readings;
    }

    private static DailyReading[] Days(NpgsqlDataReader row)
    {
        if (row.IsDBNull(27)) return [];
        var (days, kwh) = (row.GetFieldValue<DateOnly[]>(27), row.GetFieldValue<double[]>(28));
        return [.. days.Select((day, i) => new DailyReading(day, kwh[i]))];
    }

    private static Meter[] Meters(NpgsqlDataReader row)
    {
        if (row.IsDBNull(29)) return [];
        var (serials, brands, stamps) = (row.GetFieldValue<string[]>(29), row.GetFieldValue<string?[]>(30), row.GetFieldValue<short?[]>(31));
        var (fitted, removed) = (row.GetFieldValue<DateOnly?[]>(32), row.GetFieldValue<DateOnly?[]>(33));
        var clockMoved = row.GetFieldValue<bool?[]>(36);
        return [.. serials.Select((serial, i) => new Meter(serial, brands[i], stamps[i], fitted[i], removed[i]) { ClockMoved = clockMoved[i] })];
    }

    private static InstallationEvent[] Events(NpgsqlDataReader row)
    {
        if (row.IsDBNull(34)) return [];
        var (kinds, days) = (row.GetFieldValue<string[]>(34), row.GetFieldValue<DateOnly[]>(35));
        return [.. kinds.Select((kind, i) => new InstallationEvent(Enum.Parse<EventKind>(kind, ignoreCase: true), days[i]))];
    }

    private static DateOnly? Date(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetFieldValue<DateOnly>(column);
}

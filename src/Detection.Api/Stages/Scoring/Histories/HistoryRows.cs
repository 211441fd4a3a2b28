using Detection.Models.Series;
using Npgsql;

namespace Detection.Api.Stages.Scoring.Histories;

/// <summary>Rows of the scans as what they mean; columns by their place in the queries.</summary>
internal static class HistoryRows
{
    public static InstallationHistory Installation(NpgsqlDataReader row) => new()
    {
        Id = new InstallationId(row.GetInt64(0)),
        InstallationNo = row.GetString(1),
        TariffGroup = Enum.Parse<TariffGroup>(row.GetString(2), ignoreCase: true),
        Phases = row.IsDBNull(3) ? null : row.GetInt16(3),
        InstalledPowerKw = row.IsDBNull(4) ? double.NaN : row.GetFloat(4),
        ContractPowerKw = row.IsDBNull(5) ? double.NaN : row.GetFloat(5),
        XMetres = Number(row, 6),
        YMetres = Number(row, 7),
        TransformerCode = Text(row, 8),
        Status = Enum.Parse<InstallationStatus>(row.GetString(9), ignoreCase: true),
        ContractStart = Date(row, 10),
        ContractEnd = Date(row, 11),
    };

    public static MonthlyReading Reading(NpgsqlDataReader row) => new(Period.Of(row.GetFieldValue<DateOnly>(1)), row.GetDouble(4))
    {
        FirstReadingDate = Date(row, 2),
        LastReadingDate = Date(row, 3),
        T1Kwh = Number(row, 5),
        T2Kwh = Number(row, 6),
        T3Kwh = Number(row, 7),
        InductiveKvarh = Number(row, 8),
        CapacitiveKvarh = Number(row, 9),
        DemandKw = Number(row, 10),
        FirstIndex = Number(row, 11),
        LastIndex = Number(row, 12),
        Multiplier = Number(row, 13),
        AdditionalKwh = Number(row, 14),
        Estimated = row.GetBoolean(15),
    };

    public static Meter Meter(NpgsqlDataReader row) =>
        new(row.GetString(1), Text(row, 2), row.IsDBNull(4) ? null : row.GetInt16(4), Date(row, 5), Date(row, 6))
        {
            Model = Text(row, 3),
            ClockMoved = row.IsDBNull(7) ? null : row.GetBoolean(7),
        };

    public static InstallationEvent Event(NpgsqlDataReader row) =>
        new(Enum.Parse<EventKind>(row.GetString(1), ignoreCase: true), row.GetFieldValue<DateOnly>(2));

    public static QuarterDay Quarters(NpgsqlDataReader row) => QuarterDay.Of(
        row.GetFieldValue<DateOnly>(1), Values(row, 2), [Values(row, 3), Values(row, 4), Values(row, 5)], [Values(row, 6), Values(row, 7), Values(row, 8)]);

    /// <summary>Empty where the meter does not send it; NaN where one quarter-hour is missing.</summary>
    private static float[] Values(NpgsqlDataReader row, int column) =>
        row.IsDBNull(column) ? [] : Array.ConvertAll(row.GetFieldValue<float?[]>(column), value => value ?? float.NaN);

    private static double Number(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? double.NaN : row.GetDouble(column);

    private static string? Text(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static DateOnly? Date(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetFieldValue<DateOnly>(column);
}

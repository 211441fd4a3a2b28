using static Detection.Models.Imports.Targets.ColumnKind;
using static Detection.Models.Imports.Targets.TargetWords;

namespace Detection.Models.Imports.Targets;

/// <summary>What comes finer than a month: days, metering intervals, and the event words of smart meters.</summary>
internal static class ProfileTargets
{
    /// <summary>One row for a quarter-hour of one installation, kept as it is.</summary>
    public static TargetSchema LoadProfile { get; } = new("load-profile", "load_profile.csv", ["installation_no", "interval_start"],
    [
        new("installation_no", Text, true), new("interval_start", IntervalStart, true), new("active_kwh", Number, true),
        new("inductive_kvarh", Number), new("capacitive_kvarh", Number), new("export_kwh", Number), new("voltage_r_v", SingleNumber),
        new("voltage_s_v", SingleNumber), new("voltage_t_v", SingleNumber), new("current_r_a", SingleNumber), new("current_s_a", SingleNumber),
        new("current_t_a", SingleNumber),
    ]);

    public static TargetSchema EventWords { get; } = new("event-words", "event_words.csv", ["installation_no", "at"],
    [
        new("installation_no", Text, true), new("at", Instant, true), new("serial_no", Text), new("word", BitWord, true),
    ]);

    /// <summary>One row for a day of one installation; its months are not made of it.</summary>
    public static TargetSchema DailyReadings { get; } = new("daily-readings", "daily_readings.csv", ["installation_no", "day"],
    [
        new("installation_no", Text, true), new("day", Date, true), new("active_kwh", Number, true),
    ]);

    /// <summary>One row for a customer, one column for a day.</summary>
    public static TargetSchema DailyWide { get; } = new("daily-wide", null, ["installation_no"],
    [
        new("installation_no", Text, true), new("tariff_group", Code, true, TariffGroups), new("province", Text), new("district", Text),
        new("neighbourhood", Text), new("longitude", Number), new("latitude", Number),
        new("position_source", Code, false, PositionSources), new("outcome", Code, false, Outcomes), new("days", DayValues, true),
    ]) { MakesInstallations = true };

    /// <summary>One row for a metering interval of one installation, summed into calendar months.</summary>
    public static TargetSchema IntervalEnergy { get; } = new("interval-energy", null, ["installation_no", "interval_start"],
    [
        new("installation_no", Text, true), new("tariff_group", Code, true, TariffGroups), new("voltage_level", Code, false, "LV", "MV"),
        new("province", Text), new("district", Text), new("neighbourhood", Text), new("longitude", Number), new("latitude", Number),
        new("position_source", Code, false, PositionSources), new("interval_start", IntervalStart, true), new("active_kwh", Number, true),
        new("inductive_kvarh", Number), new("capacitive_kvarh", Number),
    ]) { MakesInstallations = true };
}

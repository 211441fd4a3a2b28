using Detection.Models.Features;
using Detection.Models.Series;
using Detection.Models.Training.Rows;

namespace Detection.Models.Training.Shape;

/// <summary>What the register knows of the installation and its meter: numbers, and words to be encoded within a fold. Nothing says where it stands.</summary>
public static class AttributeColumns
{
    public const string Family = "meter and register", MeterAgeFamily = "meter age", StampedBrand = "meter_brand_and_stamp_year";

    public static IReadOnlyList<LearnerColumn> Numbers { get; } =
    [
        .. Enum.GetNames<TariffGroup>().Select(group => new LearnerColumn($"is_{group.ToLowerInvariant()}", ColumnKind.Attribute, "tariff group")),
        .. new[] { "connection_power_log", "installed_power_log", "phases", "meter_phases", "ct_ratio_log", "vt_ratio_log", "multiplier_log", "meter_combined", "contract_years" }
            .Select(name => new LearnerColumn(name, ColumnKind.Attribute, Family)),
        .. new[] { "stamp_years", "fitted_years", "fitted_after_stamp_years", "fitted_within_the_months", "meter_unknown", "meters_known" }.Select(name => new LearnerColumn(name, ColumnKind.Attribute, MeterAgeFamily)),
    ];

    public static IReadOnlyList<string> Words { get; } = ["meter_brand", "meter_model", StampedBrand, "consumer_type", "voltage_level"];

    public static float[] NumbersOf(FeatureInput input)
    {
        var view = input.View;
        var meter = view.CurrentMeter;
        var end = input.Series.End;
        var values = new float[Numbers.Count];
        var writer = new ColumnWriter(values);
        foreach (var group in Enum.GetValues<TariffGroup>()) writer.Add(view.TariffGroup == group ? 1 : 0);
        writer.Add(Math.Log(view.ConnectionPowerKw));
        writer.Add(Math.Log(view.InstalledPowerKw));
        writer.Add(view.Phases ?? double.NaN);
        writer.Add(meter?.Phases ?? double.NaN);
        writer.Add(Math.Log(meter?.CtRatio ?? double.NaN));
        writer.Add(Math.Log(meter?.VtRatio ?? double.NaN));
        writer.Add(Math.Log(meter?.Multiplier ?? double.NaN));
        writer.Add(meter?.Measures is { } measures ? measures == "combined" ? 1 : 0 : double.NaN);
        writer.Add(view.ContractStart is { } start ? (end - Period.Of(start)) / 12.0 : double.NaN);
        var stamp = meter?.StampYear is { } year ? end.Year + (end.Month - 1) / 12.0 - year : double.NaN;
        var fitted = meter?.FittedOn is { } day ? (view.AsOf.DayNumber - day.DayNumber) / 365.25 : double.NaN;
        writer.Add(stamp);
        writer.Add(fitted);
        writer.Add(stamp - fitted);
        writer.Add(meter?.FittedOn is { } fit ? Period.Of(fit) >= input.Series.Start ? 1 : 0 : double.NaN);
        writer.Add(meter is null ? 1 : 0);
        writer.Add(view.Meters.Count);
        return values;
    }

    /// <summary>In the order of <see cref="Words"/>; null = not known.</summary>
    public static string?[] WordsOf(FeatureInput input)
    {
        var meter = input.View.CurrentMeter;
        return
        [
            meter?.Brand, meter?.Model is { } model ? $"{meter.Brand} {model}" : null,
            meter?.Brand is { } brand && meter.StampYear is { } year ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{brand} {year}") : null,
            input.View.ConsumerType, input.View.VoltageLevel,
        ];
    }
}

using Detection.Models.Law.Facts;
using Detection.Models.Law.Worksheets;

namespace Detection.Models.Law.Energy;

/// <summary>Case b, R 44(3): the power of the line that bypasses the meter, and its limit. Line <c>power_kw</c>.</summary>
internal static class SeparateLine
{
    private const string ByDevices = "R 44(3)a", BySection = "R 44(3)b";

    /// <exception cref="ObstacleException">Neither devices nor current nor section nor installed power are known.</exception>
    public static WorksheetLine Find(LawCase law)
    {
        var drawn = Drawn(law);
        var limits = Limits(law);
        if (drawn is null && limits.Count == 0)
        {
            throw ObstacleException.Of(
                "no-power", "R 44(3)", nameof(CaseFacts.Devices),
                "Ayrı hattın gücü belirlenemiyor: beslenen cihazlar, ölçülen akım, kablo kesiti (tablo yüklüyse) veya kurulu güç girilmelidir.",
                "The line's power cannot be found: enter the devices fed, a measured current, the cable section (where its table is loaded), or the installed power.");
        }
        if (drawn is null)
            return law.Sheet.Add("power_kw", BySection, limits.Count == 1 ? limits[0].Code : $"min({Codes(limits)})", limits);
        var inputs = (List<WorksheetInput>)[SheetBuilder.From(drawn), .. limits];
        if (limits.Count == 0) return law.Sheet.Add("power_kw", ByDevices, "line_kw", inputs);
        var lowest = limits.MinBy(limit => limit.Value.Number)!;
        return law.Sheet.Add("power_kw", "R 44(3)a, 44(3)b", $"min({Codes(inputs)})", lowest, inputs);
    }

    /// <summary>Line <c>line_kw</c>: the measured current in any case, else one device's full power, else several devices' sum × the use factor.</summary>
    private static WorksheetLine? Drawn(LawCase law)
    {
        if (law.Facts.Measured is { } measured)
        {
            if (!measured.VideoStamped)
            {
                law.Sheet.Flag(
                    "measurement-not-stamped", ByDevices, "Akım ölçümünün görüntüsünde tarih ve konum damgası yok; delil gücü değerlendirilmelidir.",
                    "The film of the measured current carries no date and place; weigh it as evidence.");
            }
            return law.Sheet.Add("line_kw", ByDevices, "measured_kw", SheetBuilder.From(Power.MeasuredLine(law, measured, ByDevices)));
        }

        var devices = law.Facts.Devices.Select((device, i) => law.Sheet.Given($"device_{i + 1}_kw", device.PowerKw, $"{device.Name}: {device.Source}")).ToList();
        if (devices.Count == 0) return null;
        if (devices.Count == 1) return law.Sheet.Add("line_kw", ByDevices, devices[0].Code, devices);
        var sum = string.Join(" + ", devices.Select(device => device.Code));
        return law.Sheet.Add("line_kw", ByDevices, $"({sum}) × use_factor", [.. devices, law.Rule("use_factor", law.Rules.UseFactor, ByDevices)]);
    }

    private static List<WorksheetInput> Limits(LawCase law)
    {
        var limits = new List<WorksheetInput>();
        if (SectionLimit(law) is { } section) limits.Add(SheetBuilder.From(section));
        if (law.Facts is { Activity: Activity.Dwelling, ConnectionPowerKw: { } connection }) limits.Add(law.Given("connection_kw", connection));
        return limits;
    }

    /// <summary>Line <c>section_cap_kw</c>: by the section where it is known, by the installed power where it is not.</summary>
    private static WorksheetLine? SectionLimit(LawCase law)
    {
        var power = law.Facts.Cable is { SectionMm2: not null } cable ? SectionPower(law, cable) : Power.Installed(law);
        return power is null ? null : law.Sheet.Add("section_cap_kw", BySection, $"{power.Code} × use_factor", power, law.Rule("use_factor", law.Rules.UseFactor, BySection));
    }

    /// <summary>The table's power for the section; null, with a flag, while the table is not supplied or has no such section.</summary>
    public static WorksheetInput? SectionPower(LawCase law, Cable cable)
    {
        if (law.Tables.FindCable(cable.SectionMm2!.Value, cable.Aluminium, cable.Phases) is { } row)
        {
            law.CablesUsed.Add(row);
            return law.Sheet.Given("section_kw", row.PowerKw, row.Source);
        }
        law.Sheet.Flag(
            "cable-table-missing", BySection, "Kablo kesiti tablosu (Elektrik İç Tesisleri Yön. md. 57 Çizelge 9) yüklenmediği veya bu kesiti içermediği için 44(3)b sınırı uygulanmadı.",
            "The limit of 44(3)b was not applied: the cable-section table is not loaded, or does not hold this section.");
        return null;
    }

    private static string Codes(IReadOnlyList<WorksheetInput> inputs) => string.Join(", ", inputs.Select(input => input.Code));
}

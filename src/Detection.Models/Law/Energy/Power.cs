using Detection.Models.Law.Facts;
using Detection.Models.Law.Worksheets;

namespace Detection.Models.Law.Energy;

/// <summary>The power of R 44(2)a for a and c: line <c>power_kw</c>.</summary>
internal static class Power
{
    private const string Article = "R 44(2)a";

    public static bool IsKnown(CaseFacts facts) =>
        (facts.TwoTerm && facts.ContractPowerKw is not null) || facts.ProjectPowerKw is not null || facts.SitePowerKw is not null || facts.Measured is { VideoStamped: true };

    public static WorksheetLine Find(LawCase law)
    {
        var facts = law.Facts;
        var least = law.Rule("least_kw", law.Rules.LeastPowerKw, Article);
        if (facts is { TwoTerm: true, ContractPowerKw: { } contract })
        {
            law.Sheet.Flag(
                "two-term-power", Article, "Çift terimli tüketicide sözleşme gücü, kullanma faktörü uygulanmadan esas alınmıştır; metin bunu açıkça söylemiyor.",
                "For the two-term consumer the contract power was taken without the use factor; the text does not say so expressly.");
            return law.Sheet.Add("power_kw", Article, "max(least_kw, contract_kw)", least, law.Given("contract_kw", contract));
        }

        var installed = Installed(law);
        if (facts.Measured is { } measured && Measured(law, measured) is { } line && (installed is null || line.Result.Number > installed.Value.Number))
            return law.Sheet.Add("power_kw", Article, "max(least_kw, measured_kw)", least, SheetBuilder.From(line));
        var irrigation = facts.Activity is Activity.Irrigation;
        var factor = law.Rule("use_factor", irrigation ? law.Rules.IrrigationUseFactor : law.Rules.UseFactor, Article);
        return law.Sheet.Add("power_kw", Article, $"max(least_kw, {installed!.Code} × use_factor)", least, installed, factor);
    }

    /// <summary>R 44(2)a where no power is known: the cable-section power of R 44(3)b.</summary>
    public static WorksheetLine FindByCable(LawCase law)
    {
        law.Sheet.Flag(
            "cable-method-deduction", "R 44(2)a, 44(5)", "Kablo kesiti yöntemine geçildiğinde md. 44(5) mahsubunun uygulanıp uygulanmayacağı metinden anlaşılmıyor; mahsup uygulanmıştır.",
            "The text leaves open whether the deduction of 44(5) applies when 44(2)a sends to the cable method; it was applied.");
        var section = SeparateLine.SectionPower(law, law.Facts.Cable!)!;
        return law.Sheet.Add("power_kw", "R 44(2)a, 44(3)b", "section_kw × use_factor", section, law.Rule("use_factor", law.Rules.UseFactor, "R 44(3)b"));
    }

    /// <summary>The project's power, else the one found on site.</summary>
    public static WorksheetInput? Installed(LawCase law) =>
        law.Facts.ProjectPowerKw is { } project ? law.Given("project_kw", project)
        : law.Facts.SitePowerKw is { } site ? law.Given("site_kw", site)
        : null;

    /// <summary>Line <c>measured_kw</c>; null, with a flag, where the film lacks date and place.</summary>
    private static WorksheetLine? Measured(LawCase law, MeasuredCurrent measured)
    {
        if (measured.VideoStamped) return MeasuredLine(law, measured, Article);
        law.Sheet.Flag(
            "measurement-not-stamped", Article, "Akım ölçümü, tarih ve konum damgalı görüntüsü olmadığı için kullanılmadı.",
            "The measured current was left out: its film carries no date and place.");
        return null;
    }

    /// <summary>Power of the measured currents: sum of the phases × voltage × power factor.</summary>
    public static WorksheetLine MeasuredLine(LawCase law, MeasuredCurrent measured, string article)
    {
        var amps = measured.PhaseAmps.Select((value, i) => law.Sheet.Given($"phase_{i + 1}_amps", value, measured.Source)).ToList();
        var formula = $"({string.Join(" + ", amps.Select(a => a.Code))}) × voltage_v × power_factor ÷ 1000";
        return law.Sheet.Add(
            "measured_kw", article, formula,
            [.. amps, law.Sheet.Given("voltage_v", measured.VoltageV, measured.Source), law.Sheet.Given("power_factor", measured.PowerFactor, measured.Source)]);
    }
}

using Detection.Models.Csv;

namespace Detection.Models.Simulation.Output;

/// <summary>Writes what the invented company's codes mean, and the bits of the event word that matter (TEDAŞ-MLZ/2017-062.B).</summary>
internal static class CodeWriter
{
    private static readonly (string Kind, string Code, string Meaning, string Tr, string En, bool Urgent)[] Codes =
    [
        ("reading", "10", "read", "okundu", "read", false), ("reading", "21", "estimated", "tahmini", "estimated", false),
        ("reading", "30", "corrected", "düzeltme okuması", "correcting reading", false),
        ("meter-status", "0", "sound", "sağlam", "sound", false), ("meter-status", "11", "glass_broken", "cam kırık", "glass broken", false),
        ("meter-status", "12", "cover_missing", "klemens kapağı yok", "terminal cover missing", false),
        ("meter-status", "13", "seal_missing", "mühür yok", "seal missing", false), ("meter-status", "21", "display_faint", "gösterge silik", "display faint", false),
        ("meter-status", "40", "vacant", "boş", "vacant", false), ("meter-status", "50", "cut", "kesik", "cut", false),
        ("event-bit", "5", "terminal_cover_open", "klemens kapağı açık", "terminal cover open", false),
        ("event-bit", "6", "top_cover_open", "üst kapak açık", "top cover open", true),
        ("event-bit", "8", "current_without_voltage_r", "R fazında gerilimsiz akım", "current without voltage, phase R", true),
        ("event-bit", "9", "current_without_voltage_s", "S fazında gerilimsiz akım", "current without voltage, phase S", true),
        ("event-bit", "10", "current_without_voltage_t", "T fazında gerilimsiz akım", "current without voltage, phase T", true),
        ("event-bit", "11", "magnetic_field_r", "R fazında akımla manyetik alan", "magnetic field with current, phase R", true),
        ("event-bit", "12", "magnetic_field_s", "S fazında akımla manyetik alan", "magnetic field with current, phase S", true),
        ("event-bit", "13", "magnetic_field_t", "T fazında akımla manyetik alan", "magnetic field with current, phase T", true),
        ("event-bit", "14", "t1_stuck", "T1 ilerlemiyor", "T1 index stuck", true), ("event-bit", "15", "t2_stuck", "T2 ilerlemiyor", "T2 index stuck", true),
        ("event-bit", "16", "t3_stuck", "T3 ilerlemiyor", "T3 index stuck", true),
        ("event-bit", "24", "current_error", "akım hatası", "current error", false), ("event-bit", "25", "voltage_error", "gerilim hatası", "voltage error", false),
        ("event-bit", "26", "index_went_back", "endeks geri gitti", "an index went back", false),
        ("event-bit", "29", "demand_without_energy", "demant var, endeks ilerlemiyor", "demand but no index advance", false),
        ("event-bit", "30", "total_differs", "T0 ≠ ΣT", "T0 ≠ ΣT", false), ("event-bit", "35", "demand_constant", "demant üç ay sabit", "demand constant for three months", false),
        ("event-bit", "54", "neutral_imbalance", "faz-nötr akım dengesizliği", "phase–neutral current imbalance", true),
    ];

    public static void Write(CsvBuffer buffer)
    {
        foreach (var (kind, code, meaning, tr, en, urgent) in Codes)
            buffer.Text(kind).Empty().Text(code).Text(meaning).Text(tr).Text(en).Whole(urgent ? 1 : 0).EndRow();
    }
}

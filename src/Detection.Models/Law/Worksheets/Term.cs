using Detection.Models.Features;

namespace Detection.Models.Law.Worksheets;

/// <summary>What a code of the sheet means: its words, its unit and how its result is rounded.</summary>
internal sealed record Term(TextPair Name, string Unit, RoundingRule Rounding = RoundingRule.None);

/// <summary>The vocabulary of all worksheets. A number in a code (<c>bill_2_kwh</c>) tells apart several of one kind and is shown after the name.</summary>
internal static class Terms
{
    private const string Day = "day", Date = "date", Kwh = "kWh", Kw = "kW", Hours = "h", HoursPerDay = "h/day", Tl = "TL", TlPerKwh = "TL/kWh", KwhPerDay = "kWh/day", None = "";

    private static readonly Dictionary<string, Term> All = new(StringComparer.Ordinal)
    {
        ["detected_on"] = new(new("tespit tarihi", "day of detection"), Date),
        ["period_start"] = new(new("sürenin başlangıcı", "start of the period"), Date),
        ["not_before"] = new(new("en erken olası başlangıç", "earliest possible start"), Date),
        ["cap_days"] = new(new("süre sınırı", "longest period"), Day),
        ["period_days"] = new(new("hesaba esas süre", "days charged"), Day),
        ["charged_from"] = new(new("hesaba esas sürenin ilk günü", "first day charged"), Date),
        ["contract_from"] = new(new("sözleşme başlangıcı", "contract from"), Date),
        ["contract_to"] = new(new("sözleşme sonu", "contract to"), Date),
        ["segment_days"] = new(new("bölümün gün sayısı", "days of the part"), Day),
        ["project_kw"] = new(new("projedeki kurulu güç", "installed power by project"), Kw),
        ["site_kw"] = new(new("mahallinde tespit edilen kurulu güç", "installed power found on site"), Kw),
        ["contract_kw"] = new(new("sözleşme gücü", "contract power"), Kw),
        ["connection_kw"] = new(new("bağlantı gücü", "connection power"), Kw),
        ["use_factor"] = new(new("kullanma faktörü", "use factor"), None),
        ["least_kw"] = new(new("en az güç", "least power"), Kw),
        ["phase_amps"] = new(new("faz akımı", "phase current"), "A"),
        ["voltage_v"] = new(new("faz-nötr gerilimi", "voltage to neutral"), "V"),
        ["power_factor"] = new(new("güç katsayısı", "power factor"), None),
        ["measured_kw"] = new(new("ölçülen akıma göre güç", "power by measured current"), Kw, RoundingRule.ThreeDecimals),
        ["device_kw"] = new(new("cihaz gücü", "device power"), Kw),
        ["line_kw"] = new(new("ayrı hattan çekilen güç", "power drawn by the separate line"), Kw, RoundingRule.ThreeDecimals),
        ["section_kw"] = new(new("kesite göre güç", "power by cable section"), Kw),
        ["section_cap_kw"] = new(new("44(3)b güç sınırı", "power limit of 44(3)b"), Kw, RoundingRule.ThreeDecimals),
        ["power_kw"] = new(new("hesaba esas güç", "power charged"), Kw, RoundingRule.ThreeDecimals),
        ["hours"] = new(new("günlük çalışma süresi, md. 45(3)", "hours a day by art. 45(3)"), HoursPerDay),
        ["no_contract_factor"] = new(new("sözleşmesiz kullanım katsayısı", "factor without a contract"), None),
        ["no_contract_shift_hours"] = new(new("sözleşmesiz üç vardiya süresi", "three shifts without a contract"), HoursPerDay),
        ["most_hours"] = new(new("günün saatleri", "hours of a day"), HoursPerDay),
        ["hours_per_day"] = new(new("hesaba esas günlük süre", "hours a day charged"), HoursPerDay),
        ["season_from"] = new(new("sulama sezonunun ilk günü", "first day of the irrigation season"), Date),
        ["season_to"] = new(new("sulama sezonunun sonu (hariç)", "end of the irrigation season (exclusive)"), Date),
        ["season_hours"] = new(new("sezonun resmi sulama süresi", "official hours of the season"), Hours),
        ["irrigation_hours"] = new(new("sulama gününün süresi", "hours of an irrigation day"), HoursPerDay),
        ["season_use"] = new(new("süreye düşen sulama", "irrigation within the period"), Hours, RoundingRule.ThreeDecimals),
        ["hours_total"] = new(new("hesaba esas toplam süre", "hours charged"), Hours, RoundingRule.ThreeDecimals),
        ["first_index"] = new(new("ilk endeks", "first index"), Kwh),
        ["last_index"] = new(new("son endeks", "last index"), Kwh),
        ["multiplier"] = new(new("çarpan", "multiplier"), None),
        ["meter_from"] = new(new("ilk endeks günü", "day of the first index"), Date),
        ["meter_to"] = new(new("son endeks günü", "day of the last index"), Date),
        ["meter_kwh"] = new(new("sayacın kaydettiği enerji", "energy the meter recorded"), Kwh, RoundingRule.ThreeDecimals),
        ["recorded_kwh"] = new(new("kaydedilen toplam enerji", "energy recorded in all"), Kwh, RoundingRule.ThreeDecimals),
        ["recorded_days"] = new(new("kaydın gün sayısı", "days recorded"), Day),
        ["same_kwh"] = new(new("aynı dönem tüketimi", "same-period energy"), Kwh),
        ["same_from"] = new(new("aynı dönemin ilk günü", "first day of the same period"), Date),
        ["same_to"] = new(new("aynı dönemin sonu (hariç)", "end of the same period (exclusive)"), Date),
        ["reference_kwh"] = new(new("karşılaştırma enerjisi", "reference energy"), Kwh, RoundingRule.ThreeDecimals),
        ["reference_days"] = new(new("karşılaştırma günleri", "reference days"), Day),
        ["place_kwh"] = new(new("benzer yerin enerjisi", "energy of a similar place"), Kwh),
        ["place_from"] = new(new("benzer yerde ilk gün", "first day at a similar place"), Date),
        ["place_to"] = new(new("benzer yerde son (hariç)", "end at a similar place (exclusive)"), Date),
        ["place_mean"] = new(new("benzer yerin günlük ortalaması", "daily mean of a similar place"), KwhPerDay, RoundingRule.SixDecimals),
        ["after_kwh"] = new(new("değişim sonrası dönemin enerjisi", "energy of a period after the change"), Kwh),
        ["after_from"] = new(new("değişim sonrası dönemin ilk günü", "first day of a period after the change"), Date),
        ["after_to"] = new(new("değişim sonrası dönemin sonu (hariç)", "end of a period after the change (exclusive)"), Date),
        ["daily_kwh"] = new(new("günlük ortalama tüketim", "daily mean energy"), KwhPerDay, RoundingRule.SixDecimals),
        ["gross_kwh"] = new(new("hesaplanan tüketim", "energy computed"), Kwh, RoundingRule.ThreeDecimals),
        ["bill_kwh"] = new(new("faturalanan enerji", "energy billed"), Kwh),
        ["bill_from"] = new(new("faturanın ilk günü", "first day of the bill"), Date),
        ["bill_to"] = new(new("faturanın sonu (hariç)", "end of the bill (exclusive)"), Date),
        ["billed_kwh"] = new(new("süreye düşen faturalı enerji", "energy billed within the period"), Kwh, RoundingRule.ThreeDecimals),
        ["deducted_kwh"] = new(new("mahsup edilen enerji", "energy deducted"), Kwh, RoundingRule.ThreeDecimals),
        ["net_kwh"] = new(new("tahakkuka esas enerji", "energy charged"), Kwh, RoundingRule.ThreeDecimals),
        ["energy_price"] = new(new("aktif enerji bedeli", "price of active energy"), TlPerKwh),
        ["high_energy_price"] = new(new("üst kademe aktif enerji bedeli", "price of active energy above the tier"), TlPerKwh),
        ["distribution_price"] = new(new("dağıtım bedeli", "price of distribution"), TlPerKwh),
        ["tier_kwh"] = new(new("günlük düşük kademe sınırı", "lower tier a day"), KwhPerDay),
        ["low_kwh"] = new(new("düşük kademedeki enerji", "energy in the lower tier"), Kwh, RoundingRule.ThreeDecimals),
        ["high_kwh"] = new(new("yüksek kademedeki enerji", "energy above the tier"), Kwh, RoundingRule.ThreeDecimals),
        ["price_multiplier"] = new(new("bedel katsayısı", "price multiplier"), None),
        ["charge_tl"] = new(new("bedel", "charge"), Tl, RoundingRule.Kurus),
        ["high_charge_tl"] = new(new("yüksek kademe bedeli", "charge above the tier"), Tl, RoundingRule.Kurus),
        ["energy_kwh"] = new(new("toplam tahakkuk enerjisi", "energy charged in all"), Kwh, RoundingRule.ThreeDecimals),
        ["total_tl"] = new(new("toplam bedel (vergi ve fonlar hariç)", "total charge, without taxes and funds"), Tl, RoundingRule.Kurus),
        ["fee_tl"] = new(new("kesme-bağlama bedeli", "cut-reconnect fee"), Tl),
        ["fee_multiple"] = new(new("bedelin katı", "multiple of the fee"), None),
    };

    /// <summary>The term of a code, its numbers shown after the name.</summary>
    public static Term Of(string code)
    {
        var parts = code.Split('_');
        var term = All[string.Join('_', parts.Where(part => !IsNumber(part)))];
        var number = string.Join('.', parts.Where(IsNumber));
        return number.Length == 0 ? term : term with { Name = new($"{term.Name.Tr} {number}", $"{term.Name.En} {number}") };
    }

    private static bool IsNumber(string part) => part.Length > 0 && part.All(char.IsAsciiDigit);
}

namespace Detection.Models.Simulation.Mess;

/// <summary>How the invented company writes one of its files: Turkish headers, its own words, and what the canonical columns are there.</summary>
/// <param name="Canonical">File of the canonical set.</param>
/// <param name="FileName">What the company calls it.</param>
/// <param name="Target">Target of the mapping profile that reads it.</param>
/// <param name="Headers">Canonical column → the company's header; other columns are left out.</param>
/// <param name="Words">Canonical column → our code → the company's word.</param>
internal sealed record CompanyForm(
    string Canonical, string FileName, string Target, (string Column, string Header)[] Headers, Dictionary<string, Dictionary<string, string>> Words)
{
    /// <summary>A file of so few rows that a share of them may be none: at the highest level its first row that can have a fault has one.</summary>
    public bool HasFewRows { get; init; }

    private static readonly Dictionary<string, Dictionary<string, string>> NoWords = [];

    public static IReadOnlyList<CompanyForm> All { get; } =
    [
        new("installations.csv", "TESISAT_LISTESI.csv", "installations",
        [
            ("installation_no", "Tesisat No"), ("tariff_group", "Abone Grubu"), ("consumer_type", "Tüketici Tipi"), ("unique_code", "Tekil Kod"),
            ("eic", "EIC Kodu"), ("contract_account_no", "Sözleşme Hesap No"), ("voltage_level", "Gerilim"), ("phases", "Faz Sayısı"),
            ("installed_power_kw", "Kurulu Güç (kW)"), ("contract_power_kw", "Sözleşme Gücü (kW)"), ("reading_unit", "Okuma Birimi"), ("province", "İl"),
            ("district", "İlçe"), ("neighbourhood", "Mahalle"), ("street", "Cadde/Sokak"), ("door_no", "Kapı No"), ("longitude", "Boylam"),
            ("latitude", "Enlem"), ("position_source", "Konum Kaynağı"), ("transformer_code", "Trafo Kodu"), ("status", "Durum"),
            ("contract_start", "Sözleşme Başlangıç"), ("contract_end", "Sözleşme Bitiş"),
        ],
        new()
        {
            ["tariff_group"] = new()
            {
                ["dwelling"] = "MESKEN", ["commercial"] = "TİCARETHANE", ["industry"] = "SANAYİ", ["agriculture"] = "TARIMSAL SULAMA",
                ["lighting"] = "AYDINLATMA", ["public"] = "RESMİ DAİRE", ["other"] = "DİĞER",
            },
            ["voltage_level"] = new() { ["LV"] = "AG", ["MV"] = "OG" },
            ["position_source"] = new() { ["simulated"] = "BENZETİM" },
            ["status"] = new() { ["active"] = "AKTİF", ["cut"] = "KESİK", ["vacant"] = "BOŞ", ["closed"] = "İPTAL" },
        }),
        new("meters.csv", "SAYAC_HAREKETLERI.csv", "meters",
        [
            ("installation_no", "Tesisat No"), ("serial_no", "Sayaç Seri No"), ("brand", "Marka"), ("model", "Tip"), ("stamp_year", "Damga Yılı"),
            ("ct_ratio", "Akım Trafo Oranı"), ("vt_ratio", "Gerilim Trafo Oranı"), ("multiplier", "Çarpan"), ("fitted_on", "Takma Tarihi"),
            ("removed_on", "Sökme Tarihi"),
        ], NoWords),
        new("readings.csv", "ENDEKS_OKUMA.csv", "readings",
        [
            ("installation_no", "Tesisat No"), ("period", "Dönem"), ("first_reading_date", "İlk Okuma Tarihi"), ("last_reading_date", "Son Okuma Tarihi"),
            ("first_index", "İlk Endeks"), ("last_index", "Son Endeks"), ("multiplier", "Çarpan"), ("active_kwh", "Tüketim (kWh)"),
            ("additional_kwh", "Ek Tüketim"), ("t1_kwh", "Gündüz"), ("t2_kwh", "Puant"), ("t3_kwh", "Gece"), ("inductive_kvarh", "Endüktif"),
            ("capacitive_kvarh", "Kapasitif"), ("demand_kw", "Demand (kW)"), ("estimated", "Tahmini"), ("reading_code", "Okuma Kodu"),
            ("meter_status_code", "Sayaç Durum Kodu"),
        ], new() { ["estimated"] = new() { ["0"] = "H", ["1"] = "E" } }),
        new("bills.csv", "FATURALAR.csv", "bills",
        [
            ("installation_no", "Tesisat No"), ("period", "Dönem"), ("bill_no", "Fatura No"), ("billed_kwh", "Tüketim (kWh)"),
            ("unit_price", "Birim Fiyat"), ("vat_base", "KDV Matrahı"), ("vat", "KDV"), ("invoice_amount", "Fatura Tutarı"), ("amount_due", "Ödenecek Tutar"),
            ("notification_date", "Tebliğ Tarihi"), ("due_date", "Son Ödeme Tarihi"),
        ], NoWords),
        new("consumers.csv", "TUKETICILER.csv", "consumers",
        [
            ("installation_no", "Tesisat No"), ("contract_account_no", "Sözleşme Hesap No"), ("id_kind", "Kimlik Türü"), ("identity_no", "T.C./Vergi No"),
            ("name", "Ad Soyad / Unvan"), ("tax_office", "Vergi Dairesi"),
        ], new() { ["id_kind"] = new() { ["national"] = "TC", ["tax"] = "VERGİ" } }),
        new("events.csv", "SAHA_ISLEMLERI.csv", "events",
        [
            ("installation_no", "Tesisat No"), ("kind", "İşlem"), ("at", "Tarih Saat"), ("crew", "Ekip"), ("code", "Kod"), ("note", "Açıklama"),
            ("photos", "Fotoğraflar"), ("seal_no", "Mühür No"),
        ],
        new()
        {
            ["kind"] = new()
            {
                ["cut"] = "KESME", ["reconnect"] = "AÇMA", ["notice"] = "İHBARNAME", ["seal"] = "MÜHÜRLEME", ["exchange"] = "SAYAÇ DEĞİŞİMİ",
                ["control"] = "KONTROL", ["tip"] = "İHBAR", ["cover"] = "KAPAK",
            },
        }),
        new("seals.csv", "MUHUR_LISTESI.csv", "seals",
        [
            ("installation_no", "Tesisat No"), ("seal_no", "Mühür No"), ("serial_no", "Sayaç Seri No"), ("place", "Mühür Yeri"), ("fitted_on", "Takma Tarihi"),
            ("removed_on", "Sökme Tarihi"), ("crew", "Ekip"),
        ],
        new()
        {
            ["place"] = new() { ["terminal"] = "KLEMENS", ["body"] = "GÖVDE", ["box"] = "PANO", ["transformer"] = "TRAFO", ["cut"] = "KESME", ["other"] = "DİĞER" },
        }),
        new("load_profile.csv", "YUK_PROFILI.csv", "load-profile",
        [
            ("installation_no", "Tesisat No"), ("interval_start", "Aralık Başı"), ("active_kwh", "Aktif (kWh)"), ("inductive_kvarh", "Endüktif"),
            ("capacitive_kvarh", "Kapasitif"), ("voltage_r_v", "Gerilim R"), ("voltage_s_v", "Gerilim S"), ("voltage_t_v", "Gerilim T"),
            ("current_r_a", "Akım R"), ("current_s_a", "Akım S"), ("current_t_a", "Akım T"),
        ], NoWords) { HasFewRows = true },
        new("unsubscribed_points.csv", "ABONESIZ_NOKTALAR.csv", "unsubscribed-points",
        [
            ("point_code", "Nokta Kodu"), ("located_by", "Neyle Bulunur"), ("pole_no", "Direk No"), ("box_no", "Kutu No"), ("neighbour_installation", "Komşu Tesisat"),
            ("use_kind", "Kullanım"), ("province", "İl"), ("district", "İlçe"), ("neighbourhood", "Mahalle"), ("longitude", "Boylam"), ("latitude", "Enlem"),
            ("position_source", "Konum Kaynağı"), ("transformer_code", "Trafo Kodu"), ("seen_on", "İlk Görülme"), ("note", "Açıklama"),
        ],
        new()
        {
            ["located_by"] = new() { ["pole"] = "DİREK", ["box"] = "KUTU", ["neighbour"] = "KOMŞU", ["map"] = "HARİTA" },
            ["position_source"] = new() { ["simulated"] = "BENZETİM" },
        }) { HasFewRows = true },
    ];
}

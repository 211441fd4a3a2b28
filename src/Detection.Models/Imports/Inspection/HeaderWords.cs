using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Detection.Models.Imports.Inspection;

/// <summary>The names that systems of the region give to our columns, in Turkish and English, and how two spellings are told to be one.</summary>
public static partial class HeaderWords
{
    /// <summary>Column → names. A name may stand for several columns; the kind of file decides.</summary>
    private static readonly (string Column, string Names)[] Written =
    [
        ("installation_no", "tesisat no|tesisat numarası|tesisat|tesisatno|abone no|abone numarası|müşteri no|installation|installation no|installation number|customer no|customer id|meter point"),
        ("unique_code", "tekil kod|tekil no|unique code"), ("eic", "eic|eic kodu|eic code"),
        ("contract_account_no", "sözleşme hesap no|sözleşme hesabı|sözleşme no|hesap no|contract account|contract account no|account no"),
        ("tariff_group", "abone grubu|tarife grubu|tarife|abone türü|tariff|tariff group"), ("consumer_type", "tüketici tipi|tüketici türü|consumer type|customer type"),
        ("voltage_level", "gerilim|gerilim seviyesi|ag og|voltage|voltage level"), ("phases", "faz|faz sayısı|phases|phase count"),
        ("installed_power_kw", "kurulu güç|kurulu güc|bağlantı gücü|installed power"), ("contract_power_kw", "sözleşme gücü|sözleşmedeki güç|contract power|contracted power"),
        ("reading_unit", "okuma birimi|sayaç okuma birimi|okuma bölgesi|reading unit|reading route"), ("province", "il|il adı|province|city"),
        ("district", "ilçe|ilçe adı|district"), ("neighbourhood", "mahalle|mahalle adı|mahalle köy|neighbourhood|neighborhood"),
        ("street", "cadde sokak|sokak|cadde|csbm|adres|street|address"), ("door_no", "kapı no|dış kapı no|bina no|door no|house no"),
        ("region", "bölge|işletme|region"), ("longitude", "boylam|longitude|lon|lng|x koordinatı|koordinat x|doğu|sağa|easting"),
        ("latitude", "enlem|latitude|lat|y koordinatı|koordinat y|kuzey|yukarı|northing"), ("position_source", "konum kaynağı|koordinat kaynağı|position source"),
        ("position_grade", "konum sınıfı|koordinat kalitesi|position grade"), ("transformer_code", "trafo kodu|trafo no|trafo|transformer|transformer code"),
        ("status", "durum|tesisat durumu|abone durumu|status"), ("contract_start", "sözleşme başlangıç|sözleşme başlangıç tarihi|sözleşme tarihi|contract start"),
        ("contract_end", "sözleşme bitiş|sözleşme bitiş tarihi|fesih tarihi|contract end"),
        ("serial_no", "sayaç seri no|sayaç no|seri no|sayaç numarası|serial no|meter no|serial|meter serial"), ("brand", "marka|sayaç marka|sayaç markası|brand|make"),
        ("model", "tip|sayaç tip|sayaç tipi|model|type"), ("stamp_year", "damga yılı|damga|imal yılı|stamp year"),
        ("ct_ratio", "akım trafo oranı|akım trafosu oranı|at oranı|ct|ct ratio"), ("vt_ratio", "gerilim trafo oranı|gerilim trafosu oranı|gt oranı|vt|vt ratio"),
        ("multiplier", "çarpan|sayaç çarpanı|multiplier"), ("fitted_on", "takma tarihi|takılma tarihi|montaj tarihi|fitted|fitted on|installed on"),
        ("removed_on", "sökme tarihi|sökülme tarihi|removed|removed on"), ("clock_moved", "saat ayarı yapıldı|clock moved"),
        ("seal_no", "mühür no|mühür numarası|mühür|seal no|seal"), ("place", "mühür yeri|place"),
        ("id_kind", "kimlik türü|id kind"), ("identity_no", "tc vergi no|tc no|t c no|tc kimlik no|tckn|kimlik no|vergi no|vkn|vergi kimlik no|identity no|tax no|national id"),
        ("name", "ad soyad|ad soyad unvan|unvan|adı soyadı|ad|isim|adı|name"), ("tax_office", "vergi dairesi|tax office"),
        ("day", "gün|okuma günü"), ("period", "dönem|fatura dönemi|okuma dönemi|ay|period|month"), ("first_reading_date", "ilk okuma tarihi|önceki okuma tarihi|first reading date|from"),
        ("last_reading_date", "son okuma tarihi|okuma tarihi|last reading date|reading date|to"),
        ("active_kwh", "tüketim|aktif|aktif tüketim|toplam tüketim|aktif enerji|consumption|active|active energy|kwh"),
        ("t1_kwh", "gündüz|t1|gündüz tüketim|t1 tüketim|day"), ("t2_kwh", "puant|t2|puant tüketim|t2 tüketim|peak"), ("t3_kwh", "gece|t3|gece tüketim|t3 tüketim|night"),
        ("inductive_kvarh", "endüktif|endüktif tüketim|reaktif endüktif|ri|inductive"), ("capacitive_kvarh", "kapasitif|kapasitif tüketim|reaktif kapasitif|rc|capacitive"),
        ("demand_kw", "demand|maks demand|maksimum demand|max demand|güç"), ("demand_at", "demand zamanı|demand tarihi|demand time"),
        ("first_index", "ilk endeks|önceki endeks|first index"), ("last_index", "son endeks|endeks|last index|index"),
        ("additional_kwh", "ek tüketim|ilave tüketim|additional|additional consumption"), ("estimated", "tahmini|tahmini okuma|kıyas|estimated"),
        ("reading_code", "okuma kodu|sayaç okuma kodu|reading code"), ("meter_status_code", "sayaç durum kodu|sayaç durumu|durum kodu|meter status|meter status code"),
        ("consumer_status_code", "tüketici durum kodu|abone durum kodu|consumer status code"),
        ("register", "register|obis|endeks kodu|kayıt"), ("quantity", "miktar|quantity"), ("unit", "ölçü birimi|birim|unit"),
        ("bill_no", "fatura no|fatura numarası|bill no|invoice no"), ("billed_kwh", "tüketim|faturalanan tüketim|fatura tüketimi|billed|billed energy"),
        ("daily_average_kwh", "günlük ortalama|günlük ortalama tüketim|daily average"), ("current_year_kwh", "cari yıl tüketim|cari yıl tüketimi|current year consumption"),
        ("previous_year_kwh", "önceki yıl tüketim|önceki takvim yılı tüketim|önceki takvim yılı tüketimi|previous year consumption"),
        ("unit_price", "birim fiyat|unit price"), ("vat_base", "kdv matrahı|matrah|vat base"), ("vat", "kdv|kdv tutarı|vat"),
        ("invoice_amount", "fatura tutarı|tutar|invoice amount|amount"), ("amount_due", "ödenecek tutar|amount due"), ("security_deposit", "güvence bedeli|security deposit"),
        ("customer_credit", "müşteri alacağı|customer credit"), ("misc_adjustment", "muhtelif tenzil ilave|tenzil ilave|misc adjustment"),
        ("rounding_carried_in", "önceki aydan devir|rounding carried in"), ("rounding_carried_out", "sonraki aya devir|rounding carried out"),
        ("notification_date", "tebliğ tarihi|notification date"), ("due_date", "son ödeme tarihi|due date"), ("next_reading_period", "sonraki okuma dönemi|next reading period"),
        ("kind", "işlem|işlem türü|olay|olay türü|tür|kind|event|type of work"), ("at", "tarih|işlem tarihi|işlem zamanı|tarih saat|zaman|olay zamanı|date|time|timestamp"),
        ("crew", "ekip|ekip kodu|ekip no|crew|team"), ("code", "kod|sonuç kodu|işlem kodu|code|result code"), ("note", "açıklama|not|note|remark"),
        ("photos", "fotoğraf|fotoğraflar|photos|photo"), ("point_code", "nokta kodu|nokta no|point code"), ("located_by", "yer tarifi|konum türü|located by"),
        ("pole_no", "direk no|direk numarası|pole no"), ("box_no", "kutu no|box no"), ("neighbour_installation", "komşu tesisat|komşu tesisat no|neighbour installation"),
        ("use_kind", "kullanım türü|use kind"), ("seen_on", "tespit tarihi|görülme tarihi|seen on"), ("ended_on", "bitiş tarihi|ended on"),
        ("outcome", "sonuç|tespit sonucu|kontrol sonucu|outcome|result"), ("visited_on", "kontrol tarihi|tarama tarihi|tespit tarihi|visited on|visit date"),
        ("recovered_kwh", "kaçak tüketim|tahakkuk kwh|recovered energy"), ("origin", "kaynak|origin"),
        ("feeder_code", "fider kodu|fider no|fider|feeder|feeder code"), ("substation_code", "tm kodu|trafo merkezi kodu|trafo merkezi|substation|substation code"),
        ("rating_kva", "güç kva|trafo gücü|kurulu güç|rating"), ("primary_kv", "primer gerilim|primary voltage"), ("secondary_kv", "sekonder gerilim|secondary voltage"),
        ("owner", "mülkiyet|owner"), ("voltage_kv", "gerilim|voltage"), ("rating_a", "akım taşıma|rating"),
        ("energy_in_kwh", "giren enerji|ölçülen enerji|enerji|tüketim|energy in|energy"), ("energy_out_kwh", "çıkan enerji|energy out"),
        ("from_day", "başlangıç|başlangıç tarihi|from"), ("to_day", "bitiş|bitiş tarihi|to"), ("phase", "faz|phase"),
        ("interval_start", "zaman|tarih saat|tarih|başlangıç zamanı|timestamp|time|interval start|datetime"), ("export_kwh", "veriş|üretim|export"),
        ("voltage_r_v", "l1 gerilim|vr|voltage l1"), ("voltage_s_v", "l2 gerilim|vs|voltage l2"), ("voltage_t_v", "l3 gerilim|vt|voltage l3"),
        ("current_r_a", "l1 akım|ir|current l1"), ("current_s_a", "l2 akım|is|current l2"), ("current_t_a", "l3 akım|it|current l3"),
        ("word", "olay sözcüğü|f f 0|event word"), ("meaning", "anlam|meaning"), ("text_tr", "türkçe|açıklama|text tr"), ("text_en", "ingilizce|text en"), ("urgent", "acil|urgent"),
    ];

    private static readonly ILookup<string, string> ByColumn = Written
        .SelectMany(entry => entry.Names.Split('|').Select(name => (entry.Column, Name: Plain(name)))).ToLookup(entry => entry.Column, entry => entry.Name);

    /// <summary>How well a header names a column: 3 is its own name, 2 one of the names it is known by, 0 none.</summary>
    public static int Likeness(string header, string column, string ownHeader)
    {
        var plain = Plain(WithoutUnit(header));
        if (plain.Length == 0) return 0;
        if (plain == Plain(ownHeader) || plain == Plain(column)) return 3;
        return ByColumn[column].Contains(plain) ? 2 : 0;
    }

    /// <summary>A unit in brackets at a header's end, such as “Tüketim (MWh)”; null for none.</summary>
    public static string? UnitOf(string header) => Bracketed().Match(header) is { Success: true } unit ? unit.Groups[1].Value.Trim() : null;

    /// <summary>Letters and digits alone, in small letters without the marks of the alphabet.</summary>
    public static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormD))
        {
            if (char.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark || !char.IsLetterOrDigit(c)) continue;
            plain.Append(c is 'ı' or 'İ' ? 'i' : char.ToLowerInvariant(c));
        }

        return plain.ToString();
    }

    private static string WithoutUnit(string header) => Bracketed().Replace(header, "");

    [GeneratedRegex(@"\s*[\(\[]([^\(\)\[\]]+)[\)\]]\s*$")]
    private static partial Regex Bracketed();
}

namespace Detection.Models.Imports.Inspection;

/// <summary>What companies of the region write for the words that our code columns allow.</summary>
internal static class CodeWords
{
    private static readonly (string Column, string Code, string Words)[] Written =
    [
        ("tariff_group", "dwelling", "mesken|konut|ev|residential"), ("tariff_group", "commercial", "ticarethane|ticari|ticari hane|yazıhane"),
        ("tariff_group", "industry", "sanayi|industrial"), ("tariff_group", "agriculture", "tarımsal sulama|tarımsal|sulama|agricultural"),
        ("tariff_group", "lighting", "aydınlatma|genel aydınlatma"), ("tariff_group", "public", "resmi daire|kamu|resmi"), ("tariff_group", "other", "diğer"),
        ("voltage_level", "LV", "ag|alçak gerilim|low"), ("voltage_level", "MV", "og|orta gerilim|medium"),
        ("phases", "1", "monofaze|tek faz|m"), ("phases", "3", "trifaze|üç faz|t"),
        ("status", "active", "aktif|faal|açık"), ("status", "cut", "kesik|kesilmiş"), ("status", "vacant", "boş"), ("status", "closed", "iptal|kapalı|pasif"),
        ("position_source", "surveyed", "yerinde|gps|ölçüm"), ("position_source", "geocoded", "adres|adresten"), ("position_source", "centroid", "mahalle merkezi"),
        ("position_source", "simulated", "benzetim|simüle"),
        ("id_kind", "national", "tc|tckn|kişi"), ("id_kind", "tax", "vergi|vkn|tüzel"), ("id_kind", "passport", "pasaport"), ("id_kind", "residence", "ikamet|yabancı"),
        ("estimated", "1", "e|evet|x|true|yes"), ("estimated", "0", "h|hayır|false|no"), ("clock_moved", "1", "e|evet|true|yes"), ("clock_moved", "0", "h|hayır|false|no"),
        ("kind", "cut", "kesme|kesim|enerji kesme"), ("kind", "reconnect", "açma|enerji açma"), ("kind", "notice", "ihbarname|ikinci ihbarname|bildirim"),
        ("kind", "seal", "mühürleme|mühür"), ("kind", "exchange", "sayaç değişimi|sökme takma|değişim"), ("kind", "control", "kontrol|sayaç kontrol"),
        ("kind", "tip", "ihbar|kaçak ihbarı|şikayet"), ("kind", "cover", "klemens kapağı|kapak|kapak takma"),
        ("outcome", "kacak", "kaçak"), ("outcome", "usulsuz", "usulsüz"), ("outcome", "clean", "temiz|normal|kaçak yok"), ("outcome", "incomplete", "yapılamadı|kapalı|girilemedi"),
        ("located_by", "pole", "direk"), ("located_by", "box", "kutu|pano"), ("located_by", "neighbour", "komşu"), ("located_by", "map", "harita|koordinat"),
        ("owner", "company", "şirket|dağıtım|edaş"), ("owner", "customer", "müşteri|özel"),
        ("place", "terminal", "klemens"), ("place", "body", "gövde"), ("place", "box", "pano|kutu"),
    ];

    private static readonly Dictionary<(string Column, string Word), string> ByWord = Written
        .SelectMany(entry => entry.Words.Split('|').Select(word => (Key: (entry.Column, HeaderWords.Plain(word)), entry.Code)))
        .ToDictionary(entry => entry.Key, entry => entry.Code);

    /// <summary>Our word for a company's; null where it is not known.</summary>
    public static string? Find(string column, string word) => ByWord.GetValueOrDefault((column, HeaderWords.Plain(word)));
}

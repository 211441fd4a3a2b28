namespace Detection.Api.Stages.Sweeps.Handover;

/// <summary>The fixed words of a crew's sheet.</summary>
public static class SheetWords
{
    public static readonly string[] Languages = ["tr", "en"];

    private static readonly (string Key, string Tr, string En)[] All =
    [
        ("title", "Ekip günü", "Crew's day"),
        ("leaves", "Çıkış", "Leave"),
        ("back", "Dönüş", "Back"),
        ("stops", "durak", "stops"),
        ("onFoot", "yürüyerek", "on foot"),
        ("byCar", "araçla", "by car"),
        ("why", "Neden", "Why"),
        ("look", "Bakılacak", "Look for"),
        ("access", "Ulaşım", "Access"),
        ("safety", "Dikkat", "Beware"),
        ("meter", "Sayaç", "Meter"),
        ("stamp", "damga", "stamp"),
        ("break", "Mola", "Break"),
        ("companion", "Birlikte giden ekip:", "Goes together with crew"),
        ("lead", "Bu ekibe katılın, durakları onun sayfasında:", "Join this crew; the stops are on its page:"),
        ("navigate", "Haritada aç", "Open in maps"),
        ("directions", "Yol tarifi", "Directions"),
        ("done", "Yapıldı", "Done"),
        ("skipped", "Yapılamadı", "Skipped"),
        ("undo", "Geri al", "Undo"),
        ("offline", "Bağlantı yok: işaretler bu telefonda duruyor, bağlantı gelince gönderilecek.", "No connection: marks stay on this phone and are sent once there is one."),
        ("sent", "Bütün işaretler gönderildi.", "All marks are sent."),
        ("refused", "Servis işareti kabul etmedi:", "The service refused the mark:"),
        ("save", "Telefona kaydet", "Keep on the phone"),
        ("print", "Yazdır", "Print"),
        ("simulated", "Simüle bölge: gerçek kişi ve yer yoktur.", "Simulated district: no real person or place."),
        ("inspection", "Kontrol", "Inspection"),
        ("tip", "İhbar", "Tip"),
        ("coverage", "Tarama", "Sweep"),
        ("stampKind", "Damga", "Stamp"),
        ("notDone", "Skor bir sıralamadır, hüküm değildir.", "A score is a ranking, not a verdict."),
        ("no", "No", "No"),
        ("time", "Saat", "Time"),
        ("place", "Tesisat ve adres", "Installation and address"),
        ("mark", "İşaret", "Mark"),
        ("empty", "Bu gün için durak yok.", "No stops on this day."),
        ("km", "km", "km"),
        ("depot", "Depo", "Depot"),
        ("language", "English", "Türkçe"),
        ("otherLanguage", "en", "tr"),
    ];

    public static Dictionary<string, string> In(string language) => All.ToDictionary(word => word.Key, word => language == "en" ? word.En : word.Tr);
}

using System.Globalization;

namespace Detection.Models.Simulation.Layout;

/// <summary>Invented names that sound at home in the Çukurova, with every letter of the Turkish alphabet that trips software.</summary>
public static class TownNames
{
    public const string Province = "Adana";

    private static readonly string[] Districts = ["Ilgınözü", "Şahinbağı", "Çiğdemli"];
    private const string FarmDistrict = "Söğütova";

    private static readonly string[] First =
    [
        "Gümüş", "Ilgın", "Çiğdem", "Şimşir", "İğde", "Üvez", "Söğüt", "Kızılcık", "Işık", "Öksüz", "Kavak", "Nar", "Turunç",
        "Yasemin", "İncir", "Çınar", "Şebboy", "Ihlamur", "Defne", "Güvercin", "Üzüm", "Ören", "Zambak", "Böğürtlen", "Menekşe", "Pınar", "Sığırcık",
    ];

    private static readonly string[] Second =
        ["bağı", "özü", "pınarı", "tepesi", "deresi", "köprüsü", "çeşmesi", "bahçesi", "kuyusu", "yazısı", "sırtı", "düzü", "gölü"];

    private static readonly string[] FarmSecond = ["köy", "obası", "ovası", "çiftliği", "kışlası", "harmanı", "ağılı", "tarlası", "bucağı", "mezrası", "yurdu"];

    private static readonly string[] Avenues =
    [
        "Çınarlı", "Işıklar", "Şelale", "Gülistan", "Öğretmenler", "İpekyolu", "Üç Kavak", "Ilıca", "Değirmen", "Portakal Çiçeği", "Ceyhun", "Kervan",
        "Sümbüllü", "Yıldızlı", "Ağaçlı", "İstasyon", "Çarşı", "Gündoğdu", "Şadırvan", "Bostan", "Hıdırellez", "Ufuk", "Özgün", "Irmak",
    ];

    private static readonly string[] Streets =
    [
        "Akasya", "Ardıç", "Ayva", "Badem", "Begonya", "Bülbül", "Ceviz", "Çağla", "Çilek", "Çobanyıldızı", "Dağ Lalesi", "Demirci", "Dut", "Ebru", "Elif",
        "Erguvan", "Fesleğen", "Fındık", "Filiz", "Gelincik", "Gökçe", "Güneş", "Güzelyurt", "Hanımeli", "Hasır", "Hisar", "Hüma", "Ilgaz", "Irgat", "Islık",
        "İbrik", "İnci", "İmece", "İskele", "Kalaycı", "Karanfil", "Kaşık", "Kekik", "Kırlangıç", "Kiraz", "Köşk", "Kuğu", "Kuyumcu", "Lale", "Leylak", "Limon",
        "Manolya", "Mercan", "Mısır", "Müren", "Nane", "Nergis", "Ocak", "Okul", "Ova", "Oya", "Ödül", "Öykü", "Özlem", "Pamukçu", "Papatya", "Reyhan", "Rüzgâr",
        "Saz", "Sedef", "Serçe", "Sıla", "Su Kemeri", "Sümbül", "Şafak", "Şahin", "Şeftali", "Şirin", "Tarçın", "Taşlık", "Terzi", "Toygar", "Turna", "Uğur",
        "Umut", "Üveyik", "Vişne", "Yağmur", "Yalı", "Yaprak", "Yıldız", "Yonca", "Zerdali", "Zeytin", "Zümrüt",
    ];

    private static readonly string[] Sides = ["", "Yukarı", "Aşağı", "Yeni"];

    /// <param name="number">From 1.</param>
    public static string Estate(int number) =>
        number == 1 ? "Organize Sanayi Bölgesi" : string.Create(CultureInfo.InvariantCulture, $"{number}. Organize Sanayi Bölgesi");

    /// <summary>A name no other neighbourhood of the town bears.</summary>
    /// <param name="offset">Where the town begins in the list of names.</param>
    public static string Neighbourhood(int index, int offset, Zone zone)
    {
        var second = zone == Zone.Farmland ? FarmSecond : Second;
        var combinations = First.Length * second.Length;
        var at = (int)((index + offset) * 97L % combinations);
        var round = index / combinations;
        var name = First[at % First.Length] + second[at / First.Length];
        return round % 4 == 0 ? name : Sides[round % 4] + " " + name;
    }

    public static string District(Zone zone, double angle) => zone switch
    {
        Zone.Farmland => FarmDistrict,
        Zone.OldTown => Districts[0],
        _ => Districts[(int)(angle / (2 * Math.PI) * Districts.Length) % Districts.Length],
    };

    /// <summary>The avenue that leaves the centre at an angle; six of them run through all rings under one name.</summary>
    public static string Radial(int ring, double angle)
    {
        var sixth = angle / (Math.PI / 3);
        var main = Math.Abs(sixth - Math.Round(sixth)) < 1e-6;
        var at = main ? (int)Math.Round(sixth) % 6 : 6 + (ring * 7 + (int)(sixth * 100)) % (Avenues.Length - 6);
        return Avenues[at] + (main ? " Bulvarı" : " Caddesi");
    }

    /// <summary>The avenue that runs around a ring.</summary>
    public static string RingRoad(int ring, bool last) => last
        ? "Çevre Yolu"
        : string.Create(CultureInfo.InvariantCulture, $"{Avenues[(ring * 5 + 9) % Avenues.Length]} Çevre Caddesi");

    public const string Riverside = "Irmak Boyu Caddesi";

    /// <summary>A name no other street of the neighbourhood bears: words in some neighbourhoods, numbers in others.</summary>
    /// <param name="neighbourhood">The neighbourhood's index.</param>
    /// <param name="street">The street's number in it.</param>
    public static string Street(int neighbourhood, int street, Zone zone)
    {
        var kind = zone switch { Zone.Farmland => " Tarla Yolu", Zone.Estate => " Caddesi", _ => " Sokak" };
        var numbered = zone is Zone.OuterGrid && neighbourhood % 2 == 0 || street >= Streets.Length || zone == Zone.Estate;
        return numbered
            ? string.Create(CultureInfo.InvariantCulture, $"{(neighbourhood + 1) * 100 + street + 1}.{kind}")
            : Streets[(int)((neighbourhood * 31L + street * 7L) % Streets.Length)] + kind;
    }
}

namespace Detection.Api.Stages.Records;

/// <summary>Codes of the data model as words on paper: Turkish, then English. An unknown code is printed as it is.</summary>
internal static class RecordWords
{
    public const string Unknown = "—";

    public static string TariffGroup(string code, string? consumerType)
    {
        var group = code switch
        {
            "dwelling" => "Mesken / dwelling",
            "commercial" => "Ticarethane / commercial",
            "industry" => "Sanayi / industry",
            "agriculture" => "Tarımsal sulama / agriculture",
            "lighting" => "Aydınlatma / lighting",
            "public" => "Kamu / public",
            "other" => "Diğer / other",
            _ => code,
        };
        return string.IsNullOrWhiteSpace(consumerType) ? group : $"{group} ({consumerType})";
    }

    public static string PositionSource(string? code) => code switch
    {
        null => Unknown,
        "surveyed" => "sahada ölçülmüş / surveyed",
        "geocoded" => "adresten / geocoded",
        "centroid" => "mahalle merkezi / centroid",
        "simulated" => "SİMÜLE KONUM / simulated",
        _ => code,
    };

    public static string Status(string code) => code switch
    {
        "active" => "aktif / active",
        "cut" => "kesik / cut",
        "vacant" => "boş / vacant",
        "closed" => "kapalı / closed",
        _ => code,
    };

    public static string? Voltage(string? code) => code switch
    {
        "LV" => "AG / LV",
        "MV" => "OG / MV",
        _ => code,
    };

    public static string? Phases(short? phases) => phases is { } count ? $"{count} faz/phase" : null;

    public static string? Measures(string? code) => code switch
    {
        "active" => "aktif/active",
        "combined" => "kombi/combined",
        _ => code,
    };
}

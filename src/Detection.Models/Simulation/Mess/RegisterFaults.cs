namespace Detection.Models.Simulation.Mess;

/// <summary>What goes wrong in a company's lists of installations, meters, seals, consumers, acts, load profiles and points without a subscriber. None of it keeps an installation out, for its readings would wait for it.</summary>
internal static class RegisterFaults
{
    public static IReadOnlyList<PlantedFault> OfInstallations { get; } =
    [
        new("letter of the code mistyped", "eic-check-character", (row, _) => row.Has("eic") && Put(row, "eic", row["eic"][..9] + (row["eic"][9] == '1' ? '2' : '1') + row["eic"][10..])),
        new("longitude and latitude swapped", "coordinates-swapped", (row, _) =>
        {
            (row["longitude"], row["latitude"]) = (row["latitude"], row["longitude"]);
            return true;
        }),
        new("zero for no point", "coordinates-zero", (row, _) => Put(row, "longitude", "0") && Put(row, "latitude", "0")),
        new("point in another country", "coordinates-outside-turkiye", (row, _) => Put(row, "longitude", "13.4") && Put(row, "latitude", "52.5")),
        new("point in another district", "coordinates-outside-neighbourhoods", (row, _) => Put(row, "longitude", "36.9") && Put(row, "latitude", "38.1")),
        new("one phase at medium voltage", "one-phase-at-medium-voltage", (row, _) => row["voltage_level"] == "MV" && Put(row, "phases", "1")),
        new("transformer renamed", "transformer-is-not-stored", (row, _) => Put(row, "transformer_code", row["transformer_code"] + "-ESKI")),
        new("word of no list", "unknown-code", (row, _) => Put(row, "status", "ASKIDA")),
        new("power below zero", "negative-rating", (row, _) => Put(row, "installed_power_kw", "-" + row["installed_power_kw"])),
        new("contract ends before it begins", "dates-out-of-order", (row, _) =>
        {
            if (row.Has("contract_end")) return false;
            row.Set("contract_end", row.Day("contract_start").AddDays(-30));
            return true;
        }),
        new("letters of another encoding", "broken-letters", (row, _) => row["street"].Any(c => c > 127) && (row.InUtf8 = true)),
    ];

    public static IReadOnlyList<PlantedFault> OfMeters { get; } =
    [
        new("multiplier not of the ratios", "multiplier-is-not-ratio", (row, _) =>
        {
            row.Set("multiplier", row.Number("multiplier") * 2);
            return true;
        }),
        new("stamp year mistyped", "stamp-year-implausible", (row, _) => Put(row, "stamp_year", "1902")),
        new("no multiplier", "multiplier-is-zero", (row, _) => row["multiplier"] == "1" && Put(row, "multiplier", "0")),
        new("removed before fitted", "dates-out-of-order", (row, _) =>
        {
            if (row.Has("removed_on") || row.Before is not null) return false;
            row.Set("removed_on", row.Day("fitted_on").AddDays(-3));
            return true;
        }),
        new("fitted while the old one hung", "meters-overlap", (row, _) =>
        {
            if (row.Before is null) return false;
            row.Set("fitted_on", row.Day("fitted_on").AddDays(-300));
            return true;
        }),
    ];

    public static IReadOnlyList<PlantedFault> OfConsumers { get; } =
    [
        new("digit of the national id mistyped", "national-id-check-digits", (row, _) => row["id_kind"] == "national" && Put(row, "identity_no", Turn(row["identity_no"], 4))),
        new("digit of the tax id mistyped", "tax-id-check-digit", (row, _) => row["id_kind"] == "tax" && Put(row, "identity_no", Turn(row["identity_no"], 9))),
        new("placeholder id", "identity-is-a-dummy", (row, _) => Put(row, "identity_no", row["id_kind"] == "national" ? "11111111110" : "1234567890")),
    ];

    public static IReadOnlyList<PlantedFault> OfEvents { get; } =
    [
        new("act of no list", "unknown-code", (row, _) => Put(row, "kind", "GÖZLEM")),
        new("time unreadable", "not-a-time", (row, _) => Put(row, "at", "dün öğleden sonra")),
        new("installation of another company", "unknown-installation", (row, _) => Put(row, "installation_no", "77" + row["installation_no"][2..] + "7")),
    ];

    public static IReadOnlyList<PlantedFault> OfSeals { get; } =
    [
        new("seal of another meter", "meter-is-not-stored", (row, _) => row.Has("serial_no") && Put(row, "serial_no", row["serial_no"] + "0")),
    ];

    public static IReadOnlyList<PlantedFault> OfLoadProfiles { get; } =
    [
        new("clock minutes off", "not-a-quarter-hour", (row, random) => Put(row, "interval_start", $"{row["interval_start"][..^1]}{random.Whole(1, 4)}")),
    ];

    public static IReadOnlyList<PlantedFault> OfUnsubscribedPoints { get; } =
    [
        new("no place to find it at", "point-is-not-located", (row, _) =>
            Put(row, "longitude", "") && Put(row, "latitude", "") && Put(row, "pole_no", "") && Put(row, "box_no", "") && Put(row, "neighbour_installation", "")),
    ];

    private static string Turn(string digits, int at) => digits[..at] + (char)('0' + (digits[at] - '0' + 1) % 10) + digits[(at + 1)..];

    private static bool Put(MessyRow row, string column, string value)
    {
        row[column] = value;
        return true;
    }
}

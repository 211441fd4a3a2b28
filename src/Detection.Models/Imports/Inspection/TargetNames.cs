using Detection.Models.Imports.Targets;

namespace Detection.Models.Imports.Inspection;

/// <summary>What companies call the files of each kind.</summary>
internal static class TargetNames
{
    private static readonly Dictionary<string, string[]> Words = new()
    {
        ["codes"] = ["kod"], ["neighbourhoods"] = ["mahalle"], ["streets"] = ["sokak", "cadde", "csbm"], ["substations"] = ["trafomerkez", "merkez"], ["feeders"] = ["fider"],
        ["transformers"] = ["trafo"], ["installations"] = ["tesisat", "abone", "musteri"], ["meters"] = ["sayac"], ["seals"] = ["muhur"], ["consumers"] = ["tuketici", "kimlik"],
        ["unsubscribed-points"] = ["abonesiz", "aboneliksiz"], ["readings"] = ["endeks", "okuma"], ["register-readings"] = ["register"], ["bills"] = ["fatura"],
        ["transformer-energy"] = ["trafoenerji", "trafotuketim"], ["feeder-energy"] = ["fiderenerji"], ["events"] = ["saha", "islem", "olay"], ["outcomes"] = ["sonuc", "tespit", "tarama"],
        ["load-profile"] = ["yukprofil", "osos"], ["event-words"] = ["olaysozcu"], ["transformer-links"] = ["baglanti"],
    };

    /// <summary>Whether a file's name says that its rows are of this kind.</summary>
    public static bool Likeness(string fileName, TargetSchema schema)
    {
        var plain = HeaderWords.Plain(Path.GetFileNameWithoutExtension(fileName));
        return plain.Contains(HeaderWords.Plain(schema.Name), StringComparison.Ordinal)
            || (Words.TryGetValue(schema.Name, out var words) && Array.Exists(words, word => plain.StartsWith(word, StringComparison.Ordinal)));
    }
}

using Detection.Models.Features;

namespace Detection.Models.Explanation;

/// <summary>Words for a family of features: its name, and how a sentence speaks of its absence.</summary>
public static class FamilyNames
{
    private static readonly Dictionary<FeatureFamily, (TextPair Name, TextPair Without)> Words = new()
    {
        [FeatureFamily.Level] = (new("Kendi geçmişine göre düzey", "Level against its own past"), new("kendi geçmişine göre düşüş olmasaydı", "without the fall against its own past")),
        [FeatureFamily.Peers] = (new("Benzer tesisatlar", "Similar installations"), new("benzer tesisatların düzeyinde olsaydı", "at the level of similar installations")),
        [FeatureFamily.Demand] = (new("Demand ve yük faktörü", "Demand and load factor"), new("enerji ile demand uyuşsaydı", "if energy and demand agreed")),
        [FeatureFamily.Reactive] = (new("Reaktif enerji", "Reactive energy"), new("reaktif oranlar olağan olsaydı", "with ordinary reactive ratios")),
        [FeatureFamily.TimeOfUse] = (new("Zaman dilimleri", "Time of use"), new("zaman dilimi payları olağan olsaydı", "with ordinary time-of-use shares")),
        [FeatureFamily.Runs] = (new("Sıfır, düz ve aç-kapa aylar", "Zero, flat and on–off months"), new("sıfır, düz ve aç-kapa aylar olmasaydı", "without the zero, flat and on–off months")),
        [FeatureFamily.Days] = (new("Günler", "Days"), new("günlük tüketim olağan olsaydı", "with ordinary days")),
        [FeatureFamily.Index] = (new("Endeks", "Index"), new("endeks kusurları olmasaydı", "without the faults of the index")),
        [FeatureFamily.Cut] = (new("Kesme ve sözleşme", "Cut and contract"), new("kesikken ya da sözleşmesiz tüketim olmasaydı", "without use while cut or without a contract")),
        [FeatureFamily.Quality] = (new("Okumaların niteliği", "Quality of the readings"), new("okumaların niteliği olağan olsaydı", "with readings of ordinary quality")),
        [FeatureFamily.Grid] = (new("Trafo dengesi", "Transformer balance"), new("trafo dengesi olağan olsaydı", "with an ordinary balance of the transformer")),
        [FeatureFamily.Neighbourhood] = (new("Çevre", "Surroundings"), new("çevre olağan olsaydı", "with ordinary surroundings")),
        [FeatureFamily.Meter] = (new("Sayacın durumu", "State of the meter"), new("sayaçta not ya da uyarı olmasaydı", "without notes and alarms of the meter")),
        [FeatureFamily.Quarters] = (new("Çeyrek saatler", "Quarter-hours"), new("çeyrek saatler olağan olsaydı", "with ordinary quarter-hours")),
        [FeatureFamily.Shape] = (new("Ayların biçimi", "Form of the months"), new("ayların biçimi olağan olsaydı", "with an ordinary form of the months")),
    };

    public static TextPair Name(FeatureFamily family) => Words.TryGetValue(family, out var words) ? words.Name : new(family.ToString(), family.ToString());

    internal static TextPair Without(FeatureFamily family) => Words.TryGetValue(family, out var words) ? words.Without
        : new($"{family} öznitelikleri olağan olsaydı", $"with ordinary values of {family}");
}

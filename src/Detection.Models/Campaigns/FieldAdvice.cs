using Detection.Models.Features;

namespace Detection.Models.Campaigns;

/// <summary>What is known of a stop that tells a crew what to look for, how to get in and what to beware of.</summary>
/// <param name="ReasonCodes">Codes of the score's reasons, the strongest first.</param>
/// <param name="Phases">1, 3 or null when it is not known.</param>
/// <param name="MeterStatusCode">As the last reading has it.</param>
/// <param name="ReadingCode">As the last reading has it.</param>
/// <param name="LastNote">What was written down at the last event.</param>
/// <param name="LastOutcome">Of the last visit.</param>
/// <param name="HadIllegalUse">Whether illegal use was ever found here.</param>
/// <param name="IsPositionExact">Whether the place was measured on site.</param>
/// <param name="AccessNotes">What people who were there wrote about the way to the meter, the newest first.</param>
/// <param name="Caution">What the caution areas there ask for.</param>
/// <param name="CautionNotes">Names of those areas, with what is written about them.</param>
public sealed record FieldFacts(
    StopKind Kind, IReadOnlyList<string> ReasonCodes, bool HasCurrentTransformer, bool IsHighVoltage, int? Phases, string TariffGroup,
    string? MeterStatusCode, string? ReadingCode, string? LastNote, string? LastOutcome, bool HadIllegalUse, bool IsPositionExact,
    IReadOnlyList<string> AccessNotes, Caution Caution, IReadOnlyList<string> CautionNotes);

/// <summary>Turns what is known of a stop into a few instructions a crew can follow at the door.</summary>
public static class FieldAdvice
{
    private const int MostHints = 3;

    private static readonly TextPair Bypass = new(
        "Pensampermetreyle gelen akımı sayaçtakiyle karşılaştırın; sayaçtan önce ayrılan hat arayın.",
        "Compare the incoming current by clamp with what the meter shows; look for a line that leaves before the meter.");

    private static readonly TextPair Index = new(
        "Seri no ve endeksi fotoğraflayın, kayıtla karşılaştırın; mühür ve kapağa bakın.",
        "Photograph serial number and index, compare them with the record; look at seal and cover.");

    private static readonly TextPair Wiring = new(
        "Klemens kapağını açtırıp her fazın gerilimini ve akımını ölçün; kopuk ya da köprülü uç arayın.",
        "Have the terminal cover opened and measure voltage and current of each phase; look for a broken or bridged end.");

    private static readonly TextPair Clock = new(
        "Sayacın saatini ve tarife dilimlerini kontrol edin.",
        "Check the meter's clock and its tariff periods.");

    private static readonly TextPair Cut = new(
        "Kesik görünüyor: mühür duruyor mu, enerji var mı?",
        "It counts as cut: is the seal in place, is there energy?");

    private static readonly TextPair NoContract = new(
        "Sözleşmesiz kullanım görünüyor: kullananı ve başlangıcı sorun, kurulu gücü sayın.",
        "Use without a contract: ask who uses it and since when, count the connected load.");

    private static readonly TextPair Vacant = new(
        "Yer kullanılıyor mu bakın; kullanılmıyorsa boş olduğunu not edin.",
        "See whether the place is used; if not, note that it is vacant.");

    /// <summary>What each reason sends a crew to look at. Codes that are not named say nothing about where the trace is.</summary>
    private static readonly Dictionary<string, TextPair> ByReason = new(StringComparer.Ordinal)
    {
        ["YEAR_ON_YEAR"] = Bypass, ["SEASON_LOW"] = Bypass, ["SEASON_LOST"] = Bypass, ["LOW_DEMAND"] = Bypass, ["FLAT_MONTHS"] = Bypass,
        ["FLAT_DAYS"] = Bypass, ["UNEVEN_DAYS"] = Bypass, ["ON_OFF"] = Bypass, ["WEEK_LOST"] = Bypass,
        ["INDEX_STOOD"] = Index, ["INDEX_FELL"] = Index, ["INDEX_MISMATCH"] = Index, ["INDEX_JUMPED"] = Index, ["ENERGY_BEYOND_DEMAND"] = Index,
        ["STUCK_DEMAND"] = Index, ["DEMAND_STUCK"] = Index, ["MULTIPLIER_CHANGED"] = Index,
        ["DROP_DEMAND_STAYED"] = Wiring, ["DROP_REACTIVE_STAYED"] = Wiring, ["DEMAND_NO_ENERGY"] = Wiring, ["LOAD_FACTOR_DROP"] = Wiring,
        ["LOW_LOAD_FACTOR"] = Wiring, ["INDUCTIVE_RISE"] = Wiring, ["HIGH_INDUCTIVE"] = Wiring,
        ["METER_ALARM"] = Index, ["METER_WORDS"] = Index, ["METER_OPENED"] = Index, ["METER_DAMAGED"] = Index, ["ENERGY_UNMEASURED"] = Wiring, ["VOLTAGE_LOST"] = Wiring, ["PHASE_IDLE"] = Wiring,
        ["TIME_OF_USE_SHIFT"] = Clock, ["TIME_OF_USE_UNLIKE_PEERS"] = Clock,
        ["CUT_ENERGY"] = Cut, ["USE_WITHOUT_CONTRACT"] = NoContract,
        ["VACANT"] = Vacant, ["NEVER_USED"] = Vacant, ["ZERO_DAYS"] = Vacant, ["ZERO_IN_SEASON"] = Vacant,
    };

    /// <returns>At most three, the most telling first; at least one.</returns>
    public static IReadOnlyList<TextPair> LookFor(FieldFacts facts)
    {
        var hints = new List<TextPair>();
        if (facts.Kind is StopKind.Tip)
            hints.Add(new("İhbar var: direkten sayaca kadar bütün hattı izleyin.", "It was reported: follow the whole line from the pole to the meter."));
        if (facts.Kind is StopKind.Stamp)
            hints.Add(new("Damga süresi doluyor: sayacı değiştirin, son endeksi yazın.", "The stamp runs out: exchange the meter and write down its last index."));
        hints.AddRange(facts.ReasonCodes.Where(ByReason.ContainsKey).Select(code => ByReason[code]));
        if (hints.Count == 0 || facts.Kind is StopKind.Coverage)
            hints.Add(new("Sözleşmeli ya da değil, enerji kullanan her noktaya bakın; ölçü devresini kontrol edin.", "Look at every point that uses energy, contracted or not; check the measuring circuit."));
        return [.. hints.Distinct().Take(MostHints)];
    }

    /// <summary>How to get to the meter; empty when nothing is known.</summary>
    public static IReadOnlyList<TextPair> Access(FieldFacts facts)
    {
        var notes = facts.AccessNotes.Select(note => new TextPair(note, note)).ToList();
        if (facts.LastOutcome is "incomplete") notes.Add(new("Son ziyaret tamamlanamadı.", "The last visit could not be completed."));
        if (facts.MeterStatusCode is { Length: > 0 } status) notes.Add(new($"Sayaç durum kodu {status}.", $"Meter status code {status}."));
        if (facts.ReadingCode is { Length: > 0 } code) notes.Add(new($"Okuma kodu {code}.", $"Reading code {code}."));
        if (facts.LastNote is { Length: > 0 } note) notes.Add(new(note, note));
        if (!facts.IsPositionExact) notes.Add(new("Konum yaklaşık: kapıyı tesisat numarasıyla bulun.", "The place is approximate: find the door by the installation number."));
        return notes;
    }

    /// <summary>What to beware of; empty when nothing is known.</summary>
    public static IReadOnlyList<TextPair> Safety(FieldFacts facts)
    {
        var flags = new List<TextPair>();
        if (facts.Caution.NeedsTwoCrews) flags.Add(new("İki ekip birlikte girer; tek başına girmeyin.", "Two crews go in together; never alone."));
        if (facts.Caution.OnlyByDaylight) flags.Add(new("Yalnız gündüz.", "By daylight only."));
        if (facts.Caution.NeedsPoliceEscort) flags.Add(new("Kolluk eşliğinde girin.", "Go in with a police escort."));
        flags.AddRange(facts.CautionNotes.Select(note => new TextPair(note, note)));
        if (facts.IsHighVoltage) flags.Add(new("Orta gerilim: yalnız yetkili, iki kişi.", "Medium voltage: authorised people only, two of them."));
        if (facts.HasCurrentTransformer) flags.Add(new("Akım trafosu: sekonder devreyi açmayın.", "Current transformer: never open the secondary circuit."));
        if (facts.HadIllegalUse) flags.Add(new("Burada daha önce kaçak tespit edildi: yalnız girmeyin.", "Illegal use was found here before: do not go in alone."));
        return flags;
    }
}

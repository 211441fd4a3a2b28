using Detection.Models.Features;
using Detection.Models.Law.Facts;

namespace Detection.Api.Stages.Records.Documents;

/// <summary>A case on paper: its letter, name, definition and article.</summary>
internal sealed record CaseWords(string Letter, string Article, TextPair Name, TextPair Definition)
{
    public static CaseWords Of(LegalCase legalCase) => legalCase switch
    {
        LegalCase.IllegalA => new("a", "R 42(1)a", new("Kaçak kullanım (a): sözleşmesiz", "Illegal use (a): without a contract"),
            new("Dağıtım sistemine müdahale ederek, perakende satış sözleşmesi veya ikili anlaşma olmaksızın tüketim.", "Intervenes in the distribution system and consumes without a retail contract or bilateral agreement.")),
        LegalCase.IllegalB => new("b", "R 42(1)b", new("Kaçak kullanım (b): ayrı hat", "Illegal use (b): separate line"),
            new("Sayaçtan geçirmeden ayrı veya harici hat çekerek tüketim.", "Draws a separate line that bypasses the meter.")),
        LegalCase.IllegalC => new("c", "R 42(1)c", new("Kaçak kullanım (c): sayaca veya ölçü sistemine müdahale", "Illegal use (c): tampering with the meter or measuring system"),
            new("Sayaca veya ölçü sistemine müdahale ederek tüketimin hiç veya eksik ölçülmesi.", "Tampers with the meter or measuring system so that use is not or under-measured.")),
        LegalCase.IllegalCc => new("ç", "R 42(1)ç", new("Kaçak kullanım (ç): kesilen elektriğin izinsiz açılması", "Illegal use (ç): reconnected after a lawful cut"),
            new("Mevzuata uygun olarak kesilen elektriğin dağıtım şirketinin bilgisi dışında açılması.", "Reconnects a supply that the distribution company lawfully cut.")),
        LegalCase.IrregularA => Irregular("a", "tarife grubu dışında kullanım", "outside the own tariff group"),
        LegalCase.IrregularB => Irregular("b", "önceki tüketicinin faturalarıyla, kendi sözleşmesi olmadan", "on the former consumer's bills, without an own contract"),
        LegalCase.IrregularC => Irregular("c", "sayaçtan sonra üçüncü kişiye enerji verme", "energy given to third persons behind the meter"),
        LegalCase.IrregularCc => Irregular("ç", "güç trafosu değişikliğinin bildirilmemesi", "power transformer changed and not notified"),
        LegalCase.IrregularD => Irregular("d", "bağlantı gücünün %20'den fazla aşılması", "connection power exceeded by more than 20 %"),
        _ => new("37", "R 37, 51", new("Kusursuz eksik tüketim kaydı (md. 37)", "Under-registration without fault (art. 37)"),
            new("Tüketicinin kusuru olmaksızın tüketimin eksik kaydedilmesi; kaçak veya usulsüz kullanım değildir.", "Use was under-registered without the consumer's fault; it is neither illegal nor irregular use.")),
    };

    private static CaseWords Irregular(string letter, string tr, string en) => new(
        letter, "R 48", new($"Usulsüz kullanım ({letter}): {tr}", $"Irregular use ({letter}): {en}"),
        new("15 günlük ihbara rağmen giderilmeyen aykırılık; enerji üzerinden ek bedel hesaplanmaz.", "Not put right within the 15-day notice; no charge by energy."));
}

namespace Detection.Api.Stages.Records.Documents;

/// <summary>The legal documents of a finding.</summary>
public enum DocumentKind
{
    /// <summary>Tespit tutanağı, in the manner of EK-5.</summary>
    DetectionRecord,

    /// <summary>Sayaç sökme-takma tutanağı, in the manner of EK-6.</summary>
    MeterExchange,

    /// <summary>The worksheet with its sources, charts, map and photographs.</summary>
    CalculationAnnex,

    /// <summary>The letter that tells the consumer what is charged and what they can do.</summary>
    NoticeLetter,

    /// <summary>The notice that gives 15 days before legal collection (R 47(4)).</summary>
    CollectionNotice,

    /// <summary>For whoever decides an objection: recalculation, contestable inputs, missing evidence.</summary>
    ObjectionFile,
}

/// <summary>Turkish is the document; English is a reading copy.</summary>
public enum DocumentLanguage
{
    Tr,
    En,
}

/// <summary>A document's kind as files, words and addresses write it.</summary>
public static class DocumentKinds
{
    public static string Code(this DocumentKind kind) => kind switch
    {
        DocumentKind.DetectionRecord => "detection-record",
        DocumentKind.MeterExchange => "meter-exchange",
        DocumentKind.CalculationAnnex => "calculation-annex",
        DocumentKind.NoticeLetter => "notice-letter",
        DocumentKind.CollectionNotice => "collection-notice",
        _ => "objection-file",
    };

    public static string Code(this DocumentLanguage language) => language is DocumentLanguage.Tr ? "tr" : "en";

    public static DocumentLanguage? FindLanguage(string code) => code switch
    {
        "tr" => DocumentLanguage.Tr,
        "en" => DocumentLanguage.En,
        _ => null,
    };

    public static DocumentKind? Find(string code) =>
        Enum.GetValues<DocumentKind>().Where(kind => kind.Code() == code).Select(kind => (DocumentKind?)kind).FirstOrDefault();
}

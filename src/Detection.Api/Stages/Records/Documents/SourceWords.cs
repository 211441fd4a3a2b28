namespace Detection.Api.Stages.Records.Documents;

/// <summary>
/// The sources that the service itself writes beside a value, in English. A worksheet is sealed with its Turkish words; only the reading copy
/// is put into English, and what a person wrote stays as it was written.
/// </summary>
internal static class SourceWords
{
    private static readonly Dictionary<string, string> Whole = new(StringComparer.Ordinal)
    {
        ["tespit"] = "detection",
        ["tespit tutanağı"] = "detection record",
        ["abone kaydı"] = "customer register",
        ["okuma"] = "reading",
        ["ihbar"] = "notice",
        ["başvuru"] = "application",
        ["kontrol"] = "check on site",
    };

    private const string OnRecord = ": tespit tutanağı";
    private const string Reading = "okuma ";

    /// <summary>The source as it stands, or its English where the service wrote it.</summary>
    public static string English(string source)
    {
        if (Whole.TryGetValue(source, out var known)) return known;
        if (source.EndsWith(OnRecord, StringComparison.Ordinal)) return source[..^OnRecord.Length] + ": detection record";
        return source.StartsWith(Reading, StringComparison.Ordinal)
            ? "reading " + source[Reading.Length..].Replace("günlük ortalama × ayın günleri", "daily mean × the month's days", StringComparison.Ordinal)
            : source;
    }
}

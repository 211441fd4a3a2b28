using System.Globalization;
using System.Text.Json.Nodes;
using Detection.Models.Law.Facts;

namespace Detection.Api.Stages.Records.Documents;

/// <summary>What the templates print: the case as texts in one language. The names are the templates' names.</summary>
internal static class DocumentView
{
    private const int MaxSigners = 5;

    public static JsonObject Of(CaseDocument document, DocumentKind kind, DocumentLanguage language, JsonObject words)
    {
        var text = new DocumentText(language);
        var legalCase = CaseWords.Of(document.Case);
        var loads = document.Appliances.Count + document.CurrentsA.Count > 0;
        var model = new JsonObject
        {
            ["w"] = words.DeepClone(),
            ["language"] = language.Code(),
            ["readingCopy"] = language is DocumentLanguage.En,
            ["draft"] = document.Draft,
            ["title"] = OfFamily(words, $"title-{kind.Code()}", document),
            ["basis"] = OfFamily(words, $"basis-{kind.Code()}", document),
            ["closing"] = OfFamily(words, "recordClosing", document),
            ["documentNo"] = document.DocumentNo,
            ["produced"] = $"{DocumentText.Time(document.ProducedAt)} (Europe/Istanbul)",
            ["producedIso"] = document.ProducedAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
            ["company"] = new JsonObject { ["name"] = document.Company.Name, ["address"] = document.Company.Address, ["contact"] = document.Company.Contact },
            ["installationNo"] = document.InstallationNo,
            ["detectedAt"] = DocumentText.Time(document.DetectedAt),
            ["recordDate"] = DocumentText.Day(document.RecordDate),
            ["address"] = OrNone(document.Address),
            ["coordinates"] = DocumentText.Position(document.Latitude, document.Longitude),
            ["tariffGroup"] = text.Pick(Halves(RecordWords.TariffGroup(document.TariffGroup, null))),
            ["contract"] = document.Contract.Length > 0 ? document.Contract : Word(words, "noContract"),
            ["caseLetter"] = legalCase.Letter,
            ["caseArticle"] = legalCase.Article,
            ["caseName"] = text.Pick(legalCase.Name),
            ["caseDefinition"] = text.Pick(legalCase.Definition),
            ["methodText"] = OrNone(document.MethodText),
            ["mediaArticle"] = document.Case is LegalCase.UnderRegistration ? "R 37" : "R 43(7)",
            ["methodHeading"] = OfFamily(words, "method", document),
            ["supplyCutAt"] = document.SupplyCutAt is { } cut ? DocumentText.Time(cut) : Word(words, "notCut"),
            ["person"] = new JsonObject { ["known"] = document.PersonName.Length > 0, ["name"] = OrNone(document.PersonName), ["identity"] = OrNone(document.PersonIdentity) },
            ["refused"] = document.Signing is SigningState.Refused,
            ["absent"] = document.Signing is SigningState.Absent,
            ["signers"] = Signers(document, words),
            ["hasLoads"] = loads,
            ["mediaNo"] = loads ? 5 : 4,
            ["personNo"] = loads ? 6 : 5,
            ["evidence"] = new JsonArray([.. document.Evidence.Select(sentence => (JsonNode)text.Pick(sentence))]),
            ["hasReadings"] = document.Months.Count > 0,
            ["hasMap"] = document.Surroundings is not null,
            ["sheet"] = WorksheetView.Of(document.Sheet, text),
            ["hasObstacles"] = document.Obstacles.Count > 0,
            ["obstacles"] = new JsonArray([.. document.Obstacles.Select(obstacle => new JsonObject { ["article"] = obstacle.Article, ["text"] = text.Pick(obstacle.Text) })]),
            ["objection"] = ObjectionView.Of(document.Objection, text),
            ["letter"] = Letter(document, text),
            ["exchange"] = Exchange(document, text, words),
            ["notice"] = Notice(document, text),
        };
        AddMeters(model, document, text);
        AddLoads(model, document, text);
        AddMedia(model, document, text);
        return model;
    }

    private static void AddMeters(JsonObject model, CaseDocument document, DocumentText text)
    {
        model["hasMeter"] = document.Meters.Count > 0;
        model["meters"] = new JsonArray([.. document.Meters.Select(meter => new JsonObject
        {
            ["serialNo"] = meter.SerialNo, ["brand"] = OrNone(meter.Brand), ["stampYear"] = meter.StampYear?.ToString(CultureInfo.InvariantCulture) ?? "—",
            ["multiplier"] = text.Number(meter.Multiplier is null or 0 ? 1 : meter.Multiplier.Value), ["index"] = meter.IndexKwh is { } index ? text.Number(index) : "—",
        })]);
        model["sealsRemoved"] = OrNone(string.Join(", ", document.SealsRemoved));
        model["sealsFitted"] = OrNone(string.Join(", ", document.SealsFitted));
    }

    private static void AddLoads(JsonObject model, CaseDocument document, DocumentText text)
    {
        model["hasAppliances"] = document.Appliances.Count > 0;
        model["appliances"] = new JsonArray([.. document.Appliances.Select(device => new JsonObject { ["name"] = device.Name, ["power"] = text.Number(device.PowerKw) })]);
        model["hasCurrents"] = document.CurrentsA.Count > 0;
        model["currents"] = new JsonArray([.. document.CurrentsA.Select((amps, i) => new JsonObject { ["phase"] = $"L{i + 1}", ["amps"] = text.Number(amps) })]);
    }

    private static void AddMedia(JsonObject model, CaseDocument document, DocumentText text)
    {
        var media = document.Media.Select((item, i) => (Item: item, View: Media(item, i + 1, text))).ToList();
        model["hasMedia"] = media.Count > 0;
        model["media"] = new JsonArray([.. media.Select(pair => pair.View)]);
        var photos = media.Where(pair => pair.Item.Kind is "photo").Select(pair =>
        {
            var photo = pair.View.DeepClone().AsObject();
            photo["image"] = pair.Item.ViewJpeg is { } jpeg ? $"data:image/jpeg;base64,{Convert.ToBase64String(jpeg)}" : "";
            return photo;
        }).ToArray();
        model["hasPhotos"] = photos.Length > 0;
        model["photos"] = new JsonArray([.. photos]);
    }

    private static JsonObject Media(DocumentMedia item, int number, DocumentText text) => new()
    {
        ["no"] = number,
        ["kind"] = text.Pick(MediaWords.Kind(item.Kind)),
        ["subject"] = text.Pick(MediaWords.Subject(item.Subject)),
        ["file"] = item.FileName,
        ["takenAt"] = item.TakenAt is { } at ? DocumentText.Time(at) : "—",
        ["position"] = DocumentText.Position(item.Latitude, item.Longitude),
        ["stamped"] = item.TakenAt is not null || item.Latitude is not null,
        ["sha256"] = item.Sha256,
    };

    private static JsonArray Signers(CaseDocument document, JsonObject words)
    {
        var crew = Enumerable.Range(0, 2).Select(i => ($"{i + 1}. {Word(words, "crew")}", i < document.Crew.Count ? document.Crew[i] : ""));
        var witnesses = document.Signing is SigningState.ToBeSigned ? 0 : 2;
        var others = Enumerable.Range(0, witnesses).Select(i => ($"{i + 1}. {Word(words, "witness")}", i < document.Witnesses.Count ? document.Witnesses[i] : ""));
        var consumer = document.Signing is SigningState.ToBeSigned ? new[] { (Word(words, "signerConsumer"), document.PersonName) } : [];
        return [.. crew.Concat(consumer).Concat(others).Take(MaxSigners).Select(signer => new JsonObject { ["role"] = signer.Item1, ["name"] = signer.Item2 })];
    }

    private static JsonObject Exchange(CaseDocument document, DocumentText text, JsonObject words)
    {
        if (document.Exchange is not { } exchange) return new() { ["rows"] = new JsonArray(), ["laboratory"] = "—", ["sentOn"] = "—", ["copyLeft"] = "—", ["smsSent"] = "—" };
        string Index(decimal? kwh) => kwh is { } value ? $"{text.Number(value)} kWh" : "—";
        JsonObject Row(string name, string removed, string fitted) => new() { ["name"] = Word(words, name), ["removed"] = OrNone(removed), ["fitted"] = OrNone(fitted) };
        string YesNo(bool yes) => Word(words, yes ? "yes" : "noWord");
        return new()
        {
            ["rows"] = new JsonArray(
                Row("serialNo", exchange.Removed.SerialNo, exchange.Fitted.SerialNo), Row("brand", exchange.Removed.Brand, exchange.Fitted.Brand),
                Row("stampYear", $"{exchange.Removed.StampYear}", $"{exchange.Fitted.StampYear}"),
                Row("multiplier", text.Number(exchange.Removed.Multiplier ?? 1), text.Number(exchange.Fitted.Multiplier ?? 1)),
                Row("indexAtExchange", Index(exchange.Removed.IndexKwh), Index(exchange.Fitted.IndexKwh)), Row("sealsRemoved", exchange.SealsRemoved, ""), Row("sealsFitted", "", exchange.SealsFitted)),
            ["laboratory"] = OrNone(exchange.Laboratory),
            ["sentOn"] = exchange.SentOn is { } sent ? DocumentText.Day(sent) : "—",
            ["copyLeft"] = YesNo(exchange.CopyLeft),
            ["smsSent"] = YesNo(exchange.SmsSent),
        };
    }

    private static JsonObject Letter(CaseDocument document, DocumentText text)
    {
        var name = CaseWords.Of(document.Case).Name;
        var payBy = document.PaymentDue is { } due ? DocumentText.Day(due.LastDay) : text.Pick("tebliğden 10 gün sonra", "10 days after notification");
        var (payTr, payEn) = document.PaymentDue is { } day
            ? ($"Bedel en geç {DocumentText.Day(day.LastDay)} tarihine kadar ödenmelidir.", $"The charge is payable by {DocumentText.Day(day.LastDay)}.")
            : ("Bedel, bu bildirimin tebliğinden itibaren en geç on gün içinde ödenmelidir.", "The charge is payable within ten days of this notification.");
        if (document.Case is LegalCase.UnderRegistration)
            (payTr, payEn) = ($"{payTr} Talebiniz hâlinde taksitle ödenebilir (md. 37).", $"{payEn} It may be paid in instalments on request (art. 37).");
        return new()
        {
            ["payBy"] = payBy,
            ["opening"] = text.Pick(
                $"Yukarıda belirtilen kullanım yerinde {DocumentText.Time(document.DetectedAt)} tarihinde yapılan tespit sonucunda \"{name.Tr}\" ({CaseWords.Of(document.Case).Article}) nedeniyle aşağıdaki bedel tahakkuk ettirilmiştir.",
                $"Following the detection of {DocumentText.Time(document.DetectedAt)} at the place named above, the charge below was made for \"{name.En}\" ({CaseWords.Of(document.Case).Article})."),
            ["paymentText"] = text.Pick(
                $"{payTr} İtiraz ödemeyi durdurmaz.", $"{payEn} An objection does not stop payment."),
            ["objectionText"] = text.Pick(
                "Bu bildirimin tebliğinden itibaren altı ay içinde dağıtım şirketine itiraz edebilirsiniz; itirazınız on iş günü içinde sonuçlandırılır.",
                "You may object to the distribution company within six months of the notification; it is decided within ten business days."),
        };
    }

    /// <summary>The notice before legal collection.</summary>
    private static JsonObject Notice(CaseDocument document, DocumentText text)
    {
        var name = CaseWords.Of(document.Case).Name;
        var told = document.NotifiedOn is { } on ? DocumentText.Day(on) : "—";
        return new()
        {
            ["owed"] = document.OwedTl is { } owed ? $"{text.Money(owed)} TL" : "—",
            ["owedSince"] = document.OwedSince is { } since ? DocumentText.Day(since) : "—",
            ["opening"] = text.Pick(
                $"Yukarıda belirtilen kullanım yeri için \"{name.Tr}\" ({CaseWords.Of(document.Case).Article}) nedeniyle tahakkuk ettirilen ve {told} tarihinde bildirilen bedel, son ödeme gününde ödenmemiştir.",
                $"The charge made for the place named above because of \"{name.En}\" ({CaseWords.Of(document.Case).Article}) and notified on {told} was not paid by its last day."),
        };
    }

    /// <summary>The Turkish and the English half of a text for paper.</summary>
    private static Detection.Models.Features.TextPair Halves(string pair)
    {
        var parts = pair.Split(" / ", 2);
        return parts.Length == 2 ? new(parts[0], parts[1]) : new(pair, pair);
    }

    /// <summary>The word of the case's family where there is one: illegal use, irregular use and art. 37 are never named alike.</summary>
    private static string OfFamily(JsonObject words, string name, CaseDocument document)
    {
        var family = document.Case switch { <= LegalCase.IllegalCc => "illegal", LegalCase.UnderRegistration => "art37", _ => "irregular" };
        return words[$"{name}-{family}"]?.GetValue<string>() ?? Word(words, name);
    }

    private static string Word(JsonObject words, string name) => words[name]?.GetValue<string>() ?? throw new FormatException($"The words have no '{name}'.");

    private static string OrNone(string text) => string.IsNullOrWhiteSpace(text) ? RecordWords.Unknown : text;
}

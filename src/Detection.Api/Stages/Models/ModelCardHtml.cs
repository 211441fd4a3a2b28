using System.Globalization;
using System.Net;
using System.Text;
using Detection.Models.Scoring;

namespace Detection.Api.Stages.Models;

/// <summary>A model card as one self-contained HTML page.</summary>
internal static class ModelCardHtml
{
    private const string Style =
        """
        body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:3rem auto;padding:0 1.5rem;color:#16211f;background:#fff}
        h1{font:600 1.9rem/1.2 Georgia,serif;margin:0 0 .3rem}h2{font-size:1.1rem;margin:2.2rem 0 .5rem}
        p.lead{color:#4a5a5c;margin:0}table{border-collapse:collapse;width:100%;font-size:.9rem}
        th,td{padding:.4rem .7rem;border-bottom:1px solid #d9e0e1;text-align:left}td.n,th.n{text-align:right;font-variant-numeric:tabular-nums}
        code{font-size:.85em;overflow-wrap:anywhere}@media print{body{margin:0}}
        """;

    public static string Write(ModelCard card, IReadOnlyList<DecisionRow> decisions, long modelId, bool english)
    {
        var culture = CultureInfo.GetCultureInfo(english ? "en-GB" : "tr-TR");
        string Say(string tr, string en) => WebUtility.HtmlEncode(english ? en : tr);
        string Day(DateOnly? day) => day is { } known ? known.ToString("d MMMM yyyy", culture) : "–";
        string Number(double? value) => value is { } known ? known.ToString("0.000", culture) : "–";
        string Share(double value) => value.ToString("P1", culture);
        var page = new StringBuilder();
        page.Append(culture, $"<!doctype html><html lang=\"{(english ? "en" : "tr")}\"><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>{Say("Model kartı", "Model card")} {card.Version}</title><style>{Style}</style>");
        page.Append(culture, $"<h1>{Say("Model kartı", "Model card")}: {card.Version}</h1>");
        page.Append(culture, $"<p class=\"lead\">{Say("Eğitildiği gün", "Trained as of")} {Day(card.AsOf)} · {Say("tohum", "seed")} {card.Seed} · {Say("sonuçlardan öğrenilen pay", "share learned from outcomes")} {Share(card.TreeShare)} · {card.Library ?? Say("ağaç yok", "no trees")}</p>");
        page.Append(culture, $"<p class=\"lead\">{Say("Öznitelik kümesi", "Feature set")} <code>{card.FeatureSet}</code></p>");

        page.Append(culture, $"<h2>{Say("Veri", "Data")}</h2>");
        Table(page, [Say("Tarife grubu", "Tariff group"), Say("Tesisat", "Installations")], card.Population.Select(p => new[] { p.Key, p.Value.ToString("N0", culture) }));
        page.Append(culture, $"<p>{Say("Ziyaretler", "Visits")}: {Day(card.FirstVisit)} – {Day(card.LastVisit)}, {card.Areas} {Say("ilçe", "districts")}.</p>");
        Table(page, [Say("Sonuç", "Outcome"), Say("Ziyaret", "Visits")], card.Outcomes.Select(p => new[] { p.Key, p.Value.ToString("N0", culture) }));

        page.Append(culture, $"<h2>{Say("Görmediği veride başarı", "On what it had not seen")}</h2>");
        page.Append(culture, $"<p>{Say("Alan: her ziyaret, ilçesini görmemiş bir modelle. Zaman: son %30 ziyaret, öncekilerden öğrenmiş bir modelle.", "Area: each visit by a model that had not seen its district. Time: the last 30% of visits by a model of the earlier ones.")}</p>");
        Table(page, [Say("Ayrım", "Split"), Say("Grup", "Group"), "Model", Say("Ziyaret", "Visits"), Say("Bulgu", "Findings"), "ROC AUC", "AP", "P@50"],
            card.Figures.Select(f => new[] { f.Split, f.Group, f.Model, f.Visits.ToString("N0", culture), f.Findings.ToString("N0", culture), Number(f.RocAuc), Number(f.AveragePrecision), Number(f.PrecisionAt50) }));
        if (card.Reliability is { } reliability)
        {
            page.Append(culture, $"<h2>{Say("Olasılıklar tuttu mu", "Did probabilities come true")}</h2><p>{Say("Beklenen ayarlama hatası", "Expected calibration error")} {Number(reliability.ExpectedCalibrationError)}</p>");
            Table(page, [Say("Öngörülen", "Predicted"), Say("Ziyaret", "Visits"), Say("Bulunan", "Found"), Say("%95 aralığı", "95% interval")],
                reliability.Rows.Select(r => new[] { Share(r.MeanPredicted), r.Count.ToString("N0", culture), Share(r.Found), $"{Share(r.FoundLow)}–{Share(r.FoundHigh)}" }));
        }

        page.Append(culture, $"<h2>{Say("Sınırlar", "Limits")}</h2><ul>");
        foreach (var limit in card.Limits) page.Append(culture, $"<li>{Say(limit.Tr, limit.En)}</li>");
        page.Append(culture, $"</ul><h2>{Say("Kararlar", "Decisions")}</h2>");
        Table(page, [Say("Ne zaman", "When"), Say("Ne", "What"), Say("Kim", "Who"), Say("Neden", "Why")],
            decisions.Where(d => d.ModelId == modelId).Select(d => new[] { d.DecidedAt.ToString("yyyy-MM-dd HH:mm 'UTC'", culture), d.Act, $"{d.ActorName} ({d.ActorRole})", d.Reason }));
        return page.Append("</html>").ToString();
    }

    private static void Table(StringBuilder page, string[] head, IEnumerable<string[]> rows)
    {
        page.Append("<table><thead><tr>").AppendJoin("", head.Select(h => $"<th>{h}</th>")).Append("</tr></thead><tbody>");
        foreach (var row in rows) page.Append("<tr>").AppendJoin("", row.Select(cell => $"<td>{WebUtility.HtmlEncode(cell)}</td>")).Append("</tr>");
        page.Append("</tbody></table>");
    }
}

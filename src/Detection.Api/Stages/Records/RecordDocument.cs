using System.Text.Json;
using Detection.Api.Stages.Records.Charts;
using Detection.Api.Stages.Records.Rendering;

namespace Detection.Api.Stages.Records;

/// <summary>Builds the record's HTML from what it states. The same content, surroundings and template give the same text.</summary>
public static class RecordDocument
{
    private const int ChartMonths = 36;
    private static readonly TimeZoneInfo Istanbul = TimeZoneInfo.FindSystemTimeZoneById("Europe/Istanbul");

    /// <param name="surroundings">Null when the installation has no position.</param>
    /// <param name="stampValidYears">Years a meter's stamp is valid, the stamping year counting as the first.</param>
    public static string Html(string template, RecordContent content, Surroundings? surroundings, int stampValidYears)
    {
        var view = RecordView.Of(content, stampValidYears, Istanbul);
        var figures = new Dictionary<string, string>
        {
            ["chart"] = content.Months.Count == 0 ? "" : Chart(content),
            ["map"] = surroundings is null ? "" : MapSketch.Draw(surroundings),
        };
        return HtmlTemplate.Render(template, JsonSerializer.SerializeToElement(view, JsonSerializerOptions.Web), figures);
    }

    private static string Chart(RecordContent content)
    {
        var months = content.Months.Select(month => new ChartMonth(month.Period, month.ActiveKwh, month.Estimated, month.PeerMedianKwh)).ToList();
        return ReadingsChart.Draw(ReadingsChart.Fill(months, ChartMonths), content.Exchanges, content.Score?.DropBegan);
    }
}

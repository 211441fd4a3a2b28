using System.Text.Json;
using Detection.Api.Stages.Records.Charts;
using Detection.Api.Stages.Records.Rendering;

namespace Detection.Api.Stages.Records;

/// <summary>Builds the record's HTML from what it states. The same content, surroundings and template give the same text.</summary>
public static class RecordDocument
{
    private const int ChartMonths = 36;
    private const double NearestSketchMetres = 90, FarthestSketchMetres = 900;
    private static readonly TimeZoneInfo Istanbul = TimeZoneInfo.FindSystemTimeZoneById("Europe/Istanbul");

    /// <param name="surroundings">Null when the installation has no position.</param>
    /// <param name="stampValidYears">Years a meter's stamp is valid, the stamping year counting as the first.</param>
    public static string Html(string template, RecordContent content, Surroundings? surroundings, int stampValidYears)
    {
        var view = RecordView.Of(content, stampValidYears, Istanbul);
        var figures = new Dictionary<string, string>
        {
            ["chart"] = content.Months.Count == 0 ? "" : Chart(content),
            ["map"] = surroundings is null ? "" : MapSketch.Draw(surroundings, SketchHalfWidthMetres(surroundings)),
        };
        return HtmlTemplate.Render(template, JsonSerializer.SerializeToElement(view, JsonSerializerOptions.Web), figures);
    }

    private static string Chart(RecordContent content)
    {
        var months = content.Months.Select(month => new ChartMonth(month.Period, month.ActiveKwh, month.Estimated, month.PeerMedianKwh)).ToList();
        return ReadingsChart.Draw(ReadingsChart.Fill(months, ChartMonths), content.Exchanges, content.Score?.DropBegan);
    }

    /// <summary>Wide enough for the dozen nearest neighbours, within bounds a person can walk.</summary>
    private static double SketchHalfWidthMetres(Surroundings surroundings)
    {
        var middle = new LocalMetres(surroundings.Installation.X, surroundings.Installation.Y);
        var twelfth = surroundings.Neighbours
            .Select(neighbour => middle.Of(neighbour.X, neighbour.Y))
            .Select(offset => Math.Sqrt(offset.East * offset.East + offset.North * offset.North))
            .Order()
            .Take(12)
            .LastOrDefault(FarthestSketchMetres / 2);
        return Math.Clamp(twelfth * 1.6, NearestSketchMetres, FarthestSketchMetres);
    }
}

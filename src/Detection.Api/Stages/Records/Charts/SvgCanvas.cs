using System.Globalization;
using System.Net;
using System.Text;

namespace Detection.Api.Stages.Records.Charts;

/// <summary>Where a text stands in relation to its point.</summary>
public enum TextAnchor
{
    Start,
    Middle,
    End,
}

/// <summary>Writes one SVG drawing. Coordinates are in drawing units, y downwards; text is always escaped.</summary>
public sealed class SvgCanvas
{
    private readonly StringBuilder _svg = new();

    /// <param name="width">Width of the drawing, in units.</param>
    /// <param name="height">Height of the drawing, in units.</param>
    /// <param name="label">What the drawing shows, for a reader who cannot see it.</param>
    public SvgCanvas(double width, double height, string label)
    {
        _svg.Append(CultureInfo.InvariantCulture,
            $"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {N(width)} {N(height)}" role="img" aria-label="{WebUtility.HtmlEncode(label)}">""");
    }

    public SvgCanvas Line(double x1, double y1, double x2, double y2, string stroke, double strokeWidth, string? dashes = null)
    {
        _svg.Append(CultureInfo.InvariantCulture, $"""<line x1="{N(x1)}" y1="{N(y1)}" x2="{N(x2)}" y2="{N(y2)}"{Stroke(stroke, strokeWidth, dashes)}/>""");
        return this;
    }

    public SvgCanvas Rectangle(double x, double y, double width, double height, string fill, string stroke = "none", double strokeWidth = 0)
    {
        _svg.Append(CultureInfo.InvariantCulture,
            $"""<rect x="{N(x)}" y="{N(y)}" width="{N(width)}" height="{N(height)}" fill="{fill}"{Stroke(stroke, strokeWidth, null)}/>""");
        return this;
    }

    public SvgCanvas Circle(double x, double y, double radius, string fill, string stroke = "none", double strokeWidth = 0)
    {
        _svg.Append(CultureInfo.InvariantCulture, $"""<circle cx="{N(x)}" cy="{N(y)}" r="{N(radius)}" fill="{fill}"{Stroke(stroke, strokeWidth, null)}/>""");
        return this;
    }

    public SvgCanvas Polyline(IEnumerable<(double X, double Y)> points, string stroke, double strokeWidth, string? dashes = null) =>
        Path(points, close: false, "none", stroke, strokeWidth, dashes);

    public SvgCanvas Polygon(IEnumerable<(double X, double Y)> points, string fill, string stroke = "none", double strokeWidth = 0, string? dashes = null) =>
        Path(points, close: true, fill, stroke, strokeWidth, dashes);

    /// <param name="rotateDegrees">Clockwise about the text's own point.</param>
    /// <param name="halo">Colour of an outline that keeps the text readable on lines; none when null.</param>
    public SvgCanvas Text(
        double x, double y, string text, double size, string fill, TextAnchor anchor = TextAnchor.Start,
        bool bold = false, double rotateDegrees = 0, string? halo = null)
    {
        if (halo is not null)
            AppendText(x, y, text, size, halo, anchor, bold, rotateDegrees, $" stroke=\"{halo}\" stroke-width=\"{N(size * 0.3)}\" stroke-linejoin=\"round\"");
        AppendText(x, y, text, size, fill, anchor, bold, rotateDegrees, "");
        return this;
    }

    public override string ToString() => $"{_svg}</svg>";

    private void AppendText(
        double x, double y, string text, double size, string fill, TextAnchor anchor, bool bold, double rotateDegrees, string extra)
    {
        var anchorName = anchor switch { TextAnchor.Middle => "middle", TextAnchor.End => "end", _ => "start" };
        var rotation = rotateDegrees is 0 ? "" : $" transform=\"rotate({N(rotateDegrees)} {N(x)} {N(y)})\"";
        _svg.Append(CultureInfo.InvariantCulture,
            $"""<text x="{N(x)}" y="{N(y)}" font-family="IBM Plex Sans Condensed, DejaVu Sans, sans-serif" font-size="{N(size)}" font-weight="{(bold ? 600 : 400)}" text-anchor="{anchorName}" fill="{fill}"{extra}{rotation}>{WebUtility.HtmlEncode(text)}</text>""");
    }

    private SvgCanvas Path(IEnumerable<(double X, double Y)> points, bool close, string fill, string stroke, double strokeWidth, string? dashes)
    {
        var steps = points.Select((point, index) => $"{(index == 0 ? 'M' : 'L')}{N(point.X)} {N(point.Y)}");
        _svg.Append(CultureInfo.InvariantCulture,
            $"""<path d="{string.Concat(steps)}{(close ? "Z" : "")}" fill="{fill}"{Stroke(stroke, strokeWidth, dashes)} stroke-linejoin="round"/>""");
        return this;
    }

    private static string Stroke(string stroke, double width, string? dashes) =>
        stroke is "none" ? "" : $" stroke=\"{stroke}\" stroke-width=\"{N(width)}\"{(dashes is null ? "" : $" stroke-dasharray=\"{dashes}\"")}";

    private static string N(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}

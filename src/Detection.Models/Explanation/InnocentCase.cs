using Detection.Models.Features;

namespace Detection.Models.Explanation;

/// <summary>How well an honest explanation agrees with what is known.</summary>
public enum Plausibility
{
    /// <summary>Something speaks for it and nothing against it.</summary>
    Likely,

    /// <summary>Something speaks for it and something against it.</summary>
    Open,

    /// <summary>Nothing known tells.</summary>
    CannotTell,

    /// <summary>Only something against it is known.</summary>
    Unlikely,
}

/// <summary>An honest explanation that would produce the same picture, weighed by the same numbers.</summary>
/// <param name="For">What speaks for it.</param>
/// <param name="Against">What speaks against it.</param>
/// <param name="OnSite">What tells it apart on the spot.</param>
public sealed record InnocentCase(
    string Code, TextPair Name, Plausibility Plausibility, IReadOnlyList<TextPair> For, IReadOnlyList<TextPair> Against, TextPair OnSite)
{
    /// <returns>All of them, the most plausible first; in the order of the catalogue where alike.</returns>
    public static IReadOnlyList<InnocentCase> Weigh(FeatureRow row, SiteFacts site) =>
        [.. InnocentCases.All.Select(c => Weigh(c, row, site)).OrderBy(c => c.Plausibility)];

    private static InnocentCase Weigh(InnocentTemplate template, FeatureRow row, SiteFacts site)
    {
        TextPair[] supports = [.. template.For(row, site)], contradicts = [.. template.Against(row, site)];
        var plausibility = (supports.Length > 0, contradicts.Length > 0) switch
        {
            (true, false) => Plausibility.Likely,
            (true, true) => Plausibility.Open,
            (false, false) => Plausibility.CannotTell,
            _ => Plausibility.Unlikely,
        };
        return new InnocentCase(template.Code, template.Name, plausibility, supports, contradicts, template.OnSite);
    }
}

internal sealed record InnocentTemplate(
    string Code, TextPair Name, Func<FeatureRow, SiteFacts, IEnumerable<TextPair>> For, Func<FeatureRow, SiteFacts, IEnumerable<TextPair>> Against, TextPair OnSite);

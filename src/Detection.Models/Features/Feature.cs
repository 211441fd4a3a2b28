using Detection.Models.Series;

namespace Detection.Models.Features;

/// <summary>The same sentence or name in the product's two languages.</summary>
public readonly record struct TextPair(string Tr, string En);

/// <summary>Which way a feature moves where electricity is taken.</summary>
public enum Suspicious
{
    /// <summary>Neither: context for reasons, expected energy and innocent explanations. Detectors do not look at it.</summary>
    Neither,
    Low,
    High,
}

/// <summary>Features that look at the same thing from different sides, so that one trace is not counted several times.</summary>
public enum FeatureFamily
{
    Level,
    Peers,
    Demand,
    Reactive,
    TimeOfUse,
    Runs,
    Days,
    Index,
    Cut,
    Quality,
    Grid,
    Neighbourhood,

    /// <summary>What readers noted of the meter and what a smart meter says of itself.</summary>
    Meter,

    /// <summary>Quarter-hours of a smart meter.</summary>
    Quarters,

    /// <summary>The months as a whole: read by a detector of their own and by learned models.</summary>
    Shape,
}

/// <summary>One number computed from one installation, and what it means.</summary>
public sealed class Feature
{
    /// <summary>Every tariff group.</summary>
    public static IReadOnlyList<TariffGroup> AllGroups { get; } = Enum.GetValues<TariffGroup>();

    /// <summary>Every group but homes: people go away, and an empty home is no trace.</summary>
    public static IReadOnlyList<TariffGroup> NotHomes { get; } = [.. AllGroups.Where(g => g != TariffGroup.Dwelling)];

    /// <summary>Stable name in files, tables and stored models.</summary>
    public required string Code { get; init; }

    public required FeatureFamily Family { get; init; }

    public required TextPair Name { get; init; }

    public required string Unit { get; init; }

    /// <summary>What the number is, in one or two sentences.</summary>
    public required string Meaning { get; init; }

    /// <summary>The method of theft (§11 of the regulation notes) whose trace it reads; empty for context.</summary>
    public string Trace { get; init; } = "";

    public Suspicious Suspicious { get; init; }

    /// <summary>The smallest difference worth noticing, in the feature's unit: no population is taken to be more uniform than this.</summary>
    public double Grain { get; init; } = 0.05;

    /// <summary>How many of the detectors' units one unit of deviation counts, 0–1: less for features that honest life moves too.</summary>
    public double Weight { get; init; } = 1;

    public IReadOnlyList<TariffGroup> Groups { get; init; } = AllGroups;

    /// <summary>Raised when the arithmetic changes, so that a model fitted on the former one is refused.</summary>
    public int Revision { get; init; } = 1;

    /// <summary>Whether it is a trace by itself, which the general detectors look at.</summary>
    public bool IsTrace => Suspicious != Suspicious.Neither && Family != FeatureFamily.Shape;

    /// <summary>NaN = does not apply or cannot be told. Never throws.</summary>
    public required Func<FeatureInput, double> Compute { private get; init; }

    /// <summary>The value for one installation; NaN outside <see cref="Groups"/>, and never infinite.</summary>
    public double Of(FeatureInput input)
    {
        if (!Groups.Contains(input.View.TariffGroup)) return double.NaN;
        var value = Compute(input);
        return double.IsFinite(value) ? value : double.NaN;
    }
}

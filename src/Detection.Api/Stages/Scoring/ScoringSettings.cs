using Detection.Api.Infrastructure;
using Detection.Models.Calibration;

namespace Detection.Api.Stages.Scoring;

/// <summary>What a company may set about its scores, in the configuration section <c>Tarama:Scoring</c>.</summary>
public sealed record ScoringSettings
{
    /// <summary>Share of installations believed to steal, for probabilities as long as there are too few visits to measure it (0–1).</summary>
    public double BaseRate { get; init; } = ColdStartCalibration.DefaultBaseRate;

    /// <exception cref="SettingsException">The base rate is no share.</exception>
    public static ScoringSettings Read(IConfiguration configuration)
    {
        var settings = configuration.GetSection("Tarama:Scoring").Get<ScoringSettings>() ?? new ScoringSettings();
        return settings.BaseRate is > 0 and < 1 ? settings
            : throw new SettingsException("Tarama:Scoring:BaseRate is the share of installations believed to steal: a number above 0 and below 1, for example 0.04.");
    }
}

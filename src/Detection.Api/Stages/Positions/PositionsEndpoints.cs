using Detection.Api.Infrastructure.Http;
using Detection.Api.Pipeline;
using Detection.Models.Positions;

namespace Detection.Api.Stages.Positions;

/// <summary>How far installations' places may be believed.</summary>
public static class PositionsEndpoints
{
    /// <summary>Every quality, the worst first.</summary>
    internal static readonly string[] Qualities = ["implausible", "missing", "unknown", "centroid", "simulated", "geocoded", "surveyed"];

    private static readonly string[] Faults = [.. Enum.GetValues<PositionFault>().Select(PositionStage.Word)];

    public static void AddPositions(this IServiceCollection services)
    {
        services.AddSingleton<PositionStore>();
        services.AddSingleton<INightlyStage, PositionStage>();
    }

    public static void MapPositions(this IEndpointRouteBuilder app)
    {
        ListPositions.Map(app);
        GetPositionsCsv.Map(app);
    }

    /// <summary>The filter, or what is wrong with it.</summary>
    internal static (PositionStore.Filter? Filter, IResult? Refusal) Read(string[]? quality, string? fault, string? district)
    {
        if (quality?.FirstOrDefault(word => !Qualities.Contains(word)) is { } unknown) return (null, Refuse("quality", unknown, Qualities));
        if (fault is { Length: > 0 } && !Faults.Contains(fault)) return (null, Refuse("fault", fault, Faults));
        return (new PositionStore.Filter(quality is { Length: > 0 } ? quality : null, Null(district), Null(fault)), null);
    }

    private static string? Null(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;

    private static IResult Refuse(string name, string word, string[] known) =>
        InvalidField.Of(name, $"'{word}' is none of {string.Join(", ", known)}.");
}

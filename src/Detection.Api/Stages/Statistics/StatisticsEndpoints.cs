using Detection.Api.Infrastructure.Http;
using Detection.Api.Pipeline;

namespace Detection.Api.Stages.Statistics;

/// <summary>What a regulator reads: visits, findings and hit rates, without names.</summary>
public static class StatisticsEndpoints
{
    public static IServiceCollection AddStatistics(this IServiceCollection services) =>
        services.AddScoped<StatisticStore>().AddScoped<INightlyStage, StatisticsStage>();

    public static void MapStatistics(this IEndpointRouteBuilder app)
    {
        var statistics = app.MapGroup("").WithTags("Statistics");
        GetStatistics.Map(statistics).WithResponseExample(Example);
        GetStatisticsCsv.Map(statistics);
    }

    private static readonly StatisticsTable Example = new(
        7, new(2026, 11, 5), 0.95, 5,
        [
            new("Ilgınözü", 1840, 92, 6, 14, null, 0, 0.1522, 0.0928, 0.2394, true),
            new("Şahinbağı", 6210, 344, 31, 47, null, 5, 0.1366, 0.1043, 0.1769, true),
        ],
        new("all", 8050, 436, 37, 61, 7, 5, 0.1399, 0.1104, 0.1757, false));
}

using Detection.Api.Pipeline;

namespace Detection.Api.Stages.Scoring;

/// <summary>Features and scores: two stages of the night and the ranked list they end in.</summary>
public static class ScoringEndpoints
{
    public static IServiceCollection AddScoring(this IServiceCollection services) => services
        .AddScoped<HistoryReader>().AddScoped<FeatureStore>().AddScoped<ModelStore>().AddScoped<ScoreStore>()
        .AddScoped<INightlyStage, FeatureStage>().AddScoped<INightlyStage, ScoreStage>();

    public static void MapScoring(this IEndpointRouteBuilder app) => ListScores.Map(app.MapGroup("/scores").WithTags("Scores"));
}

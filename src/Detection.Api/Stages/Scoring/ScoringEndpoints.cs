using Detection.Api.Infrastructure.Access;
using Detection.Api.Pipeline;

namespace Detection.Api.Stages.Scoring;

/// <summary>Features and scores: two stages of the night and the ranked list they end in.</summary>
public static class ScoringEndpoints
{
    public static IServiceCollection AddScoring(this IServiceCollection services) => services
        .AddScoped<HistoryReader>().AddScoped<FeatureStore>().AddScoped<ScoreStore>().AddScoped<ScoreCalibrator>().AddScoped<TrainingCall>()
        .AddScoped<CalibrationStore>().AddScoped<PriceStore>().AddScoped<ExplanationStore>().AddSingleton<LoadedModels>()
        .AddSingleton(provider => ScoringSettings.Read(provider.GetRequiredService<IConfiguration>()))
        .AddScoped<INightlyStage, FeatureStage>().AddScoped<INightlyStage, ScoreStage>();

    public static void MapScoring(this IEndpointRouteBuilder app)
    {
        ListScores.Map(app.MapGroup("/scores").WithTags("Scores"));
        GetExplanation.Map(app.MapGroup("/installations").WithTags("Scores").RequireInsider());
        GetFeaturesCsv.Map(app).RequireInsider();
    }
}

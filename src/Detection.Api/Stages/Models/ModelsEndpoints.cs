using Detection.Api.Infrastructure.Access;
using Detection.Api.Infrastructure.Jobs;
using Detection.Models.Training;
using Detection.Models.Training.XgBoost;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Detection.Api.Stages.Models;

/// <summary>The life of models: training, cards, the shadow, a person's promotion, and how inputs move.</summary>
public static class ModelsEndpoints
{
    public static IServiceCollection AddModels(this IServiceCollection services) => services
        .AddSingleton<ITreeTrainer, XgBoostTrainer>().AddScoped<ModelStore>().AddScoped<LabelledRowStore>().AddScoped<DriftStore>().AddScoped<ActiveModel>()
        .AddScoped<RunReplay>().AddJob<TrainModelJob, TrainModelJob.Arguments>("train");

    public static void MapModels(this IEndpointRouteBuilder app)
    {
        var models = app.MapGroup("/models").WithTags("Models").WritesRequireRole(Role.Analyst, Role.Manager);
        ListModels.Map(models);
        TrainModel.Map(models);
        GetDrift.Map(models);
        GetShadow.Map(models);
        GetModelCard.Map(models);
        GetModelCardPage.Map(models);
        DecideModel.Map(models);
    }

    internal static ProblemHttpResult NotFound(long modelId) =>
        TypedResults.Problem($"There is no model {modelId}, or none that has this. GET /models lists them.", statusCode: StatusCodes.Status404NotFound);
}

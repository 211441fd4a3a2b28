using Detection.Api.Infrastructure.Access;

namespace Detection.Api.Stages.Campaigns;

/// <summary>Campaigns: from terms over plans and a choice to days handed out, visits marked, and the end.</summary>
public static class CampaignsEndpoints
{
    public static void AddCampaigns(this IServiceCollection services)
    {
        services.AddSingleton<CampaignStore>();
        services.AddSingleton<Replanner>();
        services.AddSingleton<LocalDay>();
    }

    public static void MapCampaigns(this IEndpointRouteBuilder app)
    {
        var campaigns = app.MapGroup("/campaigns").WithTags("Campaigns").WritesRequireRole(Role.Analyst, Role.Manager);
        campaigns.AddEndpointFilter(AnswerRefusals);
        CreateCampaign.Map(campaigns);
        ListCampaigns.Map(campaigns);
        ListPlaces.Map(campaigns);
        PlanCampaign.Map(campaigns);
        ActOnCampaign.Map(campaigns);
        ReplanCampaign.Map(campaigns);
    }

    private static async ValueTask<object?> AnswerRefusals(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (CampaignRefusedException refused)
        {
            return Results.Problem(title: refused.Title, detail: refused.Message, statusCode: refused.Status);
        }
    }
}

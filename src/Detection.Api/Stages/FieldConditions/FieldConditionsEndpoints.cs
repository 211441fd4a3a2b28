namespace Detection.Api.Stages.FieldConditions;

/// <summary>What binds crews on the ground: areas that ask for caution, and the way to each meter.</summary>
public static class FieldConditionsEndpoints
{
    public static void AddFieldConditions(this IServiceCollection services)
    {
        services.AddSingleton<CautionAreaStore>();
        services.AddSingleton<AccessNoteStore>();
    }

    public static void MapFieldConditions(this IEndpointRouteBuilder app)
    {
        CautionAreas.Map(app);
        AccessNotes.Map(app);
    }
}

using Detection.Api.Infrastructure.Access;

namespace Detection.Api.Stages.Records.Documents;

/// <summary>Legal documents: read, and known again.</summary>
public static class DocumentsEndpoints
{
    public static void AddDocuments(this IServiceCollection services)
    {
        services.AddSingleton(provider => new DocumentTemplates(new Rendering.RecordTemplate(provider.GetRequiredService<RecordSettings>().TemplateFolder)));
        services.AddSingleton<DocumentPrinter>();
        services.AddSingleton<DocumentPress>();
        services.AddSingleton<DocumentStore>();
    }

    public static void MapDocuments(this IEndpointRouteBuilder app)
    {
        var documents = app.MapGroup("/documents").WithTags("Documents").WritesRequireRole(Role.Analyst, Role.Crew, Role.Reviewer, Role.Manager);
        GetDocumentPdf.Map(documents);
        VerifyDocument.Map(documents);
    }
}

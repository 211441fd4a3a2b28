using Detection.Api.Stages.Findings.Documents;
using Detection.Api.Stages.Findings.Persons;
using Detection.Api.Stages.Findings.Worksheets;

namespace Detection.Api.Stages.Findings;

/// <summary>What crews found, from the visit to the closed file.</summary>
public static class FindingsEndpoints
{
    public static void AddFindings(this IServiceCollection services)
    {
        services.AddSingleton<FindingStore>();
        services.AddSingleton<FindingWriter>();
        services.AddSingleton<FindingDesk>();
        services.AddSingleton<IdentityVault>();
        services.AddSingleton<PersonStore>();
        services.AddSingleton<WorksheetDesk>();
        services.AddSingleton<UndisputedReader>();
        services.AddSingleton<FindingDrafts>();
        services.AddSingleton<FindingDocuments>();
        services.AddSingleton<FindingPrinter>();
        services.AddSingleton<FinishedSealing>();
    }

    public static void MapFindings(this IEndpointRouteBuilder app)
    {
        var findings = app.MapGroup("/findings").WithTags("Findings");
        CreateFinding.Map(findings);
        ListFindings.Map(findings);
        GetFinding.Map(findings);
        EditFinding.Map(findings);
        ActOnFinding.Map(findings);
        GetHistory.Map(findings);
        GetWorksheet.Map(findings);
        SetCalculation.Map(findings);
        OverrideInput.Map(findings);
        GetUndisputed.Map(findings);
        ConfirmUndisputed.Map(findings);
        SetPerson.Map(findings);
        RemovePerson.Map(findings);
        FindByIdentity.Map(findings);
        ListDocuments.Map(findings);
        PrintDocument.Map(findings);
    }
}

using Detection.Api.Infrastructure.Access;
using Detection.Api.Infrastructure.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Detection.Api.Stages.Imports;

/// <summary>POST /imports/{importId}/undo: take an import back, unless something that came later rests on it.</summary>
public static class UndoImport
{
    public static RouteHandlerBuilder Map(RouteGroupBuilder imports) => imports.MapPost("/{importId:long}/undo", Handle)
        .WithSummary("Take an import back: what it changed is as before, what it brought is gone; refused where later imports rest on it")
        .WithResponseExample(ImportExamples.Import)
        .ProducesProblem(StatusCodes.Status409Conflict);

    internal static async Task<Results<Ok<ImportResponse>, NotFound, ProblemHttpResult>> Handle(
        long importId, HttpContext http, ImportStore imports, ImportUndo undo, CancellationToken ct)
    {
        if (await imports.Find(importId, ct) is null) return TypedResults.NotFound();
        try
        {
            await undo.Run(importId, Actor.Of(http).Name, ct);
            return TypedResults.Ok((await imports.Get(importId, ct)).ToResponse());
        }
        catch (UndoRefusedException refused)
        {
            return TypedResults.Problem(
                refused.Reason.En, title: "The import cannot be taken back", statusCode: StatusCodes.Status409Conflict,
                extensions: new Dictionary<string, object?> { ["detailTr"] = refused.Reason.Tr });
        }
    }
}

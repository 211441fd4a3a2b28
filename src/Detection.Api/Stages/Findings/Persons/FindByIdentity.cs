using Detection.Api.Infrastructure.Access;
using Detection.Api.Infrastructure.Http;
using Detection.Models.Findings.Persons;

namespace Detection.Api.Stages.Findings.Persons;

/// <summary>POST /findings/by-identity: findings of one identity number, for the question whether it is a repeat (R 46(3)). In the body, so that no number stands in an address or a log.</summary>
public static class FindByIdentity
{
    public sealed record Request(IdentityKind IdentityKind, string IdentityNumber);

    public sealed record Response(IReadOnlyList<long> FindingIds);

    public static RouteHandlerBuilder Map(RouteGroupBuilder findings) => findings.MapPost("/by-identity", Handle)
        .WithName("FindFindingsByIdentity")
        .WithSummary("Findings with exactly this identity number, at this or another place")
        .WithRequestExample(new Request(IdentityKind.Tckn, "10000000146"))
        .WithResponseExample(new Response([12, 7]))
        .Produces<Response>()
        .ProducesValidationProblem()
        .RequireRole(Role.Reviewer, Role.Manager);

    private static async Task<IResult> Handle(Request request, PersonStore persons, CancellationToken ct)
    {
        var number = SetPerson.Clean(request.IdentityNumber) ?? "";
        return IdentityNumber.IsValid(request.IdentityKind, number)
            ? Results.Ok(new Response(await persons.ListWith(request.IdentityKind, number, ct)))
            : InvalidField.Of("identityNumber", "The check digits do not fit.");
    }
}

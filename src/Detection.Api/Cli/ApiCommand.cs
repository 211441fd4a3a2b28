using System.CommandLine;
using System.Text.Json;
using Detection.Api.Database;
using Detection.Api.Infrastructure;
using Detection.Api.Infrastructure.Http;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Detection.Api.Cli;

/// <summary><c>tarama api</c>: every route with its parameters, answers and examples, the content of <c>docs/api.md</c>.</summary>
public static class ApiCommand
{
    public static Command Create()
    {
        var command = new Command("api", "Print the API's reference as a document");
        command.SetAction(Print);
        return command;
    }

    private static async Task<int> Print(ParseResult command, CancellationToken ct)
    {
        // The service is built to be asked for its routes, which its pipeline makes known, and never started: the address is not dialled.
        await using var nowhere = TaramaDatabase.CreateSource("Host=localhost");
        await using var service = TaramaService.Build(command.Settings(), nowhere);
        service.UseRouting();
        service.UseEndpoints(_ => { });
        var document = await service.Services.GetRequiredKeyedService<IOpenApiDocumentProvider>("v1").GetOpenApiDocumentAsync(ct);
        using var json = JsonDocument.Parse(await document.SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_1, ct));
        await Console.Out.WriteAsync(ApiReference.Write(json.RootElement));
        return 0;
    }
}

using System.Text.Json;
using Detection.Api.Infrastructure.Http;
using Detection.Api.Stages.Imports.Inspection;
using Detection.Models.Features;
using Detection.Models.Imports.Profiles;

namespace Detection.Api.Stages.Imports.Uploads;

/// <summary>POST /imports/uploads/{uploadId}/inspect: how the file would be read. Nothing of it is imported.</summary>
public static class InspectUpload
{
    /// <param name="Profile">A profile to try; left out, one is guessed.</param>
    /// <param name="Target">What the rows are, for the guess.</param>
    /// <param name="Layer">A workbook's sheet or a map's layer.</param>
    public sealed record Request(JsonElement? Profile, string? Target, string? Layer);

    /// <param name="Profile">The guessed profile, or the one that was tried, as a profile file has it.</param>
    /// <param name="Columns">Our columns of this kind of row, those that must be filled first.</param>
    public sealed record Response(
        string FileName, string Form, IReadOnlyList<string> Layers, string? Layer, JsonElement Profile, IReadOnlyList<string> Headers, IReadOnlyList<string> Unplaced,
        IReadOnlyList<string> Missing, IReadOnlyList<TextPair> Open, IReadOnlyList<PreviewRow> Rows, TextPair? Refusal, IReadOnlyList<Column> Columns);

    public sealed record Column(string Name, bool Required, IReadOnlyList<string> Codes);

    private static readonly Response Example = Of(new Inspection.Inspection(
        "ENDEKS_OKUMA.csv", Detection.Models.Imports.Reading.SourceForm.Text, [], null,
        new MappingProfile
        {
            Name = "endeks-okuma", Target = "readings", Delimiter = ';', DecimalMark = ',',
            Columns = new Dictionary<string, string> { ["installation_no"] = "Tesisat No", ["period"] = "Dönem", ["active_kwh"] = "Tüketim (kWh)" },
        },
        ["Tesisat No", "Dönem", "Tüketim (kWh)", "Ekip"], ["Ekip"], [], [],
        [new PreviewRow(2, new Dictionary<string, string> { ["installation_no"] = "5735309331", ["period"] = "2026-10", ["active_kwh"] = "412.5" }, [])], null));

    public static RouteHandlerBuilder Map(RouteGroupBuilder imports) => imports.MapPost("/uploads/{uploadId:guid}/inspect", Handle)
        .WithSummary("Guess a mapping profile, or try one, and show how the first ten rows would be read; nothing is imported")
        .WithRequestExample(new Request(null, "readings", null)).WithResponseExample(Example)
        .Produces<Response>().ProducesValidationProblem().ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    private static async Task<IResult> Handle(Guid uploadId, Request request, WaitingUploads uploads, CancellationToken ct)
    {
        if (await uploads.Find(uploadId, ct) is not { } upload) return UploadEndpoints.NotFound(uploadId);
        if (UploadEndpoints.WhyNotWhole(upload, uploads) is { } early) return early;
        try
        {
            var profile = request.Profile is { ValueKind: JsonValueKind.Object } given ? ProfileReader.Read(given.GetRawText()) : null;
            var order = new ImportOrder(uploads.PathOf(uploadId), upload.FileName, null, false) { Layer = request.Layer };
            return Results.Ok(Of(await FileInspector.Inspect(order, profile, request.Target, ct)));
        }
        catch (ProfileException unusable)
        {
            return InvalidField.Of("profile", unusable.Message);
        }
        catch (ImportRefusedException refused)
        {
            return Refused(refused);
        }
    }

    internal static IResult Refused(ImportRefusedException refused) => Results.Problem(
        title: "The file cannot be read", detail: $"{refused.Reason.En} {refused.Rule.Remedy.En}", statusCode: StatusCodes.Status422UnprocessableEntity,
        extensions: new Dictionary<string, object?>
        {
            ["code"] = refused.Rule.Code,
            ["reason"] = new TextPair($"{refused.Reason.Tr} {refused.Rule.Remedy.Tr}", $"{refused.Reason.En} {refused.Rule.Remedy.En}"),
        });

    private static Response Of(Inspection.Inspection found)
    {
        using var profile = JsonDocument.Parse(ProfileWriter.Write(found.Profile));
        var schema = Detection.Models.Imports.Targets.TargetCatalogue.Find(found.Profile.Target)!;
        return new Response(
            found.FileName, found.Form.ToString(), found.Layers, found.Layer, profile.RootElement.Clone(), found.Headers, found.Unplaced, found.Missing, found.Open,
            found.Rows, found.Refusal, [.. schema.Columns.OrderByDescending(column => column.Required).Select(column => new Column(column.Name, column.Required, column.Codes))]);
    }
}

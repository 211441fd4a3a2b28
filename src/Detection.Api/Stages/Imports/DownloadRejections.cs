using System.Text;
using Detection.Api.Infrastructure.Access;
using Detection.Api.Infrastructure.Privacy;
using Detection.Api.Stages.Imports.Staging;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Detection.Api.Stages.Imports;

/// <summary>GET /imports/{importId}/rejections.csv: the doubtful rows as they came, with the reasons beside them, to be mended and sent again.</summary>
public static class DownloadRejections
{
    public static RouteHandlerBuilder Map(RouteGroupBuilder imports) => imports.MapGet("/{importId:long}/rejections.csv", Handle)
        .WithSummary("The rejected and flagged rows in their original form, with line number and reasons in three more columns")
        .Produces<string>(contentType: "text/csv")
        .RequireInsider();

    internal static async Task<Results<PushStreamHttpResult, NotFound>> Handle(
        long importId, ImportStore imports, RejectionStore rejections, IdentityCipher cipher, CancellationToken ct)
    {
        if (await imports.Find(importId, ct) is not { } import) return TypedResults.NotFound();
        return TypedResults.Stream(
            stream => Write(stream, import, cipher, rejections.Stream(importId, ct)), "text/csv; charset=utf-8", $"rejections-{importId}.csv");
    }

    private static async Task Write(Stream stream, ImportRow import, IdentityCipher cipher, IAsyncEnumerable<RejectionRow> findings)
    {
        // The byte-order mark makes a spreadsheet read the Turkish letters right.
        await using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        var delimiter = import.Delimiter ?? ",";
        await writer.WriteLineAsync(string.Join(delimiter, import.Header, "tarama_line", "tarama_neden", "tarama_reason"));
        var ofRow = new List<RejectionRow>();
        await foreach (var finding in findings)
        {
            if (finding.Severity == "note") continue;
            if (ofRow.Count > 0 && ofRow[0].LineNo != finding.LineNo) await WriteRow(writer, delimiter, ofRow);
            ofRow.Add(finding with { RawLine = SealedRow.Open(cipher, finding.RawLine) });
        }

        if (ofRow.Count > 0) await WriteRow(writer, delimiter, ofRow);
    }

    private static async Task WriteRow(StreamWriter writer, string delimiter, List<RejectionRow> findings)
    {
        var turkish = string.Join(" ", findings.Select(finding => $"{finding.Message.Tr} {finding.Remedy.Tr}"));
        var english = string.Join(" ", findings.Select(finding => $"{finding.Message.En} {finding.Remedy.En}"));
        await writer.WriteLineAsync(string.Join(delimiter, findings[0].RawLine, $"{findings[0].LineNo}", Quoted(turkish), Quoted(english)));
        findings.Clear();
    }

    private static string Quoted(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}

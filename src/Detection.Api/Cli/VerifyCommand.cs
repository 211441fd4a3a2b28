using System.CommandLine;
using Detection.Api.Stages.Records.Documents;

namespace Detection.Api.Cli;

/// <summary><c>tarama verify</c>: whether a PDF is, byte for byte, a document that was sealed here.</summary>
public static class VerifyCommand
{
    private static readonly Argument<string> FileArgument = new("file") { Description = "A copy of a legal document", HelpName = "FILE.pdf" };

    public static Command Create()
    {
        var command = new Command("verify", "Compare a copy of a document with the sealed one; exit code 0 only for a sealed document, unchanged") { FileArgument };
        command.SetAction((parsed, ct) => CommandHost.Run(parsed, (services, token) => Verify(parsed.GetRequiredValue(FileArgument), services, token), ct));
        return command;
    }

    private static async Task<int> Verify(string file, IServiceProvider services, CancellationToken ct)
    {
        await using var copy = Open(file);
        var verdict = await VerifyDocument.Verify(copy, services.GetRequiredService<DocumentStore>(), ct);
        var line = verdict is { Verdict: "sealed", Document: { } document }
            ? $"sealed: {document.DocumentNo}, {document.Kind} ({document.Language}), sealed by {document.SealedBy} at {document.ProducedAt:yyyy-MM-dd HH:mm:ss} UTC"
            : verdict.Verdict is "draft" ? "draft: it was drafted here and never sealed; it proves nothing"
            : "unknown: no document of this service, or a copy that was changed";
        await Console.Out.WriteLineAsync($"{line}; SHA-256 {verdict.Sha256}");
        return verdict.Verdict is "sealed" ? 0 : CommandLine.Failed;
    }

    private static FileStream Open(string file)
    {
        try
        {
            return File.OpenRead(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandException($"{file}: {e.Message}", e);
        }
    }
}

using Detection.Api.Infrastructure.Access;
using Detection.Api.Stages.Records.Documents;
using Detection.Api.Stages.Records.Rendering;
using Detection.Models.Findings;

namespace Detection.Api.Stages.Findings.Documents;

/// <summary>Prints a finding's documents: drafts that replace one another, and final ones that are sealed once with their hash in the history.</summary>
public sealed class FindingPrinter(FindingDocuments documents, FindingStore findings, DocumentStore store, DocumentPrinter printer, FindingWriter writer)
{
    /// <summary>The sealed document that holds now; null where it must be printed yet.</summary>
    public async Task<KeptDocument?> FindSealed(FindingRow finding, DocumentKind kind, DocumentLanguage language, CancellationToken ct) => IssuedDocuments.InForce(
        finding, kind, language.Code(), await store.ListOf(finding.FindingId, ct), await findings.FactsStatedAt(finding.FindingId, ct));

    /// <summary>Whether every document that finalising seals is sealed in Turkish.</summary>
    public async Task<bool> IsSealed(FindingRow finding, CancellationToken ct)
    {
        var (kept, statedAt) = (await store.ListOf(finding.FindingId, ct), await findings.FactsStatedAt(finding.FindingId, ct));
        return IssuedDocuments.Sealed(finding).All(kind => IssuedDocuments.InForce(finding, kind, DocumentLanguage.Tr.Code(), kept, statedAt) is not null);
    }

    /// <summary>Prints one document; what is sealed already is answered as it is.</summary>
    /// <returns>Null for an outcome that has no documents.</returns>
    /// <exception cref="PdfPrinterException">The document could not be printed.</exception>
    /// <exception cref="FormatException">A company's template asks for what does not exist.</exception>
    public async Task<KeptDocument?> Print(FindingRow finding, DocumentKind kind, DocumentLanguage language, Actor actor, PdfPrinter process, CancellationToken ct)
    {
        if (await FindSealed(finding, kind, language, ct) is { } there) return there;
        if (await documents.Read(finding, kind, ct) is not { } document) return null;
        var pdf = await printer.Print(document, kind, language, process, ct);
        if (document.Draft) return await store.KeepDraft(finding.FindingId, kind, language, document.DocumentNo, pdf, document.ProducedAt, ct);
        var kept = await store.Seal(finding.FindingId, kind, language, document.DocumentNo, pdf, document.ProducedAt, actor.Name, ct);
        await writer.Write(finding.FindingId, version: null, actor, (current, _) => Task.FromResult<(FindingChange?, WriteResult?)>((
            new FindingChange(FindingAction.AttachRecord, current.CurrentStep, current.ReadFacts(), Detail: new { kept.Kind, kept.Language, kept.DocumentNo, DocumentSha256 = kept.Sha256 })
            { ChangesVersion = false }, null)), ct);
        return kept;
    }

    /// <summary>Seals every document that is final now and not sealed yet, in Turkish.</summary>
    /// <exception cref="PdfPrinterException">A document could not be printed; those before it are sealed.</exception>
    /// <exception cref="FormatException">A company's template asks for what does not exist.</exception>
    public async Task Seal(FindingRow finding, Actor actor, PdfPrinter process, CancellationToken ct)
    {
        foreach (var kind in IssuedDocuments.Sealed(finding)) await Print(finding, kind, DocumentLanguage.Tr, actor, process, ct);
    }
}

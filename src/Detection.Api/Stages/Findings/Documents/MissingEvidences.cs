using Detection.Api.Stages.Evidence;
using Detection.Api.Stages.Records.Documents;
using Detection.Models.Features;
using Detection.Models.Findings;

namespace Detection.Api.Stages.Findings.Documents;

/// <summary>What whoever decides an objection must know of the evidence: what the articles ask for and is not there, and what counts only because a reviewer let it.</summary>
internal static class MissingEvidences
{
    /// <param name="rows">What was not withdrawn.</param>
    public static IReadOnlyList<MissingEvidence> Of(FindingFacts facts, IReadOnlyList<EvidenceRow> rows)
    {
        var needs = RecordRules.Written(facts).Append(RecordRules.SignatureGiven(facts)).Concat(EvidenceRules.List(facts, [.. rows.Select(row => row.ToItem())])).Concat(RecordRules.Delivered(facts));
        return [.. needs.Where(need => !need.Met).Select(need => new MissingEvidence(need.Article, need.Text)), .. rows.Where(row => row.Flags.Length > 0).Select(Doubtful)];
    }

    /// <summary>A detection rests on correct findings and documents (R 43(5)).</summary>
    private static MissingEvidence Doubtful(EvidenceRow row)
    {
        var doubts = row.ToItem().Flags.Select(MediaWords.Doubt).ToList();
        var (tr, en) = row.AcceptedReason is { } reason
            ? ($"; {row.AcceptedBy} şu gerekçeyle kabul etti: {reason}", $"; accepted by {row.AcceptedBy}: {reason}")
            : ("; sayılmıyor", "; does not count");
        return new("R 43(5)", new TextPair(
            $"{row.FileName}: {string.Join(", ", doubts.Select(doubt => doubt.Tr))}{tr}", $"{row.FileName}: {string.Join(", ", doubts.Select(doubt => doubt.En))}{en}"));
    }
}

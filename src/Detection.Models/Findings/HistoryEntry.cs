using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Detection.Models.Findings;

/// <summary>One line of a finding's history. Lines are only ever added; each carries the hash of the one before it.</summary>
/// <param name="EntryNo">From 1 without gaps.</param>
/// <param name="At">UTC, whole milliseconds.</param>
/// <param name="Content">What was stated, as JSON exactly as it is stored.</param>
public sealed record HistoryEntry(
    long FindingId, int EntryNo, DateTime At, string ActorName, string ActorRole, string Action, string Reason, string Content, byte[] PreviousHash, byte[] Hash);

/// <summary>The chain over a finding's history: changing, leaving out or reordering a line breaks every hash after it.</summary>
public static class HistoryChain
{
    /// <summary>SHA-256 over the line's own fields and the hash of the one before, each preceded by its length.</summary>
    public static byte[] HashOf(HistoryEntry entry)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(hash, Number(entry.FindingId));
        Append(hash, Number(entry.EntryNo));
        Append(hash, Number(entry.At.Ticks / TimeSpan.TicksPerMillisecond));
        foreach (var text in (ReadOnlySpan<string>)[entry.ActorName, entry.ActorRole, entry.Action, entry.Reason, entry.Content])
            Append(hash, Encoding.UTF8.GetBytes(text));
        Append(hash, entry.PreviousHash);
        return hash.GetHashAndReset();
    }

    /// <summary>The number of the first line that does not follow from those before it; null when the chain is whole.</summary>
    /// <param name="entries">In order of their numbers.</param>
    public static int? FirstBroken(IReadOnlyList<HistoryEntry> entries)
    {
        byte[] previous = [];
        for (var i = 0; i < entries.Count; i++)
        {
            var entry = entries[i];
            if (entry.EntryNo != i + 1 || !entry.PreviousHash.AsSpan().SequenceEqual(previous) || !HashOf(entry).AsSpan().SequenceEqual(entry.Hash)) return i + 1;
            previous = entry.Hash;
        }
        return null;
    }

    private static void Append(IncrementalHash hash, ReadOnlySpan<byte> bytes)
    {
        hash.AppendData(Number(bytes.Length));
        hash.AppendData(bytes);
    }

    private static byte[] Number(long value)
    {
        var bytes = new byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(bytes, value);
        return bytes;
    }
}

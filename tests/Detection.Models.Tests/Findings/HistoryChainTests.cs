using Detection.Models.Findings;

namespace Detection.Models.Tests.Findings;

public class HistoryChainTests
{
    private static readonly DateTime At = new(2026, 11, 26, 8, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void A_chain_as_it_was_written_is_whole()
    {
        Assert.Null(HistoryChain.FirstBroken(Chain(5)));
        Assert.Null(HistoryChain.FirstBroken([]));
    }

    [Fact]
    public void A_line_that_was_changed_left_out_or_moved_breaks_it()
    {
        var chain = Chain(5);
        foreach (var changed in (HistoryEntry[])
        [
            chain[2] with { ActorName = "x" }, chain[2] with { Reason = "x" }, chain[2] with { Content = "{}" }, chain[2] with { At = At.AddMilliseconds(1) },
            chain[2] with { Action = "cancel" }, chain[2] with { FindingId = 8 },
        ])
            Assert.Equal(3, HistoryChain.FirstBroken([chain[0], chain[1], changed, chain[3], chain[4]]));
        Assert.Equal(2, HistoryChain.FirstBroken([chain[0], chain[2], chain[3], chain[4]]));
        Assert.Equal(1, HistoryChain.FirstBroken([chain[1], chain[0], chain[2]]));
    }

    [Fact]
    public void A_letter_moved_from_one_field_to_the_next_is_another_line()
    {
        var entry = Chain(1)[0];
        Assert.NotEqual(HistoryChain.HashOf(entry with { ActorName = "ab", ActorRole = "c" }), HistoryChain.HashOf(entry with { ActorName = "a", ActorRole = "bc" }));
    }

    private static List<HistoryEntry> Chain(int length)
    {
        var chain = new List<HistoryEntry>();
        for (var no = 1; no <= length; no++)
        {
            var entry = new HistoryEntry(7, no, At.AddMinutes(no), "Ayşe", "crew", "edit", "", $$"""{"step":"draft","no":{{no}}}""", no == 1 ? [] : chain[^1].Hash, []);
            chain.Add(entry with { Hash = HistoryChain.HashOf(entry) });
        }
        return chain;
    }
}

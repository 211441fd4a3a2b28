using Detection.Api.Infrastructure.Jobs;

namespace Detection.Api.Tests.Runs;

public class TimeLeftTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 2, 1, 0, TimeSpan.Zero);
    private static readonly DateTime MinuteAgo = Now.UtcDateTime.AddMinutes(-1);

    [Fact]
    public void A_quarter_done_in_a_minute_leaves_three() => Assert.Equal(180, TimeLeft.SecondsLeft(MinuteAgo, null, 25, 100, Now));

    [Fact]
    public void Nothing_is_known_before_the_first_item() => Assert.Null(TimeLeft.SecondsLeft(MinuteAgo, null, 0, 100, Now));

    [Fact]
    public void Nothing_is_known_without_a_total() => Assert.Null(TimeLeft.SecondsLeft(MinuteAgo, null, 25, null, Now));

    [Fact]
    public void More_done_than_foreseen_leaves_nothing() => Assert.Equal(0, TimeLeft.SecondsLeft(MinuteAgo, null, 120, 100, Now));

    [Fact]
    public void What_has_ended_leaves_nothing_to_say() => Assert.Null(TimeLeft.SecondsLeft(MinuteAgo, Now.UtcDateTime, 100, 100, Now));
}

namespace Detection.Testing;

/// <summary>Waits for what another process or thread will bring about.</summary>
public static class Eventually
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(50);

    /// <summary>Returns when the condition holds.</summary>
    /// <exception cref="TimeoutException">It did not within <paramref name="seconds"/>.</exception>
    public static async Task Holds(Func<Task<bool>> condition, int seconds = 30)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(seconds));
        while (!await condition())
        {
            if (patience.IsCancellationRequested) throw new TimeoutException($"It did not come about within {seconds} s.");
            await Task.Delay(Look);
        }
    }
}

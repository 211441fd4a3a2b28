namespace Detection.Models.Features;

/// <summary>Runs of following entries that share a property.</summary>
internal static class Runs
{
    public static int Longest(int length, Func<int, bool> holds)
    {
        int longest = 0, current = 0;
        for (var i = 0; i < length; i++)
        {
            current = holds(i) ? current + 1 : 0;
            longest = Math.Max(longest, current);
        }
        return longest;
    }

    /// <summary>Length of the run that reaches the last entry.</summary>
    public static int AtEnd(int length, Func<int, bool> holds)
    {
        var run = 0;
        while (run < length && holds(length - 1 - run)) run++;
        return run;
    }
}

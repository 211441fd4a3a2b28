using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Detection.Api.Cli;

/// <summary>Processor time of the calling thread, so that a busy machine does not shorten a search.</summary>
internal static class ThreadProcessorClock
{
    // CLOCK_THREAD_CPUTIME_ID of Linux.
    private const int ThreadClock = 3;

    [StructLayout(LayoutKind.Sequential)]
    private readonly struct TimeSpec
    {
        public readonly long Seconds;
        public readonly long Nanoseconds;
    }

    /// <summary>Seconds since the thread began; of the wall where the system is not Linux.</summary>
    public static double Seconds() =>
        OperatingSystem.IsLinux() && clock_gettime(ThreadClock, out var now) == 0
            ? now.Seconds + now.Nanoseconds * 1e-9
            : Stopwatch.GetTimestamp() / (double)Stopwatch.Frequency;

    [DllImport("libc")]
    private static extern int clock_gettime(int clock, out TimeSpec now);
}

namespace Detection.Models.Simulation.Metering;

/// <summary>Turns what the meters showed on reading days into bills: exact, estimated, or late.</summary>
internal sealed class ReadingBook(int multiplier)
{
    private readonly long[] reported = new long[RegisterBank.Count];
    private readonly long[] carried = new long[RegisterBank.Count];
    private readonly long[] previous = new long[RegisterBank.Count];
    private readonly List<Reading> readings = [];
    private int lastDay;
    private bool missed;
    private bool multiRate;
    private double demandKw;

    public IReadOnlyList<Reading> Readings => readings;

    /// <summary>The reading the first bill starts from.</summary>
    public void Open(int day, ReadOnlySpan<long> shown, bool multiRate)
    {
        lastDay = day;
        this.multiRate = multiRate;
        shown.CopyTo(reported);
    }

    public void Demand(double kw) => demandKw = Math.Max(demandKw, kw);

    /// <summary>A meter goes with its last index, another comes with its first; the old one's unbilled energy is carried to the bill.</summary>
    public void Exchange(ReadOnlySpan<long> final, ReadOnlySpan<long> start, bool multiRate)
    {
        this.multiRate &= multiRate;
        for (var register = 0; register < RegisterBank.Count; register++)
        {
            carried[register] += final[register] - reported[register];
            reported[register] = start[register];
        }
        nextMultiRate = multiRate;
    }

    private bool? nextMultiRate;

    /// <summary>Nobody could read the meter, and no bill was made.</summary>
    public void Miss() => missed = true;

    /// <summary>Bills a period, by the meter or by four fifths of the bill before.</summary>
    public void Bill(int period, int day, ReadOnlySpan<long> shown, bool estimate, MeterState meterState)
    {
        Span<long> delta = stackalloc long[RegisterBank.Count];
        var firstIndex = Active(reported);
        estimate &= Active(carried) == 0 && Active(previous) > 0 && !missed;
        for (var register = 0; register < RegisterBank.Count; register++)
        {
            var counted = shown[register] - reported[register];
            delta[register] = estimate ? Math.Min(counted, previous[register] * 4 / 5) : counted;
            if (estimate && !multiRate) delta[register] -= delta[register] % 1000;
            reported[register] += delta[register];
            previous[register] = delta[register];
        }
        var state = estimate ? ReadingState.Estimated : missed ? ReadingState.AfterMissed : ReadingState.Read;
        long Billed(ReadOnlySpan<long> delta, int register) => (delta[register] + carried[register]) * multiplier;
        readings.Add(new(
            period, lastDay, day, multiRate, (Active(delta) + Active(carried)) * multiplier,
            Billed(delta, 0), Billed(delta, 1), Billed(delta, 2), Billed(delta, RegisterBank.Inductive), Billed(delta, RegisterBank.Capacitive),
            (long)Math.Ceiling(demandKw * 1000), firstIndex, Active(reported), Active(carried) * multiplier, multiplier, state, meterState));
        Start(day);
    }

    private void Start(int day)
    {
        lastDay = day;
        missed = false;
        demandKw = 0;
        multiRate = nextMultiRate ?? multiRate;
        nextMultiRate = null;
        Array.Clear(carried);
    }

    private static long Active(ReadOnlySpan<long> registers) => registers[0] + registers[1] + registers[2];
}

using Detection.Models.Simulation.Loads;

namespace Detection.Models.Simulation.Metering;

/// <summary>Turns what the meters showed on reading days into bills: exact, estimated, or late.</summary>
/// <remarks>
/// A register that stands below what was billed before (an estimate too high, an index turned back) is billed as zero, and the
/// difference stands in the additional consumption, so that kWh = ΔIndex × multiplier + additional holds on every row.
/// </remarks>
internal sealed class ReadingBook(int multiplier)
{
    private readonly long[] _reported = new long[RegisterBank.Count];
    private readonly long[] _carried = new long[RegisterBank.Count];
    private readonly long[] _previous = new long[RegisterBank.Count];
    private readonly List<Reading> _readings = [];
    private int _lastDay;
    private bool _unread;
    private bool _multiRate;
    private bool _nextMultiRate;
    private double _demandKw;

    public IReadOnlyList<Reading> Readings => _readings;

    /// <summary>The reading the first bill starts from.</summary>
    public void Open(int day, ReadOnlySpan<long> shown, bool multiRate)
    {
        _lastDay = day;
        (_multiRate, _nextMultiRate) = (multiRate, multiRate);
        shown.CopyTo(_reported);
    }

    public void Demand(double kw) => _demandKw = Math.Max(_demandKw, kw);

    /// <summary>A meter goes with its last index, another comes with its first; the old one's unbilled energy is carried to the bill.</summary>
    public void Exchange(ReadOnlySpan<long> final, ReadOnlySpan<long> start, bool multiRate)
    {
        _multiRate &= multiRate;
        _nextMultiRate = multiRate;
        for (var register = 0; register < RegisterBank.Count; register++)
        {
            _carried[register] += Math.Max(0, final[register] - _reported[register]);
            _reported[register] = start[register];
        }
    }

    /// <summary>Nobody could read the meter, and no bill was made.</summary>
    public void Miss() => _unread = true;

    /// <summary>Bills a period by the meter.</summary>
    public void Bill(int period, int day, ReadOnlySpan<long> shown, MeterState meterState)
    {
        Span<long> billed = stackalloc long[RegisterBank.Count];
        for (var register = 0; register < RegisterBank.Count; register++)
            billed[register] = Math.Max(0, shown[register] - _reported[register]) + _carried[register];
        Add(period, day, billed, shown, _unread ? ReadingState.Corrected : ReadingState.Read, meterState);
        _unread = false;
        _demandKw = 0;
        _multiRate = _nextMultiRate;
        Array.Clear(_carried);
    }

    /// <summary>Whether a bill can be estimated: there is one to estimate from, and no meter was exchanged meanwhile.</summary>
    public bool CanEstimate => !_unread && _previous.AsSpan(0, Registers.Count).ContainsAnyExcept(0) && !_carried.AsSpan().ContainsAnyExcept(0);

    /// <summary>Bills a period by a share of the bill before. The meter's demand stays in it until it is read.</summary>
    public void Estimate(int period, int day, double share)
    {
        Span<long> billed = stackalloc long[RegisterBank.Count];
        Span<long> index = stackalloc long[RegisterBank.Count];
        var unit = _multiRate ? 1 : 1000;
        for (var register = 0; register < RegisterBank.Count; register++)
        {
            billed[register] = (long)(_previous[register] * share) / unit * unit;
            index[register] = _reported[register] + billed[register];
        }
        Add(period, day, billed, index, ReadingState.Estimated, MeterState.Sound);
        _unread = true;
    }

    private void Add(int period, int day, ReadOnlySpan<long> billed, ReadOnlySpan<long> index, ReadingState state, MeterState meterState)
    {
        var (first, last, active) = (Active(_reported), Active(index), Active(billed));
        long? demand = _multiRate && state != ReadingState.Estimated ? (long)Math.Ceiling(_demandKw * 1000) : null;
        var registers = new RegisterIndexes(
            new(_reported[0], index[0]), new(_reported[1], index[1]), new(_reported[2], index[2]),
            new(_reported[RegisterBank.Inductive], index[RegisterBank.Inductive]), new(_reported[RegisterBank.Capacitive], index[RegisterBank.Capacitive]));
        _readings.Add(new(
            period, _lastDay, day, _multiRate, active * multiplier, billed[0] * multiplier, billed[1] * multiplier, billed[2] * multiplier,
            billed[RegisterBank.Inductive] * multiplier, billed[RegisterBank.Capacitive] * multiplier, demand,
            first, last, (active - (last - first)) * multiplier, multiplier, state, meterState, registers));
        billed.CopyTo(_previous);
        index.CopyTo(_reported);
        _lastDay = day;
    }

    private static long Active(ReadOnlySpan<long> registers) => registers[0] + registers[1] + registers[2];
}

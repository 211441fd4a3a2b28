using System.Runtime.InteropServices;
using Detection.Models.Simulation.Lives;
using Detection.Models.Simulation.Loads;
using Detection.Models.Simulation.Theft;

namespace Detection.Models.Simulation.Metering;

/// <summary>Runs one installation through the window: cuts it into spans in which nothing changes, and reads its meters on their days.</summary>
/// <remarks>Cost: about a hundred spans of at most a handful of drivers an installation. Not for two threads at once.</remarks>
public sealed class Meterman(LoadCalendar loads)
{
    private readonly List<int> _cuts = [];
    private readonly RegisterBank _bank = new();
    private readonly SpanMeter _span = new(loads);
    private readonly long[] _shown = new long[RegisterBank.Count];
    private readonly long[] _fresh = new long[RegisterBank.Count];

    public MeteredSeries Run(Account account)
    {
        var calendar = loads.Calendar;
        var moods = Moods.Draw(account, calendar.Months);
        var book = new ReadingBook(account.Connection.Multiplier);
        var (net, hidden, given) = (new double[calendar.Months], new List<HiddenEnergy>(), new List<GivenEnergy>());
        var meter = FirstMeter(account);
        int period = -1, nextMeter = 1;
        foreach (var (from, to) in Spans(account))
        {
            if (nextMeter < account.Meters.Count && account.Meters[nextMeter].FittedDay == from)
                meter = Exchange(account, account.Meters[nextMeter++], book);
            if (period + 1 < account.ReadingDays.Length && account.ReadingDays[period + 1] == from)
                Read(account, moods, book, meter, ++period, from);
            if (account.Tampering is { TurnedBackKwh: > 0 and var back } turned && turned.BeganDay == from) _bank.TurnBack(back);
            var month = Math.Clamp(calendar.MonthOf(from), 0, calendar.Months - 1);
            var demand = Measure(account, moods, from, to, month, Math.Clamp(period, 0, calendar.Months - 1));
            if (period >= 0) book.Demand(demand);
            if (calendar.MonthOf(from) == month) net[month] += _span.NetKwh;
            if (_span.GivenBackKwh > 0) given.Add(new(from, to, _span.GivenBackKwh));
            if (Escaped(account, from) is > 0 and var kwh) hidden.Add(new(from, to, kwh));
        }
        return new(book.Readings, net, hidden) { GivenBack = given };
    }

    /// <summary>What no bill will show: after a cut the register goes on, yet nobody is billed by it.</summary>
    private double Escaped(Account account, int day) =>
        account.Tampering is { Method: Method.Reconnected } tampering && tampering.Covers(day) ? _span.DrawnKwh : _span.HiddenKwh;

    private double Measure(Account account, Moods moods, int from, int to, int month, int bill)
    {
        var tampering = account.Tampering;
        var trace = tampering is not null && tampering.Covers(from) ? tampering.TraceOf(moods.Daring[bill]) : Trace.Honest;
        _span.Measure(account, from, to, account.Life.Factor(from) * moods.Level[month], trace);
        for (var register = 0; register < Registers.Count; register++) _bank.Add(register, _span.Registered[register]);
        _bank.Add(RegisterBank.Inductive, _span.InductiveKvarh * moods.Reactive[month]);
        _bank.Add(RegisterBank.Capacitive, _span.CapacitiveKvarh * moods.Reactive[month]);
        return _span.DemandKw(account, trace, moods.Demand[month]);
    }

    private MeterFitting FirstMeter(Account account)
    {
        var meter = account.Meters[0];
        var expectedKwh = account.Load.KwhPerUnit[(int)Driver.Base] * 3 + 5;
        _bank.Fit(meter.MultiRate, account.Connection.Multiplier, -meter.FittedDay * expectedKwh / account.Connection.Multiplier);
        return meter;
    }

    private MeterFitting Exchange(Account account, MeterFitting next, ReadingBook book)
    {
        _bank.Show(_shown);
        _bank.Fit(next.MultiRate, account.Connection.Multiplier, 0);
        _bank.Show(_fresh);
        book.Exchange(_shown, _fresh, next.MultiRate);
        return next;
    }

    private void Read(Account account, Moods moods, ReadingBook book, MeterFitting meter, int reading, int day)
    {
        _bank.Show(_shown);
        var period = reading - 1;
        if (reading == 0)
            book.Open(day, _shown, meter.MultiRate);
        else if (moods.Missed[period] && reading < account.ReadingDays.Length - 1)
            book.Miss();
        else if (moods.Estimate[period] > 0 && book.CanEstimate)
            book.Estimate(period, day, moods.Estimate[period]);
        else
            book.Bill(period, day, _shown, Seen(account, moods, period, day));
    }

    private static MeterState Seen(Account account, Moods moods, int period, int day)
    {
        var life = account.Life;
        if (life.CutForGood is { } cut && day > cut) return MeterState.Cut;
        if (life.ContractEnd is { } end && day > end && life.Status is "vacant" or "closed") return MeterState.Vacant;
        var opened = account.Tampering is { Method: Method.TerminalBridge or Method.InsideMeter } tampering && tampering.Covers(day);
        return moods.Seen(period, opened ? 0.09 : 0.008);
    }

    /// <summary>The days on which anything changes, as consecutive spans (from, to) with to exclusive.</summary>
    private List<(int From, int To)> Spans(Account account)
    {
        var months = loads.Calendar.MonthStart;
        int low = Math.Min(months[0], account.ReadingDays[0]), high = Math.Max(months[^1], account.ReadingDays[^1]) + 1;
        _cuts.Clear();
        _cuts.AddRange(months);
        _cuts.AddRange(account.ReadingDays);
        foreach (var spell in account.Life.Spells)
        {
            _cuts.Add(spell.FromDay);
            _cuts.Add(spell.ToDay);
        }
        foreach (var meter in account.Meters) _cuts.Add(meter.FittedDay);
        if (account.Tampering is { } tampering)
        {
            _cuts.Add(tampering.BeganDay);
            if (tampering.EndedDay is { } ended) _cuts.Add(ended);
        }
        _cuts.Add(high);
        _cuts.Sort();
        var spans = new List<(int, int)>(_cuts.Count);
        var from = low;
        foreach (var cut in CollectionsMarshal.AsSpan(_cuts))
        {
            if (cut <= from || cut > high) continue;
            spans.Add((from, cut));
            from = cut;
        }
        return spans;
    }
}

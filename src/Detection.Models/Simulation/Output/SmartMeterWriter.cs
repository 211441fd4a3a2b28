using Detection.Models.Csv;
using Detection.Models.Simulation.Lives;
using Detection.Models.Simulation.Loads;
using Detection.Models.Simulation.Metering;
using Detection.Models.Simulation.Theft;
using Detection.Models.Simulation.Time;

namespace Detection.Models.Simulation.Output;

/// <summary>Writes the quarter-hours of the last week and the event words of the few installations with smart meters.</summary>
/// <remarks>A share of its own stream decides who has one, so that nothing else in the town changes for it.</remarks>
internal sealed class SmartMeterWriter(TownCalendar calendar, LoadCalendar loads, Func<TownFile, CsvBuffer> buffer)
{
    private const int ProfileDays = 7;
    private const int QuartersADay = 96;
    private const double SmartShare = 0.002;
    private const double SmartFromKw = 250;
    private const double Volts = 230;

    // Bits of the event word F.F.0 (TEDAŞ-MLZ/2017-062.B).
    private const int TerminalCoverOpen = 5;
    private const int TopCoverOpen = 6;
    private const int CurrentWithoutVoltage = 8;
    private const int MagneticField = 11;
    private const int IndexWentBack = 26;

    private readonly double[] _hours = new double[24];

    public void Write(Inhabitant inhabitant)
    {
        var account = inhabitant.Account;
        var random = SeededRandom.For(account.Seed, Purpose.Smart, account.Ordinal);
        if (account.Connection.ContractPowerKw < SmartFromKw && !random.Chance(SmartShare)) return;
        for (var day = calendar.End - ProfileDays; day < calendar.End; day++) Day(inhabitant, day, random);
        Word(inhabitant, calendar.End - 2, random);
    }

    private void Day(Inhabitant inhabitant, int day, SeededRandom random)
    {
        var account = inhabitant.Account;
        Array.Clear(_hours);
        var trace = account.Tampering is { } tampering && tampering.Covers(day) ? tampering.TraceOf(0.5) : Trace.Honest;
        for (var driver = 0; driver < account.Load.KwhPerUnit.Length; driver++)
        {
            if (account.Load.KwhPerUnit[driver] == 0 || (Driver)driver == Driver.Sun) continue;
            var (t1, t2, t3) = loads.Energy((Driver)driver, day, day + 1);
            var kwh = (t1 + t2 + t3) * account.Load.KwhPerUnit[driver] * account.Life.Factor(day) * trace.Share((Driver)driver);
            var curve = loads.Curve((Driver)driver);
            for (var hour = 0; hour < 24; hour++) _hours[hour] += kwh * curve[hour];
        }
        var date = calendar.Date(day);
        for (var quarter = 0; quarter < QuartersADay; quarter++)
        {
            var milli = (long)(_hours[quarter / 4] / 4 * random.Between(0.8, 1.2) * 1000);
            var row = buffer(TownFile.LoadProfile).Text(inhabitant.InstallationNo).LocalMinute(date, quarter * 15).Milli(milli);
            if (account.Connection.MeasuresReactive) row.Milli((long)(milli * account.Load.InductiveShare)).Milli(0);
            else row.Empty().Empty();
            row.Empty();
            Phases(row, account, milli, random);
            row.EndRow();
        }
    }

    private static void Phases(CsvBuffer row, Account account, long milli, SeededRandom random)
    {
        var phases = account.Connection.Phases;
        var amperes = milli * 4.0 / 1000 * 1000 / Volts / phases / account.Connection.Multiplier;
        for (var phase = 0; phase < 3; phase++)
        {
            if (phase < phases) row.Fixed(Volts + random.Between(-4, 4), 1);
            else row.Empty();
        }
        for (var phase = 0; phase < 3; phase++)
        {
            if (phase < phases) row.Fixed(amperes * random.Between(0.97, 1.03), 2);
            else row.Empty();
        }
    }

    private void Word(Inhabitant inhabitant, int day, SeededRandom random)
    {
        var word = inhabitant.Account.Tampering is { } tampering && tampering.Covers(day)
            ? tampering.Method switch
            {
                Method.Magnet => 1UL << MagneticField,
                Method.TerminalBridge => 1UL << TerminalCoverOpen,
                Method.InsideMeter => 1UL << TopCoverOpen | 1UL << IndexWentBack,
                Method.VoltageLead => 1UL << CurrentWithoutVoltage,
                _ => 0UL,
            }
            : random.Chance(0.01) ? 1UL << TerminalCoverOpen : 0UL;
        buffer(TownFile.EventWords).Text(inhabitant.InstallationNo).Moment(calendar.Date(day), 12 * 60)
            .Text(Papers.SerialOn(inhabitant.Account, day)).Text(word.ToString("X16", System.Globalization.CultureInfo.InvariantCulture)).EndRow();
    }
}

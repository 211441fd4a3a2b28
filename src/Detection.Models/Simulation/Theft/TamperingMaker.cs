using Detection.Models.Simulation.Loads;
using Detection.Models.Simulation.Time;

namespace Detection.Models.Simulation.Theft;

/// <summary>Decides who steals, how, how much and since when.</summary>
public static class TamperingMaker
{
    private const double FaultShare = 0.006;

    /// <summary>The mean theft weight over a town's installations: dividing by it makes the planned share come true.</summary>
    private const double MeanWeight = 1.03;

    private static readonly Method[] OnePhase =
        [Method.SeparateLine, Method.PhaseBypass, Method.Neutral, Method.InsideMeter, Method.TerminalBridge, Method.Magnet];
    private static readonly double[] OnePhaseWeights = [32, 20, 15, 13, 12, 8];
    private static readonly Method[] ThreePhase =
        [Method.SeparateLine, Method.TerminalBridge, Method.InsideMeter, Method.PhaseBypass, Method.Magnet, Method.VoltageLead, Method.CtReversed];
    private static readonly double[] ThreePhaseWeights = [26, 19, 17, 12, 11, 9, 6];
    private static readonly Method[] Transformed =
        [Method.VoltageLead, Method.PhaseBypass, Method.CtReversed, Method.RemoteSwitched, Method.SeparateLine, Method.InsideMeter];
    private static readonly double[] TransformedWeights = [28, 28, 14, 10, 12, 8];
    private static readonly Method[] Irrigation =
        [Method.RemoteSwitched, Method.SeparateLine, Method.Magnet, Method.TerminalBridge, Method.VoltageLead, Method.CtReversed];
    private static readonly double[] IrrigationWeights = [32, 24, 13, 13, 10, 8];

    /// <summary>The tampering of one installation, or null when its meter tells the truth.</summary>
    /// <param name="theftShare">The expected share of thieves in the town.</param>
    /// <param name="spot">How prone the place is; 1 on average.</param>
    public static Tampering? Make(UnitKind kind, Connection connection, TownCalendar calendar, double theftShare, double spot, SeededRandom random, Stealth stealth = Stealth.Usual)
    {
        var chance = theftShare * spot * UnitTraits.Of(kind).TheftWeight / MeanWeight;
        if (random.Chance(Math.Min(0.6, chance))) return Plan(Choose(kind, connection, random), calendar, random, stealth);
        return random.Chance(FaultShare) ? Plan(Method.MeterFault, calendar, random) : null;
    }

    /// <summary>A given method, as somebody in this window might use it.</summary>
    public static Tampering Plan(Method method, TownCalendar calendar, SeededRandom random, Stealth stealth = Stealth.Usual)
    {
        var began = random.Chance(0.25) ? -random.Whole(1, 1000) : random.Whole(45, Math.Max(46, calendar.End - 60));
        var keep = method switch
        {
            Method.VoltageLead or Method.MeterFault => random.Pick<double>([0.66, 0.66, 0.33]),
            Method.CtReversed => random.Between(0.28, 0.38),
            Method.RemoteSwitched => random.Between(0.15, 0.5),
            _ => Kept(random, stealth),
        };
        return new(method, began, keep, random.Below(1000));
    }

    /// <summary>The share of use that stays on the meter: of usual thieves a third hide nearly everything, a fifth only a little.</summary>
    private static double Kept(SeededRandom random, Stealth stealth) => random.Weighted(stealth switch
    {
        Stealth.Bold => [68, 27, 5],
        Stealth.Careful => [5, 29, 66],
        _ => [35, 45, 20],
    }) switch
    {
        0 => random.Between(0.05, 0.3),
        1 => random.Between(0.3, 0.6),
        _ => random.Between(0.6, 0.85),
    };

    private static Method Choose(UnitKind kind, Connection connection, SeededRandom random)
    {
        if (kind is UnitKind.CottonPump or UnitKind.CitrusPump or UnitKind.MaizePump) return Irrigation[random.Weighted(IrrigationWeights)];
        if (connection.Multiplier > 1) return Transformed[random.Weighted(TransformedWeights)];
        return connection.Phases == 3
            ? ThreePhase[random.Weighted(ThreePhaseWeights)]
            : OnePhase[random.Weighted(OnePhaseWeights)];
    }
}

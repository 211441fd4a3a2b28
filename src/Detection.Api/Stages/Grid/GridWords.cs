using Detection.Models.Balance;

namespace Detection.Api.Stages.Grid;

/// <summary>The words that tables and addresses have for levels and states.</summary>
internal static class GridWords
{
    public static readonly string[] Levels = ["transformer", "feeder", "substation"];
    public static readonly string[] States = ["told", "metering-incomplete", "no-meter", "no-installations"];

    public static string Of(ElementLevel level) => Levels[(int)level];

    public static string Of(BalanceState state) => States[(int)state];
}

using System.Globalization;
using Detection.Models.Features;

namespace Detection.Models.Findings;

/// <summary>One part of a charge under art. 37 that is paid in instalments.</summary>
/// <param name="AmountTl">Lira and kuruş.</param>
/// <param name="PaidOn">Null while it is owed.</param>
public sealed record Instalment(DateOnly DueOn, decimal AmountTl, DateOnly? PaidOn = null);

/// <summary>Splits a charge into monthly parts (R 37). How many are granted the text at hand does not say: the company agrees on it.</summary>
public static class Instalments
{
    public const int Fewest = 2;
    public const int Most = 36;

    /// <param name="totalTl">The charge; every part is a whole number of kuruş, the first carries what does not divide.</param>
    /// <param name="count">From <see cref="Fewest"/> to <see cref="Most"/>.</param>
    /// <param name="firstDueOn">The others follow on the same day of the next months, or on the month's last day.</param>
    /// <exception cref="ArgumentOutOfRangeException">The count is outside its limits.</exception>
    public static IReadOnlyList<Instalment> Plan(decimal totalTl, int count, DateOnly firstDueOn)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, Fewest);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, Most);
        var part = Math.Floor(totalTl * 100 / count) / 100;
        return [.. Enumerable.Range(0, count).Select(index => new Instalment(firstDueOn.AddMonths(index), index == 0 ? totalTl - part * (count - 1) : part))];
    }

    /// <summary>The part that is owed next; null where all are paid, or none were agreed.</summary>
    public static Instalment? NextOwed(IReadOnlyList<Instalment> parts) => parts.FirstOrDefault(part => part.PaidOn is null);

    /// <summary>The parts with the next one owed marked as paid.</summary>
    public static IReadOnlyList<Instalment> PayNext(IReadOnlyList<Instalment> parts, DateOnly paidOn)
    {
        var next = NextOwed(parts);
        return [.. parts.Select(part => ReferenceEquals(part, next) ? part with { PaidOn = paidOn } : part)];
    }

    /// <summary>The amount as a sentence writes it [TL].</summary>
    public static TextPair AmountIn(Instalment part)
    {
        var amount = part.AmountTl.ToString("0.00", CultureInfo.InvariantCulture);
        return new TextPair($"{amount.Replace('.', ',')} TL", $"{amount} TL");
    }
}

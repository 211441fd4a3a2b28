using System.Numerics;

namespace Detection.Models.Series;

/// <summary>A smart meter's event word of one day, its bits weighed by the company's table.</summary>
/// <param name="UrgentBits">Bits set which the table calls urgent: a top cover opened, a current without its voltage, a magnet.</param>
/// <param name="OtherBits">Other bits set which the table lists.</param>
public readonly record struct EventWord(DateOnly Day, int UrgentBits, int OtherBits);

/// <summary>Which bits of an event word mean something, by meter model: makers number them differently.</summary>
public sealed class EventBits
{
    private readonly Dictionary<string, (ulong Urgent, ulong Listed)> _masks = new(StringComparer.Ordinal);

    /// <param name="bits">Rows of the code table of kind event-bit; an empty model stands for every model without rows of its own. A bit outside 0–63 is left out.</param>
    public EventBits(IEnumerable<(string Model, int Bit, bool Urgent)> bits)
    {
        foreach (var (model, bit, urgent) in bits.Where(b => b.Bit is >= 0 and < 64))
        {
            var (urgentBits, listed) = _masks.GetValueOrDefault(model);
            _masks[model] = (urgent ? urgentBits | (1UL << bit) : urgentBits, listed | (1UL << bit));
        }
    }

    /// <param name="model">Of the meter that sent the word; null = not known.</param>
    public EventWord Read(DateOnly day, string? model, ulong word)
    {
        var (urgent, listed) = model is not null && _masks.TryGetValue(model, out var own) ? own : _masks.GetValueOrDefault("");
        return new EventWord(day, BitOperations.PopCount(word & urgent), BitOperations.PopCount(word & listed & ~urgent));
    }
}

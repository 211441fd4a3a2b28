using Detection.Models.Features;

namespace Detection.Models.Law.Worksheets;

/// <summary>What the engine answers: a worksheet, or the obstacles that stand before one. Never both, never neither.</summary>
/// <param name="Sheet">Null where an obstacle stands in the way.</param>
/// <param name="Obstacles">Empty where there is a sheet.</param>
public sealed record LawAnswer(Worksheet? Sheet, IReadOnlyList<LawObstacle> Obstacles)
{
    public static LawAnswer Of(Worksheet sheet) => new(sheet, []);

    public static LawAnswer Refuse(params IReadOnlyList<LawObstacle> obstacles) => new(null, obstacles);
}

/// <summary>Why no amount can be computed lawfully, and what to do.</summary>
/// <param name="Code">Stable, kebab-case, such as <c>no-rule-set</c> or <c>tariff-missing</c>.</param>
/// <param name="Article">The article that asks for it.</param>
/// <param name="Field">The fact or table concerned.</param>
/// <param name="Text">A sentence with the remedy.</param>
public sealed record LawObstacle(string Code, string Article, string Field, TextPair Text);

namespace Geo.Routing.Planning;

/// <summary>A plan the crews already hold. The search begins from it and departs from it only for enough gain.</summary>
/// <param name="StopsOfShift">For each shift of the problem its stops in order; a stop occurs at most once.</param>
/// <param name="ChangePenalty">What each stop that leaves its crew and day costs, whether moved or dropped, in units of value; at least 0.</param>
public sealed record HandedOutPlan(int[][] StopsOfShift, double ChangePenalty);

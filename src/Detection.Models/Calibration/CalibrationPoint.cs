namespace Detection.Models.Calibration;

/// <summary>A score given before a visit, and what the visit found.</summary>
/// <param name="Score">0–1, by a model that had not seen this outcome.</param>
/// <param name="IsPositive">Illegal use was found.</param>
/// <param name="Weight">Above 0: how many installations of the population the visited one stands for; 1 where visits were drawn evenly.</param>
public readonly record struct CalibrationPoint(double Score, bool IsPositive, double Weight = 1);

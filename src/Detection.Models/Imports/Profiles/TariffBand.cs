namespace Detection.Models.Imports.Profiles;

/// <summary>Customers whose mean daily energy lies below a bound, and at or above the bound of the band before.</summary>
/// <param name="BelowKwhPerDay">Exclusive upper bound [kWh/day]; null for the last band.</param>
public sealed record TariffBand(string TariffGroup, double? BelowKwhPerDay);

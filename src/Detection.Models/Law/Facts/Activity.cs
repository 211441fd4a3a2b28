namespace Detection.Models.Law.Facts;

/// <summary>What the place does: decides the hours a day of a power-based calculation (R 45(3)).</summary>
public enum Activity
{
    Dwelling,

    /// <summary>Agricultural irrigation: hours by season, use factor 1.</summary>
    Irrigation,
    IndustryOneShift,
    IndustryTwoShifts,
    IndustryThreeShifts,

    /// <summary>Industry whose number of shifts is not known.</summary>
    IndustryShiftsUnknown,
    Tourism,
    FuelStation,
    Hospital,
    ShoppingMall,
    ColdStore,
    EvCharging,
    Other,
}

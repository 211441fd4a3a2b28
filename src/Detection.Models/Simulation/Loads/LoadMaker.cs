namespace Detection.Models.Simulation.Loads;

/// <summary>Draws the load of one installation from the bank of its kind.</summary>
/// <remarks>Levels are chosen so that a median flat draws about 200 kWh a month and the groups keep a plausible distance.</remarks>
public static class LoadMaker
{
    private sealed record Household(double Weight, double Base, double Living, double Cooling, double Heating);

    private static readonly Household[] Households =
    [
        new(0.10, 1.3, 1.2, 0.25, 0.20), // lives alone
        new(0.16, 1.8, 2.2, 0.45, 0.25), // couple
        new(0.25, 2.4, 3.8, 0.70, 0.30), // family
        new(0.09, 3.0, 5.5, 0.80, 0.40), // large family
        new(0.12, 1.6, 1.8, 0.30, 0.50), // pensioners
        new(0.06, 1.2, 1.6, 0.35, 0.35), // students
        new(0.05, 2.2, 4.2, 0.80, 0.40), // works from home
        new(0.06, 3.5, 6.0, 1.60, 0.90), // comfortable
        new(0.06, 0.9, 1.0, 0.08, 0.08), // frugal
        new(0.05, 2.0, 3.0, 0.60, 1.50), // heats with electricity
    ];

    private static readonly double[] HouseholdWeights = [.. Households.Select(household => household.Weight)];

    public static Load Make(UnitKind kind, SeededRandom random)
    {
        var units = new double[LoadCalendar.DriverCount];
        return kind switch
        {
            UnitKind.Flat or UnitKind.House => Home(units, kind, random),
            UnitKind.CottonPump or UnitKind.CitrusPump or UnitKind.MaizePump => Pump(units, kind, random),
            UnitKind.StreetLight => StreetLight(units, random),
            UnitKind.Factory or UnitKind.Mill or UnitKind.ColdStore or UnitKind.Workshop => Industry(units, kind, random),
            _ => Trade(units, kind, random),
        };
    }

    private static Load Home(double[] units, UnitKind kind, SeededRandom random)
    {
        var type = Households[random.Weighted(HouseholdWeights)];
        var size = random.LogNormal(kind == UnitKind.House ? 1.2 : 1, 0.28);
        units[(int)Driver.Base] = type.Base * size * random.LogNormal(1, 0.2);
        units[(int)Driver.Living] = type.Living * size * random.LogNormal(1, 0.2);
        units[(int)Driver.Cooling] = random.Chance(0.82) ? 1.35 * type.Cooling * size * random.LogNormal(1, 0.35) : 0;
        units[(int)Driver.Heating] = random.Chance(0.65) ? type.Heating * size * random.LogNormal(1, 0.4) : 0;
        if (random.Chance(kind == UnitKind.House ? 0.06 : 0.002)) units[(int)Driver.Sun] = random.Between(1.5, 4);
        var contract = kind == UnitKind.House
            ? Load.Step(random.Pick<double>([7, 8, 9, 9, 11, 15])) : Load.Step(random.Pick<double>([4, 5, 5, 6, 6, 7, 8, 9]));
        return Built(units, random.Between(1.2, 3.4), 0.12, 0.1, 0.08, contract, random);
    }

    private static Load Pump(double[] units, UnitKind kind, SeededRandom random)
    {
        var motorKw = random.Pick<double>([5.5, 7.5, 11, 15, 18.5, 22, 30, 37, 45]);
        var hoursADay = random.Between(8, 17);
        var driver = kind switch { UnitKind.CottonPump => Driver.Cotton, UnitKind.CitrusPump => Driver.Citrus, _ => Driver.Maize };
        units[(int)driver] = motorKw * hoursADay;
        units[(int)Driver.Base] = random.Between(0.05, 0.6);
        return Built(units, motorKw * 0.3, 0.62, random.Between(0.5, 0.95), 0.16, Load.Step(motorKw * 1.15), random);
    }

    private static Load StreetLight(double[] units, SeededRandom random)
    {
        var lampKw = random.Between(1.2, 7);
        units[(int)Driver.Dark] = lampKw;
        return Built(units, 0.02 * lampKw, 0.3, 0.7, 0.02, Load.Step(lampKw * 1.3), random);
    }

    private static Load Industry(double[] units, UnitKind kind, SeededRandom random)
    {
        var size = random.LogNormal(1, 0.55);
        switch (kind)
        {
            case UnitKind.Workshop:
                units[(int)Driver.Office] = 120 * size;
                units[(int)Driver.Base] = 12 * size;
                break;
            case UnitKind.ColdStore:
                units[(int)Driver.Base] = 1100 * size;
                units[(int)Driver.Cooling] = 130 * size;
                units[(int)Driver.Office] = 80 * size;
                break;
            default:
                units[(int)Driver.Shifts] = (kind == UnitKind.Mill ? 1200 : 3300) * size;
                units[(int)Driver.Office] = 350 * size;
                units[(int)Driver.Cooling] = 15 * size;
                break;
        }
        if (random.Chance(0.08)) units[(int)Driver.Sun] = random.Between(0.05, 0.15) * (units[(int)Driver.Office] + units[(int)Driver.Shifts]);
        return Built(units, 0.12 * Peak(units), random.Between(0.45, 0.8), random.Between(0.72, 0.98), 0.09, 0, random);
    }

    private static Load Trade(double[] units, UnitKind kind, SeededRandom random)
    {
        var size = random.LogNormal(1, 0.45);
        foreach (var (driver, kwh) in TradeUnits(kind)) units[(int)driver] = kwh * size * random.LogNormal(1, 0.2);
        return Built(units, random.Between(0.8, 2.5) + 0.15 * Peak(units), random.Between(0.2, 0.55), random.Between(0.3, 0.9), 0.1, 5, random);
    }

    private static (Driver Driver, double Kwh)[] TradeUnits(UnitKind kind) => kind switch
    {
        UnitKind.Shop => [(Driver.Base, 4), (Driver.Shop, 12), (Driver.Cooling, 1.6), (Driver.Heating, 0.8)],
        UnitKind.Restaurant => [(Driver.Base, 18), (Driver.Shop, 52), (Driver.Cooling, 4), (Driver.Heating, 2)],
        UnitKind.Supermarket => [(Driver.Base, 150), (Driver.Shop, 110), (Driver.Cooling, 14)],
        UnitKind.Bakery => [(Driver.Base, 12), (Driver.Bakery, 140), (Driver.Cooling, 3)],
        UnitKind.Office => [(Driver.Base, 4), (Driver.Office, 18), (Driver.Cooling, 2.2), (Driver.Heating, 1.2)],
        UnitKind.Warehouse => [(Driver.Base, 14), (Driver.Office, 45), (Driver.Dark, 0.8)],
        UnitKind.Greenhouse => [(Driver.Base, 12), (Driver.Heating, 9), (Driver.Citrus, 20)],
        UnitKind.DairyFarm => [(Driver.Base, 60), (Driver.Cooling, 3), (Driver.Living, 6)],
        UnitKind.School => [(Driver.Base, 14), (Driver.Term, 120), (Driver.Heating, 4)],
        UnitKind.Mosque => [(Driver.Base, 2), (Driver.Prayer, 9), (Driver.Cooling, 3.5), (Driver.Heating, 1.5)],
        UnitKind.Clinic => [(Driver.Base, 35), (Driver.Office, 80), (Driver.Cooling, 9), (Driver.Heating, 5)],
        UnitKind.TownHall => [(Driver.Base, 40), (Driver.Office, 150), (Driver.Cooling, 16), (Driver.Heating, 9)],
        UnitKind.BaseStation => [(Driver.Base, 52), (Driver.Cooling, 1.2)],
        UnitKind.BuildingSite => [(Driver.Base, 6), (Driver.Office, 55)],
        _ => [(Driver.Base, 2.2), (Driver.Living, 1.6)],
    };

    private static Load Built(
        double[] units, double burstKw, double inductive, double compensation, double spread, double contractKw, SeededRandom random) =>
        new(units, burstKw, inductive * random.LogNormal(1, 0.2), compensation, spread,
            Load.Step(Math.Max(contractKw, (Peak(units) + burstKw) * random.Between(1.15, 1.5))));

    /// <summary>The hourly peak of a strong day, near enough for choosing a connection [kW].</summary>
    private static double Peak(double[] units)
    {
        double seasonal = Math.Max(units[(int)Driver.Cooling] * 8 * 0.065, units[(int)Driver.Heating] * 8 * 0.07);
        double fields = units[(int)Driver.Cotton] + units[(int)Driver.Citrus] + units[(int)Driver.Maize];
        return units[(int)Driver.Base] / 24 + units[(int)Driver.Living] * 0.09 + seasonal + fields * 0.055 + units[(int)Driver.Dark]
            + units[(int)Driver.Office] * 0.125 + units[(int)Driver.Shop] * 0.082 + units[(int)Driver.Bakery] * 0.1
            + units[(int)Driver.Term] * 0.13 + units[(int)Driver.Shifts] / 22 + units[(int)Driver.Prayer] * 0.12;
    }
}

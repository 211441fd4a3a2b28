namespace Detection.Models.Balance;

/// <summary>How uneven a load is, for losses that grow with its square.</summary>
public static class LoadShape
{
    /// <summary>Active ÷ apparent power of a mixed district.</summary>
    public const double PowerFactor = 0.95;

    /// <summary>Mean ÷ highest power where no demand is metered: homes and shops together.</summary>
    public const double AssumedLoadFactor = 0.45;

    /// <summary>Weight of the load factor itself in the loss factor.</summary>
    private const double LinearWeight = 0.2;

    /// <summary>Mean ÷ highest power, 0.05–1; assumed where demand is not known or contradicts the energy.</summary>
    public static double LoadFactor(double kwh, double hours, double demandKw)
    {
        var factor = kwh / (hours * demandKw);
        return factor is > 0 and <= 1.02 ? Math.Clamp(factor, 0.05, 1) : AssumedLoadFactor;
    }

    /// <summary>Mean of the squared load ÷ square of its mean; 1 for a steady load.</summary>
    /// <remarks>Method: the loss factor of Buller and Woodrow (1928), "Load factor–equivalent hour values compared", Electrical World 92: c·f + (1 − c)·f² with c = 0.2.</remarks>
    public static double LossFactor(double loadFactor) => (LinearWeight * loadFactor + (1 - LinearWeight) * loadFactor * loadFactor) / (loadFactor * loadFactor);
}

namespace Detection.Models.Balance;

/// <summary>What transformers and lines lose of the energy that passes them, and what was assumed where it is not known.</summary>
public static class TechnicalLoss
{
    /// <summary>Mean power ÷ rating where a transformer's rating is not known.</summary>
    private const double AssumedLoading = 0.3;

    /// <param name="kwh">Energy into the element; its part for each transformer goes by rating.</param>
    /// <param name="demandKw">NaN where not known.</param>
    public static LossEstimate Of(GridElement element, double kwh, double hours, double demandKw)
    {
        if (!(hours > 0)) return default;
        var through = Math.Max(0, kwh);
        var lossFactor = LoadShape.LossFactor(LoadShape.LoadFactor(through, hours, demandKw));
        var loss = LineLoss.LowVoltage(through);
        if (element.Level != ElementLevel.Transformer) loss += LineLoss.MediumVoltage(element.Line, through, hours, lossFactor);
        var ratings = Ratings(element, through, hours);
        var total = ratings.Sum();
        foreach (var rating in ratings)
        {
            var meanLoading = through / hours / LoadShape.PowerFactor / total;
            loss += TransformerLoss.NoLoad(rating, hours) + TransformerLoss.Load(rating, hours, meanLoading * meanLoading * lossFactor);
        }
        return loss;
    }

    /// <summary>The known ratings, and for the others what would be loaded as transformers usually are.</summary>
    private static double[] Ratings(GridElement element, double kwh, double hours)
    {
        var known = element.RatingsKva.Where(rating => rating > 0).ToArray();
        var usual = known.Length > 0 ? known.Average() : Math.Max(25, kwh / hours / LoadShape.PowerFactor / AssumedLoading / Math.Max(1, element.RatingsKva.Count));
        return [.. element.RatingsKva.Select(rating => rating > 0 ? rating : usual)];
    }
}

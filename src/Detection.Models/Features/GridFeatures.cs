namespace Detection.Models.Features;

/// <summary>What the transformer says of the installations behind it.</summary>
public static class GridFeatures
{
    public static readonly Feature UnexplainedShare = new()
    {
        Code = "transformer_unexplained_share",
        Family = FeatureFamily.Grid,
        Name = new("Trafonun açıklanamayan enerji payı", "Unexplained share of the transformer's energy"),
        Unit = "share",
        Meaning = "Of the energy into the installation's transformer over the last twelve months told, the share that neither bills nor technical loss account for; not known without a meter at the transformer.",
        Trace = "any theft behind the transformer, with a contract or without",
        Suspicious = Suspicious.High,
        Grain = 0.03,
        Weight = 0.35,
        Compute = input => input.Grid.UnexplainedShare,
    };

    public static readonly Feature ExcessPerInstallation = new()
    {
        Code = "transformer_excess_kwh_day",
        Family = FeatureFamily.Grid,
        Name = new("Trafoda kesin eksik enerji, tesisat başına", "Energy surely missing at the transformer, for each installation"),
        Unit = "kWh/day",
        Meaning = "Lower end of the 90 % interval of the transformer's unexplained energy ÷ its installations.",
        Compute = input => input.Grid.ExcessKwhPerDay,
    };

    public static readonly Feature DropMissed = new()
    {
        Code = "drop_missed_by_transformer",
        Family = FeatureFamily.Grid,
        Name = new("Düşüşün trafoda eksik görünmesi", "The transformer misses what the installation stopped using"),
        Unit = "ln odds",
        Meaning = "ln of the odds, from the transformer's months, that the energy gone from this installation's bills since its lasting drop still flows into the transformer; below 0 the transformer's energy fell with the bill. Between −20 and 20; not known without a lasting drop or without a meter at the transformer.",
        Trace = "all methods that begin in the records: the meter sees less, the transformer does not",
        Suspicious = Suspicious.High,
        Grain = 1,
        Weight = 1,
        Compute = input => input.Grid.DropMissed,
    };

    public static IReadOnlyList<Feature> All { get; } = [UnexplainedShare, ExcessPerInstallation, DropMissed];
}

namespace Detection.Models.Imports.Rules;

/// <summary>Every rule once; the codes are stored with what the rules found, so a code never changes its meaning.</summary>
public static class RuleCatalogue
{
    public static FileIsEmpty FileIsEmpty { get; } = new();
    public static FileHasNoRows FileHasNoRows { get; } = new();
    public static FileIsNotText FileIsNotText { get; } = new();
    public static ProfileDoesNotFit ProfileDoesNotFit { get; } = new();
    public static NoProfileFits NoProfileFits { get; } = new();
    public static ColumnIsNamedTwice ColumnIsNamedTwice { get; } = new();
    public static RecordIsTooLong RecordIsTooLong { get; } = new();
    public static NeighbourhoodsAreNeeded NeighbourhoodsAreNeeded { get; } = new();
    public static GeoJsonIsBroken GeoJsonIsBroken { get; } = new();
    public static ColumnIsIgnored ColumnIsIgnored { get; } = new();
    public static EncodingWasGuessed EncodingWasGuessed { get; } = new();
    public static DecimalMarkWasDetected DecimalMarkWasDetected { get; } = new();
    public static DelimiterWasDetected DelimiterWasDetected { get; } = new();
    public static TooFewFields TooFewFields { get; } = new();
    public static TooManyFields TooManyFields { get; } = new();
    public static QuoteNotClosed QuoteNotClosed { get; } = new();
    public static GeometryIsBroken GeometryIsBroken { get; } = new();
    public static RequiredFieldIsEmpty RequiredFieldIsEmpty { get; } = new();
    public static NotANumber NotANumber { get; } = new();
    public static NotADate NotADate { get; } = new();
    public static NotAMonth NotAMonth { get; } = new();
    public static NotATime NotATime { get; } = new();
    public static UnknownCode UnknownCode { get; } = new();

    /// <summary>Asked in this order: a later rule sees the cells that an earlier one cleared.</summary>
    public static IReadOnlyList<RowRule> Row { get; } =
    [
        new BrokenLetters(), new DatesOutOfOrder(), new NegativeEnergy(), new NegativeRating(), new DaysMissing(), new CoordinatesAbsent(),
        new CoordinatesZero(), new CoordinatesSwapped(), new CoordinatesOutsideTurkiye(),
    ];

    /// <summary>Asked in this order, once all rows of a file are staged.</summary>
    public static IReadOnlyList<SetRule> Set { get; } =
        [new ConflictingDuplicate(), new UnknownInstallation(), new UnknownTransformer(), new CoordinatesOutsideNeighbourhoods()];

    public static IReadOnlyList<ImportRule> All { get; } =
    [
        FileIsEmpty, FileHasNoRows, FileIsNotText, ProfileDoesNotFit, NoProfileFits, ColumnIsNamedTwice, RecordIsTooLong,
        NeighbourhoodsAreNeeded, GeoJsonIsBroken, ColumnIsIgnored, EncodingWasGuessed, DecimalMarkWasDetected, DelimiterWasDetected,
        TooFewFields, TooManyFields, QuoteNotClosed, GeometryIsBroken, RequiredFieldIsEmpty, NotANumber, NotADate, NotAMonth, NotATime,
        UnknownCode, .. Row, .. Set,
    ];

    public static ImportRule? Find(string code) => All.FirstOrDefault(rule => rule.Code == code);
}

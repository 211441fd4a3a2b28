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
    public static ArchiveIsTooLarge ArchiveIsTooLarge { get; } = new();
    public static WorkbookIsBroken WorkbookIsBroken { get; } = new();
    public static MapIsBroken MapIsBroken { get; } = new();
    public static LayerIsNotNamed LayerIsNotNamed { get; } = new();
    public static CrsIsNotKnown CrsIsNotKnown { get; } = new();
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
    public static NotABitWord NotABitWord { get; } = new();
    public static UnknownInstallation UnknownInstallation { get; } = new();
    public static IndexWentBack IndexWentBack { get; } = new();
    public static IndexRestarted IndexRestarted { get; } = new();
    public static IndexDoesNotContinue IndexDoesNotContinue { get; } = new();

    /// <summary>Asked in this order: a later rule sees the cells that an earlier one cleared.</summary>
    public static IReadOnlyList<RowRule> Row { get; } =
    [
        new BrokenLetters(), new DatesOutOfOrder(), new NegativeEnergy(), new NegativeRating(), new DaysMissing(), new CoordinatesAbsent(),
        new CoordinatesZero(), new CoordinatesSwapped(), new CoordinatesOutsideTurkiye(), new PointIsNotLocated(), new EicCheckCharacter(),
        new IdentityIsADummy(), new NationalIdCheckDigits(), new TaxIdCheckDigit(), new OnePhaseAtMediumVoltage(), new MultiplierIsZero(),
        new MultiplierIsNotRatio(), new StampYearImplausible(), new ClockWasNotMoved(), new EnergyDiffersFromIndex(), new IndexRolledOver(),
        IndexWentBack, new RegistersDifferFromTotal(), new RegisterDiffersFromIndex(), new ReadingIntervalUnusual(),
        new PeriodDoesNotFitDates(), new NotAQuarterHour(), new BillDoesNotAddUp(),
    ];

    /// <summary>Asked in this order after the rules of the row alone, when it is known what is stored.</summary>
    public static IReadOnlyList<StoredRule> Stored { get; } =
    [
        UnknownInstallation, new DateInTheFuture(), new CodeIsNotInTable(), new MultiplierDiffersFromMeter(), new DemandAboveConnection(),
        new EnergyAboveConnection(), new DemandBelowMean(), new ReadingIsRepeated(), new ReadingsOverlap(), IndexDoesNotContinue,
    ];

    /// <summary>Asked in this order, once all rows of a file are staged.</summary>
    public static IReadOnlyList<SetRule> Set { get; } =
    [
        new ConflictingDuplicate(), new UnknownTransformer(), new CoordinatesOutsideNeighbourhoods(), new PointSharedByMany(),
        new TransformerIsNotStored(), new MetersOverlap(), new MeterIsNotStored(), new BillDiffersFromReading(),
    ];

    public static IReadOnlyList<ImportRule> All { get; } =
    [
        FileIsEmpty, FileHasNoRows, FileIsNotText, ProfileDoesNotFit, NoProfileFits, ColumnIsNamedTwice, RecordIsTooLong,
        NeighbourhoodsAreNeeded, ArchiveIsTooLarge, WorkbookIsBroken, MapIsBroken, LayerIsNotNamed, CrsIsNotKnown, GeoJsonIsBroken, ColumnIsIgnored, EncodingWasGuessed, DecimalMarkWasDetected, DelimiterWasDetected,
        TooFewFields, TooManyFields, QuoteNotClosed, GeometryIsBroken, RequiredFieldIsEmpty, NotANumber, NotADate, NotAMonth, NotATime,
        UnknownCode, NotABitWord, .. Row, .. Stored, .. Set, IndexRestarted,
    ];

    public static ImportRule? Find(string code) => All.FirstOrDefault(rule => rule.Code == code);
}

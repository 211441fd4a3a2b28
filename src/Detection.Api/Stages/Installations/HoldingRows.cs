namespace Detection.Api.Stages.Installations;

/// <summary>The numbers and words of one installation that its detail does not show; <c>PositionGrade</c> is A (measured at the meter) to D (guessed).</summary>
public sealed record IdentifierRow(
    string? ContractAccountNo, string? DoorNo, string? Region, string? PositionGrade, long? ImportId, long? LineNo);

/// <summary>Who holds the contract; the number is masked and the name withheld.</summary>
public sealed record ConsumerRow(
    string ContractAccountNo, string? IdKind, string? IdMasked, string? TaxOffice, DateOnly? ContractStart, DateOnly? ContractEnd, long? ImportId,
    long? LineNo);

/// <summary>A seal; <c>RemovedOn</c> is null while it is on.</summary>
public sealed record SealRow(
    string SealNo, string? SerialNo, string? Place, DateOnly? FittedOn, DateOnly? RemovedOn, string? Crew, long? ImportId, long? LineNo);

/// <summary>The transformer that fed the installation from a day to a day (exclusive); <c>ToDay</c> is null while it does.</summary>
public sealed record TransformerLinkRow(string TransformerCode, DateOnly FromDay, DateOnly? ToDay, string? Phase, long? ImportId, long? LineNo);

/// <summary>A smart meter's event word in hexadecimal, and what its bits mean by the loaded codes.</summary>
public sealed record EventWordRow(DateTime At, string? SerialNo, string Word, long? ImportId, long? LineNo, string[] MeaningsTr, string[] MeaningsEn);

/// <summary>One further register's month; indexes before the multiplier, <c>Quantity</c> in <c>Unit</c>.</summary>
public sealed record RegisterRow(
    DateOnly Period, string Register, DateOnly? FirstReadingDate, DateOnly? LastReadingDate, double? FirstIndex, double? LastIndex, double? Multiplier,
    double? Quantity, string? Unit, long? ImportId, long? LineNo);

/// <summary>One bill; amounts in TL, <c>UnitPrice</c> in TL/kWh, the period by its first day.</summary>
public sealed record BillRow(
    DateOnly Period, string? BillNo, string? ContractAccountNo, decimal? BilledKwh, decimal? DailyAverageKwh, decimal? CurrentYearKwh,
    decimal? PreviousYearKwh, decimal? UnitPrice, decimal? VatBase, decimal? Vat, decimal? InvoiceAmount, decimal? AmountDue, decimal? SecurityDeposit,
    decimal? CustomerCredit, decimal? MiscAdjustment, decimal? RoundingCarriedIn, decimal? RoundingCarriedOut, DateOnly? NotificationDate,
    DateOnly? DueDate, DateOnly? NextReadingPeriod, long? ImportId, long? LineNo);

/// <summary>A day of 96 quarter-hours, the first from 00:00; null where the meter gave none.</summary>
public sealed record LoadProfileRow(
    DateOnly Day, float?[] ActiveKwh, float?[]? InductiveKvarh, float?[]? CapacitiveKvarh, float?[]? ExportKwh, float?[]? VoltageRV, float?[]? VoltageSV,
    float?[]? VoltageTV, float?[]? CurrentRA, float?[]? CurrentSA, float?[]? CurrentTA, long? ImportId, long? LineNo);

/// <summary>A change that a later file made; <c>Key</c>, <c>Old</c> and <c>New</c> are JSON objects of columns.</summary>
public sealed record CorrectionRow(
    string Table, string Key, string Old, string New, long? ImportId, string FileName, string? RequestedBy, DateTime? FinishedAt, long? OldImportId,
    string? OldFileName, long? OldLineNo, long? LineNo);

/// <summary>What an import rule said about a row of the installation.</summary>
public sealed record InstallationFindingRow(
    long ImportId, string FileName, long LineNo, DateOnly? Period, string Field, string Rule, string Severity, string? Value, string? Detail);

namespace Detection.Models.Imports.Rules;

/// <summary>What becomes of what a rule found.</summary>
public enum Severity
{
    /// <summary>Kept as it is and mentioned.</summary>
    Note,

    /// <summary>The row is kept, the doubtful value is marked or left out.</summary>
    Flag,

    /// <summary>The row is not taken; it stays with the import, to be mended and sent again.</summary>
    Reject,

    /// <summary>Nothing of the file is taken.</summary>
    Refuse,
}

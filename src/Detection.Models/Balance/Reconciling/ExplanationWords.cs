namespace Detection.Models.Balance.Reconciling;

/// <summary>The words that files, tables and addresses have for explanations.</summary>
public static class ExplanationWords
{
    private static readonly string[] Words = ["theft", "line-tap", "wrong-link", "wrong-multiplier", "metering-gap", "street-lighting"];

    public static string Of(ExplanationKind kind) => Words[(int)kind];

    /// <summary>Null where the word is none of them.</summary>
    public static ExplanationKind? Find(string word) => Array.IndexOf(Words, word) is >= 0 and var place ? (ExplanationKind)place : null;
}

using Detection.Models.Imports.Values;

namespace Detection.Models.Tests.Imports;

public class FormulaGuardTests
{
    [Theory]
    [InlineData("=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0")]
    [InlineData("+90", "'+90")]
    [InlineData("'=x", "''=x")]
    [InlineData("'ev", "'ev")]
    [InlineData("''", "''")]
    [InlineData("a=b", "a=b")]
    [InlineData("", "")]
    public void A_formula_gets_one_apostrophe_and_loses_it_again(string text, string guarded)
    {
        Assert.Equal(guarded, FormulaGuard.Guard(text));
        Assert.Equal(text, FormulaGuard.Unguard(guarded.AsMemory()).ToString());
    }
}

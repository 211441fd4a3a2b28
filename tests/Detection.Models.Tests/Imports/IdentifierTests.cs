using Detection.Models.Imports.Values;

namespace Detection.Models.Tests.Imports;

public class IdentifierTests
{
    [Theory]
    [InlineData("40Z000002606920J")]
    [InlineData("40Z000007706314S")]
    [InlineData("40Z000007706315Q")]
    [InlineData("40Z000000000700A")]
    [InlineData("10YTR-TEIAS----W")]
    public void Published_codes_satisfy_their_check_character(string code) => Assert.True(Identifiers.IsEic(code));

    [Theory]
    [InlineData("40Z000002606920K")]
    [InlineData("40Z000002606290J")]
    [InlineData("40Z00000260692J")]
    [InlineData("40z000002606920J")]
    [InlineData("")]
    public void Mistyped_codes_do_not(string code) => Assert.False(Identifiers.IsEic(code));

    [Theory]
    [InlineData("10000000146", true)]
    [InlineData("10000000147", false)]
    [InlineData("00000000146", false)]
    [InlineData("1000000014", false)]
    [InlineData("1000000014O", false)]
    public void A_national_id_is_checked_by_its_last_two_digits(string number, bool valid) => Assert.Equal(valid, Identifiers.IsNationalId(number));

    [Theory]
    [InlineData("4540536920", true)]
    [InlineData("4540536921", false)]
    [InlineData("454053692", false)]
    public void A_tax_id_is_checked_by_its_last_digit(string number, bool valid) => Assert.Equal(valid, Identifiers.IsTaxId(number));

    [Theory]
    [InlineData("11111111110", true)]
    [InlineData("1234567890", true)]
    [InlineData("10000000146", false)]
    [InlineData("4540536920", false)]
    public void Placeholders_are_known(string number, bool dummy) => Assert.Equal(dummy, Identifiers.IsDummy(number));

    [Fact]
    public void Only_the_last_three_characters_are_shown() => Assert.Equal("********146", Identifiers.Mask("10000000146"));
}

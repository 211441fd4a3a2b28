using Detection.Models.Findings.Persons;

namespace Detection.Models.Tests.Findings;

public class IdentityNumberTests
{
    [Theory]
    [InlineData(IdentityKind.Tckn, "10000000146", true)]
    [InlineData(IdentityKind.Tckn, "10000000147", false)]
    [InlineData(IdentityKind.Tckn, "01000000146", false)]
    [InlineData(IdentityKind.Tckn, "11111111110", false)]
    [InlineData(IdentityKind.Tckn, "22222222220", false)]
    [InlineData(IdentityKind.Tckn, "1000000014", false)]
    [InlineData(IdentityKind.Tckn, "1000000014x", false)]
    [InlineData(IdentityKind.Vkn, "4540536920", true)]
    [InlineData(IdentityKind.Vkn, "4540536921", false)]
    [InlineData(IdentityKind.Vkn, "1234567890", false)]
    [InlineData(IdentityKind.Passport, "U12345678", true)]
    [InlineData(IdentityKind.Passport, "U 1", false)]
    public void A_number_is_held_to_its_kind(IdentityKind kind, string number, bool valid) => Assert.Equal(valid, IdentityNumber.IsValid(kind, number));

    [Fact]
    public void One_wrong_digit_is_always_noticed()
    {
        const string number = "10000000146";
        for (var at = 1; at < number.Length; at++)
        {
            foreach (var digit in "0123456789".Where(digit => digit != number[at]))
                Assert.False(IdentityNumber.IsValid(IdentityKind.Tckn, number[..at] + digit + number[(at + 1)..]), $"{digit} at {at}");
        }
    }

    [Theory]
    [InlineData("10000000146", "•••••••••46")]
    [InlineData("7", "7")]
    public void A_masked_number_shows_two_characters(string number, string masked) => Assert.Equal(masked, IdentityNumber.Mask(number));
}

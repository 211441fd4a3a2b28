namespace Detection.Models.Findings.Persons;

public enum IdentityKind
{
    /// <summary>T.C. kimlik numarası.</summary>
    Tckn,

    /// <summary>Vergi kimlik numarası.</summary>
    Vkn,
    Passport,

    /// <summary>Residence document of a foreigner.</summary>
    Residence,
}

/// <summary>Checks and masks identity numbers. No number is ever printed or answered whole.</summary>
public static class IdentityNumber
{
    private const int ShortestDocument = 5;
    private const int LongestDocument = 20;

    /// <summary>Numbers that pass the arithmetic and are nobody's.</summary>
    private static readonly HashSet<string> Dummies = ["1234567890", "11111111110"];

    /// <summary>Whether the number can be one of its kind: length, check digits, no known dummy.</summary>
    public static bool IsValid(IdentityKind kind, string number) => kind switch
    {
        IdentityKind.Tckn => IsTckn(number),
        IdentityKind.Vkn => IsVkn(number),
        _ => number.Length is >= ShortestDocument and <= LongestDocument && number.All(char.IsAsciiLetterOrDigit),
    };

    /// <summary>The last two characters behind dots, which tells two people of one house apart and no more.</summary>
    public static string Mask(string number) => new string('•', Math.Max(0, number.Length - 2)) + number[^Math.Min(2, number.Length)..];

    private static bool IsTckn(string number)
    {
        if (number.Length != 11 || !number.All(char.IsAsciiDigit) || number[0] == '0' || Dummies.Contains(number) || IsOneDigit(number[..10])) return false;
        var digits = number.Select(letter => letter - '0').ToArray();
        var odd = digits[0] + digits[2] + digits[4] + digits[6] + digits[8];
        var even = digits[1] + digits[3] + digits[5] + digits[7];
        return (7 * odd - even + 100) % 10 == digits[9] && digits[..10].Sum() % 10 == digits[10];
    }

    private static bool IsVkn(string number)
    {
        if (number.Length != 10 || !number.All(char.IsAsciiDigit) || Dummies.Contains(number) || IsOneDigit(number)) return false;
        var sum = 0;
        for (var position = 1; position <= 9; position++)
        {
            var weight = 10 - position;
            var shifted = (number[position - 1] - '0' + weight) % 10;
            var product = shifted * (1 << weight) % 9;
            sum += shifted == 0 ? 0 : product == 0 ? 9 : product;
        }
        return (10 - sum % 10) % 10 == number[9] - '0';
    }

    private static bool IsOneDigit(string number) => number.All(letter => letter == number[0]);
}

namespace Detection.Models.Imports.Values;

/// <summary>The check digits of the numbers that name installations, people and companies (regulation §8).</summary>
public static class Identifiers
{
    private const int EicLength = 16;
    private const int NationalIdLength = 11;
    private const int TaxIdLength = 10;
    private const int ShownCharacters = 3;
    private const string EicAlphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-";

    /// <summary>Sixteen characters of which the last checks the others: check = alphabet[36 − ((Σ (16 − i)·v[i] − 1) mod 37)].</summary>
    public static bool IsEic(ReadOnlySpan<char> code)
    {
        if (code.Length != EicLength) return false;
        var sum = 0;
        for (var i = 0; i < EicLength - 1; i++)
        {
            var value = EicAlphabet.IndexOf(code[i], StringComparison.Ordinal);
            if (value < 0) return false;
            sum += (EicLength - i) * value;
        }

        var check = EicAlphabet[36 - ((sum - 1 + 37) % 37)];
        return check != '-' && code[^1] == check;
    }

    /// <summary>T.C. kimlik no: eleven digits, the first not 0, the last two computed.</summary>
    public static bool IsNationalId(ReadOnlySpan<char> number)
    {
        if (!IsDigits(number, NationalIdLength) || number[0] == '0') return false;
        int odd = 0, even = 0;
        for (var i = 0; i < 9; i++)
        {
            if (i % 2 == 0) odd += number[i] - '0';
            else even += number[i] - '0';
        }

        var tenth = (((7 * odd) - even) % 10 + 10) % 10;
        return number[9] - '0' == tenth && number[10] - '0' == (odd + even + tenth) % 10;
    }

    /// <summary>Vergi kimlik no: ten digits, the last computed.</summary>
    public static bool IsTaxId(ReadOnlySpan<char> number)
    {
        if (!IsDigits(number, TaxIdLength)) return false;
        var sum = 0;
        for (var place = 1; place <= 9; place++)
        {
            var weight = TaxIdLength - place;
            var shifted = (number[place - 1] - '0' + weight) % 10;
            if (shifted == 0) continue;
            var term = shifted * (1 << weight) % 9;
            sum += term == 0 ? 9 : term;
        }

        return number[9] - '0' == (10 - (sum % 10)) % 10;
    }

    /// <summary>One digit but for the last two repeated (11111111110), or digits counted up or down (1234567890).</summary>
    public static bool IsDummy(ReadOnlySpan<char> number)
    {
        if (number.Length < TaxIdLength || number.IndexOfAnyExceptInRange('0', '9') >= 0) return false;
        var head = number[..^2];
        if (head.IndexOfAnyExcept(head[0]) < 0) return true;
        return IsCounted(number, 1) || IsCounted(number, 9);
    }

    /// <summary>What may be shown of a number: its last three characters.</summary>
    public static string Mask(ReadOnlySpan<char> number) => number.Length <= ShownCharacters
        ? new string('*', number.Length)
        : new string('*', number.Length - ShownCharacters) + number[^ShownCharacters..].ToString();

    private static bool IsCounted(ReadOnlySpan<char> number, int step)
    {
        for (var i = 1; i < number.Length; i++)
        {
            if (number[i] - '0' != (number[i - 1] - '0' + step) % 10) return false;
        }

        return true;
    }

    private static bool IsDigits(ReadOnlySpan<char> number, int length) => number.Length == length && number.IndexOfAnyExceptInRange('0', '9') < 0;
}

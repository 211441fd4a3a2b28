using System.Globalization;

namespace Detection.Models.Simulation;

/// <summary>Numbers that look drawn from a hat, yet never repeat: a keyed permutation of the ordinal.</summary>
public static class Identity
{
    private const int HalfBits = 16;
    private const uint HalfMask = (1u << HalfBits) - 1;
    private const string EicAlphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-";

    /// <summary>Ten digits, unique for each ordinal of a town; the order of numbers tells nothing about the order of ordinals.</summary>
    public static string InstallationNo(int seed, int ordinal) =>
        (4_000_000_000L + Permute((uint)ordinal, seed)).ToString(CultureInfo.InvariantCulture);

    /// <summary>Ten digits, unique for each meter of a town.</summary>
    public static string MeterSerial(int seed, int ordinal, int fitting) =>
        (1_000_000_000L + Permute((uint)(ordinal * 8 + fitting), seed ^ 0x5EA1)).ToString(CultureInfo.InvariantCulture);

    /// <summary>Ten digits, unique for each installation of a town.</summary>
    public static string ContractAccountNo(int seed, int ordinal) =>
        (5_000_000_000L + Permute((uint)ordinal, seed ^ 0xACC0)).ToString(CultureInfo.InvariantCulture);

    /// <summary>A Turkish EIC: 40Z, twelve digits and the check character of the regulation's §8.</summary>
    public static string Eic(int seed, int ordinal)
    {
        long number = Permute((uint)ordinal, seed ^ 0x0E1C);
        while (true)
        {
            var body = "40Z" + number.ToString("D12", CultureInfo.InvariantCulture);
            var check = EicCheck(body);
            if (check != '-') return body + check;
            number += 100_000_000_000L;
        }
    }

    /// <summary>The sixteenth character of an EIC; '-' means that no valid code begins with this body.</summary>
    /// <param name="body">The first fifteen characters: digits, capital letters A–Z or '-'.</param>
    public static char EicCheck(string body)
    {
        var sum = 0;
        for (var i = 0; i < 15; i++) sum += (16 - i) * EicAlphabet.IndexOf(body[i], StringComparison.Ordinal);
        return EicAlphabet[36 - (sum - 1) % 37];
    }

    /// <summary>A four-round Feistel network over 32 bits (Luby and Rackoff 1988): one-to-one for every key.</summary>
    private static uint Permute(uint value, int key)
    {
        uint left = value >> HalfBits, right = value & HalfMask;
        for (uint round = 0; round < 4; round++)
        {
            var mixed = unchecked((right + 1) * 0x9E3779B1u + (uint)key * 0x85EBCA6Bu + round * 0xC2B2AE35u);
            mixed ^= mixed >> 15;
            mixed = unchecked(mixed * 0x2C1B3C6Du);
            mixed ^= mixed >> 13;
            (left, right) = (right, left ^ (mixed & HalfMask));
        }
        return (left << HalfBits) | right;
    }
}

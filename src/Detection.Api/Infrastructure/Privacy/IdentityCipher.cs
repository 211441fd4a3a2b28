using System.Security.Cryptography;
using System.Text;

namespace Detection.Api.Infrastructure.Privacy;

/// <summary>Encrypts people's numbers and names, and hashes numbers so that one can be found exactly without being readable.</summary>
/// <remarks>
/// AES-256-GCM (NIST SP 800-38D) with a synthetic nonce: the first 12 bytes of an HMAC-SHA-256 of the text under a key of its own. The same
/// text then has the same cipher, so that an import can tell what is already stored; it tells no more than the hash does.
/// A cipher is nonce ‖ tag ‖ text.
/// </remarks>
public sealed class IdentityCipher : IDisposable
{
    private const int NonceBytes = 12;
    private const int TagBytes = 16;

    private readonly AesGcm _cipher;
    private readonly byte[] _nonceKey;
    private readonly byte[] _hashKey;

    /// <param name="key">32 random bytes; the keys for cipher, nonce and hash are derived from it.</param>
    public IdentityCipher(ReadOnlySpan<byte> key)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(key.Length, IdentityKey.Bytes);
        _cipher = new AesGcm(Derive(key, "identity cipher"u8), TagBytes);
        _nonceKey = Derive(key, "identity nonce"u8);
        _hashKey = Derive(key, "identity hash"u8);
    }

    public byte[] Encrypt(ReadOnlySpan<char> text)
    {
        var plain = Utf8(text);
        var sealedText = new byte[NonceBytes + TagBytes + plain.Length];
        HMACSHA256.HashData(_nonceKey, plain).AsSpan(0, NonceBytes).CopyTo(sealedText);
        _cipher.Encrypt(
            sealedText.AsSpan(0, NonceBytes), plain, sealedText.AsSpan(NonceBytes + TagBytes), sealedText.AsSpan(NonceBytes, TagBytes));
        return sealedText;
    }

    /// <exception cref="CryptographicException">The cipher was made with another key, or was changed.</exception>
    public string Decrypt(ReadOnlySpan<byte> sealedText)
    {
        if (sealedText.Length < NonceBytes + TagBytes) throw new CryptographicException("This is no cipher of an identity.");
        var plain = new byte[sealedText.Length - NonceBytes - TagBytes];
        _cipher.Decrypt(sealedText[..NonceBytes], sealedText[(NonceBytes + TagBytes)..], sealedText.Slice(NonceBytes, TagBytes), plain);
        return Encoding.UTF8.GetString(plain);
    }

    /// <summary>32 bytes that are the same for the same number, however it is spaced.</summary>
    public byte[] Hash(ReadOnlySpan<char> number) => HMACSHA256.HashData(_hashKey, Utf8(Plain(number)));

    /// <summary>What may be shown: the last three characters.</summary>
    public static string Mask(ReadOnlySpan<char> number)
    {
        var plain = Plain(number);
        return plain.Length <= 3 ? new string('*', plain.Length) : new string('*', plain.Length - 3) + plain[^3..];
    }

    public void Dispose() => _cipher.Dispose();

    private static string Plain(ReadOnlySpan<char> number) =>
        string.Concat(number.ToString().Where(char.IsLetterOrDigit)).ToUpperInvariant();

    private static byte[] Utf8(ReadOnlySpan<char> text)
    {
        var bytes = new byte[Encoding.UTF8.GetByteCount(text)];
        Encoding.UTF8.GetBytes(text, bytes);
        return bytes;
    }

    private static byte[] Derive(ReadOnlySpan<byte> key, ReadOnlySpan<byte> purpose)
    {
        var derived = new byte[IdentityKey.Bytes];
        HKDF.DeriveKey(HashAlgorithmName.SHA256, key, derived, [], purpose);
        return derived;
    }
}

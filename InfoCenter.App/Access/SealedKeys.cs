using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using InfoCenter.Core.Data;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;

namespace InfoCenter.App.Access;

/// <summary>Seals the keys that cookies are made with before they are written to the data folder.</summary>
internal sealed class SealedKeys(DataFolder folder) : IXmlEncryptor
{
    internal const int NonceLength = 12, TagLength = 16;

    public EncryptedXmlInfo Encrypt(XElement plaintextElement)
    {
        var plain = Encoding.UTF8.GetBytes(plaintextElement.ToString(SaveOptions.DisableFormatting));
        var (nonce, tag, sealedBytes) = (RandomNumberGenerator.GetBytes(NonceLength), new byte[TagLength], new byte[plain.Length]);
        using var box = new AesGcm(SecretKey.Of(folder, "cookies"), TagLength);
        box.Encrypt(nonce, plain, sealedBytes, tag);
        return new(new XElement("sealed", Convert.ToBase64String([.. nonce, .. tag, .. sealedBytes])), typeof(OpenedKeys));
    }
}

/// <summary>Opens them again; made by the framework, by the name that stands in the file.</summary>
internal sealed class OpenedKeys(IServiceProvider services) : IXmlDecryptor
{
    public XElement Decrypt(XElement encryptedElement)
    {
        var bytes = Convert.FromBase64String(encryptedElement.Value).AsSpan();
        var nonce = bytes[..SealedKeys.NonceLength];
        var rest = bytes[SealedKeys.NonceLength..];
        var plain = new byte[rest.Length - SealedKeys.TagLength];
        using var box = new AesGcm(SecretKey.Of(services.GetRequiredService<DataFolder>(), "cookies"), SealedKeys.TagLength);
        box.Decrypt(nonce, rest[SealedKeys.TagLength..], rest[..SealedKeys.TagLength], plain);
        return XElement.Parse(Encoding.UTF8.GetString(plain));
    }
}

using System.Text;
using System.Xml.Linq;
using InfoCenter.Core.Data;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;

namespace InfoCenter.App.Access;

/// <summary>Seals the keys that cookies are made with before they are written to the data folder.</summary>
internal sealed class SealedKeys(DataFolder folder) : IXmlEncryptor
{
    public EncryptedXmlInfo Encrypt(XElement plaintextElement)
    {
        var plain = Encoding.UTF8.GetBytes(plaintextElement.ToString(SaveOptions.DisableFormatting));
        var box = SealedBox.Seal(SecretKey.Of(folder, "cookies"), plain);
        return new(new XElement("sealed", Convert.ToBase64String(box)), typeof(OpenedKeys));
    }
}

/// <summary>Opens them again; made by the framework, by the name that stands in the file.</summary>
internal sealed class OpenedKeys(IServiceProvider services) : IXmlDecryptor
{
    public XElement Decrypt(XElement encryptedElement)
    {
        var key = SecretKey.Of(services.GetRequiredService<DataFolder>(), "cookies");
        return XElement.Parse(Encoding.UTF8.GetString(SealedBox.Open(key, Convert.FromBase64String(encryptedElement.Value))));
    }
}

using System.Text;

namespace InfoCenter.Core.Spreadsheets;

/// <summary>Finds the encoding of a text file: byte order mark, else valid UTF-8, else GB18030 as Chinese Excel writes it.</summary>
internal static class TextEncodings
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    /// <summary>GB18030, which holds all of GBK and GB2312.</summary>
    public static readonly Encoding Chinese = CodePagesEncodingProvider.Instance.GetEncoding(54936)!;

    public static Encoding Of(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith(new byte[] { 0xEF, 0xBB, 0xBF })) return Encoding.UTF8;
        if (bytes.StartsWith(new byte[] { 0xFF, 0xFE })) return Encoding.Unicode;
        if (bytes.StartsWith(new byte[] { 0xFE, 0xFF })) return Encoding.BigEndianUnicode;

        try
        {
            StrictUtf8.GetCharCount(bytes);
            return Encoding.UTF8; // not the strict one: a look at the first bytes may cut a character in two
        }
        catch (DecoderFallbackException)
        {
            return Chinese;
        }
    }
}

namespace InfoCenter.Core.Archives;

/// <summary>Reads the number of pages off a PDF of our own writer.</summary>
internal static class PageCount
{
    public static int Of(ReadOnlySpan<byte> pdf) => pdf.Count("<</Type/Page/"u8);
}

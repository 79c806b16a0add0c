using System.IO.Compression;
using System.Text;

namespace InfoCenter.Core.Spreadsheets;

/// <summary>Makes rare characters real again in a saved package: ClosedXML writes <c>_xD873__xDE23_</c>, which Excel shows as that text.</summary>
internal static class RareCharacters
{
    public static void Restore(MemoryStream package)
    {
        using var zip = new ZipArchive(package, ZipArchiveMode.Update, leaveOpen: true);
        foreach (var part in zip.Entries.Where(part => part.FullName.StartsWith("xl/", StringComparison.Ordinal) && part.FullName.EndsWith(".xml", StringComparison.Ordinal)).ToList())
        {
            using var stream = part.Open();
            using var reader = new StreamReader(stream, Encoding.UTF8);
            var split = reader.ReadToEnd();
            var joined = EscapedText.JoinRareCharacters(split);
            if (joined == split) continue;

            stream.SetLength(0);
            stream.Write(Encoding.UTF8.GetBytes(joined));
        }
    }
}

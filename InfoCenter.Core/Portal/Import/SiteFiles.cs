using System.IO.Compression;
using InfoCenter.Core.Common;
using InfoCenter.Core.Spreadsheets;

namespace InfoCenter.Core.Portal.Import;

/// <summary>The files of a former site by their addresses in it: a ZIP, or a folder of this machine. They are only read; nothing is ever written by these names.</summary>
public sealed class SiteFiles : IDisposable
{
    /// <summary>Files of one site.</summary>
    public const int MostFiles = 50_000;

    /// <summary>Bytes of one file.</summary>
    public const long MostFileBytes = 20_000_000;

    // What unpacks from one site, all together: a small ZIP may hold very much of nothing.
    private const long MostBytes = 4L << 30;
    private const string Within = "!/";
    private readonly SortedDictionary<string, Func<Stream>> _files = new(StringComparer.OrdinalIgnoreCase);
    private readonly ZipArchive? _archive;
    private long _left = MostBytes;

    private SiteFiles(ZipArchive? archive) => _archive = archive;

    /// <summary>Addresses from the site's root, with slashes, sorted.</summary>
    public IReadOnlyCollection<string> Paths => _files.Keys;

    /// <summary>The files of a ZIP; the stream stays open as long as they are read and is closed with them.</summary>
    /// <exception cref="RuleBrokenException">It is no ZIP, or holds too many files.</exception>
    public static SiteFiles OfZip(Stream zip)
    {
        try
        {
            // Windows writes Chinese names in its own encoding and does not say so.
            var archive = new ZipArchive(zip, ZipArchiveMode.Read, leaveOpen: false, TextEncodings.Chinese);
            var site = new SiteFiles(archive);
            foreach (var entry in archive.Entries.Where(entry => entry.Name.Length > 0)) site.Add(entry.FullName, entry.Open);
            return site;
        }
        catch (Exception error) when (error is InvalidDataException or ArgumentException)
        {
            zip.Dispose();
            throw SiteImportRules.ArchiveIsNotReadable;
        }
    }

    /// <summary>The files of a folder and of those below it; links are not followed.</summary>
    /// <exception cref="RuleBrokenException">There is no such folder, or it holds too many files.</exception>
    public static SiteFiles OfFolder(DirectoryInfo folder)
    {
        if (!folder.Exists) throw SiteImportRules.FolderIsMissing(folder.FullName);
        var site = new SiteFiles(null);
        var all = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint | FileAttributes.Hidden | FileAttributes.System };
        foreach (var file in folder.EnumerateFiles("*", all)) site.Add(Path.GetRelativePath(folder.FullName, file.FullName), file.OpenRead);
        return site;
    }

    /// <summary>What an address on a page means: a file of this site, or null. Addresses of the site itself, with its name in front, mean the same file.</summary>
    public string? Resolve(string page, string address)
    {
        if (address.StartsWith(Within, StringComparison.Ordinal)) return page + address;
        var bare = Uri.UnescapeDataString(address.Split('?', '#')[0].Trim()).Replace('\\', '/');
        if (Uri.TryCreate(bare, UriKind.Absolute, out var place) && place.Scheme is "http" or "https") bare = Uri.UnescapeDataString(place.AbsolutePath);
        else if (bare.Contains(':', StringComparison.Ordinal)) return null;

        var steps = bare.StartsWith('/') ? [] : page.Split('/')[..^1].ToList();
        foreach (var step in bare.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (step == ".." && steps.Count > 0) steps.RemoveAt(steps.Count - 1);
            else if (step is not ("." or "..")) steps.Add(step);
        }

        // A site is often exported with a folder of its name around it.
        var path = string.Join('/', steps);
        if (_files.ContainsKey(path)) return path;
        var below = $"{page.Split('/')[0]}/{path}";
        return _files.ContainsKey(below) ? below : null;
    }

    /// <summary>The file's bytes; null where it is not there, cannot be unpacked or is larger than <see cref="MostFileBytes"/>. A part of a Word file is addressed <c>a.docx!/word/media/1.png</c>.</summary>
    /// <exception cref="RuleBrokenException">More unpacks than any site holds.</exception>
    public byte[]? Read(string path)
    {
        try
        {
            var parts = path.Split(Within, 2);
            if (!_files.TryGetValue(parts[0], out var open)) return null;
            using var content = open();
            var bytes = Bounded(content);
            if (parts.Length == 1 || bytes is null) return bytes;

            using var document = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
            using var part = document.GetEntry(parts[1])?.Open();
            return part is null ? null : Bounded(part);
        }
        catch (Exception error) when (error is InvalidDataException or IOException or NotSupportedException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    public void Dispose() => _archive?.Dispose();

    private void Add(string name, Func<Stream> open)
    {
        var path = name.Replace('\\', '/').TrimStart('/');
        if (path.Split('/') is var steps && (steps.Contains("..") || steps[0] is "__MACOSX" || steps[^1].StartsWith("~$", StringComparison.Ordinal))) return;
        if (_files.Count >= MostFiles) throw SiteImportRules.TooManyFiles(MostFiles);
        _files.TryAdd(path, open);
    }

    // The declared length is the sender's word; what arrives is counted.
    private byte[]? Bounded(Stream content)
    {
        using var memory = new MemoryStream();
        var buffer = new byte[81920];
        for (int read; (read = content.Read(buffer)) > 0;)
        {
            if ((_left -= read) < 0) throw SiteImportRules.ArchiveIsTooLarge;
            if (memory.Length + read > MostFileBytes) return null;
            memory.Write(buffer, 0, read);
        }

        return memory.ToArray();
    }
}

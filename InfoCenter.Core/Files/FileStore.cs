using System.Security.Cryptography;
using InfoCenter.Core.Common;
using InfoCenter.Core.Data;

namespace InfoCenter.Core.Files;

/// <summary>A file among the attachments.</summary>
/// <param name="Hash">SHA-256 of the stored bytes, lower-case hexadecimal.</param>
/// <param name="Name">As the user knows it.</param>
/// <param name="ContentType">From the content.</param>
/// <param name="Length">Bytes.</param>
public sealed record StoredFile(string Hash, string Name, string ContentType, long Length);

/// <summary>
/// The bytes, by the hash of what lies on the disk, in <c>files/</c> of the data folder. A final name never holds half a file. Workbooks, which are full of
/// phones and ID numbers, lie there sealed under the office's key.
/// </summary>
public sealed class FileStore(DataFolder folder)
{
    private readonly Lazy<PurposeCipher> _cipher = new(() => PersonalCipher.Of(folder).For("files"));

    /// <summary>Keeps the bytes and returns the hash they are found by once they are on the disk.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="isPersonal">Whether it is sealed.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="RuleBrokenException">The disk took them not.</exception>
    public async Task<string> KeepAsync(ReadOnlyMemory<byte> bytes, bool isPersonal = false, CancellationToken cancel = default)
    {
        if (isPersonal) bytes = _cipher.Value.SealFile(bytes.Span);
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes.Span));
        var path = PathOf(hash);
        if (File.Exists(path)) return hash;

        try
        {
            await WholeFile.WriteAsync(path, bytes, cancel);
            return hash;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw FilesRules.FileCouldNotBeStored;
        }
    }

    /// <summary>The file as it was handed in.</summary>
    /// <exception cref="RuleBrokenException">The bytes are not there, or the key does not open them.</exception>
    public Stream Open(string hash)
    {
        var path = PathOf(hash);
        if (!File.Exists(path)) throw FilesRules.FileIsGone;

        var file = File.OpenRead(path);
        Span<byte> start = stackalloc byte[PurposeCipher.FileMarkLength];
        var isSealed = file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) == start.Length && PurposeCipher.IsFile(start);
        file.Position = 0;
        if (!isSealed) return file;

        using (file)
        {
            var bytes = new byte[file.Length];
            file.ReadExactly(bytes);
            return new MemoryStream(_cipher.Value.Open(bytes), writable: false);
        }
    }

    private string PathOf(string hash) => hash.Length == 64 && hash.All(char.IsAsciiHexDigitLower)
        ? Path.Combine(folder.Root, "files", hash[..2], hash)
        : throw CommonRules.NotFound;
}

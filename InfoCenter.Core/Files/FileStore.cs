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

/// <summary>The bytes, by their hash, in <c>files/</c> of the data folder. A final name never holds half a file.</summary>
public sealed class FileStore(DataFolder folder)
{
    /// <summary>Keeps the bytes and returns their hash once they are on the disk.</summary>
    /// <exception cref="RuleBrokenException">The disk took them not.</exception>
    public async Task<string> KeepAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancel = default)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes.Span));
        var path = PathOf(hash);
        if (File.Exists(path)) return hash;

        try
        {
            await WholeFile.WriteAsync(path, bytes, cancel);
            return hash;
        }
        catch (IOException)
        {
            throw FilesRules.FileCouldNotBeStored;
        }
    }

    /// <exception cref="RuleBrokenException">The bytes are not there.</exception>
    public FileStream Open(string hash)
    {
        var path = PathOf(hash);
        return File.Exists(path) ? File.OpenRead(path) : throw FilesRules.FileIsGone;
    }

    private string PathOf(string hash) => hash.Length == 64 && hash.All(char.IsAsciiHexDigitLower)
        ? Path.Combine(folder.Root, "files", hash[..2], hash)
        : throw CommonRules.NotFound;
}

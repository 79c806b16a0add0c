using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using InfoCenter.Core.Common;

namespace InfoCenter.Core.Backups;

/// <summary>
/// What stands readable at the head of a backup: how the key is made from the passphrase, and of which version the content is. All of it is
/// bound into every sealed chunk, so that a changed head opens nothing.
/// </summary>
/// <param name="Format">The version of this layout.</param>
/// <param name="Program">The program's version.</param>
/// <param name="CreatedAt">UTC.</param>
/// <param name="Rounds">Of PBKDF2 with HMAC-SHA-512.</param>
/// <param name="Salt">Random, of this file alone.</param>
/// <param name="Proof">Tells a wrong passphrase from a damaged file.</param>
internal sealed record BackupHeader(int Format, string Program, DateTime CreatedAt, int Rounds, byte[] Salt, byte[] Proof)
{
    public const int CurrentFormat = 1;

    // OWASP asks for 220,000; a backup leaves the house, so it gets more. About half a second.
    public const int UsualRounds = 600_000;

    private const int MostRounds = 5_000_000;
    private const int MostBytes = 4096;
    private static readonly byte[] Magic = Encoding.ASCII.GetBytes("ICBACKUP");

    /// <summary>Begins a file: writes the head and answers the key for the rest.</summary>
    public static SealKey Begin(Stream output, string passphrase, string program, DateTime createdAt, int rounds)
    {
        var salt = RandomNumberGenerator.GetBytes(16);
        var (key, proof) = Derive(passphrase, salt, rounds);
        var head = JsonSerializer.SerializeToUtf8Bytes(new BackupHeader(CurrentFormat, program, createdAt, rounds, salt, proof));
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, head.Length);
        output.Write(Magic);
        output.Write(length);
        output.Write(head);
        return new(key, SHA256.HashData(head));
    }

    /// <summary>Reads the head and answers it with the key the passphrase gives.</summary>
    /// <exception cref="RuleBrokenException">No backup, a newer one, or not its passphrase.</exception>
    public static (BackupHeader Header, SealKey Key) Open(Stream input, string passphrase)
    {
        Span<byte> start = stackalloc byte[12];
        if (input.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) < start.Length || !start[..8].SequenceEqual(Magic)) throw BackupRules.NotABackup;

        var length = BinaryPrimitives.ReadInt32LittleEndian(start[8..]);
        if (length is < 2 or > MostBytes) throw BackupRules.FileIsDamaged;
        var head = new byte[length];
        if (input.ReadAtLeast(head, length, throwOnEndOfStream: false) < length) throw BackupRules.FileIsDamaged;

        var header = Parse(head);
        if (header.Format > CurrentFormat) throw BackupRules.ProgramIsOlder(header.Program);
        if (header.Rounds is < 1 or > MostRounds) throw BackupRules.FileIsDamaged;

        var (key, proof) = Derive(passphrase, header.Salt, header.Rounds);
        if (!CryptographicOperations.FixedTimeEquals(proof, header.Proof)) throw BackupRules.PassphraseIsWrong;
        return (header, new(key, SHA256.HashData(head)));
    }

    private static BackupHeader Parse(byte[] head)
    {
        try
        {
            return JsonSerializer.Deserialize<BackupHeader>(head) is { Salt: not null, Proof: not null } header ? header : throw BackupRules.FileIsDamaged;
        }
        catch (JsonException)
        {
            throw BackupRules.FileIsDamaged;
        }
    }

    private static (byte[] Key, byte[] Proof) Derive(string passphrase, byte[] salt, int rounds)
    {
        var both = Rfc2898DeriveBytes.Pbkdf2(passphrase.Normalize(), salt, rounds, HashAlgorithmName.SHA512, 64);
        return (both[..32], both[32..]);
    }
}

/// <summary>The key of one file's chunks, and what is bound into each of them.</summary>
internal sealed record SealKey(byte[] Key, byte[] Head);

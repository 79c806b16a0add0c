namespace InfoCenter.Core.Files;

/// <summary>What a file is by its first bytes; its name proves nothing.</summary>
internal enum FileKind
{
    Unknown,
    Jpeg,
    Png,
    Pdf,

    /// <summary>Also .xlsx.</summary>
    Zip,

    /// <summary>.xls.</summary>
    OldOffice,
    Text,
}

internal static class FileKinds
{
    extension(FileKind kind)
    {
        public string ContentType => kind switch
        {
            FileKind.Jpeg => "image/jpeg",
            FileKind.Png => "image/png",
            FileKind.Pdf => "application/pdf",
            FileKind.Text => "text/csv",
            FileKind.Zip or FileKind.OldOffice or FileKind.Unknown => "application/octet-stream",
        };

        public bool IsPicture => kind is FileKind.Jpeg or FileKind.Png;
    }

    public static FileKind Of(ReadOnlySpan<byte> start)
    {
        if (start.StartsWith<byte>([0xFF, 0xD8, 0xFF])) return FileKind.Jpeg;
        if (start.StartsWith<byte>([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])) return FileKind.Png;
        if (start.StartsWith("%PDF-"u8)) return FileKind.Pdf;
        if (start.StartsWith<byte>([0x50, 0x4B, 0x03, 0x04])) return FileKind.Zip;
        if (start.StartsWith<byte>([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])) return FileKind.OldOffice;
        return start.Contains((byte)0) || start.IsEmpty ? FileKind.Unknown : FileKind.Text;
    }
}

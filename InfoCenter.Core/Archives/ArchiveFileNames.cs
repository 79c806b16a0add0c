namespace InfoCenter.Core.Archives;

/// <summary>Names of files and folders that Windows, Linux and ZIP readers all take.</summary>
internal static class ArchiveFileNames
{
    // What Windows refuses, and what a shell would stumble over.
    private static readonly char[] Refused = ['<', '>', ':', '"', '/', '\\', '|', '?', '*', '\0'];

    /// <summary>0001-LZ·2026-Y-DB-0007_王小明.pdf.</summary>
    public static string Of(IssuedArchive issued) => $"{Tidy(issued.Imprint.Number)}_{Tidy(issued.Archive.Name)}.pdf";

    /// <summary>The township's folder; who belongs to none lies in one of their own.</summary>
    public static string FolderOf(PersonArchive archive) => Tidy(archive.TownshipName ?? "未分乡镇");

    public static string Tidy(string name) => string.Concat(name.Select(c => Refused.Contains(c) || char.IsControl(c) ? '_' : c)).TrimEnd('.', ' ');
}

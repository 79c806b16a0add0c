namespace InfoCenter.App.Access;

/// <summary>Where a visitor may be sent after signing in: only to this site, or a link in a mail could lead elsewhere.</summary>
internal static class LocalAddress
{
    public static string Or(string? asked, string otherwise) =>
        asked is ['/', not ('/' or '\\'), ..] && !asked.Any(char.IsControl) ? asked : otherwise;
}

using System.Text.RegularExpressions;

namespace InfoCenter.Tests.House;

/// <summary>Pages talk to use cases, never to the database, and every staff page asks for a right.</summary>
public partial class PagesTests
{
    [Fact]
    public void No_page_sees_the_database() =>
        HouseRule.Holds(
            "Ask a use-case class of Core instead of the context.",
            from file in Sources.In("InfoCenter.App", ".razor")
            from line in Sources.Code(file)
            where line.Code.Contains("InfoCenterDb", StringComparison.Ordinal)
                || line.Code.Contains("IDbContextFactory", StringComparison.Ordinal)
                || line.Code.Contains("EntityFrameworkCore", StringComparison.Ordinal)
            select $"{file}:{line.Number}: {line.Code.Trim()}");

    [Fact]
    public void Every_staff_page_is_behind_sign_in() =>
        HouseRule.Holds(
            "Add @attribute [Authorize…] to the page, or to the _Imports.razor of its folder.",
            from file in Sources.In("InfoCenter.App/Pages", ".razor")
            let text = Sources.Read(file)
            where text.Contains("@page ", StringComparison.Ordinal) && !Guarded(file, text)
            select file);

    [Fact]
    public void Staff_pages_live_under_office() =>
        HouseRule.Holds(
            "Routes of staff pages are lower-case English below /office; public pages live in Public/.",
            from file in Sources.In("InfoCenter.App/Pages", ".razor")
            from Match route in Route().Matches(Sources.Read(file))
            let address = route.Groups[1].Value
            where !OfficeAddress().IsMatch(address)
            select $"{file}: {address}");

    private static bool Guarded(string file, string text)
    {
        if (text.Contains("[Authorize", StringComparison.Ordinal)) return true;

        for (var folder = Path.GetDirectoryName(file); !string.IsNullOrEmpty(folder); folder = Path.GetDirectoryName(folder))
        {
            var imports = Path.Combine(Sources.Repository, folder, "_Imports.razor");
            if (File.Exists(imports) && File.ReadAllText(imports).Contains("[Authorize", StringComparison.Ordinal)) return true;
        }

        return false;
    }

    [GeneratedRegex(@"@page ""([^""]*)""")]
    private static partial Regex Route();

    [GeneratedRegex(@"^/office(/([a-z0-9-]+|\{[A-Za-z:?]+\}))*$")]
    private static partial Regex OfficeAddress();
}

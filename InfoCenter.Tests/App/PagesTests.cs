using System.Reflection;
using Bunit;
using InfoCenter.App.Pages.Roster;
using InfoCenter.Core.Accounts;
using InfoCenter.Core.Common;
using InfoCenter.Tests.Support;
using Microsoft.AspNetCore.Components;

namespace InfoCenter.Tests.App;

/// <summary>Every page behind the sign-in, as every role sees it on an office of canaries: no whole phone or ID number stands in any.</summary>
public sealed class PagesTests : Screens
{
    private static readonly string[] Keys = ["Id", "PersonId"];

    [Theory]
    [InlineData(Role.Clerk)]
    [InlineData(Role.Committee)]
    [InlineData(Role.Township)]
    [InlineData(Role.Leader)]
    [InlineData(Role.Administrator)]
    [InlineData(Role.Auditor)]
    public async Task No_page_shows_a_whole_number(Role role)
    {
        SignIn(role, role is Role.Township ? Office.Chengguan : null);
        var roster = new RosterOffice(Office);
        await roster.AdoptAsync(RosterBook.Of(12));
        await roster.Import.UploadAsync("改.csv", RosterBook.Of(12)
            .Type(1, InfoCenter.Core.Roster.RosterField.Phone, "19900000999").Type(2, InfoCenter.Core.Roster.RosterField.Phone, "199000009").ToCsv());

        var (shown, hits) = (0, new List<string>());
        foreach (var page in Pages())
        {
            if (Markup(page) is not { } markup) continue;
            shown++;
            hits.AddRange(Canaries.In(markup, page.Name));
        }

        Assert.Empty(hits);
        Assert.InRange(shown, 1, 200);
        if (role is not Role.Clerk) return;

        Assert.InRange(shown, 20, 200);
        Assert.Contains("199****0001", Markup(typeof(OpenPerson), 2, until: "199****0001"), StringComparison.Ordinal); // canaries are on the pages, masked
        Assert.Contains("*******09", Markup(typeof(PreviewRoster), 2, until: "*******09"), StringComparison.Ordinal);
        Figures.Note("V2a", "pages rendered as the centre's clerk, who may reveal, on an office of canaries", shown, null, "0 show a whole phone or ID number unasked");
    }

    private static IEnumerable<Type> Pages() =>
        typeof(OpenPerson).Assembly.GetTypes().Where(t => t.GetCustomAttributes<RouteAttribute>().Any() && t.Namespace!.StartsWith("InfoCenter.App.Pages", StringComparison.Ordinal));

    // A page the role may not open refuses while it loads; what it says then is looked at like any markup.
    private string? Markup(Type page, int key = 1, string? until = null)
    {
        try
        {
            var rendered = Render(builder =>
            {
                builder.OpenComponent(0, page);
                foreach (var name in Keys.Where(k => page.GetProperty(k) is { } p && p.PropertyType == typeof(int))) builder.AddComponentParameter(1, name, key);
                builder.CloseComponent();
            });
            rendered.WaitForState(() => !rendered.Markup.Contains("正在加载", StringComparison.Ordinal) && (until is null || rendered.Markup.Contains(until, StringComparison.Ordinal))); // a list's rows may come after its frame
            return rendered.Markup;
        }
        catch (RuleBrokenException refused)
        {
            return refused.Message;
        }
        catch (AggregateException several) when (several.GetBaseException() is RuleBrokenException refused)
        {
            return refused.Message;
        }
    }
}

using Bunit;
using InfoCenter.App.Layout;
using InfoCenter.App.Rooms;
using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Tests.Support;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace InfoCenter.Tests.House.Access;

/// <summary>
/// Every page of the staff is drawn while any one of the database's answers is still on its way: which one it is, a server decides anew each time. A page that draws what has not come yet
/// falls over once in a hundred times, under load, on PostgreSQL.
/// </summary>
[Trait("Engine", "SQLite")]
public class SlowPagesTests
{
    private const int MostAnswers = 15;

    /// <summary>What a page is opened about.</summary>
    private static readonly Dictionary<string, string> About = new()
    {
        ["/office/archives/{PersonId:int}"] = "Person", ["/office/roster/{Id:int}"] = "Person", ["/office/duties/{Id:int}"] = "DutyRecord", ["/office/duties/{Id:int}/mend"] = "DutyRecord",
        ["/office/duties/import/{Id:int}"] = "DutyWorkbook", ["/office/roster/import/{Id:int}"] = "RosterImport", ["/office/requests/{Id:int}"] = "HeldRequest",
        ["/office/requests/{Id:int}/life"] = "HeldRequest", ["/office/requests/{Id:int}/publication"] = "HeldRequest", ["/office/requests/assigned/{Id:int}"] = "HeldRequest",
        ["/office/activities/{Id:int}"] = "Activity", ["/office/activities/{Id:int}/screen"] = "Activity", ["/office/activities/{Id:int}/sign-in"] = "Activity",
    };

    [Fact]
    public async Task No_page_draws_what_has_not_come_yet()
    {
        using var office = await MatrixOffice.OpenAsync();
        var (fallen, drawn, pages) = (new List<string>(), 0, 0);
        foreach (var (page, route, column) in Pages())
        {
            pages++;
            var answers = Math.Min(MostAnswers, Draw(office, page, route, column, last: 0).Answers);
            for (var last = 1; last <= answers; last++)
            {
                var (fault, _) = Draw(office, page, route, column, last);
                drawn++;
                if (fault is not null) fallen.Add($"{route} as {column}, answer {last} of {answers} last: {fault.GetType().Name} {fault.StackTrace?.Split('\n').FirstOrDefault(line => line.Contains(".razor", StringComparison.Ordinal))?.Trim()}");
            }
        }

        HouseRule.Holds("Put everything a page shows into its fields at once, after the last answer; or show that it is loading until then.", fallen);
        Assert.InRange(pages, 40, 200);
        Figures.Note("C2d", "drawings of the staff's pages, each with another answer of the database coming last", drawn, null, $"0 fell over on {pages} pages");
    }

    private static IEnumerable<(Type Page, string Route, string Column)> Pages() =>
        from row in AccessTable.Under("Pages and addresses")
        where row.Name.StartsWith("GET /office", StringComparison.Ordinal)
        let route = row.Name["GET ".Length..]
        let page = typeof(ScreenSetup).Assembly.GetTypes().FirstOrDefault(type => type.GetCustomAttributes(typeof(RouteAttribute), inherit: false).Cast<RouteAttribute>().Any(r => r.Template == route))
        let column = AccessTable.Columns.FirstOrDefault(column => row.Cells[column] is "yes" or "own")
        where page is not null && column is not null
        select (page, route, column);

    private static (Exception? Fault, int Answers) Draw(MatrixOffice office, Type page, string route, string column, int last)
    {
        using var screen = new BunitContext();
        screen.JSInterop.Mode = JSRuntimeMode.Loose;
        var databases = new SlowDatabases(office.Office.Databases);
        screen.Services.AddLogging().AddOffice(office.Office.Folder).AddScreens();
        screen.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(office.Office.Clock));
        screen.Services.AddSingleton<IDbContextFactory<InfoCenterDb>>(databases).AddSingleton(office.User(column));
        screen.AddAuthorization().SetAuthorized(column);
        databases.WaitAt(last);
        Exception? fault = null;
        try
        {
            var key = About.TryGetValue(route, out var kind) ? office.Key(kind, Whose.Own, column) : 1;
            screen.Render(builder =>
            {
                builder.OpenComponent(0, page);
                foreach (var parameter in page.GetProperties().Where(p => route.Contains($"{{{p.Name}:int}}", StringComparison.Ordinal))) builder.AddComponentParameter(1, parameter.Name, key);
                builder.CloseComponent();
            });
        }
        catch (Exception error) when (StorageFaults.RefusalOf(error) is null)
        {
            fault = error;
        }
        catch (RuleBrokenException)
        {
            // A refusal is said by what stands around the page.
        }

        databases.LetGo();
        return (fault, databases.Opened);
    }
}

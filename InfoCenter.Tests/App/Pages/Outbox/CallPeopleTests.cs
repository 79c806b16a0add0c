using Bunit;
using InfoCenter.App.Pages.Outbox;
using InfoCenter.Core.Accounts;
using InfoCenter.Core.Common;
using InfoCenter.Core.Messages;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.App.Pages.Outbox;

public sealed class CallPeopleTests : Screens
{
    [Fact]
    public async Task The_clerk_sees_whom_to_call_looks_up_the_number_and_ticks_the_call_off()
    {
        await using (var db = Office.Databases.CreateDbContext())
        {
            var fields = new Dictionary<string, string> { ["number"] = "20260001", ["place"] = "小漩村", ["due"] = "今天" };
            await db.PostAsync(OutgoingTexts.RequestArrived, Recipient.Deputy(1, "王强", "19900001234"), fields, Office.Clock.Now);
            await db.SaveChangesAsync();
        }

        SignIn(Role.Clerk);
        var page = Show<CallPeople>();
        page.WaitForElement(".call");
        Assert.Contains("199****1234", page.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("19900001234", page.Markup, StringComparison.Ordinal);

        page.Touch(() => page.Find("button[aria-label='查看号码：王强']").Click());
        page.WaitForAssertion(() => Assert.Contains("19900001234", page.Markup, StringComparison.Ordinal));
        Office.Clock.Pass(TimeSpan.FromSeconds(61));
        page.WaitForAssertion(() => Assert.DoesNotContain("19900001234", page.Markup, StringComparison.Ordinal));

        page.Touch(() => page.Find(".call form").Submit());
        page.WaitForAssertion(() => Assert.Contains("没有需要打电话的消息", page.Markup, StringComparison.Ordinal));
    }
}

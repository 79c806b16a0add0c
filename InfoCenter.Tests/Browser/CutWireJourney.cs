using System.Text.RegularExpressions;
using InfoCenter.Core.Accounts;
using InfoCenter.Core.Common;
using InfoCenter.Core.Drafts;
using InfoCenter.Core.Roster;
using InfoCenter.Tests.Support;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace InfoCenter.Tests.Journeys;

/// <summary>The wire is cut again and again while somebody fills in the longest form: what was typed is there, and what is handed in is what was typed.</summary>
[Collection(BrowserCollection.Other)]
public sealed class CutWireJourney(Browser browser) : Journey(browser, withDemonstration: true)
{
    private const int CutsPerForm = 4;
    private static readonly TimeSpan Retention = TimeSpan.FromSeconds(2);

    // In a district's characters nobody in the county is called by.
    private static readonly string Given = "赭黛缃绛缥碧黝皎皓靛绯";

    protected override bool BreaksTheLine => true;

    [Fact]
    public async Task Every_field_is_as_typed_however_often_the_wire_is_cut()
    {
        var seed = Environment.TickCount & 0xffff;
        var dice = new Random(seed);
        var forms = Tier.Attack(usual: 20, full: 200) / CutsPerForm;
        // Gaps shorter and longer than the server remembers a page.
        App.Services.GetRequiredService<IOptions<CircuitOptions>>().Value.DisconnectedCircuitRetentionPeriod = Retention;
        await using var wire = new CutWire(App.Address);
        var page = await Browser.OpenAsync(wire.Address);
        await Browser.EnterAsync(page, "clerk", DemonstrationAccount.Password);
        var opened = 0;
        page.Load += (_, _) => opened++;

        for (var number = 0; number < forms; number++)
        {
            await page.GotoAsync("/office/roster/new");
            var form = new TypedForm(page);
            await form.WaitUntilUsableAsync();
            await FillAsync(form, number, wire, dice);
            await form.ExpectAsTypedAsync();
            await HandInAsync(form, $"seed {seed}, form {number}");
        }

        Assert.True(opened > forms, "The page was never opened anew: the gaps were all too short.");
        Figures.Note("B1", "wire cut while a form of 16 fields is filled in; then handed in", forms * CutsPerForm, seed, "0 fields lost, 0 forms handed in otherwise than typed");
    }

    [Fact]
    public async Task Who_was_signed_out_while_the_wire_was_cut_is_led_to_the_door_and_finds_what_was_typed()
    {
        await using var wire = new CutWire(App.Address);
        var page = await Browser.OpenAsync(wire.Address);
        await Browser.EnterAsync(page, "clerk2", DemonstrationAccount.Password);
        await page.GotoAsync("/office/roster/new");
        var form = new TypedForm(page);
        await form.WaitUntilUsableAsync();
        await form.TypeAsync("姓名", "蔺靛绯");
        wire.Cut();
        await form.WaitUntilCutAsync();
        await form.TypeAsync("姓名", "蔺靛皓");
        await using (var db = App.Databases.CreateDbContext())
        {
            var account = db.Accounts.Single(a => a.SignInName == "clerk2").Id;
            await new Sessions(App.Databases, new(new Standing(0, "guard", Role.SecurityAdministrator.Rights())), TimeProvider.System).EndAllOfAsync(account);
        }

        wire.Mend();
        await Expect(page).ToHaveURLAsync(new Regex(@"^[^?]*/signin"), new() { Timeout = 30_000 });
        await page.GetByLabel("登录名").FillAsync("clerk2");
        await page.GetByLabel("密码").FillAsync(DemonstrationAccount.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "登录", Exact = true }).ClickAsync();
        await Expect(page.GetByLabel("姓名")).ToHaveValueAsync("蔺靛皓", new() { Timeout = 15_000 });
    }

    private static async Task FillAsync(TypedForm form, int number, CutWire wire, Random dice)
    {
        var fields = await FieldsAsync(form, number, dice);
        var cuts = Enumerable.Range(0, CutsPerForm).Select(_ => dice.Next(fields.Count)).ToList();
        for (var index = 0; index < fields.Count; index++)
        {
            var (label, value) = fields[index];
            foreach (var _ in cuts.Where(cut => cut == index))
            {
                await Task.Delay(dice.Next(1200));
                wire.Cut();
                await form.WaitUntilCutAsync();
                await form.TypeAsync(label, value); // nobody stops typing for that
                await Task.Delay(dice.Next(3) == 0 ? (int)Retention.TotalMilliseconds + dice.Next(1500, 4000) : dice.Next(900));
                wire.Mend();
                await form.WaitUntilUsableAsync();
                await form.ExpectAsTypedAsync();
            }

            await form.TypeAsync(label, value);
        }
    }

    private static async Task<List<(string Label, string Value)>> FieldsAsync(TypedForm form, int number, Random dice)
    {
        var terms = await form.ChoicesAsync("届次");
        return
        [
            ("姓名", $"蔺{Given[number / Given.Length % Given.Length]}{Given[number % Given.Length]}"), ("性别", "女"), ("民族", "回族"), ("出生年月", $"19{dice.Next(60, 99)}.0{dice.Next(1, 10)}"),
            ("政治面貌", "中共党员"), ("文化程度", "大专"), ("工作单位及职务", $"第{dice.Next(1000)}合作社理事长"), ("所属乡镇", "柳林乡"), ("联系电话", $"139{dice.Next(10_000_000, 99_999_999)}"),
            ("届次", terms[dice.Next(terms.Length)]), ("当选日期", $"2026-0{dice.Next(1, 9)}-1{dice.Next(10)}"), ("代表团", "柳林代表团"), ("选区或选举单位", $"第{dice.Next(1, 90)}选区"),
            ("代表证号", $"补{number:000}{dice.Next(1000):000}"), ("代表类别", "农民"),
        ];
    }

    private async Task HandInAsync(TypedForm form, string which)
    {
        var typed = form.Typed;
        await Button(form.Page, "登记").ClickAsync();
        await Expect(Heading(form.Page, typed["姓名"])).ToBeVisibleAsync(new() { Timeout = 15_000 });

        await using var db = App.Databases.CreateDbContext();
        var person = db.People.Single(p => p.Name == typed["姓名"]);
        var mandate = db.Mandates.Single(m => m.PersonId == person.Id);
        Assert.True(
            (person.Position, person.Nationality, mandate.CardNumber, mandate.Delegation, mandate.Category, mandate.TermId.ToString(System.Globalization.CultureInfo.InvariantCulture))
            == (typed["工作单位及职务"], typed["民族"], typed["代表证号"], typed["代表团"], typed["代表类别"], typed["届次"]), which);
        Assert.Empty(db.Drafts.Where(d => d.Content != null));
    }
}

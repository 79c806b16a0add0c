using System.Diagnostics;
using InfoCenter.Core.Accounts;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.Journeys;

/// <summary>The server is killed under open forms and started again: the pages come back by themselves with everything that was typed.</summary>
public sealed class RestartJourney(Browser browser) : Journey(browser, withDemonstration: true)
{
    private static readonly (string Address, string[] Fields)[] Forms =
    [
        ("/office/roster/new", ["姓名", "工作单位及职务", "代表团", "选区或选举单位", "代表证号", "联系电话"]),
        ("/office/roster/1", ["工作单位及职务", "民族"]),
        ("/office/duties/new", ["内容", "地点", "组织单位", "成果", "备注"]),
        ("/office/duties/activity", ["内容", "地点", "组织单位", "成果", "粘贴名单"]),
    ];

    protected override bool BreaksTheLine => true;

    [Fact]
    public async Task Nobody_lifts_a_hand_and_nothing_is_lost()
    {
        var seed = Environment.TickCount & 0xffff;
        var dice = new Random(seed);
        var restarts = Tier.Attack(usual: 3, full: 20);
        var server = await ServerProcess.StartAsync(App.Folder.Root);
        await using var wire = new CutWire(server.Address);
        var forms = await OpenAllAsync(wire);
        var longest = TimeSpan.Zero;
        try
        {
            for (var restart = 0; restart < restarts; restart++)
            {
                foreach (var (form, fields) in forms) foreach (var field in fields) await form.TypeAsync(field, Words(dice));
                await Task.Delay(dice.Next(1500));
                await server.KillAsync();
                wire.Cut();
                var (unaware, some) = forms[dice.Next(forms.Count)];
                await unaware.WaitUntilCutAsync();
                await unaware.TypeAsync(some[dice.Next(some.Length)], Words(dice));

                server.Dispose();
                server = await ServerProcess.StartAsync(App.Folder.Root);
                wire.Server = server.Address;
                wire.Mend();
                var watch = Stopwatch.StartNew();
                await Task.WhenAll(forms.Select(f => f.Form.WaitUntilUsableAsync()));
                longest = watch.Elapsed > longest ? watch.Elapsed : longest;
                foreach (var (form, _) in forms) await form.ExpectAsTypedAsync();
            }
        }
        finally
        {
            server.Dispose();
        }

        Figures.Note("B2", $"server killed and started again under {Forms.Length} open forms", restarts, seed, $"0 fields lost; longest until usable {longest.TotalSeconds:0.0} s");
    }

    private async Task<List<(TypedForm Form, string[] Fields)>> OpenAllAsync(CutWire wire)
    {
        var first = await Browser.OpenAsync(wire.Address);
        await Browser.EnterAsync(first, "clerk", DemonstrationAccount.Password);
        List<(TypedForm, string[])> forms = [];
        foreach (var (address, fields) in Forms)
        {
            var page = await first.Context.NewPageAsync();
            await page.GotoAsync(address);
            if (address.EndsWith("/1", StringComparison.Ordinal)) await Button(page, "修改资料").ClickAsync();
            var form = new TypedForm(page);
            await form.WaitUntilUsableAsync();
            forms.Add((form, fields));
        }

        return forms;
    }

    private static string Words(Random dice) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"走访第{dice.Next(100)}户，商定{dice.Next(1000)}件");
}

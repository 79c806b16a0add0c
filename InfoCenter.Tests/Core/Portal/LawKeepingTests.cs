using System.Globalization;
using InfoCenter.Core.Common;
using InfoCenter.Core.Portal;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.Core.Portal;

public sealed class LawKeepingTests : IDisposable
{
    private readonly PortalOffice _office = new();

    private LawKeeping Keeping => new(_office.Office.Databases, _office.Clerk, _office.Office.Clock);

    private PublicLaws Public => new(_office.Office.Databases, _office.Office.Clock);

    public void Dispose() => _office.Dispose();

    [Theory]
    [InlineData("2026-02-28", LawState.Coming)]
    [InlineData("2026-03-01", LawState.InForce)]
    [InlineData("2026-05-31", LawState.InForce)]
    [InlineData("2026-06-01", LawState.Amended)]
    [InlineData("2026-09-01", LawState.Repealed)]
    public async Task Whether_a_text_holds_follows_from_its_days(string today, LawState state)
    {
        _office.Office.Clock.Pass(OfficeClock.StartOf(DateOnly.Parse(today, CultureInfo.InvariantCulture)) - _office.Office.Clock.Now);
        var id = await Keeping.AddAsync(Facts() with { AmendedOn = new(2026, 6, 1), RepealedOn = new(2026, 9, 1) });

        Assert.Equal(state, (await Public.ReadAsync(id)).Row.State);
        foreach (var other in Enum.GetValues<LawState>()) Assert.Equal(other == state ? 1 : 0, (await Public.ListAsync(new(other))).Total);
        Assert.Equal(state, Assert.Single(await Keeping.ListAsync()).State);
    }

    [Fact]
    public async Task An_amended_text_leads_to_the_newer_one_and_back()
    {
        var older = await Keeping.AddAsync(Facts() with { AmendedOn = new(2026, 6, 1) });
        var newer = await Keeping.AddAsync(Facts() with { AdoptedOn = new(2026, 5, 1), EffectiveOn = new(2026, 6, 1), Text = "第一条 为了规范选举。\n\n 第二条 另行规定。" });

        Assert.Equal(newer, Assert.Single((await Public.ReadAsync(older)).Others).Id);
        var read = await Public.ReadAsync(newer);
        Assert.Equal(older, Assert.Single(read.Others).Id);
        Assert.Equal(["第一条 为了规范选举。", "第二条 另行规定。"], read.Paragraphs);
    }

    [Fact]
    public async Task The_list_narrows_by_rank_and_turns_its_pages()
    {
        for (var i = 0; i < 31; i++) await Keeping.AddAsync(Facts() with { Title = $"第{i}号条例", Kind = i == 0 ? LawKind.Law : LawKind.LocalRegulation, EffectiveOn = new DateOnly(2025, 1, 1).AddDays(i) });

        Assert.Equal("第0号条例", Assert.Single((await Public.ListAsync(new(Kind: LawKind.Law))).Rows).Title);
        var second = await Public.ListAsync(new(Page: 2));
        Assert.Equal((31, 2, "第0号条例"), (second.Total, second.Pages, Assert.Single(second.Rows).Title));
    }

    [Fact]
    public async Task What_is_not_shown_is_nowhere()
    {
        var id = await Keeping.AddAsync(Facts() with { IsShown = false });
        var other = await Keeping.AddAsync(Facts() with { AdoptedOn = new(2024, 1, 1) });
        await Refusal.ExpectAsync(nameof(LawRules.IsNotShown), () => Public.ReadAsync(id));
        Assert.Empty((await Public.ReadAsync(other)).Others);
        Assert.Equal(1, (await Public.ListAsync(new())).Total);

        await Keeping.DescribeAsync(id, Facts(), (await Keeping.OpenAsync(id)).Version);
        Assert.Equal(2, (await Public.ListAsync(new())).Total);
    }

    [Fact]
    public async Task What_cannot_stand_is_named()
    {
        var id = await Keeping.AddAsync(Facts());
        await Refusal.ExpectAsync(nameof(LawRules.IsThereAlready), () => Keeping.AddAsync(Facts()));
        await Refusal.ExpectAsync(nameof(LawRules.TitleIsRequired), () => Keeping.AddAsync(Facts() with { Title = " " }));
        await Refusal.ExpectAsync(nameof(LawRules.DaysAreRequired), () => Keeping.AddAsync(Facts() with { AdoptedOn = default }));
        await Refusal.ExpectAsync(nameof(LawRules.EndsBeforeItHolds), () => Keeping.AddAsync(Facts() with { RepealedOn = new(2026, 2, 1) }));
        await Refusal.ExpectAsync(nameof(LawRules.AddressIsHttps), () => Keeping.AddAsync(Facts() with { OfficialAddress = "javascript:alert(1)" }));
        await Refusal.ExpectAsync(nameof(LawRules.TextIsTooLong), () => Keeping.AddAsync(Facts() with { Text = new string('长', Law.LongestText + 1) }));
        await Refusal.ExpectAsync(nameof(PortalRules.FieldIsTooLong), () => Keeping.AddAsync(Facts() with { Title = new string('长', 121) }));
        await Refusal.ExpectAsync(nameof(CommonRules.ChangedMeanwhile), () => Keeping.DescribeAsync(id, Facts(), 99));
    }

    private static LawFacts Facts() => new() { Title = "选举法", Issuer = "全国人民代表大会", AdoptedOn = new(2026, 1, 6), EffectiveOn = new(2026, 3, 1) };
}

using InfoCenter.Core.Data;
using InfoCenter.Core.Portal;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Tests.Core.Portal;

/// <summary>Every question is put to SQLite and to PostgreSQL, and has to get one answer.</summary>
[Trait("Engine", "SQLite")]
public sealed class PortalSearchTests(SearchDesks desks) : IClassFixture<SearchDesks>
{
    [Theory]
    [InlineData("路灯", "城关镇换路灯|宝丰镇修水渠")] // two characters; who has it in the title comes first
    [InlineData("道路交通", "道路交通安全法|县人大常委会视察道路交通|第十九届人大常委会第三十次会议")]
    [InlineData("桥头的路灯坏了", "城关镇换路灯")]
    [InlineData("舞", "宝丰镇修水渠")]
    [InlineData("城关镇 路灯", "城关镇换路灯")]
    [InlineData("路灯　水渠", "宝丰镇修水渠")] // a wide space
    [InlineData("ｌｅｄ", "城关镇换路灯")]
    [InlineData("led灯", "城关镇换路灯")]
    [InlineData("LED", "城关镇换路灯")]
    [InlineData("２.５", "城关镇换路灯")]
    [InlineData("《路灯》，", "城关镇换路灯|宝丰镇修水渠")]
    [InlineData("结尾", "宝丰镇修水渠")] // the last two characters of a text
    [InlineData("𬸣", "𬸣鸟的调研")]
    [InlineData("𬸣鸟", "𬸣鸟的调研")]
    [InlineData("𠀀𠀁𠀂", "𬸣鸟的调研")]
    [InlineData("𠀀𠀂", "")]
    [InlineData("路遥", "路遥")]
    [InlineData("ly", "路遥")]
    [InlineData("路旧", "")]
    [InlineData("路灯 没有这个词", "")]
    [InlineData("路灯下跳舞。结尾", "")] // two paragraphs are no one sentence
    public async Task Words_are_found_wherever_they_stand(string typed, string titles) =>
        Assert.Equal(titles, SearchDesks.Titles(await desks.AskAsync(new() { Text = typed })));

    [Theory]
    [InlineData("\"引号\"", 1)]
    [InlineData("\"", 0)]
    [InlineData("路灯\"水渠", 0)] // a quote within a word
    [InlineData("*", 0)]
    [InlineData("路灯*", 2)] // no operator: the sign at the end is not part of the word
    [InlineData("NEAR(甲", 1)]
    [InlineData("near(路灯", 0)]
    [InlineData("路灯 AND 水渠", 0)] // the word AND is looked for like any other
    [InlineData("引号 AND NEAR", 1)]
    [InlineData("-减", 1)]
    [InlineData("路灯 -水渠", 1)]
    [InlineData("^路灯", 2)]
    [InlineData("Words:路灯", 0)]
    [InlineData("' OR 1=1 --", 0)]
    [InlineData("x'; drop", 1)]
    [InlineData("50%", 1)]
    [InlineData("%", 0)]
    [InlineData("路_灯", 0)]
    [InlineData("a_b", 1)]
    [InlineData("a%b", 0)]
    [InlineData("甲\\乙", 1)]
    [InlineData("{0} [括]", 1)]
    [InlineData("{99}", 0)]
    [InlineData("路\0灯", 2)] // what cannot be typed is not there
    [InlineData("路\uD800灯", 0)]
    [InlineData("\uDC00", 0)]
    public async Task Signs_that_mean_something_to_an_engine_mean_nothing_here(string typed, int found) =>
        Assert.Equal(found, (await desks.AskAsync(new() { Text = typed })).Total);

    [Fact]
    public async Task A_question_of_any_length_is_answered_for_its_beginning()
    {
        Assert.Equal(0, (await desks.AskAsync(new() { Text = new string('路', 10_000) })).Total);
        Assert.Equal(2, (await desks.AskAsync(new() { Text = "路灯" + new string(' ', 10_000) + "没有" })).Total);
        Assert.Equal(0, (await desks.AskAsync(new() { Text = string.Concat(Enumerable.Repeat("𬸣", 10_000)) })).Total);
        Assert.Equal(SearchWords.MostWords, (await desks.AskAsync(new() { Text = "一 二 三 四 五 六 七 八 九 十" })).Words.Count);
    }

    [Fact]
    public async Task What_is_not_public_is_neither_found_nor_counted()
    {
        foreach (var typed in new[] { "金雀", "金雀草稿", "待审路灯", "金雀条例", "金雀议程", "金雀党" }) Assert.Equal((0, 0), Total(await desks.AskAsync(new() { Text = typed })));

        await desks.DoAsync(async desk =>
        {
            var id = await desk.PublishAsync("画眉的消息", "<p>画眉飞来</p>", desk.Clock.GetUtcNow().UtcDateTime.AddHours(2));
            Assert.Equal((0, 0), Total(await desk.Search.FindAsync(new() { Text = "画眉" })));
            desk.Clock.Pass(TimeSpan.FromHours(2));
            Assert.Equal((1, 1), Total(await desk.Search.FindAsync(new() { Text = "画眉" })));

            // A new text is written and handed in: the shown one is found, the new one is not.
            await desk.Writing.WriteAsync(id, PortalOffice.Facts("杜鹃的消息", "<p>杜鹃飞来</p>"), (await desk.Writing.OpenAsync(id)).Version);
            await desk.Writing.SubmitAsync(id, (await desk.Writing.OpenAsync(id)).Version);
            Assert.Equal((1, 1), Total(await desk.Search.FindAsync(new() { Text = "画眉" })));
            Assert.Equal((0, 0), Total(await desk.Search.FindAsync(new() { Text = "杜鹃" })));
            await desk.Review.PublishAsync(id, null, numbersMayShow: false, (await desk.Writing.OpenAsync(id)).Version);
            Assert.Equal((0, 0), Total(await desk.Search.FindAsync(new() { Text = "画眉" })));
            Assert.Equal((1, 1), Total(await desk.Search.FindAsync(new() { Text = "杜鹃飞来" })));

            await desk.Review.WithdrawAsync(id, "内容有误", (await desk.Writing.OpenAsync(id)).Version);
            Assert.Equal((0, 0), Total(await desk.Search.FindAsync(new() { Text = "杜鹃" })));
        });
    }

    [Fact]
    public async Task A_draft_written_anew_leaves_none_of_its_old_words()
    {
        await desks.DoAsync(async desk =>
        {
            var id = await desk.Writing.AddAsync(PortalOffice.Facts("喜鹊一", "<p>喜鹊旧文</p>"));
            await desk.Writing.WriteAsync(id, PortalOffice.Facts("喜鹊二", "<p>喜鹊新文</p>"), 0);
            await desk.Writing.SubmitAsync(id, (await desk.Writing.OpenAsync(id)).Version);
            await desk.Review.PublishAsync(id, null, numbersMayShow: false, (await desk.Writing.OpenAsync(id)).Version);
        });

        foreach (var typed in new[] { "喜鹊旧文", "旧文", "喜鹊一" }) Assert.Equal(0, (await desks.AskAsync(new() { Text = typed })).Total);
        Assert.Equal("喜鹊二", SearchDesks.Titles(await desks.AskAsync(new() { Text = "喜鹊新文" })));
    }

    [Fact]
    public async Task What_was_not_saved_is_not_kept_either()
    {
        await desks.DoAsync(async desk =>
        {
            await using (var db = desk.Databases.CreateDbContext())
            {
                await using var transaction = await db.Database.BeginTransactionAsync();
                db.Laws.Add(new(new() { Title = "百灵条例", AdoptedOn = new(2020, 1, 1), EffectiveOn = new(2020, 1, 1) }));
                await db.SaveChangesAsync();
                Assert.Equal(1, await db.TextsWith(nameof(Law), ["百灵条例"]).CountAsync());
            }

            await using var later = desk.Databases.CreateDbContext();
            Assert.Equal(0, await later.TextsWith(nameof(Law), ["百灵条例"]).CountAsync());
        });
    }

    [Fact]
    public async Task Pages_hold_twenty_each_thing_once_and_the_order_is_told()
    {
        var first = await desks.AskAsync(new() { Text = "梅花鹿" });
        var second = await desks.AskAsync(new() { Text = "梅花鹿", Page = 2 });
        Assert.Equal((23, 2, 20, 3), (first.Total, first.Pages, first.Rows.Count, second.Rows.Count));
        Assert.Equal(23, first.Rows.Concat(second.Rows).Select(row => row.Address).Distinct().Count());
        Assert.StartsWith("周报第23期|周报第20期|周报第17期", SearchDesks.Titles(first), StringComparison.Ordinal); // three times each, the newest of them first
        Assert.StartsWith("周报第23期|周报第22期|周报第21期", SearchDesks.Titles(await desks.AskAsync(new() { Text = "梅花鹿", IsNewestFirst = true })), StringComparison.Ordinal);
        Assert.Equal(2, (await desks.AskAsync(new() { Text = "梅花鹿", Page = 9_999 })).Page);
    }

    [Fact]
    public async Task A_kind_can_be_chosen_and_every_kind_tells_how_many_it_has()
    {
        var all = await desks.AskAsync(new() { Text = "道路" });
        Assert.Equal([new(SearchKind.Article, 1), new(SearchKind.Meeting, 1), new(SearchKind.Law, 1)], all.Counts);
        var laws = await desks.AskAsync(new() { Text = "道路", Kind = SearchKind.Law });
        Assert.Equal((3, 1, "道路交通安全法"), (laws.Counts.Sum(c => c.Count), laws.Total, SearchDesks.Titles(laws)));
        Assert.Equal(0, (await desks.AskAsync(new() { Text = "道路", Kind = SearchKind.Request })).Total);
    }

    [Fact]
    public async Task The_words_are_marked_as_they_were_written()
    {
        var row = Assert.Single((await desks.AskAsync(new() { Text = "led 换" })).Rows);
        Assert.Equal(["换"], row.Title.Where(part => part.IsFound).Select(part => part.Text));
        Assert.Equal(["换", "ＬＥＤ"], row.Excerpt.Where(part => part.IsFound).Select(part => part.Text));
        Assert.Equal(new(2026, 6, 30), row.On);
    }

    private static (int Total, int Counted) Total(SearchList list) => (list.Total, list.Counts.Sum(count => count.Count));
}

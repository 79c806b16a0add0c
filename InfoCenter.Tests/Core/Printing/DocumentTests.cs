using FsCheck;
using FsCheck.Fluent;
using InfoCenter.Core.Common;
using InfoCenter.Core.Printing;

namespace InfoCenter.Tests.Core.Printing;

public class DocumentTests
{
    [Fact]
    public void Equal_documents_are_equal_bytes()
    {
        using var first = new Paper(Sample());
        using var second = new Paper(Sample());

        Assert.Equal(first.Bytes, second.Bytes);
    }

    [Fact]
    public void Two_workers_print_the_same_as_one()
    {
        var alone = Paper.Of(Section()).ToBytes(Paper.Fonts);

        var together = new byte[8][];
        Parallel.For(0, together.Length, i => together[i] = Paper.Of(Section()).ToBytes(Paper.Fonts));

        Assert.All(together, bytes => Assert.Equal(alone, bytes));
    }

    [Fact]
    public void A_character_without_a_font_is_refused_by_name()
    {
        var refusal = Assert.Throws<RuleBrokenException>(() => new Paper(new Paragraph("王\U00030000强", ArchiveStyles.Body)));

        Assert.Equal(nameof(PrintingRules.EveryCharacterNeedsAFont), refusal.Rule);
        Assert.Contains("\U00030000（U+30000）", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_footer_is_refused_like_any_text()
    {
        var section = new Section(PageSetup.ArchiveA4) { Footer = [new PageLine { Left = "\U00030000" }] }.Add(new Paragraph("一", ArchiveStyles.Body));

        var refusal = Assert.Throws<RuleBrokenException>(() => Paper.Of(section).ToBytes(Paper.Fonts));

        Assert.Equal(nameof(PrintingRules.EveryCharacterNeedsAFont), refusal.Rule);
    }

    [Fact]
    public void An_empty_document_is_refused() => Assert.Equal(
        nameof(PrintingRules.DocumentNeedsAPage),
        Assert.Throws<RuleBrokenException>(() => Paper.Of().ToBytes(Paper.Fonts)).Rule);

    [Fact]
    public void Rare_characters_are_printed_and_copied()
    {
        using var paper = new Paper(new Paragraph("王𬭎李䶮陈㛃张𠅤赵𬸣刘𠮷", ArchiveStyles.Body));

        Assert.Equal("王𬭎李䶮陈㛃张𠅤赵𬸣刘𠮷", paper.Text);
    }

    [Fact]
    public void Characters_drawn_alike_are_copied_apart()
    {
        using var paper = new Paper(new Paragraph("一⼀二⼆", ArchiveStyles.Body));

        Assert.Equal("一⼀二⼆", paper.Text);
    }

    [Fact]
    public void Whatever_the_text_it_is_copied_as_it_was_set() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(60),
        Prop.ForAll(Texts.Mixed.NonEmptyListOf().ToArbitrary(), texts =>
        {
            using var paper = new Paper([.. texts.Take(12).Select(t => new Paragraph(t, OfficialStyles.Body))]);

            Assert.Equal(string.Concat(texts.Take(12)).Replace(" ", "", StringComparison.Ordinal), paper.Text);
        }));

    [Fact]
    public void Parts_made_later_are_printed_in_their_turn()
    {
        var document = Paper.Of(new Section(PageSetup.ArchiveA4).Add(new Paragraph("先", ArchiveStyles.Body)).AddLater(Later()))
            .AddLater(Enumerable.Range(1, 2).Select(n => new Section(PageSetup.ArchiveA4).Add(new Paragraph($"第{n}卷", ArchiveStyles.Body))));

        using var paper = new Paper(document);

        Assert.Equal("先后第1卷第2卷", paper.Text);
        Assert.Equal(3, paper.Pages().Length);

        static IEnumerable<Element> Later()
        {
            yield return new Paragraph("后", ArchiveStyles.Body);
        }
    }

    private static Document Sample() => Paper.Of(Section());

    private static Section Section() => new Section(PageSetup.ArchiveA4) { Footer = [PageLine.CentredNumber] }.Add(
        new Heading("履职档案", 1, ArchiveStyles.Title),
        new Table(Column.Fixed(60), Column.Relative()).AddHead("日期", "内容").AddRow("2025-03-01", "走访选民𠮷"),
        new BarChart(["一月", "二月"], new ChartSeries("次数", [3, 5])));
}

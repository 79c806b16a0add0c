using InfoCenter.Core.Common;
using InfoCenter.Core.Ledger;
using InfoCenter.Core.Printing;

namespace InfoCenter.Core.Archives;

/// <summary>台账锚值登记单: one page to sign and lock away. Whoever holds it can prove later that nothing before it was changed.</summary>
internal sealed class AnchorPaper(LedgerAnchor anchor, SealAlgorithm? algorithm, string county, DateTime printedAt)
{
    private static readonly TextStyle Seal = new() { Typeface = Typeface.HeiLight, Size = 15, LinePitch = 26, Alignment = Alignment.Centre };

    public Document Compose()
    {
        var facts = new Table(Column.Fixed(110), Column.Relative()) { LeastRowHeight = 30, Style = ArchiveStyles.Table with { Size = 13, LinePitch = 20 } }
            .AddRow(Cell.Label("登记日期"), anchor.Day.Words())
            .AddRow(Cell.Label("末条序号"), $"{anchor.Sequence}")
            .AddRow(Cell.Label("台账条数"), $"{anchor.Sequence}（序号连续，从 1 起，没有空号）")
            .AddRow(Cell.Label("封印算法"), algorithm is { } known ? $"末条为 {known.Label}；更早的条目用各自写入时的算法，更换算法时不重新封印" : "末条已不在台账里，请立即校验台账");
        var signatures = new Table(Column.Fixed(110), Column.Relative(), Column.Fixed(60), Column.Fixed(130)) { LeastRowHeight = 42, Style = ArchiveStyles.Table with { Size = 13, LinePitch = 20 } }
            .AddRow(Cell.Label("审计管理员"), "", Cell.Label("日期"), "")
            .AddRow(Cell.Label("监督人"), "", Cell.Label("日期"), "");

        return new Document { Title = $"{county}台账锚值登记单 {anchor.Day.Short()}", Subject = "台账锚值登记单", Author = $"{county}人大常委会", CreatedAt = printedAt }.Add(
            new Section(PageSetup.ArchiveA4) { Footer = [new() { Left = "登记日期用于核对，不可涂改", Right = $"打印时间 {printedAt.InOffice:yyyy-MM-dd HH:mm}" }] }.Add(
            [
                new Heading($"{county}人大常委会台账锚值登记单", 1, ArchiveStyles.Title),
                new Spacer(12),
                facts,
                new Paragraph("封印（每 8 个字符一组）", ArchiveStyles.Heading1),
                .. Groups().Select(line => new Paragraph(line, Seal)),
                new Paragraph("录入校验用的一行", ArchiveStyles.Heading1),
                new Paragraph($"{anchor.Day.Short()} {anchor.Sequence}（空格后接上面的封印，组间空格可留可不留）", ArchiveStyles.Body),
                new Paragraph("用途", ArchiveStyles.Heading1),
                new Paragraph(
                    "台账每一条都带有前一条的封印，任何改动、删除、插入都会使封印对不上；只有把末尾整段截去，才需要靠本单发现。请每日打印（至少每周一次），"
                    + "签字后由审计管理员保管，或抄送上级机关。需要核对时，在“台账”页面录入上面一行，或使用命令 ledger verify --anchor。", ArchiveStyles.Body),
                new Spacer(16),
                signatures,
            ]));
    }

    private IEnumerable<string> Groups() => anchor.Seal.Chunk(8).Select(group => new string(group)).Chunk(4).Select(four => string.Join("  ", four));
}

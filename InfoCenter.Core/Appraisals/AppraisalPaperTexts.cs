using System.Globalization;
using InfoCenter.Core.Printing;

namespace InfoCenter.Core.Appraisals;

/// <summary>A deputy's report and a meeting's result as official papers (GB/T 9704).</summary>
internal static class AppraisalPaperTexts
{
    public static Document Report(ReportSheet sheet, string county, DateTime now)
    {
        var title = "履职情况报告";
        var section = new Section(PageSetup.OfficialA4) { Footer = [PageLine.OfficialNumber] }.Add(
            new Heading(title, 1, OfficialStyles.Title), new Paragraph($"{sheet.Term}人大代表　{sheet.Appraisal.Name}", OfficialStyles.Body with { Alignment = Alignment.Centre, FirstLineIndent = 0 }));
        section.Add(new Paragraph("各位选民代表：", OfficialStyles.Body with { FirstLineIndent = 0 }), new Paragraph("现将本人履行代表职务的情况报告如下，请予评议。", OfficialStyles.Body));
        var chapter = 0;
        foreach (var (heading, text) in new[]
        {
            (AppraisalLabels.Study, sheet.Text.Study), (AppraisalLabels.Session, sheet.Text.Session), (AppraisalLabels.Between, sheet.Text.Between), (AppraisalLabels.Voters, sheet.Text.Voters),
            (AppraisalLabels.Next, sheet.Text.Next),
        })
        {
            if (text.Length == 0) continue;
            section.Add(new Heading($"{"一二三四五"[chapter++]}、{heading}", 1, OfficialStyles.Heading1)).Add([.. Lines(text).Select(line => new Paragraph(line, OfficialStyles.Body))]);
        }

        section.Add(new Spacer(14), new Paragraph(sheet.Appraisal.Name, OfficialStyles.Signature), new Paragraph(Day(sheet.Meeting.On), OfficialStyles.Signature));
        return new Document { Title = $"{sheet.Appraisal.Name}{title}", CreatedAt = now, Author = county }.Add(section);
    }

    /// <summary>发出, 收回, 有效, and each deputy's marks and grade, to be signed by those who counted and watched.</summary>
    public static Document Result(MeetingSheet sheet, string county, DateTime now)
    {
        var (meeting, scheme) = (sheet.Meeting, sheet.Scheme);
        var table = new Table([Column.Relative(), .. scheme.Options.Select(_ => Column.Fixed(60, Alignment.Right)), Column.Fixed(48, Alignment.Right), Column.Fixed(76, Alignment.Centre)]);
        table.AddHead(["代表", .. scheme.Options.Select(o => (Cell)o.Title), AppraisalLabels.Abstention, "评议结果"]);
        foreach (var one in meeting.Appraisals.OrderBy(a => a.Id))
            table.AddRow([one.Name, .. scheme.Options.Select(o => (Cell)Votes(sheet, one, o.Order)), Votes(sheet, one, AppraisalCount.Abstention), one.Grade]);
        var section = new Section(PageSetup.OfficialA4) { Footer = [PageLine.OfficialNumber] }.Add(
        [
            new Heading("代表述职评议测评结果", 1, OfficialStyles.Title),
            new Paragraph($"{meeting.Title}，{Day(meeting.On)}，{meeting.Place}。到会选民代表 {meeting.Voters} 人，发出测评票 {meeting.Issued} 张，收回 {meeting.Returned} 张，有效 {meeting.Valid} 张。", OfficialStyles.Body),
            .. meeting.FewVotersReason is { } why ? [new Paragraph($"到会选民代表不到 {scheme.LeastVoters} 人：{why}。", OfficialStyles.Body)] : Array.Empty<Element>(),
            new Spacer(8),
            table,
            new Paragraph($"评议办法：{scheme.Name}。{scheme.Words}。", OfficialStyles.Body),
            new Spacer(20),
            new Paragraph($"监票人：{meeting.Scrutineer}　　签名：", OfficialStyles.Body),
            new Paragraph($"计票人：{meeting.Teller}　　签名：", OfficialStyles.Body),
            new Paragraph(Day(meeting.On), OfficialStyles.Signature),
        ]);
        return new Document { Title = $"{meeting.Title}测评结果", CreatedAt = now, Author = county }.Add(section);
    }

    private static string Votes(MeetingSheet sheet, Appraisal one, int option) =>
        sheet.Counts.Where(c => c.AppraisalId == one.Id && c.Option == option).Sum(c => c.Total).ToString(CultureInfo.InvariantCulture);

    private static string Day(DateOnly day) => day.ToString("yyyy年M月d日", CultureInfo.InvariantCulture);

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}

using InfoCenter.Core.Printing;
using InfoCenter.Core.Suggestions;

namespace InfoCenter.Core.Archives;

/// <summary>
/// A unit's reply as a letter in the form of GB/T 9704-2012 section 10.1: the unit's name in red, a double red rule below it, the number right under the rule, the class top right,
/// whom it is for, the text, who sends it and when, whom to ring, who gets a copy. The first page of a letter bears no number.
/// </summary>
internal sealed class ReplyLetterPaper(Suggestion suggestion, SuggestionTask task, string county)
{
    private static readonly Colour Red = new(200, 0, 0);
    private static readonly TextStyle Mark = new() { Typeface = Typeface.SongBold, Size = 30, LinePitch = 46, Alignment = Alignment.Centre, Colour = Red };
    private static readonly TextStyle Class = OfficialStyles.Body with { Typeface = Typeface.Hei, Alignment = Alignment.Right, FirstLineIndent = 0 };
    private static readonly TextStyle Flush = OfficialStyles.Body with { FirstLineIndent = 0 };
    private static readonly TextStyle Copies = OfficialStyles.Body with { Size = 14, LinePitch = 22, FirstLineIndent = 0, LeftIndent = 1 };

    private string Number => suggestion.Number!;

    public Document Compose() => new Document
    {
        Title = $"关于{Number}建议的答复",
        Author = task.UnitName,
        Subject = suggestion.Title,
        Keywords = task.LetterNumber!,
        CreatedAt = task.RepliedAt!.Value,
    }.Add(new Section(PageSetup.OfficialA4 with { Top = Length.Millimetres(30) }).Add(
    [
        new Paragraph(task.UnitName, Mark),
        new Rule(2.2, Red),
        new Rule(0.7, Red),
        new Paragraph($"{task.ClassCode}", Class),
        new Paragraph(task.LetterNumber!, Class with { Typeface = Typeface.FangSong }),
        new Spacer(14),
        new Heading($"关于{Number}建议的答复", 1, OfficialStyles.Title),
        new Paragraph($"{Names}代表：", Flush),
        .. Body(),
        new Spacer(14),
        new Paragraph(task.UnitName, OfficialStyles.Signature),
        new Paragraph(task.LetterOn!.Value.Words(), OfficialStyles.Signature),
        new Spacer(10),
        new Paragraph($"（联系人：{task.ContactName}，联系电话：{task.ContactPhone}）", OfficialStyles.Body),
        new Spacer(10),
        new Rule(0.7),
        new Paragraph($"抄送：{county}人大常委会代表工作委员会，{county}人民政府办公室。", Copies),
        new Rule(0.7),
    ]));

    // The lead first; a reply goes to each who made it (代表法 art. 51).
    private string Names => string.Join("、", suggestion.Signers.Where(s => s.State is SignerState.Confirmed).OrderByDescending(s => s.IsLead).ThenBy(s => s.Id).Select(s => s.Name));

    private IEnumerable<Element> Body()
    {
        yield return new Paragraph($"{(suggestion.Signers.Count(s => s.State is SignerState.Confirmed) > 1 ? "你们" : "您")}提出的《{suggestion.Title}》（{Number}）收悉。现答复如下：", OfficialStyles.Body);
        foreach (var line in task.Letter!.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)) yield return new Paragraph(line, OfficialStyles.Body);
        if (task.Promise is { } promise)
            yield return new Paragraph($"承诺事项：{promise.Text}；完成日期：{promise.DueOn.Words()}；责任人：{promise.Person}。", OfficialStyles.Body);
    }
}

using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Printing;
using InfoCenter.Core.Supervision;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Archives;

/// <summary>Prints what a topic of supervision is decided and carried out by: its memo and its problem list, each with a code by which the paper can be checked.</summary>
public sealed class TopicPrinting(
    IDbContextFactory<InfoCenterDb> databases, SupervisionRegister register, CurrentUser user, TimeProvider clock, VerificationCode codes, FontShelf fonts)
{
    /// <summary>The memo (监督议题建议书), as it reads now.</summary>
    /// <exception cref="RuleBrokenException">The topic is not there.</exception>
    public async Task<PrintedForm> MemoAsync(int id, CancellationToken cancel = default)
    {
        user.Must(Permission.ReadSupervision);
        var sheet = await register.OpenAsync(id, cancel);
        var topic = sheet.Topic;
        return await PrintAsync(
            $"监督议题建议书 {topic.Title}", $"YT-{Words(id)}", $"{topic.Facts.Title}|{topic.Grounds}|{topic.Proposal}|{topic.Form}|{topic.Status}|{topic.Serial}",
            imprint => new TopicMemoPaper(sheet, imprint).Compose(), cancel);
    }

    /// <summary>The problem list (问题清单), as it stands now.</summary>
    /// <exception cref="RuleBrokenException">The topic is not there, or nothing is listed yet.</exception>
    public async Task<PrintedForm> ProblemsAsync(int id, CancellationToken cancel = default)
    {
        user.Must(Permission.ReadSupervision);
        var sheet = await register.OpenAsync(id, cancel);
        var listed = ProblemListPaper.Listed(sheet).ToList();
        if (listed.Count == 0) throw ProblemRules.NothingIsListed;
        return await PrintAsync(
            $"{SupervisionTexts.Number(sheet.Topic)}问题清单", $"WT-{Words(id)}", string.Join('\n', listed.Select(p => $"{p.Number}|{p.Title}|{p.Text}|{p.Basis}|{p.UnitName}|{p.DueOn:yyyy-MM-dd}|{p.Status}")),
            imprint => new ProblemListPaper(sheet, imprint).Compose(), cancel);
    }

    private static string Words(int id) => id.ToString(CultureInfo.InvariantCulture);

    private async Task<PrintedForm> PrintAsync(string title, string category, string content, Func<Imprint, Document> compose, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var hash = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(content)));
        var imprint = await ArchiveIssue.IssueFormAsync(db, title, category, hash, user, clock, codes, cancel);
        return new(compose(imprint).ToBytes(fonts), ArchiveFileNames.Tidy($"{title}.pdf"));
    }
}

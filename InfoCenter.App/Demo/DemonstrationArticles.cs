using System.Globalization;
using InfoCenter.Core.Portal;

namespace InfoCenter.App.Demo;

/// <summary>What the portal reported over the year: written by the clerk, let out by the committee, each on its day.</summary>
internal sealed class DemonstrationArticles(DemonstrationStaff staff, string seeds, Func<string, Task> tell)
{
    private const char Paragraph = '¶';

    /// <summary>Answers the articles that belong to a meeting, by the meeting's key.</summary>
    public async Task<ILookup<string, MeetingPaperFacts>> LoadAsync(CancellationToken cancel)
    {
        var papers = new List<(string Meeting, MeetingPaperFacts Paper)>();
        var columns = (await staff.As<ArticleWriting>(DemonstrationAccounts.Clerk).ColumnsAsync(cancel)).ToDictionary(column => column.Title, column => column.Id);
        var rows = await SeedRow.ReadAsync(Path.Combine(seeds, "articles.csv"), cancel);
        foreach (var row in rows)
        {
            var on = DateOnly.ParseExact(row["published"], "yyyy-MM-dd", CultureInfo.InvariantCulture);
            staff.Clock.TurnTo(on.Year, on.Month, on.Day);
            var (writing, review) = (staff.As<ArticleWriting>(DemonstrationAccounts.Clerk), staff.As<ArticleReview>(DemonstrationAccounts.Committee));
            var id = await writing.AddAsync(
                new()
                {
                    ColumnId = columns[row["column"]],
                    Title = row["title"],
                    Summary = row["summary"],
                    Source = row["source"],
                    Body = string.Concat(row["text"].Split(Paragraph).Select(paragraph => $"<p>{paragraph}</p>")),
                }, cancel);
            await writing.SubmitAsync(id, (await writing.OpenAsync(id, cancel)).Version, cancel);
            await review.PublishAsync(id, null, numbersMayShow: false, (await review.OpenAsync(id, cancel)).Version, cancel);
            if (row["meeting"].Length > 0) papers.Add((row["meeting"], new(id, Enum.Parse<MeetingPart>(row["part"]))));
        }

        await tell($"门户文章 {rows.Count} 篇");
        return papers.ToLookup(paper => paper.Meeting, paper => paper.Paper);
    }
}

using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Ledger;
using InfoCenter.Core.Printing;
using InfoCenter.Core.Suggestions;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Archives;

/// <summary>Prints a unit's reply to a suggestion as an official letter, for whoever may read the suggestion.</summary>
public sealed class ReplyLetterPrinting(IDbContextFactory<InfoCenterDb> databases, SuggestionRegister register, CurrentUser user, TimeProvider clock, FontShelf fonts)
{
    /// <param name="id">The suggestion.</param>
    /// <param name="taskId">The unit's part in it.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="RuleBrokenException">Foreign and missing look the same; the unit has not replied yet.</exception>
    public async Task<PrintedForm> PrintAsync(int id, int taskId, CancellationToken cancel = default)
    {
        user.Must(Permission.ReadSuggestions);
        var suggestion = (await register.OpenAsync(id, cancel)).Suggestion;
        var task = suggestion.Tasks.FirstOrDefault(t => t.Id == taskId) ?? throw CommonRules.NotFound;
        if (task.Letter is null) throw ReplyRules.NoLetterYet;
        await using var db = await databases.CreateDbContextAsync(cancel);
        var paper = new ReplyLetterPaper(suggestion, task, ArchiveIssue.County(db)).Compose().ToBytes(fonts);
        db.Record(user, clock, "PrintReplyLetter", $"Suggestion {id}", task.LetterNumber!);
        await db.SaveChangesAsync(cancel);
        return new(paper, ArchiveFileNames.Tidy($"{suggestion.Number}答复 {task.UnitName}.pdf"));
    }
}

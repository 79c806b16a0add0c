using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Roster;
using InfoCenter.Core.Spreadsheets;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Duties;

/// <summary>Files as they were handed in become rows: first read without the database, then matched with what it knows.</summary>
internal sealed class DutyFilesReading(CurrentUser user, TimeProvider clock, ReadWorkbook? reading)
{
    /// <summary>The tables of the files; a file that cannot be read keeps its refusal.</summary>
    public async Task<List<(DutyFile File, Workbook? Workbook, RuleBrokenException? Refusal)>> ParseAsync(IReadOnlyList<DutyFile> files, CancellationToken cancel)
    {
        var parsed = new List<(DutyFile, Workbook?, RuleBrokenException?)>();
        foreach (var file in files)
        {
            try
            {
                parsed.Add((file, await reading.ReadAsync(file.Content, file.Name, cancel), null));
            }
            catch (RuleBrokenException broken)
            {
                parsed.Add((file, null, broken));
            }
        }

        return parsed;
    }

    /// <summary>Their rows, held against the roster, the townships and one another.</summary>
    public async Task<List<DutyFileReading>> ReadAsync(
        InfoCenterDb db, List<(DutyFile File, Workbook? Workbook, RuleBrokenException? Refusal)> parsed, string? townshipCode, CancellationToken cancel)
    {
        var known = await KnowledgeAsync(db, townshipCode, cancel);
        var (doubles, read) = (new DutyDoubles(), new List<DutyFileReading>());
        foreach (var (file, workbook, refusal) in parsed)
        {
            try
            {
                var rows = new DutyReading(known, workbook ?? throw refusal!).Rows(out var notes);
                read.Add(new(file, rows, notes, null));
            }
            catch (RuleBrokenException broken)
            {
                read.Add(new(file, [], "", broken));
            }
        }

        await doubles.LearnAsync(db, [.. read.SelectMany(r => r.Rows)], cancel);
        return [.. read.Select(r => r with { Rows = doubles.Mark(r.File.Name, r.Rows) })];
    }

    /// <summary>The code of a township somebody named.</summary>
    /// <exception cref="RuleBrokenException">There is none of that name.</exception>
    public async Task<string?> CodeOfAsync(InfoCenterDb db, string? townshipName, CancellationToken cancel)
    {
        if (townshipName is null) return null;
        var known = await KnowledgeAsync(db, null, cancel);
        return known.TownshipIn(townshipName) ?? throw DutyRules.TownshipIsNotKnown(townshipName);
    }

    private async Task<DutyKnowledge> KnowledgeAsync(InfoCenterDb db, string? townshipCode, CancellationToken cancel)
    {
        var reach = user.Standing.TownshipCode;
        var townships = await db.Townships.OrderBy(t => t.Code).Select(t => new { t.Code, t.Name }).ToListAsync(cancel);
        return new(
            new DutyWords(await db.DutySubKinds.AsNoTracking().ToListAsync(cancel)),
            await DutyPeople.LoadAsync(db, reach, cancel),
            [.. townships.Select(t => (t.Code, t.Name))],
            clock.Today,
            reach,
            townshipCode);
    }
}

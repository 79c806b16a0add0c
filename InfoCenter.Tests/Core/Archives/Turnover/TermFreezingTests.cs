using System.Security.Cryptography;
using InfoCenter.Core.Accounts;
using InfoCenter.Core.Archives.Turnover;
using InfoCenter.Core.Duties;
using InfoCenter.Core.Duties.Activities;
using InfoCenter.Core.Roster;
using InfoCenter.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Tests.Core.Archives.Turnover;

public sealed class TermFreezingTests : IDisposable
{
    private readonly TurnoverOffice _office = new(deputies: 2);

    public void Dispose() => _office.Dispose();

    [Fact]
    public async Task The_papers_are_kept_with_their_hashes_and_a_changed_one_is_found()
    {
        var id = await _office.FreezeAsync();
        var papers = await _office.Freezing().ListAsync(id);
        Assert.Equal(["一任一册", "王一", "王丁"], papers.Select(p => p.Title));
        Assert.Equal((3, 0), await FoundAsync(id));
        await using (var content = (await _office.Freezing().OpenAsync(papers[0].Id)).Content) Assert.Equal(papers[0].Sha256, Convert.ToHexStringLower(await SHA256.HashDataAsync(content)));

        var file = Path.Combine(_office.Office.Folder.Root, "files", papers[1].FileHash[..2], papers[1].FileHash);
        var bytes = await File.ReadAllBytesAsync(file);
        bytes[^1] ^= 1;
        await File.WriteAllBytesAsync(file, bytes);
        Assert.Equal((3, 1), await FoundAsync(id));
        File.Delete(file);
        Assert.Equal((3, 1), await FoundAsync(id));
        await using (var db = _office.Office.Databases.CreateDbContext()) await db.FrozenPapers.Where(p => p.Order == 2).ExecuteUpdateAsync(set => set.SetProperty(p => p.Pages, 99));
        Assert.Equal((3, 2), await FoundAsync(id)); // the list itself, too
    }

    [Fact]
    public async Task Nothing_of_a_frozen_term_is_added_changed_or_withdrawn()
    {
        var person = _office.Person(0);
        await _office.FreezeAsync();
        Refusal.Expect(nameof(FreezeRules.TermIsFrozen), () => _office.Change(db => db.DutyRecords.Add(Record(person, new(2026, 6, 28)))));
        Refusal.Expect(nameof(FreezeRules.TermIsFrozen), () => _office.Change(db => db.DutyRecords.First(r => r.PersonId == person).Withdraw(new(9, "某人", _office.Now), "填错了")));
        _office.Change(db => db.DutyRecords.Add(Record(person, TurnoverOffice.FirstDay))); // the new term's first day
        _office.Change(db => db.DutyRecords.Add(Record(person, new(2021, 12, 19)))); // a term before it
    }

    [Fact]
    public async Task A_whole_page_of_records_stops_at_the_frozen_ones()
    {
        var person = _office.Person(0);
        _office.Change(db =>
        {
            var record = Record(person, new(2026, 6, 1));
            record.Submit(new(1, "乡镇人大", _office.Now));
            db.DutyRecords.Add(record);
        });
        var id = await _office.OpenAsync();
        await _office.Freezing().PrintAsync(id, _office.Office.Folder.Below("jobs"));
        await Refusal.ExpectAsync(nameof(TurnoverRules.RecordsAreWaiting), () => _office.Freezing(_office.Colleague).ConfirmAsync(id, _office.Version(id)));
        await _office.Freezing(_office.Colleague).ConfirmAsync(id, _office.Version(id), leavesWaiting: true);

        var outcome = await new DutyVerification(_office.Office.Databases, _office.Colleague, _office.Office.Clock).VerifyAllWaitingAsync();
        Assert.Equal(0, outcome.Done);
        Assert.Contains("已经封存", Assert.Single(outcome.NotDone), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Papers_of_another_first_day_are_printed_anew()
    {
        var id = await _office.OpenAsync();
        await _office.Freezing().PrintAsync(id, _office.Office.Folder.Below("jobs"));
        await _office.Keeping(_office.Office.With(Role.Clerk)).DescribeAsync(id, 20, TurnoverOffice.FirstDay, _office.Version(id));
        Assert.Equal(TurnoverStage.FreezePrepared, _office.Run(id).Stage);
        await _office.Keeping(_office.Office.With(Role.Clerk)).DescribeAsync(id, 20, TurnoverOffice.FirstDay.AddDays(-1), _office.Version(id));
        await Refusal.ExpectAsync(nameof(TurnoverRules.PapersComeFirst), () => _office.Freezing(_office.Colleague).ConfirmAsync(id, _office.Version(id)));
    }

    [Fact]
    public async Task What_is_returned_and_an_activity_not_registered_are_told_before_the_term_is_closed()
    {
        var person = _office.Person(0);
        _office.Change(db =>
        {
            var record = Record(person, new(2026, 6, 1));
            record.Submit(new(1, "乡镇人大", _office.Now));
            record.Return(new(2, "代工委", _office.Now), "地点不对");
            db.DutyRecords.Add(record);
            var plan = db.ActivityPlans.Add(new(new() { Title = "视察", Kind = DutyKind.Inspection, On = new(2026, 6, 20), Place = "水厂" }, null, new(9, "经办人", _office.Now))).Entity;
            plan.Announce();
            db.SaveChanges();
            db.ActivityInvitations.Add(new(plan.Id, person, null, "王一"));
        });
        var id = await _office.OpenAsync();
        Assert.Equal(2, (await _office.Keeping().ReadAsync(id)).Waiting);
    }

    [Fact]
    public async Task A_correction_that_another_allowed_opens_one_deputys_records_until_it_is_closed()
    {
        var (one, other) = (_office.Person(0), _office.Person(1));
        await _office.FreezeAsync();
        var term = _office.FormerTerm;
        await Refusal.ExpectAsync(nameof(FreezeRules.PersonIsNotOfTheTerm), () => _office.Corrections().AskAsync(term, "查无此人", "日期错了"));
        await Refusal.ExpectAsync(nameof(FreezeRules.CorrectionNeedsAReason), () => _office.Corrections().AskAsync(term, "王一", " "));
        await _office.Corrections().AskAsync(term, "王一", "三月一日的走访日期错了");
        await Refusal.ExpectAsync(nameof(FreezeRules.CorrectionIsAskedAlready), () => _office.Corrections().AskAsync(term, "王一", "再来一次"));
        var asked = Assert.Single(await _office.Corrections().ListAsync(term));
        await Refusal.ExpectAsync(nameof(FreezeRules.NobodyAllowsTheirOwnCorrection), () => _office.Corrections().AllowAsync(asked.Id, asked.Version));
        Refusal.Expect(nameof(FreezeRules.TermIsFrozen), () => Withdraw(one));

        await _office.Corrections(_office.Colleague).AllowAsync(asked.Id, asked.Version);
        Withdraw(one);
        Refusal.Expect(nameof(FreezeRules.TermIsFrozen), () => Withdraw(other));
        await _office.Corrections().CloseAsync(asked.Id, asked.Version + 1);
        Refusal.Expect(nameof(FreezeRules.TermIsFrozen), () => _office.Change(db => db.DutyRecords.Add(Record(one, new(2026, 6, 28)))));
        await Refusal.ExpectAsync(nameof(FreezeRules.CorrectionIsDecided), () => _office.Corrections(_office.Colleague).AllowAsync(asked.Id, asked.Version + 2));
        await Refusal.ExpectAsync(nameof(FreezeRules.TermIsNotFrozen), () => _office.Corrections().AskAsync(_office.Read(db => db.Terms.Add(new(_office.Assembly, 7, "竹山县第七届")).Entity is var t && db.SaveChanges() > 0 ? t.Id : 0), "王一", "错了"));
    }

    [Fact]
    public async Task It_is_frozen_by_another_person_on_the_day_and_with_the_papers_of_today()
    {
        var id = await _office.Keeping().OpenAsync(_office.Assembly, 20, new(2026, 7, 1));
        await Refusal.ExpectAsync(nameof(TurnoverRules.IsUnderWayAlready), _office.OpenAsync);
        await Refusal.ExpectAsync(nameof(TurnoverRules.PapersComeFirst), () => _office.Freezing(_office.Colleague).ConfirmAsync(id, _office.Version(id)));
        await Refusal.ExpectAsync(nameof(TurnoverRules.NothingIsFrozen), () => _office.Freezing().VerifyAsync(id));
        await PrintAsync(id);
        await Refusal.ExpectAsync(nameof(TurnoverRules.AnotherPersonConfirms), () => _office.Freezing().ConfirmAsync(id, _office.Version(id)));
        await Refusal.ExpectAsync(nameof(TurnoverRules.FirstSessionIsAhead), () => _office.Freezing(_office.Colleague).ConfirmAsync(id, _office.Version(id)));
        await _office.Keeping().DescribeAsync(id, 20, TurnoverOffice.FirstDay, _office.Version(id));
        await PrintAsync(id);
        _office.Change(db => db.People.First().Describe(db.People.AsNoTracking().First().Facts with { Position = "新的职务" }));
        await Refusal.ExpectAsync(nameof(TurnoverRules.PapersAreOld), () => _office.Freezing(_office.Colleague).ConfirmAsync(id, _office.Version(id)));
        await PrintAsync(id);
        await Refusal.ExpectAsync(nameof(TurnoverRules.FreezeComesFirst), () => _office.Keeping().MakeTermAsync(id, _office.Version(id)));
        await _office.Freezing(_office.Colleague).ConfirmAsync(id, _office.Version(id));
        await Refusal.ExpectAsync(nameof(TurnoverRules.TermIsFrozenAlready), () => PrintAsync(id));
        await Refusal.ExpectAsync(nameof(TurnoverRules.TermIsFrozenAlready), () => _office.Keeping().DescribeAsync(id, 20, TurnoverOffice.FirstDay, _office.Version(id)));
    }

    private Task<int> PrintAsync(int id) => _office.Freezing().PrintAsync(id, Path.Combine(_office.Office.Folder.Below("jobs"), Guid.NewGuid().ToString("N")));

    private async Task<(int Papers, int Bad)> FoundAsync(int id) => await _office.Freezing().VerifyAsync(id) is var found ? (found.Papers, found.Differing.Count) : default;

    private void Withdraw(int person) => _office.Change(db => db.DutyRecords.First(r => r.PersonId == person).Withdraw(new(9, "某人", _office.Now), "填错了"));

    private static DutyRecord Record(int person, DateOnly on) =>
        new(person, Office.Chengguan, new() { Kind = DutyKind.VoterContact, Content = $"{on}走访", On = on }, DutySource.Form, new(2026, 6, 30));
}

using InfoCenter.Core.Archives.Turnover;
using InfoCenter.Core.Roster;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.Core.Archives.Turnover;

public sealed class TurnoverKeepingTests : IDisposable
{
    private readonly TurnoverOffice _office = new();

    public void Dispose() => _office.Dispose();

    [Fact]
    public async Task The_next_term_has_the_next_number_and_a_likely_first_day()
    {
        await Refusal.ExpectAsync(nameof(TurnoverRules.NumberDoesNotFollow), () => _office.Keeping().OpenAsync(_office.Assembly, 21, TurnoverOffice.FirstDay));
        foreach (var day in new DateOnly[] { new(2028, 1, 1), new(2020, 12, 31), new(2021, 12, 20) })
            await Refusal.ExpectAsync(nameof(TurnoverRules.FirstDayIsUnlikely), () => _office.Keeping().OpenAsync(_office.Assembly, 20, day));
        await Refusal.ExpectAsync(nameof(TurnoverRules.AssemblyHasNoTerm), async () => await _office.Keeping().OpenAsync(await WithoutTermAsync(), 20, TurnoverOffice.FirstDay));
        var id = await _office.OpenAsync();
        await Refusal.ExpectAsync(nameof(TurnoverRules.IsUnderWayAlready), _office.OpenAsync);
        await Refusal.ExpectAsync(nameof(TurnoverRules.NumberDoesNotFollow), () => _office.Keeping().DescribeAsync(id, 19, TurnoverOffice.FirstDay, _office.Version(id)));
    }

    [Fact]
    public async Task Each_step_waits_for_the_one_before()
    {
        var id = await _office.OpenAsync();
        await Refusal.ExpectAsync(nameof(TurnoverRules.FreezeComesFirst), () => _office.Keeping().MakeTermAsync(id, _office.Version(id)));
        await Refusal.ExpectAsync(nameof(TurnoverRules.TermComesFirst), () => _office.Rosters().UploadAsync(id, "新名册.csv", TurnoverOffice.Book(TurnoverOffice.Next, [0]).ToCsv()));
        await Refusal.ExpectAsync(nameof(TurnoverRules.TermComesFirst), () => _office.Confirming().SubmitAsync(id, _office.Version(id)));
        await Refusal.ExpectAsync(nameof(TurnoverRules.IsNotSubmitted), () => _office.Confirming(_office.Colleague).ConfirmAsync(id, _office.Version(id)));
    }

    [Fact]
    public async Task The_new_term_is_made_once_and_takes_a_roster_before_it_is_submitted()
    {
        var id = await _office.FreezeAsync();
        await using (var db = _office.Office.Databases.CreateDbContext())
        {
            var taken = db.Terms.Add(new(_office.Assembly, 20, TurnoverOffice.Next)).Entity;
            await db.SaveChangesAsync();
            await Refusal.ExpectAsync(nameof(TurnoverRules.TermNumberIsTaken), () => _office.Keeping().MakeTermAsync(id, _office.Version(id)));
            db.Terms.Remove(taken);
            await db.SaveChangesAsync();
        }

        await _office.Keeping().MakeTermAsync(id, _office.Version(id));
        await Refusal.ExpectAsync(nameof(TurnoverRules.NewTermIsThere), () => _office.Keeping().MakeTermAsync(id, _office.Version(id)));
        await Refusal.ExpectAsync(nameof(TurnoverRules.NewRosterComesFirst), () => _office.Confirming().SubmitAsync(id, _office.Version(id)));
        await Refusal.ExpectAsync(nameof(TurnoverRules.ReasonIsRequired), () => _office.Confirming(_office.Colleague).UndoAsync(id, " ", _office.Version(id)));
        await Refusal.ExpectAsync(nameof(TurnoverRules.ReasonIsTooLong), () => _office.Confirming(_office.Colleague).UndoAsync(id, new('长', TurnoverRun.LongestReason + 1), _office.Version(id)));
    }

    [Fact]
    public async Task What_a_later_turnover_rests_on_is_not_taken_back()
    {
        var id = await _office.TurnOverAsync(TurnoverOffice.Book(TurnoverOffice.Next, [0, 101]));
        await _office.Keeping().OpenAsync(_office.Assembly, 21, TurnoverOffice.FirstDay.AddDays(1));
        await Refusal.ExpectAsync(nameof(TurnoverRules.LaterTurnoverStandsInTheWay), () => _office.Confirming(_office.Colleague).UndoAsync(id, "名册有错", _office.Version(id)));
    }

    private async Task<int> WithoutTermAsync()
    {
        await using var db = _office.Office.Databases.CreateDbContext();
        var assembly = db.Assemblies.Add(new(Level.Township, "城关镇", Office.Chengguan)).Entity;
        await db.SaveChangesAsync();
        return assembly.Id;
    }
}

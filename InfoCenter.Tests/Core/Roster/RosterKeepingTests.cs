using InfoCenter.Core.Accounts;
using InfoCenter.Core.Common;
using InfoCenter.Core.Roster;
using InfoCenter.Core.Roster.Import;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.Core.Roster;

public sealed class RosterKeepingTests : IAsyncLifetime, IDisposable
{
    private readonly RosterOffice _office = new();
    private RosterKeeping _keeping = null!;
    private PersonFile _file = null!;

    public async Task InitializeAsync()
    {
        await _office.AdoptAsync(RosterBook.Of(2));
        _keeping = new(_office.Office.Databases, _office.Clerk, _office.Office.Clock);
        _file = new(_office.Office.Databases, _office.Clerk, _office.Office.Clock);
    }

    [Fact]
    public async Task A_correction_is_normalised_and_on_record()
    {
        await _keeping.DescribeAsync(1, 1, new Dictionary<RosterField, string?> { [RosterField.Party] = "团员", [RosterField.Phone] = "199 0000 7777" });

        var sheet = await _file.OpenAsync(1);
        Assert.Equal(("共青团员", "199****7777", 2), (sheet.Facts.Party, sheet.Facts.Phone, sheet.Version));
        Assert.Contains("政治面貌“中共党员”改为“共青团员”", sheet.History[0].Detail, StringComparison.Ordinal);
        Assert.DoesNotContain("19900007777", sheet.History[0].Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(RosterField.Name, " ", nameof(RosterRules.NameIsRequired))]
    [InlineData(RosterField.Phone, "123", nameof(RosterImportRules.PhoneIsTooShort))]
    [InlineData(RosterField.Sex, "男", nameof(RosterImportRules.SexContradictsTheId))]
    [InlineData(RosterField.BirthMonth, "1970-01", nameof(RosterImportRules.BirthContradictsTheId))]
    [InlineData(RosterField.Township, "某某乡", nameof(RosterImportRules.TownshipIsUnknown))]
    public async Task A_form_refuses_what_an_import_refuses(RosterField field, string typed, string rule) =>
        await Refusal.ExpectAsync(rule, () => _keeping.DescribeAsync(1, 1, new Dictionary<RosterField, string?> { [field] = typed }));

    [Fact]
    public async Task Nobody_takes_anothers_id_number_or_overwrites_a_newer_version()
    {
        await Refusal.ExpectAsync(nameof(RosterRules.IdNumberIsTaken), () => _keeping.DescribeAsync(1, 1, new Dictionary<RosterField, string?>
        {
            [RosterField.IdNumber] = RosterBook.Id(1), [RosterField.Sex] = null, [RosterField.BirthMonth] = null,
        }));
        await Refusal.ExpectAsync(nameof(CommonRules.ChangedMeanwhile), () => _keeping.DescribeAsync(1, 9, new Dictionary<RosterField, string?>()));
    }

    [Fact]
    public async Task A_mandate_ends_once_and_with_a_reason()
    {
        var mandate = (await _file.OpenAsync(1)).Mandates[0].Id;
        await Refusal.ExpectAsync(nameof(RosterRules.ReasonIsRequired), () => _keeping.EndMandateAsync(mandate, new(2026, 1, 1), Ending.Resigned, " "));
        await _keeping.EndMandateAsync(mandate, new(2026, 1, 1), Ending.Resigned, "本人辞职");

        await Refusal.ExpectAsync(nameof(RosterRules.MandateHasEnded), () => _keeping.EndMandateAsync(mandate, new(2026, 1, 1), Ending.Death, "重复"));
        Assert.Equal((Ending.Resigned, "本人辞职"), ((await _file.OpenAsync(1)).Mandates[0].Ending, (await _file.OpenAsync(1)).Mandates[0].EndingReason));
    }

    [Fact]
    public async Task A_by_election_brings_a_seat_or_a_new_person()
    {
        var term = Assert.Single(await _keeping.TermsAsync());
        var seat = new ByElection(term.Level, term.Id, new(2026, 3, 1), "城关镇代表团", "城关镇第2选区", "D77", null);
        await Refusal.ExpectAsync(nameof(RosterRules.SeatIsHeldAlready), () => _keeping.AddByElectionAsync(1, seat));

        var facts = new Dictionary<RosterField, string?> { [RosterField.Name] = "李　四", [RosterField.Township] = "城关镇" };
        var id = await _keeping.AddPersonAsync(facts, seat);
        await Refusal.ExpectAsync(nameof(RosterRules.CardNumberIsTaken), () => _keeping.AddPersonAsync(facts, seat));

        var sheet = await _file.OpenAsync(id);
        Assert.Equal(("李四", Beginning.ByElection), (sheet.Facts.Name, Assert.Single(sheet.Mandates).Beginning));
    }

    [Fact]
    public async Task Personal_facts_are_revealed_for_a_reason_that_is_on_record()
    {
        await Refusal.ExpectAsync(nameof(RosterRules.ReasonIsRequired), () => _file.RevealAsync(1, ""));

        Assert.Equal(RosterBook.Id(0), (await _file.RevealAsync(1, "核对证号")).IdNumber);
        Assert.Equal(("RevealPersonal", "核对证号"), ((await _file.OpenAsync(1)).History[0].Act, (await _file.OpenAsync(1)).History[0].Detail));
    }

    [Fact]
    public async Task A_foreign_township_sees_nobody_and_a_reader_changes_nothing()
    {
        var foreign = new PersonFile(_office.Office.Databases, _office.Office.With(Role.Township, Office.Pankou), _office.Office.Clock);
        var leader = new RosterKeeping(_office.Office.Databases, _office.Office.With(Role.Leader), _office.Office.Clock);

        await Refusal.ExpectAsync(nameof(CommonRules.NotFound), () => foreign.OpenAsync(1));
        await Refusal.ExpectAsync(nameof(CommonRules.PermissionIsRequired), () => foreign.RevealAsync(1, "看看"));
        await Refusal.ExpectAsync(nameof(CommonRules.PermissionIsRequired), () => leader.DescribeAsync(1, 1, new Dictionary<RosterField, string?>()));
        await Refusal.ExpectAsync(nameof(CommonRules.PermissionIsRequired), () => leader.AttachPhotoAsync(1, null));
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _office.Dispose();
}

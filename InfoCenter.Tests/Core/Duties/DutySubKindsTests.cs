using InfoCenter.Core.Common;
using InfoCenter.Core.Duties;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.Core.Duties;

public sealed class DutySubKindsTests : IDisposable
{
    private readonly DutyOffice _office = new();

    [Fact]
    public async Task The_county_adds_renames_and_retires_its_own()
    {
        await Kinds.AddAsync(DutyKind.VoterContact, "屋场会");
        var added = (await Kinds.ListAsync())[^1];

        await Kinds.RenameAsync(added.Id, "院坝会", added.Version);
        await Kinds.RetireAsync(added.Id);

        var kept = (await Kinds.ListAsync())[^1];
        Assert.Equal((DutyKind.VoterContact, "院坝会", true), (kept.Kind, kept.Name, kept.IsRetired));
        await Kinds.RestoreAsync(added.Id);
        Assert.False((await Kinds.ListAsync())[^1].IsRetired);
    }

    [Fact]
    public async Task A_name_is_used_once_within_a_kind()
    {
        await Refusal.ExpectAsync(nameof(DutyRules.SubKindNameIsTaken), () => Kinds.AddAsync(DutyKind.VoterContact, "接待选民"));
        await Refusal.ExpectAsync(nameof(DutyRules.SubKindNameIsRequired), () => Kinds.AddAsync(DutyKind.VoterContact, " "));
    }

    [Fact]
    public async Task A_township_reads_and_changes_nothing()
    {
        var township = new DutySubKinds(_office.Office.Databases, _office.Township, _office.Office.Clock);

        Assert.NotEmpty(await township.ListAsync());
        await Refusal.ExpectAsync(nameof(CommonRules.PermissionIsRequired), () => township.AddAsync(DutyKind.Inspection, "暗访"));
    }

    public void Dispose() => _office.Dispose();

    private DutySubKinds Kinds => new(_office.Office.Databases, _office.Centre, _office.Office.Clock);
}

using InfoCenter.Core.Accounts;
using InfoCenter.Core.Common;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.Core.Accounts;

public sealed class AdministratorsTests : IDisposable
{
    private const string Password = "a-long-Test-password1";
    private static readonly Role[] Posts = [Role.Administrator, Role.SecurityAdministrator, Role.Auditor];
    private readonly Office _office = new();

    [Fact]
    public void No_administrator_has_anothers_right_and_none_sees_a_deputy()
    {
        Permission[] personal =
        [
            Permission.ReadRoster, Permission.EditRoster, Permission.ImportRoster, Permission.RevealPersonal, Permission.ReadDuties, Permission.ReportDuties,
            Permission.VerifyDuties, Permission.PublishDuties, Permission.ReadArchives, Permission.PrintArchives,
        ];
        var rights = Posts.SelectMany(post => post.Rights(centreVerifies: true)).ToList();

        Assert.Equal(rights.Count, rights.Distinct().Count());
        Assert.Empty(rights.Intersect(personal));
        Assert.All(Enum.GetValues<Role>().Except(Posts), role => Assert.Empty(role.Rights(centreVerifies: true).Intersect(rights)));
        Figures.Note("A6", "rights of the three administrators, held against one another, the other roles and everything personal", rights.Count, null, "none shared, none personal; each use case and address tried as each of them in S1a and S1b");
    }

    [Theory]
    [InlineData(Role.Administrator)]
    [InlineData(Role.SecurityAdministrator)]
    [InlineData(Role.Auditor)]
    public async Task An_office_begins_with_all_three(Role missing) =>
        await Refusal.ExpectAsync(nameof(AccountRules.ThreeAdministratorsAreRequired), () => BeginAsync(post => post == missing ? null : $"{post}某"));

    [Fact]
    public async Task One_person_does_not_hold_two_posts()
    {
        await Refusal.ExpectAsync(nameof(AccountRules.OnePersonOneAdministrator), () => BeginAsync(post => post is Role.Auditor ? "王　强" : "王强"));

        await BeginAsync(post => $"{post}某");
        await Refusal.ExpectAsync(nameof(AccountRules.OnePersonOneAdministrator), () => Keeping().CreateAsync(new()
        {
            SignInName = "second", DisplayName = "Auditor某", Role = Role.Administrator, Password = Password,
        }));
    }

    [Fact]
    public async Task The_last_of_a_post_is_not_closed()
    {
        await BeginAsync(post => $"{post}某");
        var auditor = (await Keeping().ListAsync()).Single(a => a.Role is Role.Auditor);
        await Refusal.ExpectAsync(nameof(AccountRules.LastAdministrator), () => Keeping().DisableAsync(auditor.Id));

        await Keeping().CreateAsync(new() { SignInName = "auditor2", DisplayName = "贺二", Role = Role.Auditor, Password = Password });
        await Keeping().DisableAsync(auditor.Id);
    }

    public void Dispose() => _office.Dispose();

    private AccountKeeping Keeping() => new(_office.Databases, _office.With(Role.SecurityAdministrator), _office.Clock);

    private async Task BeginAsync(Func<Role, string?> nameOf)
    {
        var first = Posts.Select(post => (post, name: nameOf(post))).Where(p => p.name is not null)
            .Select(p => (new Account($"{p.post}", p.name!, p.post), Password)).ToList();
        await new FirstStart(_office.Databases, _office.Clock).BeginAsync(first, new("竹山县", CentreVerifies: false));
    }
}

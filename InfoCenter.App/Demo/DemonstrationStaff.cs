using InfoCenter.Core.Accounts;
using InfoCenter.Core.Common;
using InfoCenter.Core.Requests;

namespace InfoCenter.App.Demo;

/// <summary>Who acts in the demonstration county, and at what hour.</summary>
/// <param name="rooms">The office's use-case classes.</param>
internal sealed class DemonstrationStaff(IServiceProvider rooms)
{
    private readonly Dictionary<string, CurrentUser> _people = [];
    private readonly Dictionary<int, CurrentUser> _deputies = [];
    private readonly Dictionary<string, CurrentUser> _units = [];

    public DemonstrationClock Clock { get; } = new();

    /// <summary>The account goes by its sign-in name; a township's by the township's code.</summary>
    public CurrentUser this[string account] => _people[account];

    /// <summary>A use-case class in an account's hands, at the demonstration's hour.</summary>
    public T As<T>(string account) => As<T>(_people[account]);

    /// <summary>One that works through another, in the same hands.</summary>
    public T As<T>(string account, object other) => ActivatorUtilities.CreateInstance<T>(rooms, _people[account], Clock, other);

    public T As<T>(CurrentUser user) => ActivatorUtilities.CreateInstance<T>(rooms, user, (TimeProvider)Clock);

    /// <summary>For what asks for no hour.</summary>
    public T Reading<T>(string account) => Reading<T>(_people[account]);

    public T Reading<T>(CurrentUser user) => ActivatorUtilities.CreateInstance<T>(rooms, user);

    /// <summary>For what nobody is signed in for yet.</summary>
    public T Plain<T>() => ActivatorUtilities.CreateInstance<T>(rooms, (TimeProvider)Clock);

    public void Take(Account account) => _people[account.TownshipCode ?? account.SignInName] =
        new(new Standing(account.Id, account.DisplayName, account.Role.Rights(), account.TownshipCode, RoleName: account.Role.Label));

    /// <summary>A deputy: under their account, or, where they have none, in their own name.</summary>
    public CurrentUser Deputy(int personId, string name) =>
        _deputies.TryGetValue(personId, out var known) ? known : _deputies[personId] = new(new Standing(0, name, Role.Deputy.Rights(), null, personId, Role.Deputy.Label));

    /// <summary>A unit, likewise.</summary>
    public CurrentUser Unit(string name) => _units[name];

    public void Take(IEnumerable<UnitChoice> units)
    {
        foreach (var unit in units) _units[unit.Name] = new(new Standing(0, unit.Name, Role.Department.Rights(), RoleName: Role.Department.Label, UnitId: unit.Id));
    }

    /// <summary>Makes the account and takes it on.</summary>
    public async Task AppointAsync(AccountForm form, CancellationToken cancel)
    {
        var id = await As<AccountKeeping>(DemonstrationAccounts.Security).CreateForDemonstrationAsync(form, cancel);
        var made = new CurrentUser(new Standing(id, form.DisplayName, form.Role.Rights(), null, form.PersonId, form.Role.Label, UnitId: form.UnitId));
        _people[form.SignInName] = made;
        if (form.PersonId is { } person) _deputies[person] = made;
        if (form.UnitId is not null) _units[form.DisplayName] = made;
    }
}

namespace InfoCenter.Core.Common;

/// <summary>Who an account is right now: its rights and how far they reach.</summary>
/// <param name="AccountId">The account's key; 0 for the command line.</param>
/// <param name="Name">The name shown to others and written to the ledger.</param>
/// <param name="Permissions">What the account may do.</param>
/// <param name="TownshipCode">The nine-digit township the rights end at; null reaches the whole county.</param>
/// <param name="PersonId">The deputy behind the account; null for staff.</param>
/// <param name="RoleName">The role's name on screen.</param>
/// <param name="SessionId">The sign-in it acts through; 0 where there is none.</param>
/// <param name="MustChangePassword">Nothing else may be done before a password of one's own is chosen.</param>
/// <param name="MustSetAuthenticator">Nothing else may be done before an authenticator is switched on.</param>
/// <param name="UnitId">The handling unit the rights end at; null for everybody else.</param>
public sealed record Standing(
    int AccountId, string Name, IReadOnlySet<Permission> Permissions, string? TownshipCode = null, int? PersonId = null, string RoleName = "",
    int SessionId = 0, bool MustChangePassword = false, bool MustSetAuthenticator = false, int? UnitId = null);

/// <summary>The one who acts. The standing is asked for anew at every act, so a withdrawn right bites on open screens.</summary>
/// <param name="standing">Who that is now; null while nobody is signed in.</param>
/// <param name="origin">Where the acts come from: a network address, or a name for what has none.</param>
/// <param name="refused">Told what was asked for when it is refused: a right's name, or the kind of thing somebody reached for.</param>
public sealed class CurrentUser(Func<Standing?> standing, string origin = "", Action<CurrentUser, string>? refused = null)
{
    /// <summary>The origin of what goes on without a screen.</summary>
    public const string Background = "后台任务";

    /// <summary>What was asked for where it was not a right but somebody else's thing.</summary>
    public const string Foreign = "Foreign";

    /// <summary>The command line acts for whoever may run programs on the office's machine.</summary>
    public static CurrentUser CommandLine { get; } =
        new(() => new Standing(0, "命令行", Enum.GetValues<Permission>().ToHashSet()), "命令行");

    /// <summary>What the program does by itself, at night.</summary>
    public static CurrentUser Automatic { get; } =
        new(() => new Standing(0, "系统自动", Enum.GetValues<Permission>().ToHashSet()), Background);

    public CurrentUser(Standing fixedStanding) : this(() => fixedStanding) { }

    /// <exception cref="RuleBrokenException">Nobody is signed in.</exception>
    public Standing Standing => standing() ?? throw CommonRules.SignInIsRequired;

    /// <summary>Where the acts come from, for the ledger.</summary>
    public string Origin => origin;

    public bool IsSignedIn => standing() is not null;

    public bool May(Permission permission) => standing()?.Permissions.Contains(permission) == true;

    /// <exception cref="RuleBrokenException">The right is missing.</exception>
    public void Must(Permission permission)
    {
        if (Standing.Permissions.Contains(permission)) return;
        refused?.Invoke(this, permission.ToString());
        throw CommonRules.PermissionIsRequired;
    }

    /// <summary>Whether rows of this township are the user's business.</summary>
    public bool Reaches(string? townshipCode) =>
        Standing.TownshipCode is not { } own || own == townshipCode;

    /// <exception cref="RuleBrokenException">The township is foreign; said as if nothing were there.</exception>
    public void MustReach(string? townshipCode)
    {
        if (!Reaches(townshipCode)) throw TurnedAway();
    }

    /// <summary>The words for what is not the user's business, as if nothing were there; that it was reached for is put down.</summary>
    public RuleBrokenException TurnedAway()
    {
        refused?.Invoke(this, Foreign);
        return CommonRules.NotFound;
    }
}

using InfoCenter.Core.Common;

namespace InfoCenter.Core.Accounts;

/// <summary>The three posts that watch one another: each is filled, and no person holds two (GB/T 22239 from level 2).</summary>
internal static class Administrators
{
    private static readonly Role[] Posts = [Role.Administrator, Role.SecurityAdministrator, Role.Auditor];

    /// <summary>Whether every post can still be worked; else the work of one falls to nobody, or is taken over.</summary>
    /// <exception cref="RuleBrokenException">A post would be empty.</exception>
    public static void MustStayFilled(Account leaving, IEnumerable<Account> all)
    {
        if (!leaving.Role.IsAdministrative || leaving.IsDisabled) return;
        if (!all.Any(a => a.Role == leaving.Role && !a.IsDisabled && a.Id != leaving.Id)) throw AccountRules.LastAdministrator(leaving.Role.Label);
    }

    /// <exception cref="RuleBrokenException">The person holds another of the three posts already.</exception>
    public static void MustHoldOnePost(string displayName, Role role, int accountId, IEnumerable<Account> all)
    {
        if (role.IsAdministrative && all.Any(a => a.Id != accountId && !a.IsDisabled && a.Role.IsAdministrative && a.Role != role && IsSame(a.DisplayName, displayName)))
            throw AccountRules.OnePersonOneAdministrator;
    }

    /// <exception cref="RuleBrokenException">One of the three is missing, or one person holds two.</exception>
    public static void MustBeThree(IReadOnlyList<Account> first)
    {
        if (Posts.Any(post => first.All(a => a.Role != post))) throw AccountRules.ThreeAdministratorsAreRequired;
        foreach (var account in first) MustHoldOnePost(account.DisplayName, account.Role, -1, first.Where(a => a != account));
    }

    private static bool IsSame(string one, string other) => PersonName.Read(one)?.Name == PersonName.Read(other)?.Name;
}

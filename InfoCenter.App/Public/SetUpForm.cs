using InfoCenter.Core.Accounts;
using InfoCenter.Core.Common;

namespace InfoCenter.App.Public;

/// <summary>What the first visitor fills in.</summary>
internal sealed class SetUpForm
{
    public string? County { get; set; }

    public bool CentreVerifies { get; set; }

    public FirstAccount Administrator { get; set; } = new();

    public FirstAccount Security { get; set; } = new();

    public FirstAccount Auditor { get; set; } = new();

    public FirstAccount Clerk { get; set; } = new();

    // A form without the fields leaves nothing.
    public FirstAccount? Committee { get; set; } = new();

    public IReadOnlyList<(Account Account, string Password)> Accounts()
    {
        List<(Account, string)> first =
        [
            Administrator.As(Role.Administrator), Security.As(Role.SecurityAdministrator), Auditor.As(Role.Auditor), Clerk.As(Role.Clerk),
        ];
        if (Committee?.Name.OrNull() is not null) first.Add(Committee!.As(Role.Committee));
        return first;
    }
}

/// <summary>One of the first accounts.</summary>
public sealed class FirstAccount
{
    public string? Person { get; set; }

    public string? Name { get; set; }

    public string? Password { get; set; }

    public (Account, string) As(Role role) => (new Account(Name ?? "", Person ?? "", role), Password ?? "");
}

using InfoCenter.Core.Common;

namespace InfoCenter.Core.Requests;

/// <summary>The public, as the ledger names it: without an account and without any right.</summary>
internal static class Citizens
{
    private static readonly Standing Anybody = new(0, RequestTexts.Citizen, new HashSet<Permission>());

    public static CurrentUser At(string origin) => new(() => Anybody, origin);
}

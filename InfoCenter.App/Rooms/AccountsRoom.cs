using InfoCenter.Core.Accounts;

namespace InfoCenter.App.Rooms;

internal static class AccountsRoom
{
    public static void AddAccountsRoom(this IServiceCollection services)
    {
        services.AddSingleton<AccountDirectory>();
        services.AddScoped<SignIn>();
        services.AddScoped<CountySettings>();
        services.AddScoped<AccountKeeping>();
    }
}

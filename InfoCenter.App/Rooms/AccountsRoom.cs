using InfoCenter.Core.Accounts;

namespace InfoCenter.App.Rooms;

internal static class AccountsRoom
{
    public static void AddAccountsRoom(this IServiceCollection services)
    {
        services.AddSingleton<AccountDirectory>();
        services.AddSingleton<Strangers>();
        services.AddSingleton<AuthenticatorSafe>();
        services.AddSingleton<StaffAddresses>();
        services.AddScoped<FirstStart>();
        services.AddScoped<SignIn>();
        services.AddScoped<WeChatSignIn>();
        services.AddScoped<OwnAccount>();
        services.AddScoped<Sessions>();
        services.AddScoped<SecuritySettings>();
        services.AddScoped<CountySettings>();
        services.AddScoped<AccountKeeping>();
    }
}

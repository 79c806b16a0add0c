using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using InfoCenter.App.Components;
using Radzen;

namespace InfoCenter.App.Layout;

/// <summary>What the screens need beside the office itself: the kit in Chinese, messages, announcements.</summary>
internal static class ScreenSetup
{
    public static void AddScreens(this IServiceCollection services)
    {
        // One language: whatever the browser asks for.
        var culture = CultureInfo.GetCultureInfo("zh-CN");
        (CultureInfo.DefaultThreadCurrentCulture, CultureInfo.DefaultThreadCurrentUICulture) = (culture, culture);
        services.Configure<RequestLocalizationOptions>(options =>
        {
            options.SetDefaultCulture("zh-CN").AddSupportedCultures("zh-CN").AddSupportedUICultures("zh-CN");
            options.RequestCultureProviders.Clear();
        });

        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All)); // else every Chinese character of a page is eight bytes instead of three

        services.AddRadzenComponents();
        services.AddSingleton<ILocalizer, ZhLocalizer>();
        services.AddScoped<Messages>();
        services.AddScoped<Confirm>();
    }
}

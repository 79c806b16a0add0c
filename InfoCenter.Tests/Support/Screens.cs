using Bunit;
using InfoCenter.App.Layout;
using InfoCenter.App.Rooms;
using InfoCenter.Core.Accounts;
using InfoCenter.Core.Common;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Radzen.Blazor;

namespace InfoCenter.Tests.Support;

/// <summary>A screen rendered without a browser, on a real office's use cases, for a user of a role. Dialogs and notices are rendered beside it.</summary>
public abstract class Screens : BunitContext
{
    protected Screens()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        // A busy machine takes longer than the second that is the default; a test that passes does not wait.
        DefaultWaitTimeout = TimeSpan.FromSeconds(20);
    }

    protected Office Office { get; } = new();

    /// <summary>Who looks at the screen: set before the first rendering.</summary>
    protected CurrentUser User { get; private set; } = null!;

    protected CurrentUser SignIn(Role role, string? townshipCode = null) => SignIn(Office.With(role, townshipCode), role);

    /// <summary>For whoever is more than a role: a deputy, a unit.</summary>
    protected CurrentUser SignIn(CurrentUser user, Role role)
    {
        User = user;
        Services.AddLogging();
        Services.AddOffice(Office.Folder);
        Services.AddScreens();
        Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Office.Clock));
        Services.AddSingleton(User);
        AddAuthorization().SetAuthorized(role.ToString());
        return User;
    }

    /// <summary>Renders the screen with the kit's dialogs and notices.</summary>
    protected IRenderedComponent<IComponent> Show<T>() where T : IComponent => Render(builder =>
    {
        builder.OpenComponent<T>(0);
        builder.CloseComponent();
        builder.OpenComponent<RadzenComponents>(1);
        builder.CloseComponent();
    });

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing) Office.Dispose();
    }
}

internal static class ScreenTouch
{
    /// <summary>
    /// Finds and touches in one breath of the screen. An element of <c>FindAll</c> is not found anew when the screen was drawn again in between (a slow
    /// database is enough): its event would go nowhere, without a word.
    /// </summary>
    public static void Touch<T>(this IRenderedComponent<T> screen, Action touch) where T : IComponent => screen.InvokeAsync(touch).GetAwaiter().GetResult();
}

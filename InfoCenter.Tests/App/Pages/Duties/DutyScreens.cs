using AngleSharp.Dom;
using Bunit;
using InfoCenter.Tests.Core.Duties;
using InfoCenter.Tests.Support;
using Microsoft.AspNetCore.Components;

namespace InfoCenter.Tests.App.Pages.Duties;

/// <summary>Screens of an office with deputies and duty records.</summary>
public abstract class DutyScreens : Screens
{
    private protected DutyScreens() => Duties = new DutyOffice(Office);

    private protected DutyOffice Duties { get; }

    /// <summary>The first button above or below the list that says so.</summary>
    private protected static IElement Button(IRenderedComponent<IComponent> page, string text) =>
        page.FindAll(".toolbar button").First(button => button.TextContent.Contains(text, StringComparison.Ordinal));
}

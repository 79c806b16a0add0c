using InfoCenter.Core.Common;

namespace InfoCenter.App.Layout;

/// <summary>A line of the sidebar, shown to whoever has the right.</summary>
/// <param name="Title">What the page is called.</param>
/// <param name="Href">Its address.</param>
/// <param name="Icon">A Material Symbols name.</param>
/// <param name="Right">Null: everybody who is signed in.</param>
internal sealed record MenuEntry(string Title, string Href, string Icon, Permission? Right = null);

/// <summary>The lines of one area of work.</summary>
internal sealed record MenuGroup(string Title, params MenuEntry[] Entries);

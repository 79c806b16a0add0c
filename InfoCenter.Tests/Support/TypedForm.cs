using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace InfoCenter.Tests.Support;

/// <summary>A form somebody types into, and what stands in it by now.</summary>
/// <param name="page">Where the form is open.</param>
internal sealed class TypedForm(IPage page)
{
    private readonly Dictionary<string, string> _typed = [];

    public IReadOnlyDictionary<string, string> Typed => _typed;

    public IPage Page => page;

    /// <summary>Types into the field of the label, letter by letter, or chooses.</summary>
    public async Task TypeAsync(string label, string value)
    {
        var field = Field(label);
        if (await field.EvaluateAsync<string>("field => field.tagName") is "SELECT") await field.SelectOptionAsync(value);
        else if (await field.GetAttributeAsync("type") is "date") await field.FillAsync(value);
        else
        {
            await field.FillAsync("");
            await field.PressSequentiallyAsync(value);
        }

        _typed[label] = value;
    }

    /// <summary>The values that can be chosen at the label, without the empty one.</summary>
    public async Task<string[]> ChoicesAsync(string label) =>
        await Field(label).Locator("option:not([value=''])").EvaluateAllAsync<string[]>("options => options.map(option => option.value)");

    /// <summary>Waits until the page answers again: the wire is up, or the page was opened anew, and the draft is in.</summary>
    public async Task WaitUntilUsableAsync() => await page.WaitForFunctionAsync("""
        () => {
            const line = document.getElementById('components-reconnect-modal')?.classList;
            return line && !['show', 'failed', 'rejected'].some(state => line.contains(`components-reconnect-${state}`))
                && document.querySelector('[data-draft][data-ready]') !== null;
        }
        """, null, new() { Timeout = 60_000, PollingInterval = 100 });

    /// <summary>Waits until the page knows that the wire is cut.</summary>
    public async Task WaitUntilCutAsync() =>
        await page.WaitForFunctionAsync("() => document.getElementById('components-reconnect-modal').classList.contains('components-reconnect-show')", null, new() { Timeout = 30_000 });

    /// <summary>Every field is as it was typed.</summary>
    public async Task ExpectAsTypedAsync()
    {
        foreach (var (label, value) in _typed) await Expect(Field(label)).ToHaveValueAsync(value, new() { Timeout = 15_000 });
    }

    /// <summary>Waits until the server has all of it, and no other place needs to.</summary>
    public async Task WaitUntilKeptAsync() =>
        await page.WaitForFunctionAsync("() => !Object.keys(sessionStorage).some(key => key.startsWith('draft '))", null, new() { Timeout = 30_000 });

    private ILocator Field(string label) => page.Locator("[data-draft]").GetByLabel(label, new() { Exact = false }).First;
}

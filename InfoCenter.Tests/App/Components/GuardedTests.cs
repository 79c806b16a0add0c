using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Bunit;
using InfoCenter.App.Components;
using InfoCenter.Core.Accounts;
using InfoCenter.Core.Roster;
using InfoCenter.Tests.Support;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace InfoCenter.Tests.App.Components;

public sealed partial class GuardedTests : Screens
{
    private readonly Notebook _log = new();

    public enum Moment
    {
        Initialising,
        Rendering,
        AfterRendering,
        Event,
    }

    [Theory]
    [InlineData(Moment.Initialising)]
    [InlineData(Moment.Rendering)]
    [InlineData(Moment.AfterRendering)]
    [InlineData(Moment.Event)]
    public void A_fault_takes_its_own_part_only_and_its_number_is_in_the_log(Moment moment)
    {
        var page = Open(new InvalidOperationException("planted"), moment);

        page.WaitForAssertion(() =>
        {
            var shown = Number().Match(page.Markup).Groups[1].Value;
            Assert.Equal(8, shown.Length);
            Assert.Contains(_log.Lines, line => line.Contains(shown, StringComparison.Ordinal));
            Assert.DoesNotContain("planted", page.Markup, StringComparison.Ordinal);
            Assert.Contains("the neighbour", page.Markup, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void A_refusal_is_said_in_its_own_words_and_is_no_fault()
    {
        var page = Open(RosterRules.ReasonIsRequired, Moment.Event);
        page.WaitForAssertion(() => Assert.Contains(RosterRules.ReasonIsRequired.Message, page.Markup, StringComparison.Ordinal));
        Assert.Empty(_log.Lines);
    }

    private IRenderedComponent<IComponent> Open(Exception fault, Moment moment)
    {
        SignIn(Role.Clerk);
        Services.AddSingleton<ILoggerProvider>(_log);
        var page = Render(builder =>
        {
            builder.OpenComponent<Guarded>(0);
            builder.AddAttribute(1, "ChildContent", (RenderFragment)(inner =>
            {
                inner.OpenComponent<Failing>(0);
                inner.AddAttribute(1, nameof(Failing.Fault), fault);
                inner.AddAttribute(2, nameof(Failing.At), moment);
                inner.CloseComponent();
            }));
            builder.CloseComponent();
            builder.OpenComponent<Guarded>(2);
            builder.AddAttribute(3, "ChildContent", (RenderFragment)(inner => inner.AddContent(0, "the neighbour")));
            builder.CloseComponent();
        });
        if (moment is Moment.Event) page.Find("button").Click();
        return page;
    }

    [GeneratedRegex("编号 ([0-9a-f]{8}) ")]
    private static partial Regex Number();

    private sealed class Failing : ComponentBase
    {
        [Parameter] public Exception Fault { get; set; } = null!;

        [Parameter] public Moment At { get; set; }

        protected override void OnInitialized() => FailAt(Moment.Initialising);

        protected override void OnAfterRender(bool firstRender) => FailAt(Moment.AfterRendering);

        protected override void BuildRenderTree(RenderTreeBuilder builder)
        {
            FailAt(Moment.Rendering);
            builder.OpenElement(0, "button");
            builder.AddAttribute(1, "onclick", EventCallback.Factory.Create(this, () => FailAt(Moment.Event)));
            builder.CloseElement();
        }

        private void FailAt(Moment moment)
        {
            if (At == moment) throw Fault;
        }
    }

    private sealed class Notebook : ILoggerProvider, ILogger
    {
        private readonly ConcurrentQueue<string> _lines = new();

        public IReadOnlyCollection<string> Lines => _lines;

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel)) _lines.Enqueue(formatter(state, exception));
        }

        public void Dispose()
        {
        }
    }
}

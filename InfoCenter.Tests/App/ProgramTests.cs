using InfoCenter.Core.Accounts;
using InfoCenter.Tests.Support;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace InfoCenter.Tests.App;

/// <summary>What an installation must not give away (S16).</summary>
public sealed class ProgramTests : IAsyncLifetime
{
    private RunningApp _app = null!;

    public async Task InitializeAsync() => _app = await RunningApp.StartAsync();

    public async Task DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public void A_county_runs_in_production_and_tells_no_details_of_errors()
    {
        Assert.Equal("Production", _app.Services.GetRequiredService<IWebHostEnvironment>().EnvironmentName);
        Assert.False(_app.Services.GetRequiredService<IOptions<CircuitOptions>>().Value.DetailedErrors);
    }

    [Theory]
    [InlineData("/debug")]
    [InlineData("/swagger")]
    [InlineData("/openapi/v1.json")]
    [InlineData("/_framework/debug")]
    [InlineData("/metrics")]
    [InlineData("/health")]
    [InlineData("/trace.axd")]
    [InlineData("/.env")]
    [InlineData("/appsettings.json")]
    [InlineData("/infocenter.db")]
    [InlineData("/keys/cookies.key")]
    [InlineData("/../keys/cookies.key")]
    [InlineData("/%2e%2e/keys/cookies.key")]
    public async Task Nothing_for_programmers_and_no_file_of_the_folder_is_served(string address)
    {
        using var visitor = _app.Visitor();
        using var answer = await visitor.GetAsync(address);

        Assert.False(answer.IsSuccessStatusCode);
    }

    [Theory]
    [InlineData("admin", "admin")]
    [InlineData("admin", "infocenter-demo")]
    [InlineData("clerk", "infocenter-demo")]
    [InlineData("root", "root")]
    public async Task No_password_is_built_in(string name, string password)
    {
        _app.AddAccount(Role.Leader);
        using var visitor = _app.Visitor();
        using var answer = await RunningApp.EnterAsync(visitor, name, password);

        Assert.Null(answer.Headers.Location);
    }
}

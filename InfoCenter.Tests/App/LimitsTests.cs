using InfoCenter.Tests.Support;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace InfoCenter.Tests.App;

public sealed class LimitsTests
{
    [Fact]
    public async Task In_production_nobody_reads_our_stack_traces_and_nobody_asks_too_much()
    {
        await using var app = await RunningApp.StartAsync();

        Assert.True(app.Services.GetRequiredService<IHostEnvironment>().IsProduction());
        Assert.False(Of<CircuitOptions>().DetailedErrors);
        Assert.Equal(40, Of<CircuitOptions>().DisconnectedCircuitMaxRetained);
        Assert.Equal(64 * 1024, Of<KestrelServerOptions>().Limits.MaxRequestBodySize);
        Assert.Equal(64, Of<FormOptions>().ValueCountLimit);

        T Of<T>() where T : class => app.Services.GetRequiredService<IOptions<T>>().Value;
    }
}

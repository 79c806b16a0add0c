using InfoCenter.App.Access;
using InfoCenter.App.Commands;
using InfoCenter.App.Endpoints;
using InfoCenter.App.Layout;
using InfoCenter.App.Reading;
using InfoCenter.App.Rooms;
using InfoCenter.Core.Data;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Http.Features;

namespace InfoCenter.App;

/// <summary>The web application as a list; without a verb the command line serves it.</summary>
public static class Program
{
    public static Task<int> Main(string[] args) =>
        ReadingWorker.IsMeant(args) ? Task.FromResult(ReadingWorker.Run(args[1])) : CommandLine.Build().Parse(args).InvokeAsync();

    /// <summary>The application on a data folder, ready to run.</summary>
    public static WebApplication Build(DataFolder folder, string urls, string? environment = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(Program).Assembly.GetName().Name, ContentRootPath = AppContext.BaseDirectory, EnvironmentName = environment,
        });
        builder.Configuration["ReloadStaticAssetsAtRuntime"] = "false"; // else a built, not published, program sends its files uncompressed
        builder.WebHost.UseUrls(urls).UseStaticWebAssets().ConfigureKestrel(Limits.Apply);

        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning).AddFilter("Microsoft.EntityFrameworkCore", LogLevel.Warning); // else every request is three lines

        builder.Services.AddOffice(folder).AddAsSystemService();
        builder.Services.AddReading();
        builder.Services.AddAccess(folder, builder.Configuration);
        builder.Services.AddThrottle(builder.Configuration);
        builder.Services.AddScreens();
        builder.Services.AddRazorComponents().AddInteractiveServerComponents(Limits.Apply);
        builder.Services.Configure<CircuitOptions>(options => options.DetailedErrors = false);
        builder.Services.Configure<FormOptions>(Limits.Apply);

        var app = builder.Build();
        app.Services.OpenOffice();

        app.UseExceptionHandler("/error", createScopeForErrors: true);
        app.UseStatusCodePagesWithReExecute("/not-found");
        app.UseSecurityHeaders();
        app.UseQuietErrors();
        app.UseRequestLocalization();
        app.UseAccess();

        app.MapStaticAssets().AllowAnonymous().WithMetadata(new OpenToAllAttribute());
        app.MapDoors();
        app.MapFiles();
        app.MapJobResults();
        app.MapDrafts();
        app.MapDutyWorkbooks();
        app.MapArchives();
        app.MapRazorComponents<Layout.App>().AddInteractiveServerRenderMode(options => options.DisableWebSocketCompression = true).CloseHub();
        return app;
    }
}

using InfoCenter.Core.Spreadsheets;

namespace InfoCenter.App.Reading;

internal static class ReadingSetup
{
    /// <summary>Use cases that read workbooks read them at the desk.</summary>
    public static IServiceCollection AddReading(this IServiceCollection services)
    {
        services.AddSingleton<ReadingDesk>(_ => new());
        services.AddSingleton<ReadWorkbook>(provider => provider.GetRequiredService<ReadingDesk>().ReadAsync);
        services.AddSingleton<MarkWorkbook>(provider => provider.GetRequiredService<ReadingDesk>().MarkAsync);
        return services;
    }
}

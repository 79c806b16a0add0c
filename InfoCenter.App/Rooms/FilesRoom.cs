using InfoCenter.Core.Files;

namespace InfoCenter.App.Rooms;

internal static class FilesRoom
{
    public static void AddFilesRoom(this IServiceCollection services)
    {
        services.AddSingleton<FileStore>();
        services.AddScoped<Attachments>();
    }
}

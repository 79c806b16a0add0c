namespace InfoCenter.App.Rooms;

internal static class SystemServices
{
    /// <summary>Answers Windows' service control and systemd where one of them started the program; elsewhere these two do nothing.</summary>
    public static IServiceCollection AddAsSystemService(this IServiceCollection services) =>
        services.AddWindowsService(options => options.ServiceName = "InfoCenter").AddSystemd();
}

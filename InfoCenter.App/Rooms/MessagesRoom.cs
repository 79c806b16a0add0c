using InfoCenter.Core.Messages;

namespace InfoCenter.App.Rooms;

internal static class MessagesRoom
{
    /// <summary>The outbox and the lines to the providers.</summary>
    public static void AddMessagesRoom(this IServiceCollection services)
    {
        services.AddSingleton(_ => new ProviderLine());
        services.AddSingleton<SmsGateway>();
        services.AddSingleton<WeChatInterface>();
        services.AddScoped<MiniProgramCodes>();
        services.AddScoped<WeChatConsents>();
        services.AddSingleton<MessageSending>();
        services.AddScoped<CallList>();
        services.AddScoped<ChannelKeeping>();
        services.AddScoped<MessageReceipts>();
        services.AddHostedService<OutboxEmptying>();
    }
}

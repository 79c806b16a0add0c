using InfoCenter.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Messages;

/// <summary>Asks WeChat who stands behind a code of the mini-program's sign-in. It asks for no right: that is what a door does first.</summary>
public sealed class MiniProgramCodes(IDbContextFactory<InfoCenterDb> databases, WeChatInterface weChat)
{
    /// <summary>Who the code stands for; good for one question within five minutes, by WeChat's rule.</summary>
    /// <exception cref="Common.RuleBrokenException">Signing in by WeChat is switched off, the code is no good, or WeChat gives no answer.</exception>
    public async Task<string> OpenIdOfAsync(string code, CancellationToken cancel = default)
    {
        var settings = await SettingsAsync(cancel);
        return await AskAsync(settings.SignsIn ? settings : throw MessageRules.MiniProgramIsOff, code, cancel);
    }

    /// <summary>Who agrees to messages; nobody is signed in by it.</summary>
    /// <exception cref="Common.RuleBrokenException">Messages by WeChat are switched off, the code is no good, or WeChat gives no answer.</exception>
    internal async Task<string> ReaderOfAsync(string code, CancellationToken cancel)
    {
        var settings = await SettingsAsync(cancel);
        return await AskAsync(settings.IsOn ? settings : throw MessageRules.WeChatMessagesAreOff, code, cancel);
    }

    private async Task<WeChatSettings> SettingsAsync(CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return (await db.ChannelChoicesAsync(cancel)).WeChat;
    }

    private async Task<string> AskAsync(WeChatSettings settings, string code, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(code)) throw MessageRules.WeChatCodeIsWrong;
        return await weChat.IdentifyAsync(settings, code.Trim(), cancel);
    }
}

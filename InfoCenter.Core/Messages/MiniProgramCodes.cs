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
        await using var db = await databases.CreateDbContextAsync(cancel);
        var settings = (await db.ChannelChoicesAsync(cancel)).WeChat;
        if (!settings.SignsIn) throw MessageRules.MiniProgramIsOff;
        if (string.IsNullOrWhiteSpace(code)) throw MessageRules.WeChatCodeIsWrong;
        return await weChat.IdentifyAsync(settings, code.Trim(), cancel);
    }
}

using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Messages;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Requests;

/// <summary>A citizen agrees to be told by WeChat what becomes of a request. The link's code is the right; WeChat says whom the message goes to.</summary>
public sealed class RequestConsents(IDbContextFactory<InfoCenterDb> databases, FollowCode codes, MiniProgramCodes reader, CurrentUser user, TimeProvider clock)
{
    /// <summary>One message of each kind named may come by WeChat.</summary>
    /// <param name="number">The receipt number.</param>
    /// <param name="linkCode">The long code.</param>
    /// <param name="code">What <c>wx.login</c> has just given; good once, so that the same agreement sent twice counts once.</param>
    /// <param name="templates">Of <see cref="OutgoingTexts.ToCitizens"/>.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="RuleBrokenException">Nothing fits the code, nothing more will be told, or WeChat does not know who it is.</exception>
    public async Task<IReadOnlyList<WeChatConsent>> AuthoriseAsync(string number, string linkCode, string code, IReadOnlyList<string> templates, CancellationToken cancel = default)
    {
        IReadOnlyList<WeChatOffer> chosen;
        int id;
        await using (var db = await databases.CreateDbContextAsync(cancel))
        {
            var wanted = ChineseText.Squeeze(number).ToUpperInvariant();
            var request = await db.Requests.AsNoTracking().FirstOrDefaultAsync(r => r.Number == wanted, cancel);
            if (!codes.IsLink(request?.SubmissionKey ?? wanted, linkCode) || request is null) throw RequestRules.FollowingNeedsBoth;
            if (request.Status is RequestStatus.Closed or RequestStatus.Refused) throw RequestRules.NothingMoreIsTold;
            (id, number) = (request.Id, request.Number);
            chosen = await db.ChooseAsync(OutgoingTexts.ToCitizens, templates, cancel);
        }

        var openId = await reader.ReaderOfAsync(code, cancel);
        var citizen = Citizens.At(user.Origin);
        return await databases.AddConsentAsync(Recipient.KeyOfCitizen(id), openId, chosen, citizen, clock, $"Request {number}", cancel);
    }
}

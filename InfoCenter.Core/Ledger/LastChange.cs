using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Ledger;

/// <summary>Who was faster: the ledger knows.</summary>
public static class LastChange
{
    private const int LongestDetail = 300;

    extension(InfoCenterDb db)
    {
        /// <summary>The refusal for somebody who looked at a row before its last change: by whom, when and what it was.</summary>
        /// <param name="subject">The row as the ledger names it: <c>Person 17</c>.</param>
        /// <param name="cancel">Gives up.</param>
        public async Task<RuleBrokenException> ChangedMeanwhileAsync(string subject, CancellationToken cancel = default)
        {
            var last = await db.LedgerEntries.AsNoTracking().Where(e => e.Subject == subject && e.Result == LedgerResult.Done && e.Act != "RevealPersonal" && e.Act != "RevealCitizen")
                .OrderByDescending(e => e.Id).Select(e => new { e.AccountName, e.At, e.Detail }).FirstOrDefaultAsync(cancel);
            if (last is null) return CommonRules.ChangedMeanwhile;
            return CommonRules.ChangedBy(last.AccountName, last.At, last.Detail.Length > LongestDetail ? last.Detail[..LongestDetail] + "……" : last.Detail);
        }

        /// <summary>Saves; where somebody was faster, the refusal names who, when and what.</summary>
        public async Task SaveOrTellAsync(string subject, CancellationToken cancel = default)
        {
            try
            {
                await db.SaveChangesAsync(cancel);
            }
            catch (RuleBrokenException changed) when (changed.Rule == nameof(CommonRules.ChangedMeanwhile))
            {
                throw await db.ChangedMeanwhileAsync(subject, cancel);
            }
        }
    }
}

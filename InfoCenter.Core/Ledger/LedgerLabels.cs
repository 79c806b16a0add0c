namespace InfoCenter.Core.Ledger;

/// <summary>The ledger in words.</summary>
public static class LedgerLabels
{
    extension(LedgerResult result)
    {
        /// <summary>How the act ended.</summary>
        public string Label => result switch
        {
            LedgerResult.Done => "已办",
            LedgerResult.Refused => "被拒绝",
            LedgerResult.Failed => "未成功",
        };
    }

    extension(SealAlgorithm algorithm)
    {
        /// <summary>As the standards name it.</summary>
        public string Label => algorithm switch
        {
            SealAlgorithm.HmacSha256 => "HMAC-SHA256",
            SealAlgorithm.HmacSm3 => "HMAC-SM3",
        };
    }

    extension(LedgerFinding finding)
    {
        /// <summary>What is wrong and where, in one sentence.</summary>
        public string Sentence => finding.Fault switch
        {
            LedgerFault.Missing => $"第 {finding.Sequence} 条台账不见了：被删除，或序号被改动。",
            LedgerFault.Unreadable => $"第 {finding.Sequence} 条台账已读不出来：内容被改坏。",
            LedgerFault.LinkIsBroken => $"第 {finding.Sequence} 条台账接不上前一条：有人插入、调换，或改动了前后条目。",
            LedgerFault.SealIsWrong => $"第 {finding.Sequence} 条台账与封印不符：内容写入后被改动。",
            LedgerFault.HeadDiffers => $"第 {finding.Sequence} 条台账与链尾登记不符：链尾被改动，或末尾有人添加条目。",
            LedgerFault.EndIsGone => $"从第 {finding.Sequence} 条起台账不见了：{finding.Anchor?.Day:yyyy-MM-dd} 的锚值登记到第 {finding.Anchor?.Sequence} 条。",
            LedgerFault.AnchorDiffers => $"第 {finding.Sequence} 条台账与 {finding.Anchor?.Day:yyyy-MM-dd} 的锚值不符：这一条或更早的台账被整体重写。",
        };
    }
}

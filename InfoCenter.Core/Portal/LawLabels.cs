namespace InfoCenter.Core.Portal;

/// <summary>The words of laws.</summary>
public static class LawLabels
{
    extension(LawKind kind)
    {
        public string Label => kind switch
        {
            LawKind.Law => "法律",
            LawKind.AdministrativeRegulation => "行政法规",
            LawKind.LocalRegulation => "地方性法规",
            LawKind.NormativeDocument => "本县规范性文件",
        };
    }

    extension(LawState state)
    {
        public string Label => state switch
        {
            LawState.Coming => "尚未施行",
            LawState.InForce => "现行有效",
            LawState.Amended => "已被修改",
            LawState.Repealed => "已废止",
        };
    }
}

using System.Globalization;
using InfoCenter.Core.Spreadsheets;

namespace InfoCenter.Core.Supervision;

/// <summary>The hot-spot report in words: what each figure counts, and how it is written.</summary>
public static class HotSpotWords
{
    public const string NotClassed = "未归类";

    public const string TooFew = "样本不足";

    public const string Unknown = "—";

    /// <summary>诉求.</summary>
    public const string Requests = "诉求：所选月份里收到（按北京时间）并受理的反映，一次反映算一件；不予受理的单列，不计入。";

    /// <summary>人数.</summary>
    public const string People = "人数：反映过的不同群众，同一个电话号码算一人；系统只比对加密后的号码，不打开号码。";

    /// <summary>事件.</summary>
    public const string Events = "事件：同一件事有几个人反映（“我也遇到”）的，合并算一件。人数和事件分别统计，不能相加或互相推算。";

    /// <summary>占比.</summary>
    public const string Shares = "占比：这一类诉求 ÷ 全部受理的诉求，四舍五入到整数百分点，各行相加不一定正好是 100%。";

    /// <summary>环比.</summary>
    public const string Changes = "环比：与紧接着之前、同样多个月份相比，多或少几件；数量小，不算百分比。";

    /// <summary>每万人.</summary>
    public const string Rates = "每万人：诉求件数 ÷ 该乡镇人口 × 10000，四舍五入到一位小数；人口见“乡镇和村”，没有填人口的写“—”。各乡镇按行政区划代码排列，不排名。";

    /// <summary>逾期.</summary>
    public const string Overdue = "逾期：看报告时，某个环节已经过了期限、又没有暂停的诉求，不论哪个月反映的；等群众评价的不算。一件诉求两个环节逾期的，各列一次。";

    public static string Title(HotSpotReport report) => $"{report.Place}{Months(report.Span)}民意热点分析";

    /// <summary>2026年5月, or 2026年3月至5月.</summary>
    public static string Months(MonthSpan span) => span switch
    {
        { Months: 1 } => Month(span.To),
        _ when span.From.Year == span.To.Year => $"{Month(span.From)}至{span.To.Month}月",
        _ => $"{Month(span.From)}至{Month(span.To)}",
    };

    public static string Month(YearMonth month) => $"{month.Year}年{month.Month}月";

    /// <summary>Why a class is a hot spot, or is none.</summary>
    public static string Ranking(HotSpotMeasure measure) =>
        $"名次：只看范围内最后一个月，按诉求件数从多到少排，件数相同名次相同；当月不足 {measure.Least} 件的类别和未归类的不参加排名。连续 {measure.Months} 个月排在前 {measure.Top} 名的，列为热点。";

    /// <summary>The share the article gives as 76 %: an own definition, not a share of one class.</summary>
    public static string OnTheSpot(HotSpotMeasure measure) =>
        $"就地化解：收到后 {measure.HoursOnTheSpot} 小时以内（按钟点，不扣节假日）答复了群众、又没有转为代表建议的诉求 ÷ 全部受理的诉求；重新办理过的按最后一次答复算。这是时限口径，与三类处理方式的占比不是一回事。";

    public static string Measured(HotSpotMeasure measure) =>
        $"不足 {measure.Least} 件不排名，前 {measure.Top} 名，连续 {measure.Months} 个月；{measure.HoursOnTheSpot} 小时以内答复为就地化解";

    extension(Share share)
    {
        /// <summary>76%（60/79）; without the per cent where the whole is a small number.</summary>
        public string Words(HotSpotMeasure measure) =>
            share.Whole == 0 ? Unknown : share.Whole < measure.Least ? $"{share.Part}/{share.Whole}" : $"{share.Percent}%（{share.Part}/{share.Whole}）";
    }

    extension(PerTenThousand rate)
    {
        /// <summary>1.6; a dash where the population is unknown.</summary>
        public string Words(HotSpotMeasure measure) => rate switch
        {
            { Tenths: null } => Unknown,
            _ when rate.Requests > 0 && rate.Requests < measure.Least => TooFew,
            { Tenths: { } tenths } => string.Create(CultureInfo.InvariantCulture, $"{tenths / 10}.{tenths % 10}"),
        };
    }

    extension(ClassFigures figures)
    {
        public string RankWords => figures.Rank is { } rank ? $"第 {rank}" : figures.CategoryId == 0 ? "不排名" : TooFew;

        public string ShareWords(HotSpotReport report) => report.ShowsShares ? $"{new Share(figures.Told.Requests, report.Total.Requests).Percent}%" : TooFew;
    }

    /// <summary>What an opened figure lists, above its rows.</summary>
    public static string Opened(HotSpotUnit unit, int count) => unit switch
    {
        HotSpotUnit.Person => $"这个数里的群众：{count} 人",
        HotSpotUnit.Event => $"这个数里的事件：{count} 件",
        _ => $"这个数里的诉求：{count} 件",
    };

    /// <summary>Of which months the rows of an opened figure are.</summary>
    public static string ToldIn(MonthSpan span) => $"数的是{Months(span)}收到的。";

    /// <summary>How citizens and things are listed.</summary>
    public static string OneByOne(HotSpotUnit unit) => unit is HotSpotUnit.Person
        ? "一位群众一行，列最近反映的一件；不显示是谁，系统也不打开号码。"
        : "一件事一行，列最近反映的一件；打开它可以看同一件事里的其他诉求。";

    /// <summary>+3, −2, 0.</summary>
    public static string Change(int change) => change switch { > 0 => $"+{change}", < 0 => $"−{-change}", _ => "0" };
}

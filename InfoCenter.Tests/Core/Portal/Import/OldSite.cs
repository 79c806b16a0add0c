using System.IO.Compression;
using System.Text;
using InfoCenter.Core.Portal.Import;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.Core.Portal.Import;

/// <summary>A former site as the programs of its day exported it.</summary>
internal sealed class OldSite
{
    private readonly Dictionary<string, byte[]> _files = [];

    static OldSite() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>A labelled page with a picture, a table-laid one in GBK, a Word file, a list and a page without a day.</summary>
    public static OldSite Usual() => new OldSite()
        .With("www/人大要闻/t20190312_77.html", Labelled("县人大常委会视察春耕", "2019-03-12 09:30", "<p>　　3月11日，视察组到了田间。</p><p><img src=\"./W0201903.jpg\" alt=\"代表在田间\"></p><p>附件：<a href=\"../files/方案.pdf\">视察方案</a></p>"))
        .With("www/人大要闻/W0201903.jpg", Pictures.Jpeg(Pictures.Comment(Pictures.Secret)))
        .With("www/files/方案.pdf", "%PDF-1.4 made up"u8.ToArray())
        .With("www/old/123.htm", Tabled("公告", "关于召开会议的公告", "2008年6月5日", "县第十五届人民代表大会第二次会议定于六月召开，请各代表团做好准备。"), "GB18030")
        .With("www/resolutions/2015-01-20 关于预算的决议.docx", Word(("Title", "关于预算的决议"), ("", "会议决定，批准预算。")))
        .With("www/index.html", "<html><body><ul><li><a href=1>县人大常委会视察春耕</a></li><li><a href=2>关于召开会议的公告</a></li></ul></body></html>")
        .With("www/old/9.htm", "<html><head><title>没有日期的文章-某县人大网</title></head><body><div><p>这一篇的正文里没有写过是哪一天发出来的，只有事情。</p></div></body></html>");

    public static OldSite OfOne(string text = "<p>足够长的一段正文，讲一件事情。</p>") => new OldSite().With("a.html", Labelled("通知", "2019-03-12", text));

    public OldSite With(string path, byte[] bytes)
    {
        _files[path] = bytes;
        return this;
    }

    public OldSite With(string path, string text, string encoding = "utf-8") => With(path, Encoding.GetEncoding(encoding).GetBytes(text));

    public byte[] Zip(string? names = null)
    {
        using var memory = new MemoryStream();
        using (var archive = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true, names is null ? null : Encoding.GetEncoding(names)))
        {
            foreach (var (path, bytes) in _files)
            {
                using var entry = archive.CreateEntry(path).Open();
                entry.Write(bytes);
            }
        }

        return memory.ToArray();
    }

    public SiteFiles Open() => SiteFiles.OfZip(new MemoryStream(Zip()));

    public DirectoryInfo Unpacked(string folder)
    {
        foreach (var (path, bytes) in _files)
        {
            var to = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.WriteAllBytes(to, bytes);
        }

        return new(folder);
    }

    public static string Labelled(string title, string day, string text) =>
        $"""
        <!DOCTYPE html><html><head><meta charset="utf-8"><title>{title}_某县人大网</title>
        <meta name="ArticleTitle" content="{title}"><meta name="PubDate" content="{day}"><meta name="ContentSource" content="县人大办公室"></head>
        <body><nav><a href="/">首页</a><a href="/xw/">新闻</a></nav><h1>{title}</h1>
        <div class="TRS_Editor"><style>p</style><script>alert(1)</script>{text}</div><footer>地址：某县某路 电话 0710-0000000</footer></body></html>
        """;

    public static string Tabled(string column, string title, string day, string text) =>
        $"""
        <html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312"><title>{title}-{column}-某县人大网</title></head><body>
        <table><tr><td><a href="index.htm">首页</a></td><td><a href="b.htm">要闻</a></td></tr></table>
        <table><tr><td align=center><font size=5>{title}</font></td></tr><tr><td>发布时间：{day}　来源：县人大办公室　作者：王小明　点击：12</td></tr>
        <tr><td><font size=3>　　{text}<br><br>　　特此公告。</font></td></tr></table>
        <table><tr><td>版权所有 某县人大常委会</td></tr></table></body></html>
        """;

    /// <summary>A Word file of paragraphs, each with its style.</summary>
    public static byte[] Word(params (string Style, string Text)[] paragraphs) =>
        WordOf(string.Concat(paragraphs.Select(p => $"<w:p><w:pPr><w:pStyle w:val=\"{p.Style}\"/></w:pPr><w:r><w:t>{p.Text}</w:t></w:r></w:p>")));

    public static byte[] WordOf(string body, string relations = "", params (string Path, byte[] Bytes)[] parts)
    {
        using var memory = new MemoryStream();
        using (var archive = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            Put("word/document.xml", Encoding.UTF8.GetBytes(
                $"""<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><w:body>{body}</w:body></w:document>"""));
            Put("word/styles.xml",
                """<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:styleId="Title"><w:name w:val="Title"/></w:style><w:style w:styleId="2"><w:name w:val="heading 2"/></w:style></w:styles>"""u8.ToArray());
            Put("word/_rels/document.xml.rels", Encoding.UTF8.GetBytes($"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{relations}</Relationships>"""));
            foreach (var (path, bytes) in parts) Put(path, bytes);

            void Put(string path, byte[] bytes)
            {
                using var entry = archive.CreateEntry(path).Open();
                entry.Write(bytes);
            }
        }

        return memory.ToArray();
    }
}

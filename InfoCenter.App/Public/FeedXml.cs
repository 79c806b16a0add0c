using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Xml;
using InfoCenter.Core.Portal;

namespace InfoCenter.App.Public;

/// <summary>Feeds (Atom, RFC 4287) and maps (sitemaps.org) as they are sent; where the portal is reached is put in afterwards.</summary>
internal static class FeedXml
{
    /// <summary>Addresses one map may hold; with more of them the first answer only names the parts.</summary>
    public const int MostInOneMap = 50_000;

    private const string Atom = "http://www.w3.org/2005/Atom", Map = "http://www.sitemaps.org/schemas/sitemap/0.9";

    // Where the portal is reached differs by whom one asks; the rest is kept for all.
    private static readonly string Root = PageWithGaps.Token;

    public static string FeedOf(PublicFeed feed)
    {
        var here = feed.Column?.Address ?? "/";
        return Written(xml =>
        {
            xml.WriteStartElement("feed", Atom);
            xml.WriteAttributeString("xml", "lang", null, "zh-CN");
            xml.WriteElementString("id", Atom, IdOf($"feed {feed.County} {feed.Column?.Code}"));
            xml.WriteElementString("title", Atom, Known(FeedTexts.TitleOf(feed)));
            // A feed without entries has to say a time as well; one that never moves.
            xml.WriteElementString("updated", Atom, At(feed.Entries.Count == 0 ? DateTime.UnixEpoch : feed.Entries.Max(e => e.UpdatedAt)));
            Link(xml, "self", here == "/" ? "/feed.xml" : $"{here}/feed.xml", "application/atom+xml");
            Link(xml, "alternate", here, "text/html");
            Author(xml, Known(FeedTexts.AuthorOf(feed)));
            foreach (var entry in feed.Entries)
            {
                xml.WriteStartElement("entry", Atom);
                xml.WriteElementString("id", Atom, IdOf(string.Create(CultureInfo.InvariantCulture, $"article {entry.Id} {entry.BegunAt.Ticks}")));
                xml.WriteElementString("title", Atom, Known(entry.Title));
                xml.WriteElementString("published", Atom, At(entry.ShownFromAt));
                xml.WriteElementString("updated", Atom, At(entry.UpdatedAt));
                Link(xml, "alternate", $"/news/{entry.Id}", "text/html");
                xml.WriteStartElement("category", Atom);
                xml.WriteAttributeString("term", Known(entry.Column));
                xml.WriteEndElement();
                if (entry.Summary.Length > 0) xml.WriteElementString("summary", Atom, Known(entry.Summary));
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        });
    }

    /// <summary>One part of the map, from 1; null where there is none.</summary>
    public static string? MapOf(IReadOnlyList<MapEntry> map, int part) => part < 1 || (part - 1) * (long)MostInOneMap >= map.Count ? null : Written(xml =>
    {
        xml.WriteStartElement("urlset", Map);
        foreach (var entry in map.Skip((part - 1) * MostInOneMap).Take(MostInOneMap)) Place(xml, "url", entry);
        xml.WriteEndElement();
    });

    /// <summary>The whole map, or the list of its parts where it is too long for one.</summary>
    public static string MapOf(IReadOnlyList<MapEntry> map) => MapOf(map, 1) is { } whole && map.Count <= MostInOneMap ? whole : Written(xml =>
    {
        xml.WriteStartElement("sitemapindex", Map);
        for (var part = 1; part <= (map.Count + MostInOneMap - 1) / MostInOneMap; part++) Place(xml, "sitemap", new($"/sitemap/{part}.xml", null));
        xml.WriteEndElement();
    });

    private static void Place(XmlWriter xml, string kind, MapEntry entry)
    {
        xml.WriteStartElement(kind, Map);
        xml.WriteElementString("loc", Map, Root + entry.Address);
        if (entry.UpdatedAt is { } at) xml.WriteElementString("lastmod", Map, At(at));
        xml.WriteEndElement();
    }

    private static void Author(XmlWriter xml, string name)
    {
        xml.WriteStartElement("author", Atom);
        xml.WriteElementString("name", Atom, name);
        xml.WriteEndElement();
    }

    private static void Link(XmlWriter xml, string rel, string address, string type)
    {
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", rel);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", Root + address);
        xml.WriteEndElement();
    }

    // Moving to another address or another machine must not make old news new: of the address there is nothing in it.
    private static string IdOf(string what) => $"urn:uuid:{new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(what)).AsSpan(0, 16))}";

    private static string At(DateTime utc) => utc.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

    // A title may have come with a sign XML does not know; the sign is left out, not the feed.
    private static string Known(string text) => text.All(XmlConvert.IsXmlChar) ? text : string.Concat(text.EnumerateRunes().Where(r => r.Value > char.MaxValue || XmlConvert.IsXmlChar((char)r.Value)));

    private static string Written(Action<XmlWriter> write)
    {
        var text = new StringWriterUtf8();
        using (var xml = XmlWriter.Create(text)) write(xml);
        return text.ToString();
    }

    private sealed class StringWriterUtf8() : StringWriter(CultureInfo.InvariantCulture)
    {
        public override Encoding Encoding => Encoding.UTF8;
    }
}

using System.IO.Compression;
using InfoCenter.Core.Portal.Import;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.Core.Portal.Import;

public sealed class SiteFilesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("infocenter-site-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("www/xw/a.html", "./tu/1.jpg", "www/xw/tu/1.jpg")]
    [InlineData("www/xw/a.html", "../img/2.jpg?v=3", "www/img/2.jpg")]
    [InlineData("www/xw/a.html", "/img/2.jpg", "www/img/2.jpg")]
    [InlineData("www/xw/a.html", "http://www.example.gov.cn/img/2.jpg", "www/img/2.jpg")]
    [InlineData("www/xw/a.html", "..\\IMG\\2.JPG", "www/IMG/2.JPG")]
    [InlineData("www/xw/a.html", "../../../../img/2.jpg", "www/img/2.jpg")]
    [InlineData("www/xw/a.html", "%E5%9B%BE.png", "www/xw/图.png")]
    [InlineData("www/xw/a.html", "missing.jpg", null)]
    [InlineData("www/xw/a.html", "file:///etc/passwd", null)]
    [InlineData("www/xw/a.html", "javascript:alert(1)", null)]
    public void An_address_on_a_page_means_a_file_of_the_site_or_none(string page, string address, string? path)
    {
        using var site = new OldSite().With("www/xw/a.html", "").With("www/xw/tu/1.jpg", "1").With("www/img/2.jpg", "2").With("www/xw/图.png", "3").Open();
        Assert.Equal(path, site.Resolve(page, address));
        if (path is not null) Assert.NotNull(site.Read(path));
    }

    [Fact]
    public void Names_in_the_encoding_of_a_Chinese_Windows_are_read()
    {
        using var site = SiteFiles.OfZip(new MemoryStream(new OldSite().With("人大要闻/会议.html", "x").Zip("GB18030")));
        Assert.Equal(["人大要闻/会议.html"], site.Paths);
    }

    [Fact]
    public void What_unpacks_to_more_than_a_file_may_be_is_not_read()
    {
        using var site = new OldSite().With("a.html", new byte[SiteFiles.MostFileBytes + 1]).Open();
        Assert.Null(site.Read("a.html"));
    }

    [Fact]
    public void Names_that_climb_out_are_left_out_and_links_are_not_followed()
    {
        using var memory = new MemoryStream();
        using (var archive = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            archive.CreateEntry("../../etc/a.html");
            archive.CreateEntry("good.html");
        }

        using (var site = SiteFiles.OfZip(memory)) Assert.Equal(["good.html"], site.Paths);

        File.WriteAllText(Path.Combine(_folder, "a.html"), "x");
        File.CreateSymbolicLink(Path.Combine(_folder, "b.html"), "/etc/hostname");
        Directory.CreateSymbolicLink(Path.Combine(_folder, "c"), "/etc");
        using var folder = SiteFiles.OfFolder(new(_folder));
        Assert.Equal(["a.html"], folder.Paths);
    }

    [Fact]
    public void What_is_no_archive_is_refused()
    {
        Refusal.Expect(nameof(SiteImportRules.ArchiveIsNotReadable), () => SiteFiles.OfZip(new MemoryStream("not a zip"u8.ToArray())));
        Refusal.Expect(nameof(SiteImportRules.FolderIsMissing), () => SiteFiles.OfFolder(new(Path.Combine(_folder, "none"))));
    }

    [Fact]
    public void A_cut_archive_is_refused_or_its_broken_files_read_as_missing()
    {
        var whole = OldSite.Usual().Zip();
        for (var seed = 0; seed < 200; seed++)
        {
            var bytes = whole.ToArray();
            var random = new Random(seed);
            for (var i = 0; i < 8; i++) bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            try
            {
                using var site = SiteFiles.OfZip(new MemoryStream(bytes));
                foreach (var path in site.Paths) site.Read(path);
            }
            catch (InfoCenter.Core.Common.RuleBrokenException broken)
            {
                Assert.Contains(broken.Rule, (string[])[nameof(SiteImportRules.ArchiveIsNotReadable), nameof(SiteImportRules.ArchiveIsTooLarge)]);
            }
        }
    }
}

using InfoCenter.Core.Portal;

namespace InfoCenter.Tests.Core.Portal;

public sealed class ArticlePicturesTests
{
    private static readonly ArticleFileFacts Bridge = new(new string('a', 64), "桥.jpg", "代表在桥头", IsPicture: true);
    private static readonly ArticleFileFacts Plan = new(new string('b', 64), "方案.pdf", "", IsPicture: false);
    private static readonly ArticleFileFacts Field = new(new string('c', 64), "田.jpg", "田里的\"水\"<管>", IsPicture: true);

    [Theory]
    [InlineData("<p><img src=\"files/1\" alt=\"x\" onerror=alert(1)></p>", "<p><img src=\"files/1\"></p>")]
    [InlineData("<p>看<img src=files/3>图</p>", "<p>看<img src=\"files/3\">图</p>")]
    [InlineData("<p><img src=\"files/2\">文</p>", "<p>文</p>")] // a paper is no picture
    [InlineData("<p><img src=\"files/4\">文</p>", "<p>文</p>")]
    [InlineData("<p><img src=\"files/0\"><img src=\"files/01\"><img src=\"files/999999\"><img src=\"files/1/../2\"><img src=\" files/1\">文</p>", "<p>文</p>")]
    [InlineData("<p><img src=\"http://example.org/1.jpg\"><img src=\"data:image/png;base64,AA\"><img src=\"javascript:alert(1)\"><img src=\"//x/files/1\"><img>文</p>", "<p>文</p>")]
    public void Of_pictures_only_the_articles_own_stay_by_their_number(string typed, string kept) =>
        Assert.Equal(kept, new ArticleFacts { Title = "题", Body = typed, Files = [Bridge, Plan, Field] }.Checked().Body);

    [Fact]
    public void What_is_shown_bears_the_files_own_description_and_breaks_out_of_nothing()
    {
        var shown = ArticlePictures.Shown("<p>文</p><p><img src=\"files/3\"></p><p><img src=\"files/9\"></p>", [new(1, "桥.jpg", "代表在桥头", true), new(3, "田.jpg", Field.Description, true)], file => $"/news/7/files/{file.Order}");
        Assert.Equal(
            "<p>文</p><p><span class=\"picture\"><img src=\"/news/7/files/3\" alt=\"田里的&quot;水&quot;&lt;管&gt;\" loading=\"lazy\"><span aria-hidden=\"true\">田里的&quot;水&quot;&lt;管&gt;</span></span></p><p></p>", shown);
    }

    [Fact]
    public void A_file_that_is_taken_out_takes_its_picture_along_and_the_others_keep_theirs()
    {
        var editor = ArticlePictures.InEditor("<p><img src=\"files/1\"></p><p><img src=\"files/3\"></p>", [Bridge, Plan, Field]);
        Assert.Equal(
            $"<p><img src=\"{ArticlePictures.EditorAddress(Bridge)}\" alt=\"代表在桥头\"></p><p><img src=\"{ArticlePictures.EditorAddress(Field)}\" alt=\"田里的&quot;水&quot;&lt;管&gt;\"></p>", editor);
        Assert.Equal(editor, ArticlePictures.Pasted(editor, [Field, Bridge]));

        Assert.Equal("<p><img src=\"files/2\"></p>", ArticlePictures.FromEditor(editor, [Plan, Field]));
    }

    [Fact]
    public void Pasting_brings_no_picture_from_elsewhere() =>
        Assert.Equal("<p>文</p>", ArticlePictures.Pasted("<p>文<img src=\"file:///C:/a.png\"><img src=\"/office/files/short\"><img src=\"/office/signout\"></p>", []));

    [Fact]
    public void Words_stand_for_pictures_where_texts_are_compared() => Assert.Equal("<p>甲</p><p>【2】</p>", ArticlePictures.Worded("<p>甲</p><p><img src=\"files/2\"></p>", number => $"【{number}】"));
}

using InfoCenter.Core.Privacy;

namespace InfoCenter.Tests.Core.Privacy;

public class PersonalHintsTests
{
    [Theory]
    [InlineData("车牌鄂C12A45的车", "鄂C12A45", HintKind.Vehicle)]
    [InlineData("是鄂C·D12345", "鄂C·D12345", HintKind.Vehicle)]
    [InlineData("打0719-1234567", "0719-1234567", HintKind.Landline)]
    [InlineData("编号MS20260630-0001", "MS20260630-0001", HintKind.Receipt)]
    [InlineData("住在3号楼2单元501室", "3号楼2单元501室", HintKind.House)]
    [InlineData("邻居张大爷说", "张大爷", HintKind.Name)]
    [InlineData("李某某家门口", "李某某", HintKind.Name)]
    [InlineData("我叫赵小云", "赵小云", HintKind.Name)]
    [InlineData("账号1234567890", "1234567890", HintKind.LongNumber)]
    public void Words_that_tell_who_somebody_is_are_proposed(string text, string word, HintKind kind) =>
        Assert.Contains(new PersonalHint(word, kind), PersonalHints.In(text));

    [Fact]
    public void The_citizens_own_name_is_known_and_certain()
    {
        var hint = Assert.Single(PersonalHints.In("王小明反映路灯坏了", "王小明"));

        Assert.Equal((HintKind.CitizensName, true), (hint.Kind, hint.IsCertain));
        Assert.Empty(PersonalHints.In("桥头的路灯坏了半个月，晚上看不见路", "王小明"));
    }
}

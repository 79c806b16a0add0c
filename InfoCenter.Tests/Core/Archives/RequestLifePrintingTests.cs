using System.Text;
using InfoCenter.Core.Accounts;
using InfoCenter.Core.Archives;
using InfoCenter.Core.Common;
using InfoCenter.Core.Requests;
using InfoCenter.Tests.Core.Requests;
using InfoCenter.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Tests.Core.Archives;

public sealed class RequestLifePrintingTests : IDisposable
{
    private readonly RequestOffice _office = new();

    public void Dispose() => _office.Dispose();

    [Fact]
    public async Task A_life_is_printed_as_evidence_whose_code_is_ours()
    {
        var wang = _office.Deputy("王强");
        var bureau = _office.Unit("县城市管理执法局");
        var told = await _office.PassedToAsync(wang);
        var handling = new RequestHandling(_office.Office.Databases, _office.Sequel, _office.AccountOf(wang), _office.Office.Clock);
        await handling.AcceptAsync(told.Id, told.Version);
        await handling.AssignAsync(told.Id, bureau.Id, [], "请看现场", told.Version + 1);

        var paper = await PrintingOf(_office.Clerk).PrintAsync(told.Id);

        Assert.StartsWith("%PDF-", Encoding.ASCII.GetString(paper.Pdf, 0, 5), StringComparison.Ordinal);
        Assert.Equal($"民意一生 {told.Number}.pdf", paper.FileName);
        await using var db = _office.Office.Databases.CreateDbContext();
        var code = (await db.IssuedForms.SingleAsync()).Code;
        var form = await new FormChecking(_office.Office.Databases, _office.Clerk, _office.Office.Clock, new(_office.Office.Folder)).CheckAsync(code);
        Assert.Equal($"民意一生 {told.Number}", form.Title);

        await PrintingOf(_office.Clerk).PrintAsync(told.Id);
        Assert.Equal(1, await db.IssuedForms.CountAsync()); // the same life, the same code
        await Refusal.ExpectAsync(nameof(CommonRules.NotFound), () => PrintingOf(_office.Office.With(Role.Township, Office.Pankou)).PrintAsync(told.Id));
    }

    private RequestLifePrinting PrintingOf(CurrentUser user) => new(
        _office.Office.Databases, new(_office.Office.Databases, user, _office.Office.Clock), user, _office.Office.Clock, new(_office.Office.Folder), ArchiveOffice.Fonts);
}

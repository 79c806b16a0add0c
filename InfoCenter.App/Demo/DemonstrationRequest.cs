using System.Security.Cryptography;
using System.Text;
using InfoCenter.Core.Common;
using InfoCenter.Core.Requests;

namespace InfoCenter.App.Demo;

/// <summary>One citizen's request on its way, each step by whoever's it is.</summary>
/// <param name="staff">Who works in the county.</param>
/// <param name="row">The file's line.</param>
/// <param name="plates">A village's plate.</param>
internal sealed class DemonstrationRequest(DemonstrationStaff staff, SeedRow row, IReadOnlyDictionary<string, PlateRow> plates)
{
    private const string Refused = "这件事请直接向派出所反映；情况紧急请拨打 110。代表不能代替执法机关处理。";

    private RequestReceipt _receipt = null!;
    private CurrentUser _holder = null!;
    private int _id;

    public async Task TellAsync(CancellationToken cancel)
    {
        var plate = plates[row["village"]];
        var facts = new RequestFacts
        {
            Words = row["words"], Place = row["place"], Name = row["name"], Phone = row["phone"], PlateId = plate.Id, TownshipCode = plate.TownshipCode, VillageCode = plate.VillageCode,
        };
        var key = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{row["phone"]} {row["words"]}")))[..32];
        _receipt = await staff.As<RequestTelling>(Citizen).TellAsync(facts, key, [], cancel);
    }

    /// <summary>The clerk passes it on: to the account named, or to whom the rules propose.</summary>
    public async Task PassAsync(string holder, CancellationToken cancel)
    {
        var review = staff.As<RequestReview>(DemonstrationAccounts.Clerk);
        var opened = await OpenAsync(review, cancel);
        var category = (await staff.As<RequestCategories>(DemonstrationAccounts.Clerk).ListAsync(cancel)).First(c => c.Name == row["category"]);
        if (holder.StartsWith("deputy", StringComparison.Ordinal)) _holder = staff[holder];
        else if (opened.Proposed is { PersonId: { } person, Name: var name }) _holder = staff.Deputy(person, name);
        else _holder = staff[plates[row["village"]].TownshipCode];
        await review.PassAsync(_id, category.Id, _holder.Standing.PersonId is { } own && own != opened.Proposed.PersonId ? own : null, opened.Version, cancel);
    }

    public async Task RefuseAsync(CancellationToken cancel)
    {
        var review = staff.As<RequestReview>(DemonstrationAccounts.Clerk);
        var opened = await OpenAsync(review, cancel);
        await review.RefuseAsync(_id, Refused, opened.Version, cancel);
    }

    public Task AcceptAsync(CancellationToken cancel) => HandleAsync((handling, version) => handling.AcceptAsync(_id, version, cancel), cancel);

    public Task AnswerAsync(string answer, CancellationToken cancel) => HandleAsync((handling, version) => handling.AnswerAsync(_id, answer, version, cancel: cancel), cancel);

    public async Task AssignAsync(CancellationToken cancel)
    {
        var unit = staff.Unit(row["unit"]);
        await HandleAsync((handling, version) => handling.AssignAsync(_id, unit.Standing.UnitId!.Value, [], "请到现场看一看，办好后回复。", version, cancel), cancel);
    }

    public Task SignAsync(CancellationToken cancel) => WorkAsync(AssignedPart.ToSign, (work, own) => work.SignForAsync(own.Id, own.Version, cancel), cancel);

    public Task ReplyAsync(RequestResult result, string report, CancellationToken cancel) =>
        WorkAsync(AssignedPart.InHand, (work, own) => work.ReplyAsync(own.Id, result, report, [], own.Version, cancel), cancel);

    public Task TurnAsync(CancellationToken cancel) => HandleAsync((handling, version) => handling.TurnAsync(_id, null, version, cancel), cancel);

    public Task InformAsync(RequestResult result, string answer, CancellationToken cancel) =>
        HandleAsync((handling, version) => handling.InformAsync(_id, result, answer, version, cancel: cancel), cancel);

    public Task RateAsync(Satisfaction attitude, Satisfaction result, string? reason, CancellationToken cancel) =>
        staff.As<RequestFollowing>(Citizen).RateAsync(_receipt.Number, _receipt.LinkCode, attitude, result, reason, cancel: cancel);

    private static CurrentUser Citizen { get; } = new(() => null, "127.0.0.1");

    private async Task<ReviewedRequest> OpenAsync(RequestReview review, CancellationToken cancel)
    {
        _id = (await review.ListAsync(cancel: cancel)).First(waiting => waiting.Number == _receipt.Number).Id;
        return await review.OpenAsync(_id, cancel);
    }

    private async Task HandleAsync(Func<RequestHandling, int, Task> act, CancellationToken cancel) =>
        await act(staff.As<RequestHandling>(_holder), (await staff.As<RequestDesk>(_holder).OpenAsync(_id, cancel)).Version);

    private async Task WorkAsync(AssignedPart part, Func<DepartmentWork, AssignedRequest, Task> act, CancellationToken cancel)
    {
        var work = staff.As<DepartmentWork>(staff.Unit(row["unit"]));
        var own = (await work.ListAsync(part, cancel: cancel)).First(assigned => assigned.Number == _receipt.Number);
        await act(work, await work.OpenAsync(own.Id, cancel));
    }
}

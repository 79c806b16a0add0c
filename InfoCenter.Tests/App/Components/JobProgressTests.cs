using Bunit;
using InfoCenter.App.Components;
using InfoCenter.Core.Accounts;
using InfoCenter.Core.Jobs;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.App.Components;

public sealed class JobProgressTests : Screens
{
    [Fact]
    public async Task A_running_job_says_how_far_and_how_long_still()
    {
        SignIn(Role.Clerk);
        await using var db = Office.Databases.CreateDbContext();
        var job = new Job("archives", "打印全县履职档案", "{}", User.Standing.AccountId, Office.Clock.GetUtcNow().UtcDateTime);
        job.Start(Office.Clock.GetUtcNow().UtcDateTime);
        db.Jobs.Add(job);
        db.Entry(job).Property(j => j.Done).CurrentValue = 300;
        db.Entry(job).Property(j => j.Total).CurrentValue = 1200;
        db.Entry(job).Property(j => j.Message).CurrentValue = "正在打印";
        await db.SaveChangesAsync();
        Office.Clock.Pass(TimeSpan.FromSeconds(10));

        var part = Render<JobProgress>();

        part.WaitForAssertion(() => Assert.Equal("正在打印：300 / 1,200，约还需 30 秒", part.Find("p[role=status]").TextContent));
        Assert.Equal("300", part.Find("progress").GetAttribute("value"));
    }

    [Fact]
    public async Task A_finished_job_offers_its_file()
    {
        SignIn(Role.Clerk);
        await using var db = Office.Databases.CreateDbContext();
        var job = new Job("archives", "打印全县履职档案", "{}", User.Standing.AccountId, Office.Clock.GetUtcNow().UtcDateTime);
        job.Finish(Office.Clock.GetUtcNow().UtcDateTime, "jobs/1/a.zip", "共 5 份");
        db.Jobs.Add(job);
        await db.SaveChangesAsync();

        var part = Render<JobProgress>();

        part.WaitForAssertion(() => Assert.Equal($"/office/jobs/{job.Id}/result", part.Find("a.action").GetAttribute("href")));
        Assert.Contains("共 5 份", part.Markup, StringComparison.Ordinal);
    }
}

using System.Diagnostics;
using InfoCenter.Core.Requests;
using InfoCenter.Tests.Core.Archives;

namespace InfoCenter.Tests.Core.Requests;

/// <summary>What hangs on the wall is scanned by a reader that is not ours.</summary>
public sealed class PlatePostersTests : IDisposable
{
    private readonly RequestOffice _office = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("infocenter-posters-").FullName;

    public void Dispose()
    {
        _office.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Theory]
    [InlineData(PosterSize.A4, "https://rd.example.cn")]
    [InlineData(PosterSize.A5, "https://renda.zhushan-demonstration.example.cn:8443/public")]
    public async Task The_code_on_each_sheet_leads_exactly_to_its_plate(PosterSize size, string address)
    {
        await _office.Plates.ChangeAddressAsync(address);
        await _office.Plates.AddForVillagesAsync(null, "村委会门口");
        var rows = await _office.Plates.ListAsync();
        var posters = new PlatePosters(_office.Office.Databases, _office.Clerk, _office.Office.Clock, ArchiveOffice.Fonts);
        var pdf = Path.Combine(_folder, "plates.pdf");
        await File.WriteAllBytesAsync(pdf, (await posters.PrintAsync([.. rows.Select(r => r.Id)], size)).Pdf);

        Run("mutool", "draw", "-q", "-r", "200", "-o", Path.Combine(_folder, "plate-%d.png"), pdf);

        var read = Directory.GetFiles(_folder, "*.png").Order().Select(sheet => Run("zbarimg", "-q", "--raw", sheet)).ToList();
        Assert.Equal(
            rows.OrderBy(r => r.TownshipCode).Select(r => $"{address}/tell/{r.Code}"),
            read);
    }

    private static string Run(string tool, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(tool, arguments) { RedirectStandardOutput = true })!;
        var said = process.StandardOutput.ReadToEnd().Trim();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"{tool} ended with {process.ExitCode}");
        return said;
    }
}

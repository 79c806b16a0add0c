using InfoCenter.Seeds;

// Without an argument the repository's own seeds folder is rewritten, wherever the command was started from.
var start = new DirectoryInfo(AppContext.BaseDirectory);
while (start is not null && !File.Exists(Path.Combine(start.FullName, "InfoCenter.sln"))) start = start.Parent;

var folder = args.Length > 0 ? args[0] : Path.Combine(start?.FullName ?? Directory.GetCurrentDirectory(), "seeds");
DemonstrationCounty.WriteTo(folder);
Console.WriteLine($"The demonstration county was written to {Path.GetFullPath(folder)}.");

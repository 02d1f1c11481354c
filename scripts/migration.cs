// Adds a migration of this name for both databases, then writes the two schema scripts that reviewers read:
//   dotnet run scripts/migration.cs -- AddSomething
// Before the first release the one migration may be made anew instead:
//   dotnet run scripts/migration.cs -- --renew
using System.Diagnostics;

(string Project, string Context, string Schema)[] providers =
[
    ("Yuanjie.Data.Sqlite", "SqliteYuanjieDb", "schema.sqlite.sql"),
    ("Yuanjie.Data.Postgres", "PostgresYuanjieDb", "schema.postgres.sql"),
];
var renew = args is ["--renew"];
if (args.Length != 1)
{
    Console.Error.WriteLine("Say the migration's name, or --renew.");
    return 1;
}

Run("tool restore");
Run("build tools/Yuanjie.Migrations -v q --nologo");
foreach (var (project, context, schema) in providers)
{
    var common = $"--project src/{project} --startup-project tools/Yuanjie.Migrations --context {context} --no-build";
    if (renew)
    {
        foreach (var old in Directory.GetFiles($"src/{project}/Migrations").Where(f => f.EndsWith("_Initial.cs", StringComparison.Ordinal) || f.EndsWith(".Designer.cs", StringComparison.Ordinal) || f.EndsWith("Snapshot.cs", StringComparison.Ordinal)))
        {
            File.Delete(old);
        }

        Run("build tools/Yuanjie.Migrations -v q --nologo");
    }

    Run($"ef migrations add {(renew ? "Initial" : args[0])} {common}");
    if (renew)
    {
        // One fixed stamp keeps the hand-written migrations after it in order.
        foreach (var made in Directory.GetFiles($"src/{project}/Migrations", "*_Initial*.cs"))
        {
            var fixedName = Path.Combine(Path.GetDirectoryName(made)!, "20260101000000" + Path.GetFileName(made)[14..]);
            File.WriteAllText(fixedName, File.ReadAllText(made).Replace(Path.GetFileName(made)[..14], "20260101000000", StringComparison.Ordinal));
            if (fixedName != made)
            {
                File.Delete(made);
            }
        }
    }
}

Run("build tools/Yuanjie.Migrations -v q --nologo");
foreach (var (project, context, schema) in providers)
{
    Run($"ef migrations script --project src/{project} --startup-project tools/Yuanjie.Migrations --context {context} --no-build -o docs/approved/{schema}");
}

return 0;

static void Run(string arguments)
{
    Console.WriteLine($"dotnet {arguments}");
    using var process = Process.Start(new ProcessStartInfo("dotnet", arguments))!;
    process.WaitForExit();
    if (process.ExitCode != 0)
    {
        Environment.Exit(process.ExitCode);
    }
}

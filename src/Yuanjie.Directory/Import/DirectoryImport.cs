using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Yuanjie.Data;
using Yuanjie.Data.Fields;
using Yuanjie.Directory.Access;
using Yuanjie.Directory.Areas;
using Yuanjie.Directory.Organisations;
using Yuanjie.Directory.People;
using Yuanjie.Kernel;
using Yuanjie.Kernel.Areas;
using Yuanjie.Kernel.Persons;
using Yuanjie.Kernel.Text;

namespace Yuanjie.Directory.Import;

/// <summary>What a file lists.</summary>
public enum ImportKind
{
    Areas,
    Organisations,
    People,
}

/// <summary>What became of a row.</summary>
public enum RowResult
{
    Added,
    Changed,
    Unchanged,
    Refused,
}

/// <param name="Line">The line of the file on which the row begins.</param>
/// <param name="What">What the row is about, such as a name.</param>
/// <param name="Message">Why it was refused; null otherwise.</param>
/// <param name="Raw">The row as it stood in the file.</param>
public sealed record ImportedRow(int Line, RowResult Result, string What, Sentence? Message, string Raw);

/// <summary>What became of a file: every row of it is here.</summary>
public sealed record ImportReport(ImportKind Kind, IReadOnlyList<string> Headings, IReadOnlyList<ImportedRow> Rows)
{
    public int Count(RowResult result) => Rows.Count(r => r.Result == result);

    /// <summary>The refused rows below the heading and with the reason behind, ready to be corrected and imported again.</summary>
    public string RefusedAsCsv() =>
        string.Join("\r\n", Rows.Where(r => r.Result == RowResult.Refused).Select(r => $"{r.Raw},\"{r.Message?.ToString().Replace("\"", "\"\"", StringComparison.Ordinal)}\"").Prepend(string.Join(',', Headings) + ",原因")) + "\r\n";
}

/// <summary>
/// Takes areas, organisations and people from a table, each row for itself: a row is taken whole or not at all, the same row again changes nothing,
/// an empty cell leaves what is known.
/// </summary>
public sealed class DirectoryImport(YuanjieDb db, FieldCipher cipher, AreaService areas, OrganisationService organisations, PeopleService people)
{
    public const int MaxRows = 5000;
    private static readonly char[] ListSeparators = ['、', ';', '；', '|', '/', ' '];

    public async Task<Outcome<ImportReport>> RunAsync(byte[] file, Act act, CancellationToken ct)
    {
        if (!act.Actor.Can(Permission.ManageDirectory) && !act.Actor.Can(Permission.ManageSystem))
        {
            return ImportRefusals.NotAllowed;
        }

        var read = CsvTable.Read(file, MaxRows);
        if (read.Refused is { } unreadable)
        {
            return unreadable;
        }

        var table = read.Value;
        if (KindOf(table) is not { } kind)
        {
            return ImportRefusals.KindUnknown;
        }

        // One form, many acts: the form's key would make the second row a repetition of the first.
        var each = act with { RequestKey = null, SeenVersion = null };
        var rows = new List<ImportedRow>(table.Rows.Count);
        foreach (var row in table.Rows)
        {
            var outcome = kind switch
            {
                ImportKind.Areas => await TakeAreaAsync(table, row, each, ct),
                ImportKind.Organisations => await TakeOrganisationAsync(table, row, each, ct),
                _ => await TakePersonAsync(table, row, each, ct),
            };

            // What a refused row had loaded or begun must not ride along with the next one.
            db.ChangeTracker.Clear();
            var what = table.Cell(row, "名称", "机构全称", "姓名");
            rows.Add(outcome.Refused is { } refusal
                ? new ImportedRow(row.Line, RowResult.Refused, what, refusal.Message, row.Raw)
                : new ImportedRow(row.Line, outcome.Value, what, null, row.Raw));
        }

        return new ImportReport(kind, table.Headings, rows);
    }

    private static ImportKind? KindOf(CsvTable table) =>
        table.Has("机构全称") ? ImportKind.Organisations
        : table.Has("姓名") ? ImportKind.People
        : table.Has("区划代码") ? ImportKind.Areas
        : null;

    private async Task<Outcome<RowResult>> TakeAreaAsync(CsvTable table, CsvRow row, Act act, CancellationToken ct)
    {
        if (!AreaCode.TryParse(table.Cell(row, "区划代码"), out var code))
        {
            return AreaRefusals.CodeUnreadable;
        }

        var known = await db.Areas.AsNoTracking().SingleOrDefaultAsync(a => a.Code == code, ct);
        var cells = new CellReader(table, row);
        var facts = new AreaFacts(
            cells.Number("纬度") ?? known?.Latitude,
            cells.Number("经度") ?? known?.Longitude,
            cells.Count("人口") ?? known?.Population,
            cells.Count("户数") ?? known?.Households);
        if (cells.Refused is { } unreadable)
        {
            return unreadable;
        }

        var name = Or(table.Cell(row, "名称"), known?.Name ?? "");
        var kindName = Or(table.Cell(row, "类别"), known?.KindName ?? AreaLevels.NameOf(code.Level));
        if (known is null)
        {
            return await areas.AddAsync(new AddArea(code.ToString(), name, kindName, facts), act, ct) is { Refused: { } refused } ? refused : RowResult.Added;
        }

        if (known.Name == name && known.KindName == kindName && known.Describes(facts))
        {
            return RowResult.Unchanged;
        }

        return (await areas.RenameAsync(code, name, kindName, act, ct) ?? await areas.DescribeAsync(code, facts, act, ct)) is { } refusal ? refusal : RowResult.Changed;
    }

    private async Task<Outcome<RowResult>> TakeOrganisationAsync(CsvTable table, CsvRow row, Act act, CancellationToken ct)
    {
        var name = table.Cell(row, "机构全称");
        var cells = new CellReader(table, row);
        var area = cells.Area("区划代码");
        if (name.Length == 0)
        {
            return ImportRefusals.Missing("机构全称");
        }

        var known = await KnownOrganisationAsync(name, area, ct);
        var kind = cells.Named<OrganisationKind>("类型") ?? known?.Profile.Kind;
        var rung = cells.Named<Rung>("层级") ?? known?.Profile.Rung;
        var from = cells.Day("成立日期") ?? act.Today;
        var covers = cells.Areas("服务区域");
        if (cells.Refused is { } unreadable)
        {
            return unreadable;
        }

        if (kind is null || rung is null || (area ?? known?.Profile.Area) is not { } seat)
        {
            return ImportRefusals.Missing(kind is null ? "类型" : rung is null ? "层级" : "区划代码");
        }

        var before = known?.Profile;
        var categories = List(table.Cell(row, "纠纷类别"));
        var profile = new OrganisationProfile
        {
            Name = name,
            Kind = kind.Value,
            Rung = rung.Value,
            Area = seat,
            ShortName = Or(table.Cell(row, "简称"), before?.ShortName ?? ""),
            CourtCode = OrNull(table.Cell(row, "法院代字"), before?.CourtCode),
            Phone = OrNull(table.Cell(row, "电话"), before?.Phone),
            Address = OrNull(table.Cell(row, "地址"), before?.Address),
            Hours = OrNull(table.Cell(row, "办公时间"), before?.Hours),
            Services = OrNull(table.Cell(row, "服务内容"), before?.Services),
            Categories = categories.Count > 0 ? categories : before?.Categories ?? [],
            Covers = covers.Count > 0 ? covers : before?.Covers ?? [],
        };
        if (known is null)
        {
            return await organisations.AddAsync(profile, from, act, ct) is { Refused: { } refused } ? refused : RowResult.Added;
        }

        if (known.Profile.SaysTheSameAs(profile))
        {
            return RowResult.Unchanged;
        }

        return await organisations.ChangeAsync(known.Id, profile, act, ct) is { } refusal ? refusal : RowResult.Changed;
    }

    private async Task<Outcome<RowResult>> TakePersonAsync(CsvTable table, CsvRow row, Act act, CancellationToken ct)
    {
        var cells = new CellReader(table, row);
        var phoneCell = table.Cell(row, "电话");
        PhoneNumber? phone = null;
        if (!PersonName.TryParse(table.Cell(row, "姓名"), out var name))
        {
            return PersonRefusals.NameUnreadable;
        }

        if (phoneCell.Length > 0 && !PhoneNumber.TryParse(phoneCell, out phone))
        {
            return PersonRefusals.PhoneUnreadable;
        }

        var role = cells.Named<Role>("岗位");
        var sex = table.Cell(row, "性别") switch { "男" => Sex.Male, "女" => Sex.Female, _ => Sex.NotStated };
        var from = cells.Day("任职日期") ?? act.Today;
        var grids = cells.Areas("网格");
        var mediator = ReadMediator(cells, from);
        var groups = cells.Groups("身份");
        if (cells.Refused is { } unreadable)
        {
            return unreadable;
        }

        if (role is null)
        {
            return ImportRefusals.Missing("岗位");
        }

        var organisation = await FindOrganisationAsync(table.Cell(row, "机构"), cells.Area("区划代码"), act, ct);
        if (organisation.Refused is { } noOrganisation)
        {
            return noOrganisation;
        }

        List<AppointmentTerms> posts = grids.Count == 0
            ? [new AppointmentTerms(organisation.Value, role.Value, null, from)]
            : [.. grids.Select(g => new AppointmentTerms(organisation.Value, role.Value, g, from))];
        var person = new AddPerson { Name = name, Sex = sex, Phone = phone, Groups = groups, Posts = posts, Mediator = mediator };
        var found = await FindPersonAsync(person, organisation.Value, ct);
        if (found.Refused is { } ambiguous)
        {
            return ambiguous;
        }

        if (found.Value is not { } id)
        {
            return await people.AddAsync(person, act, ct) is { Refused: { } refused } ? refused : RowResult.Added;
        }

        var filled = await people.FillUpAsync(id, person, act, ct);
        return filled.Refused is { } refusal ? refusal : filled.Value ? RowResult.Changed : RowResult.Unchanged;
    }

    private static MediatorTerms? ReadMediator(CellReader cells, DateOnly from)
    {
        var skills = List(cells.Text("擅长类别"));
        if (skills.Count == 0)
        {
            return null;
        }

        const int TermYears = 3; // 人民调解法 第十条: a mediator is elected or engaged for three years
        var termFrom = cells.Day("任期起") ?? from;
        return new MediatorTerms
        {
            Skills = skills,
            Languages = List(cells.Text("语言")),
            Level = cells.Named<MediatorLevel>("等级") ?? MediatorLevel.None,
            TermFrom = termFrom,
            TermTo = cells.Day("任期止") ?? termFrom.AddYears(TermYears).AddDays(-1),
            MaxOpen = cells.Count("在办上限") ?? 20,
            SpeciallyInvited = cells.Text("特邀") is "是" or "Y" or "1",
        };
    }

    private async Task<Organisation?> KnownOrganisationAsync(string name, AreaCode? area, CancellationToken ct)
    {
        var found = await db.Organisations.AsNoTracking().Include(o => o.Categories).Include(o => o.Coverage).AsSplitQuery()
            .Where(o => o.Name == name && o.To == null && (area == null || o.Area == area)).OrderBy(o => o.Id).Take(2).ToListAsync(ct);
        return found.Count == 1 ? found[0] : null;
    }

    private async Task<Outcome<OrganisationId>> FindOrganisationAsync(string name, AreaCode? area, Act act, CancellationToken ct)
    {
        if (name.Length == 0)
        {
            return ImportRefusals.Missing("机构");
        }

        var found = await DirectoryQueries.ManagedBy(db.Organisations, act.Actor)
            .Where(o => o.Name == name && o.To == null && (area == null || o.Area == area)).Select(o => o.Id).Take(2).ToListAsync(ct);
        return found.Count switch
        {
            0 => ImportRefusals.OrganisationUnknown(name),
            1 => found[0],
            _ => ImportRefusals.OrganisationAmbiguous(name),
        };
    }

    // With a telephone the two together are the person; without one the name in that organisation is.
    private async Task<Outcome<PersonId?>> FindPersonAsync(AddPerson person, OrganisationId organisation, CancellationToken ct)
    {
        var name = person.Name.Value;
        var same = db.People.AsNoTracking().Where(p => p.Name == name);
        if (person.Phone is { } phone)
        {
            var index = cipher.IndexOf(phone);
            same = same.Where(p => p.PhoneIndex == index);
        }
        else
        {
            same = same.Where(p => p.Appointments.Any(a => a.OrganisationId == organisation));
        }

        var found = await same.Select(p => p.Id).Take(2).ToListAsync(ct);
        return found.Count switch
        {
            0 => (PersonId?)null,
            1 => found[0],
            _ => ImportRefusals.PersonAmbiguous(name),
        };
    }

    private static List<string> List(string cell) => [.. cell.Split(ListSeparators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    private static string Or(string cell, string known) => cell.Length > 0 ? cell : known;

    private static string? OrNull(string cell, string? known) => cell.Length > 0 ? cell : known;

    /// <summary>Reads the cells of one row and keeps the first that cannot be read.</summary>
    private sealed class CellReader(CsvTable table, CsvRow row)
    {
        public Refusal? Refused { get; private set; }

        public string Text(string heading) => table.Cell(row, heading);

        public double? Number(string heading) =>
            Read(heading, cell => double.TryParse(cell, CultureInfo.InvariantCulture, out var number) ? number : (double?)null);

        public int? Count(string heading) =>
            Read(heading, cell => int.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : (int?)null);

        public DateOnly? Day(string heading) =>
            Read(heading, cell => DateOnly.TryParseExact(cell, ["yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyyMMdd", "yyyy年M月d日"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : (DateOnly?)null);

        public AreaCode? Area(string heading) => Read(heading, cell => AreaCode.TryParse(cell, out var code) ? code : (AreaCode?)null);

        public List<AreaCode> Areas(string heading)
        {
            var codes = new List<AreaCode>();
            foreach (var cell in List(Text(heading)))
            {
                if (AreaCode.TryParse(cell, out var code))
                {
                    codes.Add(code);
                }
                else
                {
                    Refused ??= ImportRefusals.Unreadable(heading, cell);
                }
            }

            return codes;
        }

        /// <summary>The value whose display name or English name stands in the cell.</summary>
        public T? Named<T>(string heading)
            where T : struct, Enum => Read(heading, Find<T>);

        public IdentityGroups Groups(string heading)
        {
            var groups = IdentityGroups.None;
            foreach (var cell in List(Text(heading)))
            {
                if (Find<IdentityGroups>(cell) is { } group)
                {
                    groups |= group;
                }
                else
                {
                    Refused ??= ImportRefusals.Unreadable(heading, cell);
                }
            }

            return groups;
        }

        private static T? Find<T>(string cell)
            where T : struct, Enum =>
            Enum.GetValues<T>().Where(v => v.DisplayName() == cell || v.ToString() == cell).Select(v => (T?)v).FirstOrDefault();

        private T? Read<T>(string heading, Func<string, T?> read)
            where T : struct
        {
            var cell = Text(heading);
            if (cell.Length == 0)
            {
                return null;
            }

            var value = read(cell);
            if (value is null)
            {
                Refused ??= ImportRefusals.Unreadable(heading, cell);
            }

            return value;
        }
    }
}

using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Yuanjie.Data.Sqlite.Migrations;

/// <summary>The log only grows: the database itself refuses to change or delete an event.</summary>
[DbContext(typeof(SqliteYuanjieDb))]
[Migration("20260101000001_EventsAreFinal")]
public sealed class EventsAreFinal : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        foreach (var verb in new[] { "update", "delete" })
        {
            migrationBuilder.Sql($"create trigger event_no_{verb} before {verb} on event begin select raise(abort, 'events are never changed'); end;");
        }
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql("drop trigger event_no_update;");
        migrationBuilder.Sql("drop trigger event_no_delete;");
    }
}

using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Yuanjie.Data.Postgres.Migrations;

/// <summary>The log only grows: the database itself refuses to change or delete an event.</summary>
[DbContext(typeof(PostgresYuanjieDb))]
[Migration("20260101000001_EventsAreFinal")]
public sealed class EventsAreFinal : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql("create function event_is_final() returns trigger language plpgsql as $$ begin raise exception 'events are never changed'; end $$;");
        migrationBuilder.Sql("create trigger event_no_change before update or delete or truncate on event for each statement execute function event_is_final();");
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql("drop trigger event_no_change on event;");
        migrationBuilder.Sql("drop function event_is_final();");
    }
}

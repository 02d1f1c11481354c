using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Yuanjie.Data.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "dispute",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    stage = table.Column<short>(type: "smallint", nullable: false),
                    open = table.Column<bool>(type: "boolean", nullable: false),
                    area = table.Column<string>(type: "character varying(17)", maxLength: 17, nullable: false),
                    province_code = table.Column<string>(type: "character varying(17)", maxLength: 17, nullable: true),
                    city_code = table.Column<string>(type: "character varying(17)", maxLength: 17, nullable: true),
                    county_code = table.Column<string>(type: "character varying(17)", maxLength: 17, nullable: true),
                    town_code = table.Column<string>(type: "character varying(17)", maxLength: 17, nullable: true),
                    community_code = table.Column<string>(type: "character varying(17)", maxLength: 17, nullable: true),
                    grid_code = table.Column<string>(type: "character varying(17)", maxLength: 17, nullable: true),
                    due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    due_rule = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    registered_at = table.Column<long>(type: "bigint", nullable: false),
                    stage_since = table.Column<long>(type: "bigint", nullable: false),
                    ended_at = table.Column<long>(type: "bigint", nullable: true),
                    channel = table.Column<short>(type: "smallint", nullable: false),
                    title = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    narrative = table.Column<string>(type: "character varying(10000)", maxLength: 10000, nullable: false),
                    wants = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    amount_fen = table.Column<long>(type: "bigint", nullable: true),
                    requested_on = table.Column<DateOnly>(type: "date", nullable: false),
                    registrar_id = table.Column<Guid>(type: "uuid", nullable: true),
                    type_code = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    risk = table.Column<short>(type: "smallint", nullable: false),
                    risk_flags = table.Column<int>(type: "integer", nullable: false),
                    handler_id = table.Column<Guid>(type: "uuid", nullable: true),
                    handler_name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    mediator_id = table.Column<Guid>(type: "uuid", nullable: true),
                    mediator_name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    court_id = table.Column<Guid>(type: "uuid", nullable: true),
                    rung = table.Column<int>(type: "integer", nullable: false),
                    round = table.Column<int>(type: "integer", nullable: false),
                    returns = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    head = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_dispute", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "event",
                columns: table => new
                {
                    stream_id = table.Column<Guid>(type: "uuid", nullable: false),
                    seq = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false),
                    actor_name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    account = table.Column<Guid>(type: "uuid", nullable: true),
                    person = table.Column<Guid>(type: "uuid", nullable: true),
                    organisation = table.Column<Guid>(type: "uuid", nullable: true),
                    on_behalf_of = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    device = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    payload = table.Column<string>(type: "text", maxLength: -1, nullable: false),
                    hash = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_event", x => new { x.stream_id, x.seq });
                });

            migrationBuilder.CreateTable(
                name: "outbox",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    payload = table.Column<string>(type: "character varying(8000)", maxLength: 8000, nullable: false),
                    about = table.Column<Guid>(type: "uuid", nullable: true),
                    due = table.Column<long>(type: "bigint", nullable: false),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    done = table.Column<bool>(type: "boolean", nullable: false),
                    last_error = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_outbox", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "request",
                columns: table => new
                {
                    key = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    stream_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_request", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "series",
                columns: table => new
                {
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    last = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_series", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "invited_body",
                columns: table => new
                {
                    dispute_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    invited_at = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_invited_body", x => new { x.dispute_id, x.organisation_id });
                    table.ForeignKey(
                        name: "FK_invited_body_dispute_dispute_id",
                        column: x => x.dispute_id,
                        principalTable: "dispute",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "party",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    dispute_id = table.Column<Guid>(type: "uuid", nullable: false),
                    side = table.Column<short>(type: "smallint", nullable: false),
                    place = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<short>(type: "smallint", nullable: false),
                    name = table.Column<byte[]>(type: "bytea", nullable: false),
                    name_index = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: false),
                    id_number = table.Column<byte[]>(type: "bytea", nullable: true),
                    id_index = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: true),
                    phone = table.Column<byte[]>(type: "bytea", nullable: true),
                    phone_index = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: true),
                    address = table.Column<byte[]>(type: "bytea", nullable: true),
                    account_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_party", x => x.id);
                    table.ForeignKey(
                        name: "FK_party_dispute_dispute_id",
                        column: x => x.dispute_id,
                        principalTable: "dispute",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_dispute_community_code_due_on_id",
                table: "dispute",
                columns: new[] { "community_code", "due_on", "id" },
                filter: "open");

            migrationBuilder.CreateIndex(
                name: "IX_dispute_community_code_registered_at_id",
                table: "dispute",
                columns: new[] { "community_code", "registered_at", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_dispute_county_code_due_on_id",
                table: "dispute",
                columns: new[] { "county_code", "due_on", "id" },
                filter: "open");

            migrationBuilder.CreateIndex(
                name: "IX_dispute_county_code_registered_at_id",
                table: "dispute",
                columns: new[] { "county_code", "registered_at", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_dispute_county_code_stage_town_code",
                table: "dispute",
                columns: new[] { "county_code", "stage", "town_code" });

            migrationBuilder.CreateIndex(
                name: "IX_dispute_court_id_registered_at_id",
                table: "dispute",
                columns: new[] { "court_id", "registered_at", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_dispute_grid_code_due_on_id",
                table: "dispute",
                columns: new[] { "grid_code", "due_on", "id" },
                filter: "open");

            migrationBuilder.CreateIndex(
                name: "IX_dispute_handler_id_due_on_id",
                table: "dispute",
                columns: new[] { "handler_id", "due_on", "id" },
                filter: "open");

            migrationBuilder.CreateIndex(
                name: "IX_dispute_handler_id_registered_at_id",
                table: "dispute",
                columns: new[] { "handler_id", "registered_at", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_dispute_mediator_id_due_on_id",
                table: "dispute",
                columns: new[] { "mediator_id", "due_on", "id" },
                filter: "open");

            migrationBuilder.CreateIndex(
                name: "IX_dispute_number",
                table: "dispute",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_dispute_town_code_due_on_id",
                table: "dispute",
                columns: new[] { "town_code", "due_on", "id" },
                filter: "open");

            migrationBuilder.CreateIndex(
                name: "IX_dispute_town_code_registered_at_id",
                table: "dispute",
                columns: new[] { "town_code", "registered_at", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_invited_body_organisation_id",
                table: "invited_body",
                column: "organisation_id");

            migrationBuilder.CreateIndex(
                name: "IX_outbox_due",
                table: "outbox",
                column: "due",
                filter: "not done");

            migrationBuilder.CreateIndex(
                name: "IX_party_account_id",
                table: "party",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "IX_party_dispute_id",
                table: "party",
                column: "dispute_id");

            migrationBuilder.CreateIndex(
                name: "IX_party_id_index",
                table: "party",
                column: "id_index");

            migrationBuilder.CreateIndex(
                name: "IX_party_name_index",
                table: "party",
                column: "name_index");

            migrationBuilder.CreateIndex(
                name: "IX_party_phone_index",
                table: "party",
                column: "phone_index");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "event");

            migrationBuilder.DropTable(
                name: "invited_body");

            migrationBuilder.DropTable(
                name: "outbox");

            migrationBuilder.DropTable(
                name: "party");

            migrationBuilder.DropTable(
                name: "request");

            migrationBuilder.DropTable(
                name: "series");

            migrationBuilder.DropTable(
                name: "dispute");
        }
    }
}

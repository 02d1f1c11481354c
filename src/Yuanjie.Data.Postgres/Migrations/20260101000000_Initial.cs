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
                name: "account_journal",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    head = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_account_journal", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "api_key",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    scope = table.Column<string>(type: "character varying(17)", maxLength: 17, nullable: true),
                    prefix = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    hash = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: false),
                    issued_at = table.Column<long>(type: "bigint", nullable: false),
                    last_used_on = table.Column<DateOnly>(type: "date", nullable: true),
                    revoked_at = table.Column<long>(type: "bigint", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false),
                    head = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_api_key", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "area",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(17)", maxLength: 17, nullable: false),
                    parent = table.Column<string>(type: "character varying(17)", maxLength: 17, nullable: true),
                    name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    kind_name = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    latitude = table.Column<double>(type: "double precision", nullable: true),
                    longitude = table.Column<double>(type: "double precision", nullable: true),
                    population = table.Column<int>(type: "integer", nullable: true),
                    households = table.Column<int>(type: "integer", nullable: true),
                    active = table.Column<bool>(type: "boolean", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    head = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_area", x => x.id);
                });

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
                    due_from = table.Column<DateOnly>(type: "date", nullable: true),
                    registered_at = table.Column<long>(type: "bigint", nullable: false),
                    registered_month = table.Column<int>(type: "integer", nullable: false),
                    stage_since = table.Column<long>(type: "bigint", nullable: false),
                    ended_at = table.Column<long>(type: "bigint", nullable: true),
                    ended_month = table.Column<int>(type: "integer", nullable: true),
                    diverted_on = table.Column<DateOnly>(type: "date", nullable: true),
                    agreed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    confirmed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    kept_percent = table.Column<int>(type: "integer", nullable: true),
                    enforced_on = table.Column<DateOnly>(type: "date", nullable: true),
                    channel = table.Column<short>(type: "smallint", nullable: false),
                    title = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    narrative = table.Column<string>(type: "character varying(10000)", maxLength: 10000, nullable: false),
                    text_print = table.Column<long>(type: "bigint", nullable: true),
                    wants = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    amount_fen = table.Column<long>(type: "bigint", nullable: true),
                    requested_on = table.Column<DateOnly>(type: "date", nullable: false),
                    registrar_id = table.Column<Guid>(type: "uuid", nullable: true),
                    incident_on = table.Column<DateOnly>(type: "date", nullable: true),
                    spot = table.Column<byte[]>(type: "bytea", nullable: true),
                    type_hint = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true),
                    source_ref = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    contact_wish = table.Column<byte[]>(type: "bytea", nullable: true),
                    is_sign = table.Column<bool>(type: "boolean", nullable: false),
                    type_code = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: true),
                    trade_tags = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    risk = table.Column<short>(type: "smallint", nullable: false),
                    risk_flags = table.Column<int>(type: "integer", nullable: false),
                    supervised_since = table.Column<long>(type: "bigint", nullable: true),
                    awaits_designation = table.Column<bool>(type: "boolean", nullable: false),
                    handler_id = table.Column<Guid>(type: "uuid", nullable: true),
                    handler_name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    mediator_id = table.Column<Guid>(type: "uuid", nullable: true),
                    mediator_name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    mediator_tie = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    mediator_tie_weight = table.Column<short>(type: "smallint", nullable: true),
                    court_id = table.Column<Guid>(type: "uuid", nullable: true),
                    rung = table.Column<int>(type: "integer", nullable: false),
                    round = table.Column<int>(type: "integer", nullable: false),
                    round_on_rung = table.Column<int>(type: "integer", nullable: false),
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
                name: "export_job",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    format = table.Column<short>(type: "smallint", nullable: false),
                    filter = table.Column<byte[]>(type: "bytea", nullable: false),
                    judged_on = table.Column<DateOnly>(type: "date", nullable: false),
                    reason = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    requested_at = table.Column<long>(type: "bigint", nullable: false),
                    total = table.Column<int>(type: "integer", nullable: false),
                    done = table.Column<int>(type: "integer", nullable: false),
                    parts = table.Column<int>(type: "integer", nullable: false),
                    cursor = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    filled = table.Column<bool>(type: "boolean", nullable: false),
                    leased_until = table.Column<long>(type: "bigint", nullable: false),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    ready_at = table.Column<long>(type: "bigint", nullable: true),
                    file_sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    file_size = table.Column<long>(type: "bigint", nullable: true),
                    actor_name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    account = table.Column<Guid>(type: "uuid", nullable: false),
                    person = table.Column<Guid>(type: "uuid", nullable: true),
                    organisation = table.Column<Guid>(type: "uuid", nullable: true),
                    scope = table.Column<string>(type: "character varying(17)", maxLength: 17, nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false),
                    head = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_export_job", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "holiday_notice",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    source = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    days = table.Column<string>(type: "text", maxLength: -1, nullable: false),
                    taken_by = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    taken_at = table.Column<long>(type: "bigint", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    head = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_holiday_notice", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "import_batch",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<short>(type: "smallint", nullable: false),
                    file_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    area = table.Column<string>(type: "character varying(17)", maxLength: 17, nullable: false),
                    court_id = table.Column<Guid>(type: "uuid", nullable: true),
                    headers = table.Column<string>(type: "character varying(8000)", maxLength: 8000, nullable: false),
                    total = table.Column<int>(type: "integer", nullable: false),
                    imported = table.Column<int>(type: "integer", nullable: false),
                    repeated = table.Column<int>(type: "integer", nullable: false),
                    rejected = table.Column<int>(type: "integer", nullable: false),
                    received_at = table.Column<long>(type: "bigint", nullable: false),
                    finished_at = table.Column<long>(type: "bigint", nullable: true),
                    leased_until = table.Column<long>(type: "bigint", nullable: false),
                    actor_name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    account = table.Column<Guid>(type: "uuid", nullable: true),
                    person = table.Column<Guid>(type: "uuid", nullable: true),
                    organisation = table.Column<Guid>(type: "uuid", nullable: true),
                    scope = table.Column<string>(type: "character varying(17)", maxLength: 17, nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false),
                    head = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_import_batch", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "intake_draft",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code_index = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: false),
                    content = table.Column<byte[]>(type: "bytea", nullable: true),
                    phone_index = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: true),
                    expires_at = table.Column<long>(type: "bigint", nullable: false),
                    submitted_at = table.Column<long>(type: "bigint", nullable: true),
                    failed_tries = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_intake_draft", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "one_time_code",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    purpose = table.Column<short>(type: "smallint", nullable: false),
                    phone_index = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: false),
                    address_index = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: false),
                    hash = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: false),
                    sent_at = table.Column<long>(type: "bigint", nullable: false),
                    expires = table.Column<long>(type: "bigint", nullable: false),
                    tries = table.Column<int>(type: "integer", nullable: false),
                    used = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_one_time_code", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "organisation",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<short>(type: "smallint", nullable: false),
                    name = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    short_name = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    area = table.Column<string>(type: "character varying(17)", maxLength: 17, nullable: false),
                    rung = table.Column<short>(type: "smallint", nullable: false),
                    court_code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: true),
                    phone = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: true),
                    address = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    hours = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    services = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false),
                    head = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_organisation", x => x.id);
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
                name: "person",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    sex = table.Column<short>(type: "smallint", nullable: false),
                    phone = table.Column<byte[]>(type: "bytea", nullable: true),
                    phone_index = table.Column<byte[]>(type: "bytea", nullable: true),
                    groups = table.Column<short>(type: "smallint", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    head = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_person", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "phone_inbox",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    phone_index = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: false),
                    text = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    received_at = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_phone_inbox", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "recount_stop",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    stopped_at = table.Column<long>(type: "bigint", nullable: true),
                    stopped_by = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false),
                    head = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_recount_stop", x => x.id);
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
                name: "suspicion",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    detector = table.Column<short>(type: "smallint", nullable: false),
                    key = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    county_code = table.Column<string>(type: "character varying(17)", maxLength: 17, nullable: true),
                    town_code = table.Column<string>(type: "character varying(17)", maxLength: 17, nullable: true),
                    found_at = table.Column<long>(type: "bigint", nullable: false),
                    reasons = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    verdict = table.Column<short>(type: "smallint", nullable: true),
                    answer = table.Column<byte[]>(type: "bytea", nullable: true),
                    answered_by = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    answered_at = table.Column<long>(type: "bigint", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false),
                    head = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_suspicion", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "agreement",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    dispute_id = table.Column<Guid>(type: "uuid", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    form = table.Column<short>(type: "smallint", nullable: false),
                    status = table.Column<short>(type: "smallint", nullable: false),
                    basis = table.Column<short>(type: "smallint", nullable: false),
                    number = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    committee_id = table.Column<Guid>(type: "uuid", nullable: false),
                    committee_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    mediator_id = table.Column<Guid>(type: "uuid", nullable: true),
                    mediator_name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    total_fen = table.Column<long>(type: "bigint", nullable: true),
                    facts = table.Column<byte[]>(type: "bytea", nullable: false),
                    responsibility = table.Column<byte[]>(type: "bytea", nullable: true),
                    other_terms = table.Column<byte[]>(type: "bytea", nullable: true),
                    wet_ink_only = table.Column<bool>(type: "boolean", nullable: false),
                    text = table.Column<byte[]>(type: "bytea", nullable: true),
                    text_hash = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: true),
                    drafted_on = table.Column<DateOnly>(type: "date", nullable: false),
                    agreed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    effective_on = table.Column<DateOnly>(type: "date", nullable: true),
                    verification_code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_agreement", x => x.id);
                    table.ForeignKey(
                        name: "FK_agreement_dispute_dispute_id",
                        column: x => x.dispute_id,
                        principalTable: "dispute",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "classification",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    dispute_id = table.Column<Guid>(type: "uuid", nullable: false),
                    suggested = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: true),
                    confidence = table.Column<int>(type: "integer", nullable: false),
                    keywords = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    confirmed = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: false),
                    edition = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    by = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_classification", x => x.id);
                    table.ForeignKey(
                        name: "FK_classification_dispute_dispute_id",
                        column: x => x.dispute_id,
                        principalTable: "dispute",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "clock",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    dispute_id = table.Column<Guid>(type: "uuid", nullable: false),
                    seq = table.Column<int>(type: "integer", nullable: false),
                    rule = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    subject = table.Column<Guid>(type: "uuid", nullable: true),
                    duty = table.Column<short>(type: "smallint", nullable: false),
                    leads = table.Column<bool>(type: "boolean", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    length = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    set_on = table.Column<DateOnly>(type: "date", nullable: true),
                    source = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    changes = table.Column<string>(type: "character varying(8000)", maxLength: 8000, nullable: false),
                    state = table.Column<short>(type: "smallint", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    ended_on = table.Column<DateOnly>(type: "date", nullable: true),
                    basis = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    county_code = table.Column<string>(type: "character varying(17)", maxLength: 17, nullable: true),
                    town_code = table.Column<string>(type: "character varying(17)", maxLength: 17, nullable: true),
                    warned_on = table.Column<DateOnly>(type: "date", nullable: true),
                    breached_on = table.Column<DateOnly>(type: "date", nullable: true),
                    supervised_on = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_clock", x => x.id);
                    table.ForeignKey(
                        name: "FK_clock_dispute_dispute_id",
                        column: x => x.dispute_id,
                        principalTable: "dispute",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "closing_echo",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    dispute_id = table.Column<Guid>(type: "uuid", nullable: false),
                    party_id = table.Column<Guid>(type: "uuid", nullable: false),
                    word = table.Column<short>(type: "smallint", nullable: false),
                    means = table.Column<short>(type: "smallint", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    words = table.Column<byte[]>(type: "bytea", nullable: true),
                    tries = table.Column<int>(type: "integer", nullable: true),
                    noted_by = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    noted_at = table.Column<long>(type: "bigint", nullable: false),
                    answer = table.Column<byte[]>(type: "bytea", nullable: true),
                    answered_by = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    answered_at = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_closing_echo", x => x.id);
                    table.ForeignKey(
                        name: "FK_closing_echo_dispute_dispute_id",
                        column: x => x.dispute_id,
                        principalTable: "dispute",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "consent",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    dispute_id = table.Column<Guid>(type: "uuid", nullable: false),
                    party_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<short>(type: "smallint", nullable: false),
                    answer = table.Column<short>(type: "smallint", nullable: false),
                    means = table.Column<short>(type: "smallint", nullable: false),
                    round = table.Column<int>(type: "integer", nullable: false),
                    mediator_id = table.Column<Guid>(type: "uuid", nullable: true),
                    extension_id = table.Column<Guid>(type: "uuid", nullable: true),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    witness = table.Column<byte[]>(type: "bytea", nullable: true),
                    noted_by = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    noted_at = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_consent", x => x.id);
                    table.ForeignKey(
                        name: "FK_consent_dispute_dispute_id",
                        column: x => x.dispute_id,
                        principalTable: "dispute",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "court_packet",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    dispute_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<short>(type: "smallint", nullable: false),
                    court_id = table.Column<Guid>(type: "uuid", nullable: false),
                    court_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    content = table.Column<byte[]>(type: "bytea", nullable: false),
                    made_at = table.Column<long>(type: "bigint", nullable: false),
                    delivered_at = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_court_packet", x => x.id);
                    table.ForeignKey(
                        name: "FK_court_packet_dispute_dispute_id",
                        column: x => x.dispute_id,
                        principalTable: "dispute",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "dispute_link",
                columns: table => new
                {
                    from_id = table.Column<Guid>(type: "uuid", nullable: false),
                    to_id = table.Column<Guid>(type: "uuid", nullable: false),
                    from_number = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    kind = table.Column<short>(type: "smallint", nullable: false),
                    to_number = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    by = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_dispute_link", x => new { x.from_id, x.to_id });
                    table.ForeignKey(
                        name: "FK_dispute_link_dispute_from_id",
                        column: x => x.from_id,
                        principalTable: "dispute",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_dispute_link_dispute_to_id",
                        column: x => x.to_id,
                        principalTable: "dispute",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "door_code",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    dispute_id = table.Column<Guid>(type: "uuid", nullable: false),
                    party_id = table.Column<Guid>(type: "uuid", nullable: false),
                    shown_by = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    code_hash = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: false),
                    expires = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_door_code", x => x.id);
                    table.ForeignKey(
                        name: "FK_door_code_dispute_dispute_id",
                        column: x => x.dispute_id,
                        principalTable: "dispute",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "dossier",
                columns: table => new
                {
                    dispute_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    archived_on = table.Column<DateOnly>(type: "date", nullable: false),
                    filed_by = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    retain_until = table.Column<DateOnly>(type: "date", nullable: false),
                    missing = table.Column<byte[]>(type: "bytea", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_dossier", x => x.dispute_id);
                    table.ForeignKey(
                        name: "FK_dossier_dispute_dispute_id",
                        column: x => x.dispute_id,
                        principalTable: "dispute",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "duplicate_link",
                columns: table => new
                {
                    dispute_id = table.Column<Guid>(type: "uuid", nullable: false),
                    other_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_duplicate_link", x => new { x.dispute_id, x.other_id });
                    table.ForeignKey(
                        name: "FK_duplicate_link_dispute_dispute_id",
                        column: x => x.dispute_id,
                        principalTable: "dispute",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_duplicate_link_dispute_other_id",
                        column: x => x.other_id,
                        principalTable: "dispute",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "enforcement_application",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    dispute_id = table.Column<Guid>(type: "uuid", nullable: false),
                    agreement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    applicant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    ruling_number = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    court_id = table.Column<Guid>(type: "uuid", nullable: false),
                    court_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    applied_on = table.Column<DateOnly>(type: "date", nullable: false),
                    applied_by = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    limit = table.Column<DateOnly>(type: "date", nullable: false),
                    property_clues = table.Column<byte[]>(type: "bytea", nullable: true),
                    packet_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_enforcement_application", x => x.id);
                    table.ForeignKey(
                        name: "FK_enforcement_application_dispute_dispute_id",
                        column: x => x.dispute_id,
                        principalTable: "dispute",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "filing",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    dispute_id = table.Column<Guid>(type: "uuid", nullable: false),
                    packet_id = table.Column<Guid>(type: "uuid", nullable: false),
                    court_id = table.Column<Guid>(type: "uuid", nullable: false),
                    court_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    basis = table.Column<short>(type: "smallint", nullable: false),
                    filed_on = table.Column<DateOnly>(type: "date", nullable: false),
                    filed_by = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    docket_by = table.Column<DateOnly>(type: "date", nullable: false),
                    status = table.Column<short>(type: "smallint", nullable: false),
                    case_number = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    docketed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    fast_track = table.Column<bool>(type: "boolean", nullable: false),
                    return_reason = table.Column<byte[]>(type: "bytea", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_filing", x => x.id);
                    table.ForeignKey(
                        name: "FK_filing_dispute_dispute_id",
                        column: x => x.dispute_id,
                        principalTable: "dispute",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "follow_up_visit",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    dispute_id = table.Column<Guid>(type: "uuid", nullable: false),
                    party_id = table.Column<Guid>(type: "uuid", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    means = table.Column<short>(type: "smallint", nullable: false),
                    performance = table.Column<short>(type: "smallint", nullable: false),
                    satisfaction = table.Column<int>(type: "integer", nullable: true),
                    relapse = table.Column<bool>(type: "boolean", nullable: false),
                    signs = table.Column<byte[]>(type: "bytea", nullable: true),
                    measures = table.Column<byte[]>(type: "bytea", nullable: true),
                    note = table.Column<byte[]>(type: "bytea", nullable: true),
                    visitor_name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    recorded_at = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_follow_up_visit", x => x.id);
                    table.ForeignKey(
                        name: "FK_follow_up_visit_dispute_dispute_id",
                        column: x => x.dispute_id,
                        principalTable: "dispute",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "guidance_note",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    dispute_id = table.Column<Guid>(type: "uuid", nullable: false),
                    session_id = table.Column<Guid>(type: "uuid", nullable: true),
                    text = table.Column<byte[]>(type: "bytea", nullable: false),
                    judge_id = table.Column<Guid>(type: "uuid", nullable: true),
                    judge_name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    court_id = table.Column<Guid>(type: "uuid", nullable: true),
                    at = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_guidance_note", x => x.id);
                    table.ForeignKey(
                        name: "FK_guidance_note_dispute_dispute_id",
                        column: x => x.dispute_id,
                        principalTable: "dispute",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "invitation",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    dispute_id = table.Column<Guid>(type: "uuid", nullable: false),
                    party_id = table.Column<Guid>(type: "uuid", nullable: false),
                    means = table.Column<short>(type: "smallint", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    sent_by = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    code_hash = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: true),
                    expires = table.Column<long>(type: "bigint", nullable: true),
                    opened_on = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_invitation", x => x.id);
                    table.ForeignKey(
                        name: "FK_invitation_dispute_dispute_id",
                        column: x => x.dispute_id,
                        principalTable: "dispute",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "invited_body",
                columns: table => new
                {
                    dispute_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    request = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    invited_by = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    invited_at = table.Column<long>(type: "bigint", nullable: false),
                    joins = table.Column<bool>(type: "boolean", nullable: true),
                    answer = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    answered_by = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    answered_at = table.Column<long>(type: "bigint", nullable: true)
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
                name: "joint_task",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    dispute_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    what = table.Column<byte[]>(type: "bytea", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    assigned_by = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    assigned_at = table.Column<long>(type: "bigint", nullable: false),
                    done_on = table.Column<DateOnly>(type: "date", nullable: true),
                    result = table.Column<byte[]>(type: "bytea", nullable: true),
                    done_by = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_joint_task", x => x.id);
                    table.ForeignKey(
                        name: "FK_joint_task_dispute_dispute_id",
                        column: x => x.dispute_id,
                        principalTable: "dispute",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "mediator_assignment",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    dispute_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    chosen_by = table.Column<short>(type: "smallint", nullable: false),
                    disclosed_tie = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    draw_id = table.Column<Guid>(type: "uuid", nullable: true),
                    by = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false),
                    ended_at = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_mediator_assignment", x => x.id);
                    table.ForeignKey(
                        name: "FK_mediator_assignment_dispute_dispute_id",
                        column: x => x.dispute_id,
                        principalTable: "dispute",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "non_acceptance",
                columns: table => new
                {
                    dispute_id = table.Column<Guid>(type: "uuid", nullable: false),
                    matter_code = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: false),
                    text = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    instead = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    source = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    by = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_non_acceptance", x => x.dispute_id);
                    table.ForeignKey(
                        name: "FK_non_acceptance_dispute_dispute_id",
                        column: x => x.dispute_id,
                        principalTable: "dispute",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "notice_receipt",
                columns: table => new
                {
                    dispute_id = table.Column<Guid>(type: "uuid", nullable: false),
                    party_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    means = table.Column<short>(type: "smallint", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    noted_by = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    noted_at = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_notice_receipt", x => new { x.dispute_id, x.party_id });
                    table.ForeignKey(
                        name: "FK_notice_receipt_dispute_dispute_id",
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
                    representative = table.Column<byte[]>(type: "bytea", nullable: true),
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

            migrationBuilder.CreateTable(
                name: "random_draw",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    dispute_id = table.Column<Guid>(type: "uuid", nullable: false),
                    rule = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    seed = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    candidates = table.Column<string>(type: "character varying(40000)", maxLength: 40000, nullable: false),
                    candidates_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    result = table.Column<int>(type: "integer", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    drawn_by = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_random_draw", x => x.id);
                    table.ForeignKey(
                        name: "FK_random_draw_dispute_dispute_id",
                        column: x => x.dispute_id,
                        principalTable: "dispute",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "referral",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    dispute_id = table.Column<Guid>(type: "uuid", nullable: false),
                    place = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<short>(type: "smallint", nullable: false),
                    court = table.Column<short>(type: "smallint", nullable: false),
                    target_id = table.Column<Guid>(type: "uuid", nullable: false),
                    target_name = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    rung = table.Column<int>(type: "integer", nullable: false),
                    reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    final = table.Column<bool>(type: "boolean", nullable: false),
                    sent_by = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    sent_at = table.Column<long>(type: "bigint", nullable: false),
                    accept_by = table.Column<DateOnly>(type: "date", nullable: false),
                    return_by = table.Column<DateOnly>(type: "date", nullable: false),
                    accepted_at = table.Column<long>(type: "bigint", nullable: true),
                    accepted_by = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    returned_at = table.Column<long>(type: "bigint", nullable: true),
                    return_ground = table.Column<short>(type: "smallint", nullable: true),
                    return_reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    recalled_at = table.Column<long>(type: "bigint", nullable: true),
                    term_rule = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    term_length = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    term_from = table.Column<DateOnly>(type: "date", nullable: true),
                    term_source = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    term_last_day = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_referral", x => x.id);
                    table.ForeignKey(
                        name: "FK_referral_dispute_dispute_id",
                        column: x => x.dispute_id,
                        principalTable: "dispute",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "risk_review",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    dispute_id = table.Column<Guid>(type: "uuid", nullable: false),
                    advised = table.Column<short>(type: "smallint", nullable: false),
                    advised_flags = table.Column<int>(type: "integer", nullable: false),
                    level = table.Column<short>(type: "smallint", nullable: false),
                    flags = table.Column<int>(type: "integer", nullable: false),
                    reasons = table.Column<byte[]>(type: "bytea", nullable: false),
                    note = table.Column<byte[]>(type: "bytea", nullable: true),
                    by = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_risk_review", x => x.id);
                    table.ForeignKey(
                        name: "FK_risk_review_dispute_dispute_id",
                        column: x => x.dispute_id,
                        principalTable: "dispute",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "round_ending",
                columns: table => new
                {
                    dispute_id = table.Column<Guid>(type: "uuid", nullable: false),
                    round = table.Column<int>(type: "integer", nullable: false),
                    rung = table.Column<int>(type: "integer", nullable: false),
                    escalated = table.Column<bool>(type: "boolean", nullable: false),
                    reason_code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    note = table.Column<byte[]>(type: "bytea", nullable: true),
                    costly_conduct = table.Column<byte[]>(type: "bytea", nullable: true),
                    hints_for_court = table.Column<byte[]>(type: "bytea", nullable: true),
                    routes_told = table.Column<int>(type: "integer", nullable: false),
                    materials_returned = table.Column<bool>(type: "boolean", nullable: false),
                    handler_name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    mediator_name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    on = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_round_ending", x => new { x.dispute_id, x.round });
                    table.ForeignKey(
                        name: "FK_round_ending_dispute_dispute_id",
                        column: x => x.dispute_id,
                        principalTable: "dispute",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "satisfaction",
                columns: table => new
                {
                    dispute_id = table.Column<Guid>(type: "uuid", nullable: false),
                    party_id = table.Column<Guid>(type: "uuid", nullable: false),
                    asked_at = table.Column<long>(type: "bigint", nullable: true),
                    score = table.Column<int>(type: "integer", nullable: true),
                    words = table.Column<byte[]>(type: "bytea", nullable: true),
                    answered_at = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_satisfaction", x => new { x.dispute_id, x.party_id });
                    table.ForeignKey(
                        name: "FK_satisfaction_dispute_dispute_id",
                        column: x => x.dispute_id,
                        principalTable: "dispute",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "session",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    dispute_id = table.Column<Guid>(type: "uuid", nullable: false),
                    place = table.Column<int>(type: "integer", nullable: false),
                    round = table.Column<int>(type: "integer", nullable: false),
                    mode = table.Column<short>(type: "smallint", nullable: false),
                    status = table.Column<short>(type: "smallint", nullable: false),
                    starts_at = table.Column<long>(type: "bigint", nullable: false),
                    minutes = table.Column<int>(type: "integer", nullable: false),
                    where = table.Column<byte[]>(type: "bytea", nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: true),
                    mediator_id = table.Column<Guid>(type: "uuid", nullable: true),
                    held_from = table.Column<long>(type: "bigint", nullable: true),
                    held_to = table.Column<long>(type: "bigint", nullable: true),
                    result = table.Column<short>(type: "smallint", nullable: true),
                    outcome = table.Column<byte[]>(type: "bytea", nullable: true),
                    read_back = table.Column<bool>(type: "boolean", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    recorded_by = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    recorded_at = table.Column<Guid>(type: "uuid", nullable: true),
                    final_at = table.Column<long>(type: "bigint", nullable: true),
                    record_hash = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_session", x => x.id);
                    table.ForeignKey(
                        name: "FK_session_dispute_dispute_id",
                        column: x => x.dispute_id,
                        principalTable: "dispute",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "skipped_step",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    dispute_id = table.Column<Guid>(type: "uuid", nullable: false),
                    step = table.Column<short>(type: "smallint", nullable: false),
                    rung = table.Column<int>(type: "integer", nullable: true),
                    reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    by = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_skipped_step", x => x.id);
                    table.ForeignKey(
                        name: "FK_skipped_step_dispute_dispute_id",
                        column: x => x.dispute_id,
                        principalTable: "dispute",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "supplement",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    dispute_id = table.Column<Guid>(type: "uuid", nullable: false),
                    text = table.Column<byte[]>(type: "bytea", nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false),
                    by = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    on_behalf_of = table.Column<byte[]>(type: "bytea", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_supplement", x => x.id);
                    table.ForeignKey(
                        name: "FK_supplement_dispute_dispute_id",
                        column: x => x.dispute_id,
                        principalTable: "dispute",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "suspension",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    dispute_id = table.Column<Guid>(type: "uuid", nullable: false),
                    reason = table.Column<short>(type: "smallint", nullable: false),
                    note = table.Column<byte[]>(type: "bytea", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: false),
                    ended_on = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_suspension", x => x.id);
                    table.ForeignKey(
                        name: "FK_suspension_dispute_dispute_id",
                        column: x => x.dispute_id,
                        principalTable: "dispute",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "term_extension",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    dispute_id = table.Column<Guid>(type: "uuid", nullable: false),
                    rule = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    bare_last_day = table.Column<DateOnly>(type: "date", nullable: false),
                    last_day = table.Column<DateOnly>(type: "date", nullable: false),
                    new_last_day = table.Column<DateOnly>(type: "date", nullable: false),
                    reason = table.Column<byte[]>(type: "bytea", nullable: false),
                    proposed_on = table.Column<DateOnly>(type: "date", nullable: false),
                    in_force_on = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_term_extension", x => x.id);
                    table.ForeignKey(
                        name: "FK_term_extension_dispute_dispute_id",
                        column: x => x.dispute_id,
                        principalTable: "dispute",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "undisputed_facts",
                columns: table => new
                {
                    dispute_id = table.Column<Guid>(type: "uuid", nullable: false),
                    evidence = table.Column<byte[]>(type: "bytea", nullable: true),
                    remaining = table.Column<byte[]>(type: "bytea", nullable: true),
                    recorded_on = table.Column<DateOnly>(type: "date", nullable: false),
                    final_at = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_undisputed_facts", x => x.dispute_id);
                    table.ForeignKey(
                        name: "FK_undisputed_facts_dispute_dispute_id",
                        column: x => x.dispute_id,
                        principalTable: "dispute",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "urging_notice",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    dispute_id = table.Column<Guid>(type: "uuid", nullable: false),
                    obligation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    issued_on = table.Column<DateOnly>(type: "date", nullable: false),
                    new_due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    remaining_fen = table.Column<long>(type: "bigint", nullable: true),
                    enforceable = table.Column<bool>(type: "boolean", nullable: false),
                    issuer_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    issued_by = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    note = table.Column<byte[]>(type: "bytea", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_urging_notice", x => x.id);
                    table.ForeignKey(
                        name: "FK_urging_notice_dispute_dispute_id",
                        column: x => x.dispute_id,
                        principalTable: "dispute",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "visit",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    dispute_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false),
                    address = table.Column<byte[]>(type: "bytea", nullable: false),
                    people_met = table.Column<byte[]>(type: "bytea", nullable: false),
                    matter = table.Column<byte[]>(type: "bytea", nullable: false),
                    follow_up = table.Column<byte[]>(type: "bytea", nullable: true),
                    photo_id = table.Column<Guid>(type: "uuid", nullable: true),
                    visitor_id = table.Column<Guid>(type: "uuid", nullable: true),
                    visitor_name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    companions = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_visit", x => x.id);
                    table.ForeignKey(
                        name: "FK_visit_dispute_dispute_id",
                        column: x => x.dispute_id,
                        principalTable: "dispute",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "export_part",
                columns: table => new
                {
                    job_id = table.Column<Guid>(type: "uuid", nullable: false),
                    place = table.Column<int>(type: "integer", nullable: false),
                    rows = table.Column<string>(type: "text", maxLength: -1, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_export_part", x => new { x.job_id, x.place });
                    table.ForeignKey(
                        name: "FK_export_part_export_job_job_id",
                        column: x => x.job_id,
                        principalTable: "export_job",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "import_row",
                columns: table => new
                {
                    batch_id = table.Column<Guid>(type: "uuid", nullable: false),
                    line = table.Column<int>(type: "integer", nullable: false),
                    key = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: false),
                    cells = table.Column<byte[]>(type: "bytea", nullable: false),
                    outcome = table.Column<short>(type: "smallint", nullable: false),
                    dispute_id = table.Column<Guid>(type: "uuid", nullable: true),
                    reasons = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_import_row", x => new { x.batch_id, x.line });
                    table.ForeignKey(
                        name: "FK_import_row_import_batch_batch_id",
                        column: x => x.batch_id,
                        principalTable: "import_batch",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "organisation_category",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    category = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_organisation_category", x => new { x.organisation_id, x.category });
                    table.ForeignKey(
                        name: "FK_organisation_category_organisation_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "organisation_coverage",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    area = table.Column<string>(type: "character varying(17)", maxLength: 17, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_organisation_coverage", x => new { x.organisation_id, x.area });
                    table.ForeignKey(
                        name: "FK_organisation_coverage_organisation_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "account",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<short>(type: "smallint", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: true),
                    display_name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    phone = table.Column<byte[]>(type: "bytea", nullable: true),
                    phone_index = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: true),
                    last_post = table.Column<Guid>(type: "uuid", nullable: true),
                    must_change_password = table.Column<bool>(type: "boolean", nullable: false),
                    closed = table.Column<bool>(type: "boolean", nullable: false),
                    user_name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    normalized_user_name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    password_hash = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    security_stamp = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    concurrency_stamp = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    two_factor_enabled = table.Column<bool>(type: "boolean", nullable: false),
                    lockout_end = table.Column<long>(type: "bigint", nullable: true),
                    lockout_enabled = table.Column<bool>(type: "boolean", nullable: false),
                    access_failed_count = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_account", x => x.id);
                    table.ForeignKey(
                        name: "FK_account_person_person_id",
                        column: x => x.person_id,
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "appointment",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    role = table.Column<short>(type: "smallint", nullable: false),
                    scope = table.Column<string>(type: "character varying(17)", maxLength: 17, nullable: true),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_appointment", x => x.id);
                    table.ForeignKey(
                        name: "FK_appointment_organisation_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_appointment_person_person_id",
                        column: x => x.person_id,
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "duty",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    weekday = table.Column<short>(type: "smallint", nullable: true),
                    day = table.Column<DateOnly>(type: "date", nullable: true),
                    from = table.Column<TimeOnly>(type: "time without time zone", nullable: true),
                    to = table.Column<TimeOnly>(type: "time without time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_duty", x => x.id);
                    table.ForeignKey(
                        name: "FK_duty_organisation_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_duty_person_person_id",
                        column: x => x.person_id,
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "mediator",
                columns: table => new
                {
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    level = table.Column<short>(type: "smallint", nullable: false),
                    term_from = table.Column<DateOnly>(type: "date", nullable: false),
                    term_to = table.Column<DateOnly>(type: "date", nullable: false),
                    max_open = table.Column<int>(type: "integer", nullable: false),
                    specially_invited = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_mediator", x => x.person_id);
                    table.ForeignKey(
                        name: "FK_mediator_person_person_id",
                        column: x => x.person_id,
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "recusal",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    tie = table.Column<short>(type: "smallint", nullable: false),
                    declared_on = table.Column<DateOnly>(type: "date", nullable: false),
                    name_index = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: true),
                    id_index = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_recusal", x => x.id);
                    table.ForeignKey(
                        name: "FK_recusal_person_person_id",
                        column: x => x.person_id,
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "suspect_dispute",
                columns: table => new
                {
                    suspicion_id = table.Column<Guid>(type: "uuid", nullable: false),
                    dispute_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_suspect_dispute", x => new { x.suspicion_id, x.dispute_id });
                    table.ForeignKey(
                        name: "FK_suspect_dispute_dispute_dispute_id",
                        column: x => x.dispute_id,
                        principalTable: "dispute",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_suspect_dispute_suspicion_suspicion_id",
                        column: x => x.suspicion_id,
                        principalTable: "suspicion",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "agreement_signature",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agreement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    place = table.Column<int>(type: "integer", nullable: false),
                    role = table.Column<short>(type: "smallint", nullable: false),
                    party_id = table.Column<Guid>(type: "uuid", nullable: true),
                    method = table.Column<short>(type: "smallint", nullable: true),
                    capacity = table.Column<short>(type: "smallint", nullable: true),
                    acting_name = table.Column<byte[]>(type: "bytea", nullable: true),
                    signed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    signed_at = table.Column<long>(type: "bigint", nullable: true),
                    image = table.Column<byte[]>(type: "bytea", nullable: true),
                    image_hash = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: true),
                    scan_id = table.Column<Guid>(type: "uuid", nullable: true),
                    witness = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    link_hash = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: true),
                    link_expires = table.Column<long>(type: "bigint", nullable: true),
                    code_hash = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: true),
                    code_expires = table.Column<long>(type: "bigint", nullable: true),
                    code_tries = table.Column<int>(type: "integer", nullable: false),
                    proof_hash = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: true),
                    proof_expires = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_agreement_signature", x => x.id);
                    table.ForeignKey(
                        name: "FK_agreement_signature_agreement_agreement_id",
                        column: x => x.agreement_id,
                        principalTable: "agreement",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "confirmation",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    dispute_id = table.Column<Guid>(type: "uuid", nullable: false),
                    agreement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    court_id = table.Column<Guid>(type: "uuid", nullable: false),
                    court_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    court_code = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    basis = table.Column<short>(type: "smallint", nullable: false),
                    status = table.Column<short>(type: "smallint", nullable: false),
                    papers = table.Column<short>(type: "smallint", nullable: false),
                    last_day = table.Column<DateOnly>(type: "date", nullable: false),
                    applied_on = table.Column<DateOnly>(type: "date", nullable: true),
                    due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    case_number = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    accepted_on = table.Column<DateOnly>(type: "date", nullable: true),
                    target_on = table.Column<DateOnly>(type: "date", nullable: true),
                    limit_on = table.Column<DateOnly>(type: "date", nullable: true),
                    supplement_asked = table.Column<byte[]>(type: "bytea", nullable: true),
                    supplement_by = table.Column<DateOnly>(type: "date", nullable: true),
                    supplement_answer = table.Column<byte[]>(type: "bytea", nullable: true),
                    ground_code = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: true),
                    court_reason = table.Column<byte[]>(type: "bytea", nullable: true),
                    ended_on = table.Column<DateOnly>(type: "date", nullable: true),
                    ruling_number = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    judge_name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    verification_code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_confirmation", x => x.id);
                    table.ForeignKey(
                        name: "FK_confirmation_agreement_agreement_id",
                        column: x => x.agreement_id,
                        principalTable: "agreement",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_confirmation_dispute_dispute_id",
                        column: x => x.dispute_id,
                        principalTable: "dispute",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "covered_dispute",
                columns: table => new
                {
                    agreement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    dispute_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_covered_dispute", x => new { x.agreement_id, x.dispute_id });
                    table.ForeignKey(
                        name: "FK_covered_dispute_agreement_agreement_id",
                        column: x => x.agreement_id,
                        principalTable: "agreement",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "obligation",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agreement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    dispute_id = table.Column<Guid>(type: "uuid", nullable: false),
                    place = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<short>(type: "smallint", nullable: false),
                    debtor_id = table.Column<Guid>(type: "uuid", nullable: true),
                    creditor_id = table.Column<Guid>(type: "uuid", nullable: true),
                    amount_fen = table.Column<long>(type: "bigint", nullable: true),
                    what = table.Column<byte[]>(type: "bytea", nullable: true),
                    way = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    where = table.Column<byte[]>(type: "bytea", nullable: true),
                    account = table.Column<byte[]>(type: "bytea", nullable: true),
                    due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    default_clause = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    paid_fen = table.Column<long>(type: "bigint", nullable: false),
                    done_on = table.Column<DateOnly>(type: "date", nullable: true),
                    defaulted_on = table.Column<DateOnly>(type: "date", nullable: true),
                    urged_to = table.Column<DateOnly>(type: "date", nullable: true),
                    reminded_on = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_obligation", x => x.id);
                    table.ForeignKey(
                        name: "FK_obligation_agreement_agreement_id",
                        column: x => x.agreement_id,
                        principalTable: "agreement",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "enforcement_claim",
                columns: table => new
                {
                    enforcement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    obligation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    place = table.Column<int>(type: "integer", nullable: false),
                    remaining_fen = table.Column<long>(type: "bigint", nullable: true),
                    delay_from = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_enforcement_claim", x => new { x.enforcement_id, x.obligation_id });
                    table.ForeignKey(
                        name: "FK_enforcement_claim_enforcement_application_enforcement_id",
                        column: x => x.enforcement_id,
                        principalTable: "enforcement_application",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "attachment",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    dispute_id = table.Column<Guid>(type: "uuid", nullable: false),
                    party_id = table.Column<Guid>(type: "uuid", nullable: true),
                    kind = table.Column<short>(type: "smallint", nullable: false),
                    file_name = table.Column<byte[]>(type: "bytea", nullable: false),
                    sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    size = table.Column<long>(type: "bigint", nullable: false),
                    content_type = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    added_at = table.Column<long>(type: "bigint", nullable: false),
                    added_by = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_attachment", x => x.id);
                    table.ForeignKey(
                        name: "FK_attachment_dispute_dispute_id",
                        column: x => x.dispute_id,
                        principalTable: "dispute",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_attachment_party_party_id",
                        column: x => x.party_id,
                        principalTable: "party",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "attendee",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    session_id = table.Column<Guid>(type: "uuid", nullable: false),
                    place = table.Column<int>(type: "integer", nullable: false),
                    role = table.Column<short>(type: "smallint", nullable: false),
                    party_id = table.Column<Guid>(type: "uuid", nullable: true),
                    person_id = table.Column<Guid>(type: "uuid", nullable: true),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: true),
                    organisation_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    name = table.Column<byte[]>(type: "bytea", nullable: true),
                    present = table.Column<bool>(type: "boolean", nullable: false),
                    site = table.Column<byte[]>(type: "bytea", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_attendee", x => x.id);
                    table.ForeignKey(
                        name: "FK_attendee_session_session_id",
                        column: x => x.session_id,
                        principalTable: "session",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "record_line",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    session_id = table.Column<Guid>(type: "uuid", nullable: false),
                    place = table.Column<int>(type: "integer", nullable: false),
                    speaker_id = table.Column<Guid>(type: "uuid", nullable: true),
                    kind = table.Column<short>(type: "smallint", nullable: false),
                    text = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_record_line", x => x.id);
                    table.ForeignKey(
                        name: "FK_record_line_session_session_id",
                        column: x => x.session_id,
                        principalTable: "session",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "record_signature",
                columns: table => new
                {
                    session_id = table.Column<Guid>(type: "uuid", nullable: false),
                    attendee_id = table.Column<Guid>(type: "uuid", nullable: false),
                    means = table.Column<short>(type: "smallint", nullable: false),
                    image = table.Column<byte[]>(type: "bytea", nullable: true),
                    scan_id = table.Column<Guid>(type: "uuid", nullable: true),
                    note = table.Column<byte[]>(type: "bytea", nullable: true),
                    at = table.Column<long>(type: "bigint", nullable: false),
                    collected_by = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_record_signature", x => new { x.session_id, x.attendee_id });
                    table.ForeignKey(
                        name: "FK_record_signature_session_session_id",
                        column: x => x.session_id,
                        principalTable: "session",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "facts_signature",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    dispute_id = table.Column<Guid>(type: "uuid", nullable: false),
                    party_id = table.Column<Guid>(type: "uuid", nullable: true),
                    means = table.Column<short>(type: "smallint", nullable: false),
                    image = table.Column<byte[]>(type: "bytea", nullable: true),
                    scan_id = table.Column<Guid>(type: "uuid", nullable: true),
                    at = table.Column<long>(type: "bigint", nullable: false),
                    collected_by = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_facts_signature", x => x.id);
                    table.ForeignKey(
                        name: "FK_facts_signature_undisputed_facts_dispute_id",
                        column: x => x.dispute_id,
                        principalTable: "undisputed_facts",
                        principalColumn: "dispute_id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "undisputed_fact",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    dispute_id = table.Column<Guid>(type: "uuid", nullable: false),
                    place = table.Column<int>(type: "integer", nullable: false),
                    text = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_undisputed_fact", x => x.id);
                    table.ForeignKey(
                        name: "FK_undisputed_fact_undisputed_facts_dispute_id",
                        column: x => x.dispute_id,
                        principalTable: "undisputed_facts",
                        principalColumn: "dispute_id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "account_passkey",
                columns: table => new
                {
                    credential_id = table.Column<byte[]>(type: "bytea", maxLength: 1024, nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    data = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_account_passkey", x => x.credential_id);
                    table.ForeignKey(
                        name: "FK_account_passkey_account_user_id",
                        column: x => x.user_id,
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "account_token",
                columns: table => new
                {
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    login_provider = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    value = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_account_token", x => new { x.user_id, x.login_provider, x.name });
                    table.ForeignKey(
                        name: "FK_account_token_account_user_id",
                        column: x => x.user_id,
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "mediator_language",
                columns: table => new
                {
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    language = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_mediator_language", x => new { x.person_id, x.language });
                    table.ForeignKey(
                        name: "FK_mediator_language_mediator_person_id",
                        column: x => x.person_id,
                        principalTable: "mediator",
                        principalColumn: "person_id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "mediator_skill",
                columns: table => new
                {
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    category = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_mediator_skill", x => new { x.person_id, x.category });
                    table.ForeignKey(
                        name: "FK_mediator_skill_mediator_person_id",
                        column: x => x.person_id,
                        principalTable: "mediator",
                        principalColumn: "person_id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "confirmation_applicant",
                columns: table => new
                {
                    confirmation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    party_id = table.Column<Guid>(type: "uuid", nullable: false),
                    means = table.Column<short>(type: "smallint", nullable: false),
                    joined_on = table.Column<DateOnly>(type: "date", nullable: false),
                    served_on = table.Column<DateOnly>(type: "date", nullable: true),
                    object_until = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_confirmation_applicant", x => new { x.confirmation_id, x.party_id });
                    table.ForeignKey(
                        name: "FK_confirmation_applicant_confirmation_confirmation_id",
                        column: x => x.confirmation_id,
                        principalTable: "confirmation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "performance_entry",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    obligation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    dispute_id = table.Column<Guid>(type: "uuid", nullable: false),
                    place = table.Column<int>(type: "integer", nullable: false),
                    amount_fen = table.Column<long>(type: "bigint", nullable: true),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    way = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    proof_id = table.Column<Guid>(type: "uuid", nullable: true),
                    proof_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    note = table.Column<byte[]>(type: "bytea", nullable: true),
                    told_by = table.Column<Guid>(type: "uuid", nullable: true),
                    recorded_by = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    recorded_at = table.Column<long>(type: "bigint", nullable: false),
                    echo = table.Column<short>(type: "smallint", nullable: false),
                    echo_means = table.Column<short>(type: "smallint", nullable: true),
                    echoed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    echoed_by = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    echo_note = table.Column<byte[]>(type: "bytea", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_performance_entry", x => x.id);
                    table.ForeignKey(
                        name: "FK_performance_entry_obligation_obligation_id",
                        column: x => x.obligation_id,
                        principalTable: "obligation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_account_normalized_user_name",
                table: "account",
                column: "normalized_user_name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_account_person_id",
                table: "account",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "IX_account_phone_index",
                table: "account",
                column: "phone_index",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_account_passkey_user_id",
                table: "account_passkey",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "IX_agreement_dispute_id_revision",
                table: "agreement",
                columns: new[] { "dispute_id", "revision" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_agreement_number",
                table: "agreement",
                column: "number");

            migrationBuilder.CreateIndex(
                name: "IX_agreement_verification_code",
                table: "agreement",
                column: "verification_code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_agreement_signature_agreement_id_place",
                table: "agreement_signature",
                columns: new[] { "agreement_id", "place" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_agreement_signature_image_hash",
                table: "agreement_signature",
                column: "image_hash");

            migrationBuilder.CreateIndex(
                name: "IX_agreement_signature_link_hash",
                table: "agreement_signature",
                column: "link_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_api_key_hash",
                table: "api_key",
                column: "hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_api_key_organisation_id",
                table: "api_key",
                column: "organisation_id");

            migrationBuilder.CreateIndex(
                name: "IX_appointment_organisation_id_role",
                table: "appointment",
                columns: new[] { "organisation_id", "role" });

            migrationBuilder.CreateIndex(
                name: "IX_appointment_person_id",
                table: "appointment",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "IX_area_code",
                table: "area",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_area_parent",
                table: "area",
                column: "parent");

            migrationBuilder.CreateIndex(
                name: "IX_attachment_dispute_id",
                table: "attachment",
                column: "dispute_id");

            migrationBuilder.CreateIndex(
                name: "IX_attachment_party_id",
                table: "attachment",
                column: "party_id");

            migrationBuilder.CreateIndex(
                name: "IX_attachment_sha256",
                table: "attachment",
                column: "sha256");

            migrationBuilder.CreateIndex(
                name: "IX_attendee_person_id",
                table: "attendee",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "IX_attendee_session_id",
                table: "attendee",
                column: "session_id");

            migrationBuilder.CreateIndex(
                name: "IX_classification_dispute_id",
                table: "classification",
                column: "dispute_id");

            migrationBuilder.CreateIndex(
                name: "IX_clock_basis_id",
                table: "clock",
                columns: new[] { "basis", "id" },
                filter: "ended_on is null");

            migrationBuilder.CreateIndex(
                name: "IX_clock_county_code_due_on_id",
                table: "clock",
                columns: new[] { "county_code", "due_on", "id" },
                filter: "ended_on is null");

            migrationBuilder.CreateIndex(
                name: "IX_clock_dispute_id",
                table: "clock",
                column: "dispute_id");

            migrationBuilder.CreateIndex(
                name: "IX_clock_duty_breached_on_due_on_id",
                table: "clock",
                columns: new[] { "duty", "breached_on", "due_on", "id" },
                filter: "ended_on is null");

            migrationBuilder.CreateIndex(
                name: "IX_clock_town_code_due_on_id",
                table: "clock",
                columns: new[] { "town_code", "due_on", "id" },
                filter: "ended_on is null");

            migrationBuilder.CreateIndex(
                name: "IX_closing_echo_dispute_id",
                table: "closing_echo",
                column: "dispute_id");

            migrationBuilder.CreateIndex(
                name: "IX_confirmation_agreement_id",
                table: "confirmation",
                column: "agreement_id");

            migrationBuilder.CreateIndex(
                name: "IX_confirmation_case_number",
                table: "confirmation",
                column: "case_number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_confirmation_court_id_status_due_on",
                table: "confirmation",
                columns: new[] { "court_id", "status", "due_on" });

            migrationBuilder.CreateIndex(
                name: "IX_confirmation_dispute_id",
                table: "confirmation",
                column: "dispute_id");

            migrationBuilder.CreateIndex(
                name: "IX_confirmation_verification_code",
                table: "confirmation",
                column: "verification_code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_consent_dispute_id",
                table: "consent",
                column: "dispute_id");

            migrationBuilder.CreateIndex(
                name: "IX_court_packet_dispute_id",
                table: "court_packet",
                column: "dispute_id");

            migrationBuilder.CreateIndex(
                name: "IX_covered_dispute_dispute_id",
                table: "covered_dispute",
                column: "dispute_id");

            migrationBuilder.CreateIndex(
                name: "IX_dispute_agreed_on",
                table: "dispute",
                column: "agreed_on",
                filter: "agreed_on is not null");

            migrationBuilder.CreateIndex(
                name: "IX_dispute_community_code_due_on_number",
                table: "dispute",
                columns: new[] { "community_code", "due_on", "number" },
                filter: "open");

            migrationBuilder.CreateIndex(
                name: "IX_dispute_community_code_registered_at_number",
                table: "dispute",
                columns: new[] { "community_code", "registered_at", "number" });

            migrationBuilder.CreateIndex(
                name: "IX_dispute_county_code_due_on_number_open",
                table: "dispute",
                columns: new[] { "county_code", "due_on", "number", "open" },
                filter: "open");

            migrationBuilder.CreateIndex(
                name: "IX_dispute_county_code_ended_month",
                table: "dispute",
                columns: new[] { "county_code", "ended_month" });

            migrationBuilder.CreateIndex(
                name: "IX_dispute_county_code_registered_at_number",
                table: "dispute",
                columns: new[] { "county_code", "registered_at", "number" });

            migrationBuilder.CreateIndex(
                name: "IX_dispute_county_code_registered_month",
                table: "dispute",
                columns: new[] { "county_code", "registered_month" });

            migrationBuilder.CreateIndex(
                name: "IX_dispute_county_code_risk_registered_at_number",
                table: "dispute",
                columns: new[] { "county_code", "risk", "registered_at", "number" },
                filter: "risk >= 2");

            migrationBuilder.CreateIndex(
                name: "IX_dispute_county_code_stage_risk_stage_since_number_returns_h~",
                table: "dispute",
                columns: new[] { "county_code", "stage", "risk", "stage_since", "number", "returns", "handler_id", "due_on", "open" },
                filter: "open");

            migrationBuilder.CreateIndex(
                name: "IX_dispute_county_code_stage_town_code_type_code",
                table: "dispute",
                columns: new[] { "county_code", "stage", "town_code", "type_code" });

            migrationBuilder.CreateIndex(
                name: "IX_dispute_county_code_supervised_since_number",
                table: "dispute",
                columns: new[] { "county_code", "supervised_since", "number" },
                filter: "open");

            migrationBuilder.CreateIndex(
                name: "IX_dispute_court_id_registered_at_number",
                table: "dispute",
                columns: new[] { "court_id", "registered_at", "number" });

            migrationBuilder.CreateIndex(
                name: "IX_dispute_due_rule_due_on_number",
                table: "dispute",
                columns: new[] { "due_rule", "due_on", "number" },
                filter: "open");

            migrationBuilder.CreateIndex(
                name: "IX_dispute_grid_code_due_on_number",
                table: "dispute",
                columns: new[] { "grid_code", "due_on", "number" },
                filter: "open");

            migrationBuilder.CreateIndex(
                name: "IX_dispute_handler_id_due_on_number",
                table: "dispute",
                columns: new[] { "handler_id", "due_on", "number" },
                filter: "open");

            migrationBuilder.CreateIndex(
                name: "IX_dispute_handler_id_registered_at_number",
                table: "dispute",
                columns: new[] { "handler_id", "registered_at", "number" });

            migrationBuilder.CreateIndex(
                name: "IX_dispute_mediator_id_due_on_number",
                table: "dispute",
                columns: new[] { "mediator_id", "due_on", "number" },
                filter: "open");

            migrationBuilder.CreateIndex(
                name: "IX_dispute_mediator_id_registered_at_number",
                table: "dispute",
                columns: new[] { "mediator_id", "registered_at", "number" });

            migrationBuilder.CreateIndex(
                name: "IX_dispute_number",
                table: "dispute",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_dispute_registrar_id_registered_at_number",
                table: "dispute",
                columns: new[] { "registrar_id", "registered_at", "number" });

            migrationBuilder.CreateIndex(
                name: "IX_dispute_source_ref",
                table: "dispute",
                column: "source_ref",
                filter: "source_ref is not null");

            migrationBuilder.CreateIndex(
                name: "IX_dispute_text_print",
                table: "dispute",
                column: "text_print");

            migrationBuilder.CreateIndex(
                name: "IX_dispute_town_code_due_on_number",
                table: "dispute",
                columns: new[] { "town_code", "due_on", "number" },
                filter: "open");

            migrationBuilder.CreateIndex(
                name: "IX_dispute_town_code_registered_at_number",
                table: "dispute",
                columns: new[] { "town_code", "registered_at", "number" });

            migrationBuilder.CreateIndex(
                name: "IX_dispute_link_to_id",
                table: "dispute_link",
                column: "to_id");

            migrationBuilder.CreateIndex(
                name: "IX_door_code_code_hash",
                table: "door_code",
                column: "code_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_door_code_dispute_id",
                table: "door_code",
                column: "dispute_id");

            migrationBuilder.CreateIndex(
                name: "IX_duplicate_link_other_id",
                table: "duplicate_link",
                column: "other_id");

            migrationBuilder.CreateIndex(
                name: "IX_duty_organisation_id",
                table: "duty",
                column: "organisation_id");

            migrationBuilder.CreateIndex(
                name: "IX_duty_person_id",
                table: "duty",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "IX_enforcement_application_dispute_id",
                table: "enforcement_application",
                column: "dispute_id");

            migrationBuilder.CreateIndex(
                name: "IX_export_job_account_requested_at",
                table: "export_job",
                columns: new[] { "account", "requested_at" });

            migrationBuilder.CreateIndex(
                name: "IX_export_job_leased_until",
                table: "export_job",
                column: "leased_until",
                filter: "ready_at is null");

            migrationBuilder.CreateIndex(
                name: "IX_facts_signature_dispute_id_party_id",
                table: "facts_signature",
                columns: new[] { "dispute_id", "party_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_filing_case_number",
                table: "filing",
                column: "case_number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_filing_court_id_status_docket_by",
                table: "filing",
                columns: new[] { "court_id", "status", "docket_by" });

            migrationBuilder.CreateIndex(
                name: "IX_filing_dispute_id",
                table: "filing",
                column: "dispute_id");

            migrationBuilder.CreateIndex(
                name: "IX_follow_up_visit_dispute_id",
                table: "follow_up_visit",
                column: "dispute_id");

            migrationBuilder.CreateIndex(
                name: "IX_guidance_note_dispute_id",
                table: "guidance_note",
                column: "dispute_id");

            migrationBuilder.CreateIndex(
                name: "IX_import_batch_leased_until",
                table: "import_batch",
                column: "leased_until",
                filter: "finished_at is null");

            migrationBuilder.CreateIndex(
                name: "IX_import_batch_organisation_received_at",
                table: "import_batch",
                columns: new[] { "organisation", "received_at" });

            migrationBuilder.CreateIndex(
                name: "IX_import_row_batch_id_outcome_line",
                table: "import_row",
                columns: new[] { "batch_id", "outcome", "line" });

            migrationBuilder.CreateIndex(
                name: "IX_import_row_key",
                table: "import_row",
                column: "key");

            migrationBuilder.CreateIndex(
                name: "IX_intake_draft_code_index",
                table: "intake_draft",
                column: "code_index",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_intake_draft_expires_at",
                table: "intake_draft",
                column: "expires_at");

            migrationBuilder.CreateIndex(
                name: "IX_invitation_code_hash",
                table: "invitation",
                column: "code_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_invitation_dispute_id",
                table: "invitation",
                column: "dispute_id");

            migrationBuilder.CreateIndex(
                name: "IX_invited_body_organisation_id",
                table: "invited_body",
                column: "organisation_id");

            migrationBuilder.CreateIndex(
                name: "IX_joint_task_dispute_id",
                table: "joint_task",
                column: "dispute_id");

            migrationBuilder.CreateIndex(
                name: "IX_joint_task_organisation_id_due_on",
                table: "joint_task",
                columns: new[] { "organisation_id", "due_on" },
                filter: "done_on is null");

            migrationBuilder.CreateIndex(
                name: "IX_mediator_assignment_dispute_id",
                table: "mediator_assignment",
                column: "dispute_id");

            migrationBuilder.CreateIndex(
                name: "IX_obligation_agreement_id_place",
                table: "obligation",
                columns: new[] { "agreement_id", "place" });

            migrationBuilder.CreateIndex(
                name: "IX_obligation_dispute_id_due_on",
                table: "obligation",
                columns: new[] { "dispute_id", "due_on" });

            migrationBuilder.CreateIndex(
                name: "IX_obligation_due_on_id",
                table: "obligation",
                columns: new[] { "due_on", "id" },
                filter: "done_on is null");

            migrationBuilder.CreateIndex(
                name: "IX_one_time_code_address_index_sent_at",
                table: "one_time_code",
                columns: new[] { "address_index", "sent_at" });

            migrationBuilder.CreateIndex(
                name: "IX_one_time_code_phone_index_sent_at",
                table: "one_time_code",
                columns: new[] { "phone_index", "sent_at" });

            migrationBuilder.CreateIndex(
                name: "IX_organisation_area",
                table: "organisation",
                column: "area");

            migrationBuilder.CreateIndex(
                name: "IX_organisation_name",
                table: "organisation",
                column: "name");

            migrationBuilder.CreateIndex(
                name: "IX_organisation_coverage_area",
                table: "organisation_coverage",
                column: "area");

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

            migrationBuilder.CreateIndex(
                name: "IX_performance_entry_dispute_id_proof_hash",
                table: "performance_entry",
                columns: new[] { "dispute_id", "proof_hash" });

            migrationBuilder.CreateIndex(
                name: "IX_performance_entry_obligation_id",
                table: "performance_entry",
                column: "obligation_id");

            migrationBuilder.CreateIndex(
                name: "IX_performance_entry_on_id",
                table: "performance_entry",
                columns: new[] { "on", "id" },
                filter: "echo = 0");

            migrationBuilder.CreateIndex(
                name: "IX_person_name_id",
                table: "person",
                columns: new[] { "name", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_person_phone_index",
                table: "person",
                column: "phone_index");

            migrationBuilder.CreateIndex(
                name: "IX_phone_inbox_phone_index_received_at",
                table: "phone_inbox",
                columns: new[] { "phone_index", "received_at" });

            migrationBuilder.CreateIndex(
                name: "IX_random_draw_dispute_id",
                table: "random_draw",
                column: "dispute_id");

            migrationBuilder.CreateIndex(
                name: "IX_record_line_session_id",
                table: "record_line",
                column: "session_id");

            migrationBuilder.CreateIndex(
                name: "IX_recusal_person_id",
                table: "recusal",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "IX_referral_dispute_id_place",
                table: "referral",
                columns: new[] { "dispute_id", "place" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_risk_review_dispute_id",
                table: "risk_review",
                column: "dispute_id");

            migrationBuilder.CreateIndex(
                name: "IX_satisfaction_asked_at",
                table: "satisfaction",
                column: "asked_at");

            migrationBuilder.CreateIndex(
                name: "IX_session_dispute_id",
                table: "session",
                column: "dispute_id");

            migrationBuilder.CreateIndex(
                name: "IX_session_mediator_id_starts_at",
                table: "session",
                columns: new[] { "mediator_id", "starts_at" });

            migrationBuilder.CreateIndex(
                name: "IX_session_organisation_id_starts_at",
                table: "session",
                columns: new[] { "organisation_id", "starts_at" });

            migrationBuilder.CreateIndex(
                name: "IX_session_starts_at",
                table: "session",
                column: "starts_at");

            migrationBuilder.CreateIndex(
                name: "IX_skipped_step_at",
                table: "skipped_step",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "IX_skipped_step_dispute_id",
                table: "skipped_step",
                column: "dispute_id");

            migrationBuilder.CreateIndex(
                name: "IX_supplement_dispute_id",
                table: "supplement",
                column: "dispute_id");

            migrationBuilder.CreateIndex(
                name: "IX_suspect_dispute_dispute_id",
                table: "suspect_dispute",
                column: "dispute_id");

            migrationBuilder.CreateIndex(
                name: "IX_suspension_dispute_id",
                table: "suspension",
                column: "dispute_id");

            migrationBuilder.CreateIndex(
                name: "IX_suspicion_county_code_found_at",
                table: "suspicion",
                columns: new[] { "county_code", "found_at" });

            migrationBuilder.CreateIndex(
                name: "IX_suspicion_detector_key",
                table: "suspicion",
                columns: new[] { "detector", "key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_term_extension_dispute_id",
                table: "term_extension",
                column: "dispute_id");

            migrationBuilder.CreateIndex(
                name: "IX_undisputed_fact_dispute_id",
                table: "undisputed_fact",
                column: "dispute_id");

            migrationBuilder.CreateIndex(
                name: "IX_urging_notice_dispute_id",
                table: "urging_notice",
                column: "dispute_id");

            migrationBuilder.CreateIndex(
                name: "IX_visit_dispute_id",
                table: "visit",
                column: "dispute_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "account_journal");

            migrationBuilder.DropTable(
                name: "account_passkey");

            migrationBuilder.DropTable(
                name: "account_token");

            migrationBuilder.DropTable(
                name: "agreement_signature");

            migrationBuilder.DropTable(
                name: "api_key");

            migrationBuilder.DropTable(
                name: "appointment");

            migrationBuilder.DropTable(
                name: "area");

            migrationBuilder.DropTable(
                name: "attachment");

            migrationBuilder.DropTable(
                name: "attendee");

            migrationBuilder.DropTable(
                name: "classification");

            migrationBuilder.DropTable(
                name: "clock");

            migrationBuilder.DropTable(
                name: "closing_echo");

            migrationBuilder.DropTable(
                name: "confirmation_applicant");

            migrationBuilder.DropTable(
                name: "consent");

            migrationBuilder.DropTable(
                name: "court_packet");

            migrationBuilder.DropTable(
                name: "covered_dispute");

            migrationBuilder.DropTable(
                name: "dispute_link");

            migrationBuilder.DropTable(
                name: "door_code");

            migrationBuilder.DropTable(
                name: "dossier");

            migrationBuilder.DropTable(
                name: "duplicate_link");

            migrationBuilder.DropTable(
                name: "duty");

            migrationBuilder.DropTable(
                name: "enforcement_claim");

            migrationBuilder.DropTable(
                name: "event");

            migrationBuilder.DropTable(
                name: "export_part");

            migrationBuilder.DropTable(
                name: "facts_signature");

            migrationBuilder.DropTable(
                name: "filing");

            migrationBuilder.DropTable(
                name: "follow_up_visit");

            migrationBuilder.DropTable(
                name: "guidance_note");

            migrationBuilder.DropTable(
                name: "holiday_notice");

            migrationBuilder.DropTable(
                name: "import_row");

            migrationBuilder.DropTable(
                name: "intake_draft");

            migrationBuilder.DropTable(
                name: "invitation");

            migrationBuilder.DropTable(
                name: "invited_body");

            migrationBuilder.DropTable(
                name: "joint_task");

            migrationBuilder.DropTable(
                name: "mediator_assignment");

            migrationBuilder.DropTable(
                name: "mediator_language");

            migrationBuilder.DropTable(
                name: "mediator_skill");

            migrationBuilder.DropTable(
                name: "non_acceptance");

            migrationBuilder.DropTable(
                name: "notice_receipt");

            migrationBuilder.DropTable(
                name: "one_time_code");

            migrationBuilder.DropTable(
                name: "organisation_category");

            migrationBuilder.DropTable(
                name: "organisation_coverage");

            migrationBuilder.DropTable(
                name: "outbox");

            migrationBuilder.DropTable(
                name: "performance_entry");

            migrationBuilder.DropTable(
                name: "phone_inbox");

            migrationBuilder.DropTable(
                name: "random_draw");

            migrationBuilder.DropTable(
                name: "record_line");

            migrationBuilder.DropTable(
                name: "record_signature");

            migrationBuilder.DropTable(
                name: "recount_stop");

            migrationBuilder.DropTable(
                name: "recusal");

            migrationBuilder.DropTable(
                name: "referral");

            migrationBuilder.DropTable(
                name: "request");

            migrationBuilder.DropTable(
                name: "risk_review");

            migrationBuilder.DropTable(
                name: "round_ending");

            migrationBuilder.DropTable(
                name: "satisfaction");

            migrationBuilder.DropTable(
                name: "series");

            migrationBuilder.DropTable(
                name: "skipped_step");

            migrationBuilder.DropTable(
                name: "supplement");

            migrationBuilder.DropTable(
                name: "suspect_dispute");

            migrationBuilder.DropTable(
                name: "suspension");

            migrationBuilder.DropTable(
                name: "term_extension");

            migrationBuilder.DropTable(
                name: "undisputed_fact");

            migrationBuilder.DropTable(
                name: "urging_notice");

            migrationBuilder.DropTable(
                name: "visit");

            migrationBuilder.DropTable(
                name: "account");

            migrationBuilder.DropTable(
                name: "party");

            migrationBuilder.DropTable(
                name: "confirmation");

            migrationBuilder.DropTable(
                name: "enforcement_application");

            migrationBuilder.DropTable(
                name: "export_job");

            migrationBuilder.DropTable(
                name: "import_batch");

            migrationBuilder.DropTable(
                name: "mediator");

            migrationBuilder.DropTable(
                name: "organisation");

            migrationBuilder.DropTable(
                name: "obligation");

            migrationBuilder.DropTable(
                name: "session");

            migrationBuilder.DropTable(
                name: "suspicion");

            migrationBuilder.DropTable(
                name: "undisputed_facts");

            migrationBuilder.DropTable(
                name: "person");

            migrationBuilder.DropTable(
                name: "agreement");

            migrationBuilder.DropTable(
                name: "dispute");
        }
    }
}

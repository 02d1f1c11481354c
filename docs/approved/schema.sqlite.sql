CREATE TABLE IF NOT EXISTS "__EFMigrationsHistory" (
    "MigrationId" TEXT NOT NULL CONSTRAINT "PK___EFMigrationsHistory" PRIMARY KEY,
    "ProductVersion" TEXT NOT NULL
);

BEGIN TRANSACTION;
CREATE TABLE "dispute" (
    "id" BLOB NOT NULL CONSTRAINT "PK_dispute" PRIMARY KEY,
    "number" TEXT NOT NULL,
    "stage" INTEGER NOT NULL,
    "open" INTEGER NOT NULL,
    "area" TEXT NOT NULL,
    "province_code" TEXT NULL,
    "city_code" TEXT NULL,
    "county_code" TEXT NULL,
    "town_code" TEXT NULL,
    "community_code" TEXT NULL,
    "grid_code" TEXT NULL,
    "due_on" TEXT NULL,
    "due_rule" TEXT NULL,
    "registered_at" INTEGER NOT NULL,
    "stage_since" INTEGER NOT NULL,
    "ended_at" INTEGER NULL,
    "channel" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "narrative" TEXT NOT NULL,
    "wants" TEXT NOT NULL,
    "amount_fen" INTEGER NULL,
    "requested_on" TEXT NOT NULL,
    "registrar_id" BLOB NULL,
    "type_code" TEXT NULL,
    "risk" INTEGER NOT NULL,
    "risk_flags" INTEGER NOT NULL,
    "handler_id" BLOB NULL,
    "handler_name" TEXT NULL,
    "mediator_id" BLOB NULL,
    "mediator_name" TEXT NULL,
    "court_id" BLOB NULL,
    "rung" INTEGER NOT NULL,
    "round" INTEGER NOT NULL,
    "returns" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "head" BLOB NOT NULL
);

CREATE TABLE "event" (
    "stream_id" BLOB NOT NULL,
    "seq" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "at" INTEGER NOT NULL,
    "actor_name" TEXT NOT NULL,
    "account" BLOB NULL,
    "person" BLOB NULL,
    "organisation" BLOB NULL,
    "on_behalf_of" TEXT NULL,
    "reason" TEXT NULL,
    "device" TEXT NOT NULL,
    "payload" TEXT NOT NULL,
    "hash" BLOB NOT NULL,
    CONSTRAINT "PK_event" PRIMARY KEY ("stream_id", "seq")
);

CREATE TABLE "outbox" (
    "id" BLOB NOT NULL CONSTRAINT "PK_outbox" PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "payload" TEXT NOT NULL,
    "about" BLOB NULL,
    "due" INTEGER NOT NULL,
    "attempts" INTEGER NOT NULL,
    "done" INTEGER NOT NULL,
    "last_error" TEXT NULL
);

CREATE TABLE "request" (
    "key" TEXT NOT NULL CONSTRAINT "PK_request" PRIMARY KEY,
    "stream_id" BLOB NOT NULL,
    "at" INTEGER NOT NULL
);

CREATE TABLE "series" (
    "name" TEXT NOT NULL CONSTRAINT "PK_series" PRIMARY KEY,
    "last" INTEGER NOT NULL
);

CREATE TABLE "invited_body" (
    "dispute_id" BLOB NOT NULL,
    "organisation_id" BLOB NOT NULL,
    "name" TEXT NOT NULL,
    "invited_at" INTEGER NOT NULL,
    CONSTRAINT "PK_invited_body" PRIMARY KEY ("dispute_id", "organisation_id"),
    CONSTRAINT "FK_invited_body_dispute_dispute_id" FOREIGN KEY ("dispute_id") REFERENCES "dispute" ("id") ON DELETE CASCADE
);

CREATE TABLE "party" (
    "id" BLOB NOT NULL CONSTRAINT "PK_party" PRIMARY KEY,
    "dispute_id" BLOB NOT NULL,
    "side" INTEGER NOT NULL,
    "place" INTEGER NOT NULL,
    "kind" INTEGER NOT NULL,
    "name" BLOB NOT NULL,
    "name_index" BLOB NOT NULL,
    "id_number" BLOB NULL,
    "id_index" BLOB NULL,
    "phone" BLOB NULL,
    "phone_index" BLOB NULL,
    "address" BLOB NULL,
    "account_id" BLOB NULL,
    CONSTRAINT "FK_party_dispute_dispute_id" FOREIGN KEY ("dispute_id") REFERENCES "dispute" ("id") ON DELETE CASCADE
);

CREATE INDEX "IX_dispute_community_code_due_on_id" ON "dispute" ("community_code", "due_on", "id") WHERE open;

CREATE INDEX "IX_dispute_community_code_registered_at_id" ON "dispute" ("community_code", "registered_at", "id");

CREATE INDEX "IX_dispute_county_code_due_on_id" ON "dispute" ("county_code", "due_on", "id") WHERE open;

CREATE INDEX "IX_dispute_county_code_registered_at_id" ON "dispute" ("county_code", "registered_at", "id");

CREATE INDEX "IX_dispute_county_code_stage_town_code" ON "dispute" ("county_code", "stage", "town_code");

CREATE INDEX "IX_dispute_court_id_registered_at_id" ON "dispute" ("court_id", "registered_at", "id");

CREATE INDEX "IX_dispute_grid_code_due_on_id" ON "dispute" ("grid_code", "due_on", "id") WHERE open;

CREATE INDEX "IX_dispute_handler_id_due_on_id" ON "dispute" ("handler_id", "due_on", "id") WHERE open;

CREATE INDEX "IX_dispute_handler_id_registered_at_id" ON "dispute" ("handler_id", "registered_at", "id");

CREATE INDEX "IX_dispute_mediator_id_due_on_id" ON "dispute" ("mediator_id", "due_on", "id") WHERE open;

CREATE UNIQUE INDEX "IX_dispute_number" ON "dispute" ("number");

CREATE INDEX "IX_dispute_town_code_due_on_id" ON "dispute" ("town_code", "due_on", "id") WHERE open;

CREATE INDEX "IX_dispute_town_code_registered_at_id" ON "dispute" ("town_code", "registered_at", "id");

CREATE INDEX "IX_invited_body_organisation_id" ON "invited_body" ("organisation_id");

CREATE INDEX "IX_outbox_due" ON "outbox" ("due") WHERE not done;

CREATE INDEX "IX_party_account_id" ON "party" ("account_id");

CREATE INDEX "IX_party_dispute_id" ON "party" ("dispute_id");

CREATE INDEX "IX_party_id_index" ON "party" ("id_index");

CREATE INDEX "IX_party_name_index" ON "party" ("name_index");

CREATE INDEX "IX_party_phone_index" ON "party" ("phone_index");

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20260101000000_Initial', '10.0.14');

COMMIT;

BEGIN TRANSACTION;
create trigger event_no_update before update on event begin select raise(abort, 'events are never changed'); end;

create trigger event_no_delete before delete on event begin select raise(abort, 'events are never changed'); end;

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20260101000001_EventsAreFinal', '10.0.14');

COMMIT;


CREATE TABLE IF NOT EXISTS "__EFMigrationsHistory" (
    "MigrationId" TEXT NOT NULL CONSTRAINT "PK___EFMigrationsHistory" PRIMARY KEY,
    "ProductVersion" TEXT NOT NULL
);

BEGIN TRANSACTION;
CREATE TABLE "account_journal" (
    "id" BLOB NOT NULL CONSTRAINT "PK_account_journal" PRIMARY KEY,
    "version" INTEGER NOT NULL,
    "head" BLOB NOT NULL
);

CREATE TABLE "api_key" (
    "id" BLOB NOT NULL CONSTRAINT "PK_api_key" PRIMARY KEY,
    "organisation_id" BLOB NOT NULL,
    "name" TEXT NOT NULL,
    "scope" TEXT NULL,
    "prefix" TEXT NOT NULL,
    "hash" BLOB NOT NULL,
    "issued_at" INTEGER NOT NULL,
    "last_used_on" TEXT NULL,
    "revoked_at" INTEGER NULL,
    "version" INTEGER NOT NULL,
    "head" BLOB NOT NULL
);

CREATE TABLE "area" (
    "id" BLOB NOT NULL CONSTRAINT "PK_area" PRIMARY KEY,
    "code" TEXT NOT NULL,
    "parent" TEXT NULL,
    "name" TEXT NOT NULL,
    "kind_name" TEXT NOT NULL,
    "latitude" REAL NULL,
    "longitude" REAL NULL,
    "population" INTEGER NULL,
    "households" INTEGER NULL,
    "active" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "head" BLOB NOT NULL
);

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
    "due_from" TEXT NULL,
    "registered_at" INTEGER NOT NULL,
    "registered_month" INTEGER NOT NULL,
    "stage_since" INTEGER NOT NULL,
    "ended_at" INTEGER NULL,
    "ended_month" INTEGER NULL,
    "diverted_on" TEXT NULL,
    "agreed_on" TEXT NULL,
    "confirmed_on" TEXT NULL,
    "kept_percent" INTEGER NULL,
    "enforced_on" TEXT NULL,
    "channel" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "narrative" TEXT NOT NULL,
    "text_print" INTEGER NULL,
    "wants" TEXT NOT NULL,
    "amount_fen" INTEGER NULL,
    "requested_on" TEXT NOT NULL,
    "registrar_id" BLOB NULL,
    "incident_on" TEXT NULL,
    "spot" BLOB NULL,
    "type_hint" TEXT NULL,
    "source_ref" TEXT NULL,
    "contact_wish" BLOB NULL,
    "is_sign" INTEGER NOT NULL,
    "type_code" TEXT NULL,
    "trade_tags" TEXT NULL,
    "risk" INTEGER NOT NULL,
    "risk_flags" INTEGER NOT NULL,
    "supervised_since" INTEGER NULL,
    "awaits_designation" INTEGER NOT NULL,
    "handler_id" BLOB NULL,
    "handler_name" TEXT NULL,
    "mediator_id" BLOB NULL,
    "mediator_name" TEXT NULL,
    "mediator_tie" TEXT NULL,
    "mediator_tie_weight" INTEGER NULL,
    "court_id" BLOB NULL,
    "rung" INTEGER NOT NULL,
    "round" INTEGER NOT NULL,
    "round_on_rung" INTEGER NOT NULL,
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

CREATE TABLE "export_job" (
    "id" BLOB NOT NULL CONSTRAINT "PK_export_job" PRIMARY KEY,
    "format" INTEGER NOT NULL,
    "filter" BLOB NOT NULL,
    "judged_on" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "requested_at" INTEGER NOT NULL,
    "total" INTEGER NOT NULL,
    "done" INTEGER NOT NULL,
    "parts" INTEGER NOT NULL,
    "cursor" TEXT NULL,
    "filled" INTEGER NOT NULL,
    "leased_until" INTEGER NOT NULL,
    "attempts" INTEGER NOT NULL,
    "ready_at" INTEGER NULL,
    "file_sha256" TEXT NULL,
    "file_size" INTEGER NULL,
    "actor_name" TEXT NOT NULL,
    "account" BLOB NOT NULL,
    "person" BLOB NULL,
    "organisation" BLOB NULL,
    "scope" TEXT NULL,
    "version" INTEGER NOT NULL,
    "head" BLOB NOT NULL
);

CREATE TABLE "holiday_notice" (
    "id" BLOB NOT NULL CONSTRAINT "PK_holiday_notice" PRIMARY KEY,
    "year" INTEGER NOT NULL,
    "source" TEXT NOT NULL,
    "days" TEXT NOT NULL,
    "taken_by" TEXT NOT NULL,
    "taken_at" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "head" BLOB NOT NULL
);

CREATE TABLE "import_batch" (
    "id" BLOB NOT NULL CONSTRAINT "PK_import_batch" PRIMARY KEY,
    "kind" INTEGER NOT NULL,
    "file_name" TEXT NOT NULL,
    "area" TEXT NOT NULL,
    "court_id" BLOB NULL,
    "headers" TEXT NOT NULL,
    "total" INTEGER NOT NULL,
    "imported" INTEGER NOT NULL,
    "repeated" INTEGER NOT NULL,
    "rejected" INTEGER NOT NULL,
    "received_at" INTEGER NOT NULL,
    "finished_at" INTEGER NULL,
    "leased_until" INTEGER NOT NULL,
    "actor_name" TEXT NOT NULL,
    "account" BLOB NULL,
    "person" BLOB NULL,
    "organisation" BLOB NULL,
    "scope" TEXT NULL,
    "version" INTEGER NOT NULL,
    "head" BLOB NOT NULL
);

CREATE TABLE "intake_draft" (
    "id" BLOB NOT NULL CONSTRAINT "PK_intake_draft" PRIMARY KEY,
    "code_index" BLOB NOT NULL,
    "content" BLOB NULL,
    "phone_index" BLOB NULL,
    "expires_at" INTEGER NOT NULL,
    "submitted_at" INTEGER NULL,
    "failed_tries" INTEGER NOT NULL
);

CREATE TABLE "one_time_code" (
    "id" BLOB NOT NULL CONSTRAINT "PK_one_time_code" PRIMARY KEY,
    "purpose" INTEGER NOT NULL,
    "phone_index" BLOB NOT NULL,
    "address_index" BLOB NOT NULL,
    "hash" BLOB NOT NULL,
    "sent_at" INTEGER NOT NULL,
    "expires" INTEGER NOT NULL,
    "tries" INTEGER NOT NULL,
    "used" INTEGER NOT NULL
);

CREATE TABLE "organisation" (
    "id" BLOB NOT NULL CONSTRAINT "PK_organisation" PRIMARY KEY,
    "kind" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "short_name" TEXT NOT NULL,
    "area" TEXT NOT NULL,
    "rung" INTEGER NOT NULL,
    "court_code" TEXT NULL,
    "phone" TEXT NULL,
    "address" TEXT NULL,
    "hours" TEXT NULL,
    "services" TEXT NULL,
    "from" TEXT NOT NULL,
    "to" TEXT NULL,
    "version" INTEGER NOT NULL,
    "head" BLOB NOT NULL
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

CREATE TABLE "person" (
    "id" BLOB NOT NULL CONSTRAINT "PK_person" PRIMARY KEY,
    "name" TEXT NOT NULL,
    "sex" INTEGER NOT NULL,
    "phone" BLOB NULL,
    "phone_index" BLOB NULL,
    "groups" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "head" BLOB NOT NULL
);

CREATE TABLE "phone_inbox" (
    "id" BLOB NOT NULL CONSTRAINT "PK_phone_inbox" PRIMARY KEY,
    "phone_index" BLOB NOT NULL,
    "text" TEXT NOT NULL,
    "received_at" INTEGER NOT NULL
);

CREATE TABLE "recount_stop" (
    "id" BLOB NOT NULL CONSTRAINT "PK_recount_stop" PRIMARY KEY,
    "stopped_at" INTEGER NULL,
    "stopped_by" TEXT NULL,
    "version" INTEGER NOT NULL,
    "head" BLOB NOT NULL
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

CREATE TABLE "suspicion" (
    "id" BLOB NOT NULL CONSTRAINT "PK_suspicion" PRIMARY KEY,
    "detector" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "county_code" TEXT NULL,
    "town_code" TEXT NULL,
    "found_at" INTEGER NOT NULL,
    "reasons" TEXT NOT NULL,
    "verdict" INTEGER NULL,
    "answer" BLOB NULL,
    "answered_by" TEXT NULL,
    "answered_at" INTEGER NULL,
    "version" INTEGER NOT NULL,
    "head" BLOB NOT NULL
);

CREATE TABLE "agreement" (
    "id" BLOB NOT NULL CONSTRAINT "PK_agreement" PRIMARY KEY,
    "dispute_id" BLOB NOT NULL,
    "revision" INTEGER NOT NULL,
    "form" INTEGER NOT NULL,
    "status" INTEGER NOT NULL,
    "basis" INTEGER NOT NULL,
    "number" TEXT NOT NULL,
    "committee_id" BLOB NOT NULL,
    "committee_name" TEXT NOT NULL,
    "mediator_id" BLOB NULL,
    "mediator_name" TEXT NOT NULL,
    "total_fen" INTEGER NULL,
    "facts" BLOB NOT NULL,
    "responsibility" BLOB NULL,
    "other_terms" BLOB NULL,
    "wet_ink_only" INTEGER NOT NULL,
    "text" BLOB NULL,
    "text_hash" BLOB NULL,
    "drafted_on" TEXT NOT NULL,
    "agreed_on" TEXT NULL,
    "effective_on" TEXT NULL,
    "verification_code" TEXT NOT NULL,
    CONSTRAINT "FK_agreement_dispute_dispute_id" FOREIGN KEY ("dispute_id") REFERENCES "dispute" ("id") ON DELETE CASCADE
);

CREATE TABLE "classification" (
    "id" BLOB NOT NULL CONSTRAINT "PK_classification" PRIMARY KEY,
    "dispute_id" BLOB NOT NULL,
    "suggested" TEXT NULL,
    "confidence" INTEGER NOT NULL,
    "keywords" TEXT NOT NULL,
    "confirmed" TEXT NOT NULL,
    "edition" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "at" INTEGER NOT NULL,
    CONSTRAINT "FK_classification_dispute_dispute_id" FOREIGN KEY ("dispute_id") REFERENCES "dispute" ("id") ON DELETE CASCADE
);

CREATE TABLE "clock" (
    "id" BLOB NOT NULL CONSTRAINT "PK_clock" PRIMARY KEY,
    "dispute_id" BLOB NOT NULL,
    "seq" INTEGER NOT NULL,
    "rule" TEXT NOT NULL,
    "subject" BLOB NULL,
    "duty" INTEGER NOT NULL,
    "leads" INTEGER NOT NULL,
    "from" TEXT NOT NULL,
    "length" TEXT NULL,
    "set_on" TEXT NULL,
    "source" TEXT NULL,
    "changes" TEXT NOT NULL,
    "state" INTEGER NOT NULL,
    "due_on" TEXT NULL,
    "ended_on" TEXT NULL,
    "basis" TEXT NOT NULL,
    "county_code" TEXT NULL,
    "town_code" TEXT NULL,
    "warned_on" TEXT NULL,
    "breached_on" TEXT NULL,
    "supervised_on" TEXT NULL,
    CONSTRAINT "FK_clock_dispute_dispute_id" FOREIGN KEY ("dispute_id") REFERENCES "dispute" ("id") ON DELETE CASCADE
);

CREATE TABLE "closing_echo" (
    "id" BLOB NOT NULL CONSTRAINT "PK_closing_echo" PRIMARY KEY,
    "dispute_id" BLOB NOT NULL,
    "party_id" BLOB NOT NULL,
    "word" INTEGER NOT NULL,
    "means" INTEGER NOT NULL,
    "on" TEXT NOT NULL,
    "words" BLOB NULL,
    "tries" INTEGER NULL,
    "noted_by" TEXT NOT NULL,
    "noted_at" INTEGER NOT NULL,
    "answer" BLOB NULL,
    "answered_by" TEXT NULL,
    "answered_at" INTEGER NULL,
    CONSTRAINT "FK_closing_echo_dispute_dispute_id" FOREIGN KEY ("dispute_id") REFERENCES "dispute" ("id") ON DELETE CASCADE
);

CREATE TABLE "consent" (
    "id" BLOB NOT NULL CONSTRAINT "PK_consent" PRIMARY KEY,
    "dispute_id" BLOB NOT NULL,
    "party_id" BLOB NOT NULL,
    "kind" INTEGER NOT NULL,
    "answer" INTEGER NOT NULL,
    "means" INTEGER NOT NULL,
    "round" INTEGER NOT NULL,
    "mediator_id" BLOB NULL,
    "extension_id" BLOB NULL,
    "on" TEXT NOT NULL,
    "witness" BLOB NULL,
    "noted_by" TEXT NOT NULL,
    "noted_at" INTEGER NOT NULL,
    CONSTRAINT "FK_consent_dispute_dispute_id" FOREIGN KEY ("dispute_id") REFERENCES "dispute" ("id") ON DELETE CASCADE
);

CREATE TABLE "court_packet" (
    "id" BLOB NOT NULL CONSTRAINT "PK_court_packet" PRIMARY KEY,
    "dispute_id" BLOB NOT NULL,
    "kind" INTEGER NOT NULL,
    "court_id" BLOB NOT NULL,
    "court_name" TEXT NOT NULL,
    "content" BLOB NOT NULL,
    "made_at" INTEGER NOT NULL,
    "delivered_at" INTEGER NULL,
    CONSTRAINT "FK_court_packet_dispute_dispute_id" FOREIGN KEY ("dispute_id") REFERENCES "dispute" ("id") ON DELETE CASCADE
);

CREATE TABLE "dispute_link" (
    "from_id" BLOB NOT NULL,
    "to_id" BLOB NOT NULL,
    "from_number" TEXT NOT NULL,
    "kind" INTEGER NOT NULL,
    "to_number" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "at" INTEGER NOT NULL,
    CONSTRAINT "PK_dispute_link" PRIMARY KEY ("from_id", "to_id"),
    CONSTRAINT "FK_dispute_link_dispute_from_id" FOREIGN KEY ("from_id") REFERENCES "dispute" ("id") ON DELETE RESTRICT,
    CONSTRAINT "FK_dispute_link_dispute_to_id" FOREIGN KEY ("to_id") REFERENCES "dispute" ("id") ON DELETE RESTRICT
);

CREATE TABLE "door_code" (
    "id" BLOB NOT NULL CONSTRAINT "PK_door_code" PRIMARY KEY,
    "dispute_id" BLOB NOT NULL,
    "party_id" BLOB NOT NULL,
    "shown_by" TEXT NOT NULL,
    "code_hash" BLOB NOT NULL,
    "expires" INTEGER NOT NULL,
    CONSTRAINT "FK_door_code_dispute_dispute_id" FOREIGN KEY ("dispute_id") REFERENCES "dispute" ("id") ON DELETE CASCADE
);

CREATE TABLE "dossier" (
    "dispute_id" BLOB NOT NULL CONSTRAINT "PK_dossier" PRIMARY KEY,
    "number" TEXT NOT NULL,
    "archived_on" TEXT NOT NULL,
    "filed_by" TEXT NOT NULL,
    "retain_until" TEXT NOT NULL,
    "missing" BLOB NULL,
    CONSTRAINT "FK_dossier_dispute_dispute_id" FOREIGN KEY ("dispute_id") REFERENCES "dispute" ("id") ON DELETE CASCADE
);

CREATE TABLE "duplicate_link" (
    "dispute_id" BLOB NOT NULL,
    "other_id" BLOB NOT NULL,
    "at" INTEGER NOT NULL,
    CONSTRAINT "PK_duplicate_link" PRIMARY KEY ("dispute_id", "other_id"),
    CONSTRAINT "FK_duplicate_link_dispute_dispute_id" FOREIGN KEY ("dispute_id") REFERENCES "dispute" ("id") ON DELETE CASCADE,
    CONSTRAINT "FK_duplicate_link_dispute_other_id" FOREIGN KEY ("other_id") REFERENCES "dispute" ("id") ON DELETE CASCADE
);

CREATE TABLE "enforcement_application" (
    "id" BLOB NOT NULL CONSTRAINT "PK_enforcement_application" PRIMARY KEY,
    "dispute_id" BLOB NOT NULL,
    "agreement_id" BLOB NOT NULL,
    "applicant_id" BLOB NOT NULL,
    "ruling_number" TEXT NOT NULL,
    "court_id" BLOB NOT NULL,
    "court_name" TEXT NOT NULL,
    "applied_on" TEXT NOT NULL,
    "applied_by" TEXT NOT NULL,
    "limit" TEXT NOT NULL,
    "property_clues" BLOB NULL,
    "packet_id" BLOB NOT NULL,
    CONSTRAINT "FK_enforcement_application_dispute_dispute_id" FOREIGN KEY ("dispute_id") REFERENCES "dispute" ("id") ON DELETE CASCADE
);

CREATE TABLE "filing" (
    "id" BLOB NOT NULL CONSTRAINT "PK_filing" PRIMARY KEY,
    "dispute_id" BLOB NOT NULL,
    "packet_id" BLOB NOT NULL,
    "court_id" BLOB NOT NULL,
    "court_name" TEXT NOT NULL,
    "basis" INTEGER NOT NULL,
    "filed_on" TEXT NOT NULL,
    "filed_by" TEXT NOT NULL,
    "docket_by" TEXT NOT NULL,
    "status" INTEGER NOT NULL,
    "case_number" TEXT NULL,
    "docketed_on" TEXT NULL,
    "fast_track" INTEGER NOT NULL,
    "return_reason" BLOB NULL,
    CONSTRAINT "FK_filing_dispute_dispute_id" FOREIGN KEY ("dispute_id") REFERENCES "dispute" ("id") ON DELETE CASCADE
);

CREATE TABLE "follow_up_visit" (
    "id" BLOB NOT NULL CONSTRAINT "PK_follow_up_visit" PRIMARY KEY,
    "dispute_id" BLOB NOT NULL,
    "party_id" BLOB NOT NULL,
    "on" TEXT NOT NULL,
    "means" INTEGER NOT NULL,
    "performance" INTEGER NOT NULL,
    "satisfaction" INTEGER NULL,
    "relapse" INTEGER NOT NULL,
    "signs" BLOB NULL,
    "measures" BLOB NULL,
    "note" BLOB NULL,
    "visitor_name" TEXT NOT NULL,
    "recorded_at" INTEGER NOT NULL,
    CONSTRAINT "FK_follow_up_visit_dispute_dispute_id" FOREIGN KEY ("dispute_id") REFERENCES "dispute" ("id") ON DELETE CASCADE
);

CREATE TABLE "guidance_note" (
    "id" BLOB NOT NULL CONSTRAINT "PK_guidance_note" PRIMARY KEY,
    "dispute_id" BLOB NOT NULL,
    "session_id" BLOB NULL,
    "text" BLOB NOT NULL,
    "judge_id" BLOB NULL,
    "judge_name" TEXT NOT NULL,
    "court_id" BLOB NULL,
    "at" INTEGER NOT NULL,
    CONSTRAINT "FK_guidance_note_dispute_dispute_id" FOREIGN KEY ("dispute_id") REFERENCES "dispute" ("id") ON DELETE CASCADE
);

CREATE TABLE "invitation" (
    "id" BLOB NOT NULL CONSTRAINT "PK_invitation" PRIMARY KEY,
    "dispute_id" BLOB NOT NULL,
    "party_id" BLOB NOT NULL,
    "means" INTEGER NOT NULL,
    "on" TEXT NOT NULL,
    "sent_by" TEXT NOT NULL,
    "code_hash" BLOB NULL,
    "expires" INTEGER NULL,
    "opened_on" TEXT NULL,
    CONSTRAINT "FK_invitation_dispute_dispute_id" FOREIGN KEY ("dispute_id") REFERENCES "dispute" ("id") ON DELETE CASCADE
);

CREATE TABLE "invited_body" (
    "dispute_id" BLOB NOT NULL,
    "organisation_id" BLOB NOT NULL,
    "name" TEXT NOT NULL,
    "request" TEXT NOT NULL,
    "invited_by" TEXT NOT NULL,
    "invited_at" INTEGER NOT NULL,
    "joins" INTEGER NULL,
    "answer" TEXT NULL,
    "answered_by" TEXT NULL,
    "answered_at" INTEGER NULL,
    CONSTRAINT "PK_invited_body" PRIMARY KEY ("dispute_id", "organisation_id"),
    CONSTRAINT "FK_invited_body_dispute_dispute_id" FOREIGN KEY ("dispute_id") REFERENCES "dispute" ("id") ON DELETE CASCADE
);

CREATE TABLE "joint_task" (
    "id" BLOB NOT NULL CONSTRAINT "PK_joint_task" PRIMARY KEY,
    "dispute_id" BLOB NOT NULL,
    "organisation_id" BLOB NOT NULL,
    "organisation_name" TEXT NOT NULL,
    "what" BLOB NOT NULL,
    "due_on" TEXT NOT NULL,
    "assigned_by" TEXT NOT NULL,
    "assigned_at" INTEGER NOT NULL,
    "done_on" TEXT NULL,
    "result" BLOB NULL,
    "done_by" TEXT NULL,
    CONSTRAINT "FK_joint_task_dispute_dispute_id" FOREIGN KEY ("dispute_id") REFERENCES "dispute" ("id") ON DELETE CASCADE
);

CREATE TABLE "mediator_assignment" (
    "id" BLOB NOT NULL CONSTRAINT "PK_mediator_assignment" PRIMARY KEY,
    "dispute_id" BLOB NOT NULL,
    "person_id" BLOB NOT NULL,
    "name" TEXT NOT NULL,
    "organisation_id" BLOB NOT NULL,
    "chosen_by" INTEGER NOT NULL,
    "disclosed_tie" TEXT NULL,
    "reason" TEXT NULL,
    "draw_id" BLOB NULL,
    "by" TEXT NOT NULL,
    "at" INTEGER NOT NULL,
    "ended_at" INTEGER NULL,
    CONSTRAINT "FK_mediator_assignment_dispute_dispute_id" FOREIGN KEY ("dispute_id") REFERENCES "dispute" ("id") ON DELETE CASCADE
);

CREATE TABLE "non_acceptance" (
    "dispute_id" BLOB NOT NULL CONSTRAINT "PK_non_acceptance" PRIMARY KEY,
    "matter_code" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "instead" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "at" INTEGER NOT NULL,
    CONSTRAINT "FK_non_acceptance_dispute_dispute_id" FOREIGN KEY ("dispute_id") REFERENCES "dispute" ("id") ON DELETE CASCADE
);

CREATE TABLE "notice_receipt" (
    "dispute_id" BLOB NOT NULL,
    "party_id" BLOB NOT NULL,
    "version" TEXT NOT NULL,
    "means" INTEGER NOT NULL,
    "on" TEXT NOT NULL,
    "noted_by" TEXT NOT NULL,
    "noted_at" INTEGER NOT NULL,
    CONSTRAINT "PK_notice_receipt" PRIMARY KEY ("dispute_id", "party_id"),
    CONSTRAINT "FK_notice_receipt_dispute_dispute_id" FOREIGN KEY ("dispute_id") REFERENCES "dispute" ("id") ON DELETE CASCADE
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
    "representative" BLOB NULL,
    "account_id" BLOB NULL,
    CONSTRAINT "FK_party_dispute_dispute_id" FOREIGN KEY ("dispute_id") REFERENCES "dispute" ("id") ON DELETE CASCADE
);

CREATE TABLE "random_draw" (
    "id" BLOB NOT NULL CONSTRAINT "PK_random_draw" PRIMARY KEY,
    "dispute_id" BLOB NOT NULL,
    "rule" TEXT NOT NULL,
    "seed" TEXT NOT NULL,
    "candidates" TEXT NOT NULL,
    "candidates_hash" TEXT NOT NULL,
    "result" INTEGER NOT NULL,
    "person_id" BLOB NOT NULL,
    "drawn_by" TEXT NOT NULL,
    "at" INTEGER NOT NULL,
    CONSTRAINT "FK_random_draw_dispute_dispute_id" FOREIGN KEY ("dispute_id") REFERENCES "dispute" ("id") ON DELETE CASCADE
);

CREATE TABLE "referral" (
    "id" BLOB NOT NULL CONSTRAINT "PK_referral" PRIMARY KEY,
    "dispute_id" BLOB NOT NULL,
    "place" INTEGER NOT NULL,
    "kind" INTEGER NOT NULL,
    "court" INTEGER NOT NULL,
    "target_id" BLOB NOT NULL,
    "target_name" TEXT NOT NULL,
    "rung" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "final" INTEGER NOT NULL,
    "sent_by" TEXT NOT NULL,
    "sent_at" INTEGER NOT NULL,
    "accept_by" TEXT NOT NULL,
    "return_by" TEXT NOT NULL,
    "accepted_at" INTEGER NULL,
    "accepted_by" TEXT NULL,
    "returned_at" INTEGER NULL,
    "return_ground" INTEGER NULL,
    "return_reason" TEXT NULL,
    "recalled_at" INTEGER NULL,
    "term_rule" TEXT NULL,
    "term_length" TEXT NULL,
    "term_from" TEXT NULL,
    "term_source" TEXT NULL,
    "term_last_day" TEXT NULL,
    CONSTRAINT "FK_referral_dispute_dispute_id" FOREIGN KEY ("dispute_id") REFERENCES "dispute" ("id") ON DELETE CASCADE
);

CREATE TABLE "risk_review" (
    "id" BLOB NOT NULL CONSTRAINT "PK_risk_review" PRIMARY KEY,
    "dispute_id" BLOB NOT NULL,
    "advised" INTEGER NOT NULL,
    "advised_flags" INTEGER NOT NULL,
    "level" INTEGER NOT NULL,
    "flags" INTEGER NOT NULL,
    "reasons" BLOB NOT NULL,
    "note" BLOB NULL,
    "by" TEXT NOT NULL,
    "at" INTEGER NOT NULL,
    CONSTRAINT "FK_risk_review_dispute_dispute_id" FOREIGN KEY ("dispute_id") REFERENCES "dispute" ("id") ON DELETE CASCADE
);

CREATE TABLE "round_ending" (
    "dispute_id" BLOB NOT NULL,
    "round" INTEGER NOT NULL,
    "rung" INTEGER NOT NULL,
    "escalated" INTEGER NOT NULL,
    "reason_code" TEXT NOT NULL,
    "note" BLOB NULL,
    "costly_conduct" BLOB NULL,
    "hints_for_court" BLOB NULL,
    "routes_told" INTEGER NOT NULL,
    "materials_returned" INTEGER NOT NULL,
    "handler_name" TEXT NULL,
    "mediator_name" TEXT NULL,
    "on" TEXT NOT NULL,
    CONSTRAINT "PK_round_ending" PRIMARY KEY ("dispute_id", "round"),
    CONSTRAINT "FK_round_ending_dispute_dispute_id" FOREIGN KEY ("dispute_id") REFERENCES "dispute" ("id") ON DELETE CASCADE
);

CREATE TABLE "satisfaction" (
    "dispute_id" BLOB NOT NULL,
    "party_id" BLOB NOT NULL,
    "asked_at" INTEGER NULL,
    "score" INTEGER NULL,
    "words" BLOB NULL,
    "answered_at" INTEGER NULL,
    CONSTRAINT "PK_satisfaction" PRIMARY KEY ("dispute_id", "party_id"),
    CONSTRAINT "FK_satisfaction_dispute_dispute_id" FOREIGN KEY ("dispute_id") REFERENCES "dispute" ("id") ON DELETE CASCADE
);

CREATE TABLE "session" (
    "id" BLOB NOT NULL CONSTRAINT "PK_session" PRIMARY KEY,
    "dispute_id" BLOB NOT NULL,
    "place" INTEGER NOT NULL,
    "round" INTEGER NOT NULL,
    "mode" INTEGER NOT NULL,
    "status" INTEGER NOT NULL,
    "starts_at" INTEGER NOT NULL,
    "minutes" INTEGER NOT NULL,
    "where" BLOB NOT NULL,
    "organisation_id" BLOB NULL,
    "mediator_id" BLOB NULL,
    "held_from" INTEGER NULL,
    "held_to" INTEGER NULL,
    "result" INTEGER NULL,
    "outcome" BLOB NULL,
    "read_back" INTEGER NOT NULL,
    "revision" INTEGER NOT NULL,
    "recorded_by" TEXT NULL,
    "recorded_at" BLOB NULL,
    "final_at" INTEGER NULL,
    "record_hash" BLOB NULL,
    CONSTRAINT "FK_session_dispute_dispute_id" FOREIGN KEY ("dispute_id") REFERENCES "dispute" ("id") ON DELETE CASCADE
);

CREATE TABLE "skipped_step" (
    "id" BLOB NOT NULL CONSTRAINT "PK_skipped_step" PRIMARY KEY,
    "dispute_id" BLOB NOT NULL,
    "step" INTEGER NOT NULL,
    "rung" INTEGER NULL,
    "reason" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "at" INTEGER NOT NULL,
    CONSTRAINT "FK_skipped_step_dispute_dispute_id" FOREIGN KEY ("dispute_id") REFERENCES "dispute" ("id") ON DELETE CASCADE
);

CREATE TABLE "supplement" (
    "id" BLOB NOT NULL CONSTRAINT "PK_supplement" PRIMARY KEY,
    "dispute_id" BLOB NOT NULL,
    "text" BLOB NOT NULL,
    "at" INTEGER NOT NULL,
    "by" TEXT NOT NULL,
    "on_behalf_of" BLOB NULL,
    CONSTRAINT "FK_supplement_dispute_dispute_id" FOREIGN KEY ("dispute_id") REFERENCES "dispute" ("id") ON DELETE CASCADE
);

CREATE TABLE "suspension" (
    "id" BLOB NOT NULL CONSTRAINT "PK_suspension" PRIMARY KEY,
    "dispute_id" BLOB NOT NULL,
    "reason" INTEGER NOT NULL,
    "note" BLOB NOT NULL,
    "from" TEXT NOT NULL,
    "until" TEXT NOT NULL,
    "ended_on" TEXT NULL,
    CONSTRAINT "FK_suspension_dispute_dispute_id" FOREIGN KEY ("dispute_id") REFERENCES "dispute" ("id") ON DELETE CASCADE
);

CREATE TABLE "term_extension" (
    "id" BLOB NOT NULL CONSTRAINT "PK_term_extension" PRIMARY KEY,
    "dispute_id" BLOB NOT NULL,
    "rule" TEXT NOT NULL,
    "bare_last_day" TEXT NOT NULL,
    "last_day" TEXT NOT NULL,
    "new_last_day" TEXT NOT NULL,
    "reason" BLOB NOT NULL,
    "proposed_on" TEXT NOT NULL,
    "in_force_on" TEXT NULL,
    CONSTRAINT "FK_term_extension_dispute_dispute_id" FOREIGN KEY ("dispute_id") REFERENCES "dispute" ("id") ON DELETE CASCADE
);

CREATE TABLE "undisputed_facts" (
    "dispute_id" BLOB NOT NULL CONSTRAINT "PK_undisputed_facts" PRIMARY KEY,
    "evidence" BLOB NULL,
    "remaining" BLOB NULL,
    "recorded_on" TEXT NOT NULL,
    "final_at" INTEGER NULL,
    CONSTRAINT "FK_undisputed_facts_dispute_dispute_id" FOREIGN KEY ("dispute_id") REFERENCES "dispute" ("id") ON DELETE CASCADE
);

CREATE TABLE "urging_notice" (
    "id" BLOB NOT NULL CONSTRAINT "PK_urging_notice" PRIMARY KEY,
    "dispute_id" BLOB NOT NULL,
    "obligation_id" BLOB NOT NULL,
    "number" TEXT NOT NULL,
    "issued_on" TEXT NOT NULL,
    "new_due_on" TEXT NOT NULL,
    "remaining_fen" INTEGER NULL,
    "enforceable" INTEGER NOT NULL,
    "issuer_name" TEXT NOT NULL,
    "issued_by" TEXT NOT NULL,
    "note" BLOB NULL,
    CONSTRAINT "FK_urging_notice_dispute_dispute_id" FOREIGN KEY ("dispute_id") REFERENCES "dispute" ("id") ON DELETE CASCADE
);

CREATE TABLE "visit" (
    "id" BLOB NOT NULL CONSTRAINT "PK_visit" PRIMARY KEY,
    "dispute_id" BLOB NOT NULL,
    "at" INTEGER NOT NULL,
    "address" BLOB NOT NULL,
    "people_met" BLOB NOT NULL,
    "matter" BLOB NOT NULL,
    "follow_up" BLOB NULL,
    "photo_id" BLOB NULL,
    "visitor_id" BLOB NULL,
    "visitor_name" TEXT NOT NULL,
    "companions" TEXT NULL,
    CONSTRAINT "FK_visit_dispute_dispute_id" FOREIGN KEY ("dispute_id") REFERENCES "dispute" ("id") ON DELETE CASCADE
);

CREATE TABLE "export_part" (
    "job_id" BLOB NOT NULL,
    "place" INTEGER NOT NULL,
    "rows" TEXT NOT NULL,
    CONSTRAINT "PK_export_part" PRIMARY KEY ("job_id", "place"),
    CONSTRAINT "FK_export_part_export_job_job_id" FOREIGN KEY ("job_id") REFERENCES "export_job" ("id") ON DELETE CASCADE
);

CREATE TABLE "import_row" (
    "batch_id" BLOB NOT NULL,
    "line" INTEGER NOT NULL,
    "key" BLOB NOT NULL,
    "cells" BLOB NOT NULL,
    "outcome" INTEGER NOT NULL,
    "dispute_id" BLOB NULL,
    "reasons" TEXT NULL,
    CONSTRAINT "PK_import_row" PRIMARY KEY ("batch_id", "line"),
    CONSTRAINT "FK_import_row_import_batch_batch_id" FOREIGN KEY ("batch_id") REFERENCES "import_batch" ("id") ON DELETE CASCADE
);

CREATE TABLE "organisation_category" (
    "organisation_id" BLOB NOT NULL,
    "category" TEXT NOT NULL,
    CONSTRAINT "PK_organisation_category" PRIMARY KEY ("organisation_id", "category"),
    CONSTRAINT "FK_organisation_category_organisation_organisation_id" FOREIGN KEY ("organisation_id") REFERENCES "organisation" ("id") ON DELETE CASCADE
);

CREATE TABLE "organisation_coverage" (
    "organisation_id" BLOB NOT NULL,
    "area" TEXT NOT NULL,
    CONSTRAINT "PK_organisation_coverage" PRIMARY KEY ("organisation_id", "area"),
    CONSTRAINT "FK_organisation_coverage_organisation_organisation_id" FOREIGN KEY ("organisation_id") REFERENCES "organisation" ("id") ON DELETE CASCADE
);

CREATE TABLE "account" (
    "id" BLOB NOT NULL CONSTRAINT "PK_account" PRIMARY KEY,
    "kind" INTEGER NOT NULL,
    "person_id" BLOB NULL,
    "display_name" TEXT NOT NULL,
    "phone" BLOB NULL,
    "phone_index" BLOB NULL,
    "last_post" BLOB NULL,
    "must_change_password" INTEGER NOT NULL,
    "closed" INTEGER NOT NULL,
    "user_name" TEXT NULL,
    "normalized_user_name" TEXT NULL,
    "password_hash" TEXT NULL,
    "security_stamp" TEXT NULL,
    "concurrency_stamp" TEXT NULL,
    "two_factor_enabled" INTEGER NOT NULL,
    "lockout_end" INTEGER NULL,
    "lockout_enabled" INTEGER NOT NULL,
    "access_failed_count" INTEGER NOT NULL,
    CONSTRAINT "FK_account_person_person_id" FOREIGN KEY ("person_id") REFERENCES "person" ("id") ON DELETE RESTRICT
);

CREATE TABLE "appointment" (
    "id" BLOB NOT NULL CONSTRAINT "PK_appointment" PRIMARY KEY,
    "person_id" BLOB NOT NULL,
    "organisation_id" BLOB NOT NULL,
    "role" INTEGER NOT NULL,
    "scope" TEXT NULL,
    "from" TEXT NOT NULL,
    "to" TEXT NULL,
    CONSTRAINT "FK_appointment_organisation_organisation_id" FOREIGN KEY ("organisation_id") REFERENCES "organisation" ("id") ON DELETE RESTRICT,
    CONSTRAINT "FK_appointment_person_person_id" FOREIGN KEY ("person_id") REFERENCES "person" ("id") ON DELETE CASCADE
);

CREATE TABLE "duty" (
    "id" BLOB NOT NULL CONSTRAINT "PK_duty" PRIMARY KEY,
    "organisation_id" BLOB NOT NULL,
    "person_id" BLOB NOT NULL,
    "weekday" INTEGER NULL,
    "day" TEXT NULL,
    "from" TEXT NULL,
    "to" TEXT NULL,
    CONSTRAINT "FK_duty_organisation_organisation_id" FOREIGN KEY ("organisation_id") REFERENCES "organisation" ("id") ON DELETE RESTRICT,
    CONSTRAINT "FK_duty_person_person_id" FOREIGN KEY ("person_id") REFERENCES "person" ("id") ON DELETE RESTRICT
);

CREATE TABLE "mediator" (
    "person_id" BLOB NOT NULL CONSTRAINT "PK_mediator" PRIMARY KEY,
    "level" INTEGER NOT NULL,
    "term_from" TEXT NOT NULL,
    "term_to" TEXT NOT NULL,
    "max_open" INTEGER NOT NULL,
    "specially_invited" INTEGER NOT NULL,
    CONSTRAINT "FK_mediator_person_person_id" FOREIGN KEY ("person_id") REFERENCES "person" ("id") ON DELETE CASCADE
);

CREATE TABLE "recusal" (
    "id" BLOB NOT NULL CONSTRAINT "PK_recusal" PRIMARY KEY,
    "person_id" BLOB NOT NULL,
    "tie" INTEGER NOT NULL,
    "declared_on" TEXT NOT NULL,
    "name_index" BLOB NULL,
    "id_index" BLOB NULL,
    CONSTRAINT "FK_recusal_person_person_id" FOREIGN KEY ("person_id") REFERENCES "person" ("id") ON DELETE CASCADE
);

CREATE TABLE "suspect_dispute" (
    "suspicion_id" BLOB NOT NULL,
    "dispute_id" BLOB NOT NULL,
    CONSTRAINT "PK_suspect_dispute" PRIMARY KEY ("suspicion_id", "dispute_id"),
    CONSTRAINT "FK_suspect_dispute_dispute_dispute_id" FOREIGN KEY ("dispute_id") REFERENCES "dispute" ("id") ON DELETE CASCADE,
    CONSTRAINT "FK_suspect_dispute_suspicion_suspicion_id" FOREIGN KEY ("suspicion_id") REFERENCES "suspicion" ("id") ON DELETE CASCADE
);

CREATE TABLE "agreement_signature" (
    "id" BLOB NOT NULL CONSTRAINT "PK_agreement_signature" PRIMARY KEY,
    "agreement_id" BLOB NOT NULL,
    "place" INTEGER NOT NULL,
    "role" INTEGER NOT NULL,
    "party_id" BLOB NULL,
    "method" INTEGER NULL,
    "capacity" INTEGER NULL,
    "acting_name" BLOB NULL,
    "signed_on" TEXT NULL,
    "signed_at" INTEGER NULL,
    "image" BLOB NULL,
    "image_hash" BLOB NULL,
    "scan_id" BLOB NULL,
    "witness" TEXT NULL,
    "link_hash" BLOB NULL,
    "link_expires" INTEGER NULL,
    "code_hash" BLOB NULL,
    "code_expires" INTEGER NULL,
    "code_tries" INTEGER NOT NULL,
    "proof_hash" BLOB NULL,
    "proof_expires" INTEGER NULL,
    CONSTRAINT "FK_agreement_signature_agreement_agreement_id" FOREIGN KEY ("agreement_id") REFERENCES "agreement" ("id") ON DELETE CASCADE
);

CREATE TABLE "confirmation" (
    "id" BLOB NOT NULL CONSTRAINT "PK_confirmation" PRIMARY KEY,
    "dispute_id" BLOB NOT NULL,
    "agreement_id" BLOB NOT NULL,
    "court_id" BLOB NOT NULL,
    "court_name" TEXT NOT NULL,
    "court_code" TEXT NULL,
    "basis" INTEGER NOT NULL,
    "status" INTEGER NOT NULL,
    "papers" INTEGER NOT NULL,
    "last_day" TEXT NOT NULL,
    "applied_on" TEXT NULL,
    "due_on" TEXT NULL,
    "case_number" TEXT NULL,
    "accepted_on" TEXT NULL,
    "target_on" TEXT NULL,
    "limit_on" TEXT NULL,
    "supplement_asked" BLOB NULL,
    "supplement_by" TEXT NULL,
    "supplement_answer" BLOB NULL,
    "ground_code" TEXT NULL,
    "court_reason" BLOB NULL,
    "ended_on" TEXT NULL,
    "ruling_number" TEXT NULL,
    "judge_name" TEXT NULL,
    "verification_code" TEXT NULL,
    CONSTRAINT "FK_confirmation_agreement_agreement_id" FOREIGN KEY ("agreement_id") REFERENCES "agreement" ("id") ON DELETE CASCADE,
    CONSTRAINT "FK_confirmation_dispute_dispute_id" FOREIGN KEY ("dispute_id") REFERENCES "dispute" ("id") ON DELETE CASCADE
);

CREATE TABLE "covered_dispute" (
    "agreement_id" BLOB NOT NULL,
    "dispute_id" BLOB NOT NULL,
    "number" TEXT NOT NULL,
    CONSTRAINT "PK_covered_dispute" PRIMARY KEY ("agreement_id", "dispute_id"),
    CONSTRAINT "FK_covered_dispute_agreement_agreement_id" FOREIGN KEY ("agreement_id") REFERENCES "agreement" ("id") ON DELETE CASCADE
);

CREATE TABLE "obligation" (
    "id" BLOB NOT NULL CONSTRAINT "PK_obligation" PRIMARY KEY,
    "agreement_id" BLOB NOT NULL,
    "dispute_id" BLOB NOT NULL,
    "place" INTEGER NOT NULL,
    "kind" INTEGER NOT NULL,
    "debtor_id" BLOB NULL,
    "creditor_id" BLOB NULL,
    "amount_fen" INTEGER NULL,
    "what" BLOB NULL,
    "way" TEXT NULL,
    "where" BLOB NULL,
    "account" BLOB NULL,
    "due_on" TEXT NULL,
    "default_clause" TEXT NULL,
    "paid_fen" INTEGER NOT NULL,
    "done_on" TEXT NULL,
    "defaulted_on" TEXT NULL,
    "urged_to" TEXT NULL,
    "reminded_on" TEXT NULL,
    CONSTRAINT "FK_obligation_agreement_agreement_id" FOREIGN KEY ("agreement_id") REFERENCES "agreement" ("id") ON DELETE CASCADE
);

CREATE TABLE "enforcement_claim" (
    "enforcement_id" BLOB NOT NULL,
    "obligation_id" BLOB NOT NULL,
    "place" INTEGER NOT NULL,
    "remaining_fen" INTEGER NULL,
    "delay_from" TEXT NOT NULL,
    CONSTRAINT "PK_enforcement_claim" PRIMARY KEY ("enforcement_id", "obligation_id"),
    CONSTRAINT "FK_enforcement_claim_enforcement_application_enforcement_id" FOREIGN KEY ("enforcement_id") REFERENCES "enforcement_application" ("id") ON DELETE CASCADE
);

CREATE TABLE "attachment" (
    "id" BLOB NOT NULL CONSTRAINT "PK_attachment" PRIMARY KEY,
    "dispute_id" BLOB NOT NULL,
    "party_id" BLOB NULL,
    "kind" INTEGER NOT NULL,
    "file_name" BLOB NOT NULL,
    "sha256" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "content_type" TEXT NOT NULL,
    "added_at" INTEGER NOT NULL,
    "added_by" TEXT NOT NULL,
    CONSTRAINT "FK_attachment_dispute_dispute_id" FOREIGN KEY ("dispute_id") REFERENCES "dispute" ("id") ON DELETE CASCADE,
    CONSTRAINT "FK_attachment_party_party_id" FOREIGN KEY ("party_id") REFERENCES "party" ("id") ON DELETE RESTRICT
);

CREATE TABLE "attendee" (
    "id" BLOB NOT NULL CONSTRAINT "PK_attendee" PRIMARY KEY,
    "session_id" BLOB NOT NULL,
    "place" INTEGER NOT NULL,
    "role" INTEGER NOT NULL,
    "party_id" BLOB NULL,
    "person_id" BLOB NULL,
    "organisation_id" BLOB NULL,
    "organisation_name" TEXT NULL,
    "name" BLOB NULL,
    "present" INTEGER NOT NULL,
    "site" BLOB NULL,
    CONSTRAINT "FK_attendee_session_session_id" FOREIGN KEY ("session_id") REFERENCES "session" ("id") ON DELETE CASCADE
);

CREATE TABLE "record_line" (
    "id" BLOB NOT NULL CONSTRAINT "PK_record_line" PRIMARY KEY,
    "session_id" BLOB NOT NULL,
    "place" INTEGER NOT NULL,
    "speaker_id" BLOB NULL,
    "kind" INTEGER NOT NULL,
    "text" BLOB NOT NULL,
    CONSTRAINT "FK_record_line_session_session_id" FOREIGN KEY ("session_id") REFERENCES "session" ("id") ON DELETE CASCADE
);

CREATE TABLE "record_signature" (
    "session_id" BLOB NOT NULL,
    "attendee_id" BLOB NOT NULL,
    "means" INTEGER NOT NULL,
    "image" BLOB NULL,
    "scan_id" BLOB NULL,
    "note" BLOB NULL,
    "at" INTEGER NOT NULL,
    "collected_by" TEXT NOT NULL,
    CONSTRAINT "PK_record_signature" PRIMARY KEY ("session_id", "attendee_id"),
    CONSTRAINT "FK_record_signature_session_session_id" FOREIGN KEY ("session_id") REFERENCES "session" ("id") ON DELETE CASCADE
);

CREATE TABLE "facts_signature" (
    "id" BLOB NOT NULL CONSTRAINT "PK_facts_signature" PRIMARY KEY,
    "dispute_id" BLOB NOT NULL,
    "party_id" BLOB NULL,
    "means" INTEGER NOT NULL,
    "image" BLOB NULL,
    "scan_id" BLOB NULL,
    "at" INTEGER NOT NULL,
    "collected_by" TEXT NOT NULL,
    CONSTRAINT "FK_facts_signature_undisputed_facts_dispute_id" FOREIGN KEY ("dispute_id") REFERENCES "undisputed_facts" ("dispute_id") ON DELETE CASCADE
);

CREATE TABLE "undisputed_fact" (
    "id" BLOB NOT NULL CONSTRAINT "PK_undisputed_fact" PRIMARY KEY,
    "dispute_id" BLOB NOT NULL,
    "place" INTEGER NOT NULL,
    "text" BLOB NOT NULL,
    CONSTRAINT "FK_undisputed_fact_undisputed_facts_dispute_id" FOREIGN KEY ("dispute_id") REFERENCES "undisputed_facts" ("dispute_id") ON DELETE CASCADE
);

CREATE TABLE "account_passkey" (
    "credential_id" BLOB NOT NULL CONSTRAINT "PK_account_passkey" PRIMARY KEY,
    "user_id" BLOB NOT NULL,
    "data" TEXT NOT NULL,
    CONSTRAINT "FK_account_passkey_account_user_id" FOREIGN KEY ("user_id") REFERENCES "account" ("id") ON DELETE CASCADE
);

CREATE TABLE "account_token" (
    "user_id" BLOB NOT NULL,
    "login_provider" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "value" TEXT NULL,
    CONSTRAINT "PK_account_token" PRIMARY KEY ("user_id", "login_provider", "name"),
    CONSTRAINT "FK_account_token_account_user_id" FOREIGN KEY ("user_id") REFERENCES "account" ("id") ON DELETE CASCADE
);

CREATE TABLE "mediator_language" (
    "person_id" BLOB NOT NULL,
    "language" TEXT NOT NULL,
    CONSTRAINT "PK_mediator_language" PRIMARY KEY ("person_id", "language"),
    CONSTRAINT "FK_mediator_language_mediator_person_id" FOREIGN KEY ("person_id") REFERENCES "mediator" ("person_id") ON DELETE CASCADE
);

CREATE TABLE "mediator_skill" (
    "person_id" BLOB NOT NULL,
    "category" TEXT NOT NULL,
    CONSTRAINT "PK_mediator_skill" PRIMARY KEY ("person_id", "category"),
    CONSTRAINT "FK_mediator_skill_mediator_person_id" FOREIGN KEY ("person_id") REFERENCES "mediator" ("person_id") ON DELETE CASCADE
);

CREATE TABLE "confirmation_applicant" (
    "confirmation_id" BLOB NOT NULL,
    "party_id" BLOB NOT NULL,
    "means" INTEGER NOT NULL,
    "joined_on" TEXT NOT NULL,
    "served_on" TEXT NULL,
    "object_until" TEXT NULL,
    CONSTRAINT "PK_confirmation_applicant" PRIMARY KEY ("confirmation_id", "party_id"),
    CONSTRAINT "FK_confirmation_applicant_confirmation_confirmation_id" FOREIGN KEY ("confirmation_id") REFERENCES "confirmation" ("id") ON DELETE CASCADE
);

CREATE TABLE "performance_entry" (
    "id" BLOB NOT NULL CONSTRAINT "PK_performance_entry" PRIMARY KEY,
    "obligation_id" BLOB NOT NULL,
    "dispute_id" BLOB NOT NULL,
    "place" INTEGER NOT NULL,
    "amount_fen" INTEGER NULL,
    "on" TEXT NOT NULL,
    "way" TEXT NULL,
    "proof_id" BLOB NULL,
    "proof_hash" TEXT NULL,
    "note" BLOB NULL,
    "told_by" BLOB NULL,
    "recorded_by" TEXT NOT NULL,
    "recorded_at" INTEGER NOT NULL,
    "echo" INTEGER NOT NULL,
    "echo_means" INTEGER NULL,
    "echoed_on" TEXT NULL,
    "echoed_by" TEXT NULL,
    "echo_note" BLOB NULL,
    CONSTRAINT "FK_performance_entry_obligation_obligation_id" FOREIGN KEY ("obligation_id") REFERENCES "obligation" ("id") ON DELETE CASCADE
);

CREATE UNIQUE INDEX "IX_account_normalized_user_name" ON "account" ("normalized_user_name");

CREATE INDEX "IX_account_person_id" ON "account" ("person_id");

CREATE UNIQUE INDEX "IX_account_phone_index" ON "account" ("phone_index");

CREATE INDEX "IX_account_passkey_user_id" ON "account_passkey" ("user_id");

CREATE UNIQUE INDEX "IX_agreement_dispute_id_revision" ON "agreement" ("dispute_id", "revision");

CREATE INDEX "IX_agreement_number" ON "agreement" ("number");

CREATE UNIQUE INDEX "IX_agreement_verification_code" ON "agreement" ("verification_code");

CREATE UNIQUE INDEX "IX_agreement_signature_agreement_id_place" ON "agreement_signature" ("agreement_id", "place");

CREATE INDEX "IX_agreement_signature_image_hash" ON "agreement_signature" ("image_hash");

CREATE UNIQUE INDEX "IX_agreement_signature_link_hash" ON "agreement_signature" ("link_hash");

CREATE UNIQUE INDEX "IX_api_key_hash" ON "api_key" ("hash");

CREATE INDEX "IX_api_key_organisation_id" ON "api_key" ("organisation_id");

CREATE INDEX "IX_appointment_organisation_id_role" ON "appointment" ("organisation_id", "role");

CREATE INDEX "IX_appointment_person_id" ON "appointment" ("person_id");

CREATE UNIQUE INDEX "IX_area_code" ON "area" ("code");

CREATE INDEX "IX_area_parent" ON "area" ("parent");

CREATE INDEX "IX_attachment_dispute_id" ON "attachment" ("dispute_id");

CREATE INDEX "IX_attachment_party_id" ON "attachment" ("party_id");

CREATE INDEX "IX_attachment_sha256" ON "attachment" ("sha256");

CREATE INDEX "IX_attendee_person_id" ON "attendee" ("person_id");

CREATE INDEX "IX_attendee_session_id" ON "attendee" ("session_id");

CREATE INDEX "IX_classification_dispute_id" ON "classification" ("dispute_id");

CREATE INDEX "IX_clock_basis_id" ON "clock" ("basis", "id") WHERE ended_on is null;

CREATE INDEX "IX_clock_county_code_due_on_id" ON "clock" ("county_code", "due_on", "id") WHERE ended_on is null;

CREATE INDEX "IX_clock_dispute_id" ON "clock" ("dispute_id");

CREATE INDEX "IX_clock_duty_breached_on_due_on_id" ON "clock" ("duty", "breached_on", "due_on", "id") WHERE ended_on is null;

CREATE INDEX "IX_clock_town_code_due_on_id" ON "clock" ("town_code", "due_on", "id") WHERE ended_on is null;

CREATE INDEX "IX_closing_echo_dispute_id" ON "closing_echo" ("dispute_id");

CREATE INDEX "IX_confirmation_agreement_id" ON "confirmation" ("agreement_id");

CREATE UNIQUE INDEX "IX_confirmation_case_number" ON "confirmation" ("case_number");

CREATE INDEX "IX_confirmation_court_id_status_due_on" ON "confirmation" ("court_id", "status", "due_on");

CREATE INDEX "IX_confirmation_dispute_id" ON "confirmation" ("dispute_id");

CREATE UNIQUE INDEX "IX_confirmation_verification_code" ON "confirmation" ("verification_code");

CREATE INDEX "IX_consent_dispute_id" ON "consent" ("dispute_id");

CREATE INDEX "IX_court_packet_dispute_id" ON "court_packet" ("dispute_id");

CREATE INDEX "IX_covered_dispute_dispute_id" ON "covered_dispute" ("dispute_id");

CREATE INDEX "IX_dispute_agreed_on" ON "dispute" ("agreed_on") WHERE agreed_on is not null;

CREATE INDEX "IX_dispute_community_code_due_on_number" ON "dispute" ("community_code", "due_on", "number") WHERE open;

CREATE INDEX "IX_dispute_community_code_registered_at_number" ON "dispute" ("community_code", "registered_at", "number");

CREATE INDEX "IX_dispute_county_code_due_on_number_open" ON "dispute" ("county_code", "due_on", "number", "open") WHERE open;

CREATE INDEX "IX_dispute_county_code_ended_month" ON "dispute" ("county_code", "ended_month");

CREATE INDEX "IX_dispute_county_code_registered_at_number" ON "dispute" ("county_code", "registered_at", "number");

CREATE INDEX "IX_dispute_county_code_registered_month" ON "dispute" ("county_code", "registered_month");

CREATE INDEX "IX_dispute_county_code_risk_registered_at_number" ON "dispute" ("county_code", "risk", "registered_at", "number") WHERE risk >= 2;

CREATE INDEX "IX_dispute_county_code_stage_risk_stage_since_number_returns_handler_id_due_on_open" ON "dispute" ("county_code", "stage", "risk", "stage_since", "number", "returns", "handler_id", "due_on", "open") WHERE open;

CREATE INDEX "IX_dispute_county_code_stage_town_code_type_code" ON "dispute" ("county_code", "stage", "town_code", "type_code");

CREATE INDEX "IX_dispute_county_code_supervised_since_number" ON "dispute" ("county_code", "supervised_since", "number") WHERE open;

CREATE INDEX "IX_dispute_court_id_registered_at_number" ON "dispute" ("court_id", "registered_at", "number");

CREATE INDEX "IX_dispute_due_rule_due_on_number" ON "dispute" ("due_rule", "due_on", "number") WHERE open;

CREATE INDEX "IX_dispute_grid_code_due_on_number" ON "dispute" ("grid_code", "due_on", "number") WHERE open;

CREATE INDEX "IX_dispute_handler_id_due_on_number" ON "dispute" ("handler_id", "due_on", "number") WHERE open;

CREATE INDEX "IX_dispute_handler_id_registered_at_number" ON "dispute" ("handler_id", "registered_at", "number");

CREATE INDEX "IX_dispute_mediator_id_due_on_number" ON "dispute" ("mediator_id", "due_on", "number") WHERE open;

CREATE INDEX "IX_dispute_mediator_id_registered_at_number" ON "dispute" ("mediator_id", "registered_at", "number");

CREATE UNIQUE INDEX "IX_dispute_number" ON "dispute" ("number");

CREATE INDEX "IX_dispute_registrar_id_registered_at_number" ON "dispute" ("registrar_id", "registered_at", "number");

CREATE INDEX "IX_dispute_source_ref" ON "dispute" ("source_ref") WHERE source_ref is not null;

CREATE INDEX "IX_dispute_text_print" ON "dispute" ("text_print");

CREATE INDEX "IX_dispute_town_code_due_on_number" ON "dispute" ("town_code", "due_on", "number") WHERE open;

CREATE INDEX "IX_dispute_town_code_registered_at_number" ON "dispute" ("town_code", "registered_at", "number");

CREATE INDEX "IX_dispute_link_to_id" ON "dispute_link" ("to_id");

CREATE UNIQUE INDEX "IX_door_code_code_hash" ON "door_code" ("code_hash");

CREATE INDEX "IX_door_code_dispute_id" ON "door_code" ("dispute_id");

CREATE INDEX "IX_duplicate_link_other_id" ON "duplicate_link" ("other_id");

CREATE INDEX "IX_duty_organisation_id" ON "duty" ("organisation_id");

CREATE INDEX "IX_duty_person_id" ON "duty" ("person_id");

CREATE INDEX "IX_enforcement_application_dispute_id" ON "enforcement_application" ("dispute_id");

CREATE INDEX "IX_export_job_account_requested_at" ON "export_job" ("account", "requested_at");

CREATE INDEX "IX_export_job_leased_until" ON "export_job" ("leased_until") WHERE ready_at is null;

CREATE UNIQUE INDEX "IX_facts_signature_dispute_id_party_id" ON "facts_signature" ("dispute_id", "party_id");

CREATE UNIQUE INDEX "IX_filing_case_number" ON "filing" ("case_number");

CREATE INDEX "IX_filing_court_id_status_docket_by" ON "filing" ("court_id", "status", "docket_by");

CREATE INDEX "IX_filing_dispute_id" ON "filing" ("dispute_id");

CREATE INDEX "IX_follow_up_visit_dispute_id" ON "follow_up_visit" ("dispute_id");

CREATE INDEX "IX_guidance_note_dispute_id" ON "guidance_note" ("dispute_id");

CREATE INDEX "IX_import_batch_leased_until" ON "import_batch" ("leased_until") WHERE finished_at is null;

CREATE INDEX "IX_import_batch_organisation_received_at" ON "import_batch" ("organisation", "received_at");

CREATE INDEX "IX_import_row_batch_id_outcome_line" ON "import_row" ("batch_id", "outcome", "line");

CREATE INDEX "IX_import_row_key" ON "import_row" ("key");

CREATE UNIQUE INDEX "IX_intake_draft_code_index" ON "intake_draft" ("code_index");

CREATE INDEX "IX_intake_draft_expires_at" ON "intake_draft" ("expires_at");

CREATE UNIQUE INDEX "IX_invitation_code_hash" ON "invitation" ("code_hash");

CREATE INDEX "IX_invitation_dispute_id" ON "invitation" ("dispute_id");

CREATE INDEX "IX_invited_body_organisation_id" ON "invited_body" ("organisation_id");

CREATE INDEX "IX_joint_task_dispute_id" ON "joint_task" ("dispute_id");

CREATE INDEX "IX_joint_task_organisation_id_due_on" ON "joint_task" ("organisation_id", "due_on") WHERE done_on is null;

CREATE INDEX "IX_mediator_assignment_dispute_id" ON "mediator_assignment" ("dispute_id");

CREATE INDEX "IX_obligation_agreement_id_place" ON "obligation" ("agreement_id", "place");

CREATE INDEX "IX_obligation_dispute_id_due_on" ON "obligation" ("dispute_id", "due_on");

CREATE INDEX "IX_obligation_due_on_id" ON "obligation" ("due_on", "id") WHERE done_on is null;

CREATE INDEX "IX_one_time_code_address_index_sent_at" ON "one_time_code" ("address_index", "sent_at");

CREATE INDEX "IX_one_time_code_phone_index_sent_at" ON "one_time_code" ("phone_index", "sent_at");

CREATE INDEX "IX_organisation_area" ON "organisation" ("area");

CREATE INDEX "IX_organisation_name" ON "organisation" ("name");

CREATE INDEX "IX_organisation_coverage_area" ON "organisation_coverage" ("area");

CREATE INDEX "IX_outbox_due" ON "outbox" ("due") WHERE not done;

CREATE INDEX "IX_party_account_id" ON "party" ("account_id");

CREATE INDEX "IX_party_dispute_id" ON "party" ("dispute_id");

CREATE INDEX "IX_party_id_index" ON "party" ("id_index");

CREATE INDEX "IX_party_name_index" ON "party" ("name_index");

CREATE INDEX "IX_party_phone_index" ON "party" ("phone_index");

CREATE INDEX "IX_performance_entry_dispute_id_proof_hash" ON "performance_entry" ("dispute_id", "proof_hash");

CREATE INDEX "IX_performance_entry_obligation_id" ON "performance_entry" ("obligation_id");

CREATE INDEX "IX_performance_entry_on_id" ON "performance_entry" ("on", "id") WHERE echo = 0;

CREATE INDEX "IX_person_name_id" ON "person" ("name", "id");

CREATE INDEX "IX_person_phone_index" ON "person" ("phone_index");

CREATE INDEX "IX_phone_inbox_phone_index_received_at" ON "phone_inbox" ("phone_index", "received_at");

CREATE INDEX "IX_random_draw_dispute_id" ON "random_draw" ("dispute_id");

CREATE INDEX "IX_record_line_session_id" ON "record_line" ("session_id");

CREATE INDEX "IX_recusal_person_id" ON "recusal" ("person_id");

CREATE UNIQUE INDEX "IX_referral_dispute_id_place" ON "referral" ("dispute_id", "place");

CREATE INDEX "IX_risk_review_dispute_id" ON "risk_review" ("dispute_id");

CREATE INDEX "IX_satisfaction_asked_at" ON "satisfaction" ("asked_at");

CREATE INDEX "IX_session_dispute_id" ON "session" ("dispute_id");

CREATE INDEX "IX_session_mediator_id_starts_at" ON "session" ("mediator_id", "starts_at");

CREATE INDEX "IX_session_organisation_id_starts_at" ON "session" ("organisation_id", "starts_at");

CREATE INDEX "IX_session_starts_at" ON "session" ("starts_at");

CREATE INDEX "IX_skipped_step_at" ON "skipped_step" ("at");

CREATE INDEX "IX_skipped_step_dispute_id" ON "skipped_step" ("dispute_id");

CREATE INDEX "IX_supplement_dispute_id" ON "supplement" ("dispute_id");

CREATE INDEX "IX_suspect_dispute_dispute_id" ON "suspect_dispute" ("dispute_id");

CREATE INDEX "IX_suspension_dispute_id" ON "suspension" ("dispute_id");

CREATE INDEX "IX_suspicion_county_code_found_at" ON "suspicion" ("county_code", "found_at");

CREATE UNIQUE INDEX "IX_suspicion_detector_key" ON "suspicion" ("detector", "key");

CREATE INDEX "IX_term_extension_dispute_id" ON "term_extension" ("dispute_id");

CREATE INDEX "IX_undisputed_fact_dispute_id" ON "undisputed_fact" ("dispute_id");

CREATE INDEX "IX_urging_notice_dispute_id" ON "urging_notice" ("dispute_id");

CREATE INDEX "IX_visit_dispute_id" ON "visit" ("dispute_id");

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20260101000000_Initial', '10.0.14');

COMMIT;

BEGIN TRANSACTION;
create trigger event_no_update before update on event begin select raise(abort, 'events are never changed'); end;

create trigger event_no_delete before delete on event begin select raise(abort, 'events are never changed'); end;

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20260101000001_EventsAreFinal', '10.0.14');

COMMIT;


CREATE TABLE IF NOT EXISTS "__EFMigrationsHistory" (
    "MigrationId" character varying(150) NOT NULL,
    "ProductVersion" character varying(32) NOT NULL,
    CONSTRAINT "PK___EFMigrationsHistory" PRIMARY KEY ("MigrationId")
);

START TRANSACTION;
CREATE TABLE account_journal (
    id uuid NOT NULL,
    version integer NOT NULL,
    head bytea NOT NULL,
    CONSTRAINT "PK_account_journal" PRIMARY KEY (id)
);

CREATE TABLE api_key (
    id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    name character varying(60) NOT NULL,
    scope character varying(17),
    prefix character varying(20) NOT NULL,
    hash bytea NOT NULL,
    issued_at bigint NOT NULL,
    last_used_on date,
    revoked_at bigint,
    version integer NOT NULL,
    head bytea NOT NULL,
    CONSTRAINT "PK_api_key" PRIMARY KEY (id)
);

CREATE TABLE area (
    id uuid NOT NULL,
    code character varying(17) NOT NULL,
    parent character varying(17),
    name character varying(60) NOT NULL,
    kind_name character varying(20) NOT NULL,
    latitude double precision,
    longitude double precision,
    population integer,
    households integer,
    active boolean NOT NULL,
    version integer NOT NULL,
    head bytea NOT NULL,
    CONSTRAINT "PK_area" PRIMARY KEY (id)
);

CREATE TABLE dispute (
    id uuid NOT NULL,
    number character varying(40) NOT NULL,
    stage smallint NOT NULL,
    open boolean NOT NULL,
    area character varying(17) NOT NULL,
    province_code character varying(17),
    city_code character varying(17),
    county_code character varying(17),
    town_code character varying(17),
    community_code character varying(17),
    grid_code character varying(17),
    due_on date,
    due_rule character varying(20),
    due_from date,
    registered_at bigint NOT NULL,
    registered_month integer NOT NULL,
    stage_since bigint NOT NULL,
    ended_at bigint,
    ended_month integer,
    diverted_on date,
    agreed_on date,
    confirmed_on date,
    kept_percent integer,
    enforced_on date,
    channel smallint NOT NULL,
    title character varying(100) NOT NULL,
    narrative character varying(10000) NOT NULL,
    text_print bigint,
    wants character varying(2000) NOT NULL,
    amount_fen bigint,
    requested_on date NOT NULL,
    registrar_id uuid,
    incident_on date,
    spot bytea,
    type_hint character varying(10),
    source_ref character varying(100),
    contact_wish bytea,
    is_sign boolean NOT NULL,
    type_code character varying(4),
    trade_tags character varying(100),
    risk smallint NOT NULL,
    risk_flags integer NOT NULL,
    supervised_since bigint,
    awaits_designation boolean NOT NULL,
    handler_id uuid,
    handler_name character varying(400),
    mediator_id uuid,
    mediator_name character varying(400),
    mediator_tie character varying(500),
    mediator_tie_weight smallint,
    court_id uuid,
    rung integer NOT NULL,
    round integer NOT NULL,
    round_on_rung integer NOT NULL,
    returns integer NOT NULL,
    version integer NOT NULL,
    head bytea NOT NULL,
    CONSTRAINT "PK_dispute" PRIMARY KEY (id)
);

CREATE TABLE event (
    stream_id uuid NOT NULL,
    seq integer NOT NULL,
    kind character varying(80) NOT NULL,
    at bigint NOT NULL,
    actor_name character varying(60) NOT NULL,
    account uuid,
    person uuid,
    organisation uuid,
    on_behalf_of character varying(400),
    reason character varying(2000),
    device character varying(40) NOT NULL,
    payload text NOT NULL,
    hash bytea NOT NULL,
    CONSTRAINT "PK_event" PRIMARY KEY (stream_id, seq)
);

CREATE TABLE export_job (
    id uuid NOT NULL,
    format smallint NOT NULL,
    filter bytea NOT NULL,
    judged_on date NOT NULL,
    reason character varying(200) NOT NULL,
    requested_at bigint NOT NULL,
    total integer NOT NULL,
    done integer NOT NULL,
    parts integer NOT NULL,
    cursor character varying(60),
    filled boolean NOT NULL,
    leased_until bigint NOT NULL,
    attempts integer NOT NULL,
    ready_at bigint,
    file_sha256 character varying(64),
    file_size bigint,
    actor_name character varying(60) NOT NULL,
    account uuid NOT NULL,
    person uuid,
    organisation uuid,
    scope character varying(17),
    version integer NOT NULL,
    head bytea NOT NULL,
    CONSTRAINT "PK_export_job" PRIMARY KEY (id)
);

CREATE TABLE holiday_notice (
    id uuid NOT NULL,
    year integer NOT NULL,
    source character varying(400) NOT NULL,
    days text NOT NULL,
    taken_by character varying(60) NOT NULL,
    taken_at bigint NOT NULL,
    version integer NOT NULL,
    head bytea NOT NULL,
    CONSTRAINT "PK_holiday_notice" PRIMARY KEY (id)
);

CREATE TABLE import_batch (
    id uuid NOT NULL,
    kind smallint NOT NULL,
    file_name character varying(100) NOT NULL,
    area character varying(17) NOT NULL,
    court_id uuid,
    headers character varying(8000) NOT NULL,
    total integer NOT NULL,
    imported integer NOT NULL,
    repeated integer NOT NULL,
    rejected integer NOT NULL,
    received_at bigint NOT NULL,
    finished_at bigint,
    leased_until bigint NOT NULL,
    actor_name character varying(60) NOT NULL,
    account uuid,
    person uuid,
    organisation uuid,
    scope character varying(17),
    version integer NOT NULL,
    head bytea NOT NULL,
    CONSTRAINT "PK_import_batch" PRIMARY KEY (id)
);

CREATE TABLE intake_draft (
    id uuid NOT NULL,
    code_index bytea NOT NULL,
    content bytea,
    phone_index bytea,
    expires_at bigint NOT NULL,
    submitted_at bigint,
    failed_tries integer NOT NULL,
    CONSTRAINT "PK_intake_draft" PRIMARY KEY (id)
);

CREATE TABLE one_time_code (
    id uuid NOT NULL,
    purpose smallint NOT NULL,
    phone_index bytea NOT NULL,
    address_index bytea NOT NULL,
    hash bytea NOT NULL,
    sent_at bigint NOT NULL,
    expires bigint NOT NULL,
    tries integer NOT NULL,
    used boolean NOT NULL,
    CONSTRAINT "PK_one_time_code" PRIMARY KEY (id)
);

CREATE TABLE organisation (
    id uuid NOT NULL,
    kind smallint NOT NULL,
    name character varying(80) NOT NULL,
    short_name character varying(16) NOT NULL,
    area character varying(17) NOT NULL,
    rung smallint NOT NULL,
    court_code character varying(12),
    phone character varying(30),
    address character varying(400),
    hours character varying(400),
    services character varying(400),
    "from" date NOT NULL,
    "to" date,
    version integer NOT NULL,
    head bytea NOT NULL,
    CONSTRAINT "PK_organisation" PRIMARY KEY (id)
);

CREATE TABLE outbox (
    id uuid NOT NULL,
    kind character varying(60) NOT NULL,
    payload character varying(8000) NOT NULL,
    about uuid,
    due bigint NOT NULL,
    attempts integer NOT NULL,
    done boolean NOT NULL,
    last_error character varying(400),
    CONSTRAINT "PK_outbox" PRIMARY KEY (id)
);

CREATE TABLE person (
    id uuid NOT NULL,
    name character varying(100) NOT NULL,
    sex smallint NOT NULL,
    phone bytea,
    phone_index bytea,
    groups smallint NOT NULL,
    version integer NOT NULL,
    head bytea NOT NULL,
    CONSTRAINT "PK_person" PRIMARY KEY (id)
);

CREATE TABLE phone_inbox (
    id uuid NOT NULL,
    phone_index bytea NOT NULL,
    text character varying(500) NOT NULL,
    received_at bigint NOT NULL,
    CONSTRAINT "PK_phone_inbox" PRIMARY KEY (id)
);

CREATE TABLE recount_stop (
    id uuid NOT NULL,
    stopped_at bigint,
    stopped_by character varying(60),
    version integer NOT NULL,
    head bytea NOT NULL,
    CONSTRAINT "PK_recount_stop" PRIMARY KEY (id)
);

CREATE TABLE request (
    key character varying(100) NOT NULL,
    stream_id uuid NOT NULL,
    at bigint NOT NULL,
    CONSTRAINT "PK_request" PRIMARY KEY (key)
);

CREATE TABLE series (
    name character varying(100) NOT NULL,
    last integer NOT NULL,
    CONSTRAINT "PK_series" PRIMARY KEY (name)
);

CREATE TABLE suspicion (
    id uuid NOT NULL,
    detector smallint NOT NULL,
    key character varying(100) NOT NULL,
    county_code character varying(17),
    town_code character varying(17),
    found_at bigint NOT NULL,
    reasons character varying(4000) NOT NULL,
    verdict smallint,
    answer bytea,
    answered_by character varying(60),
    answered_at bigint,
    version integer NOT NULL,
    head bytea NOT NULL,
    CONSTRAINT "PK_suspicion" PRIMARY KEY (id)
);

CREATE TABLE agreement (
    id uuid NOT NULL,
    dispute_id uuid NOT NULL,
    revision integer NOT NULL,
    form smallint NOT NULL,
    status smallint NOT NULL,
    basis smallint NOT NULL,
    number character varying(60) NOT NULL,
    committee_id uuid NOT NULL,
    committee_name character varying(100) NOT NULL,
    mediator_id uuid,
    mediator_name character varying(60) NOT NULL,
    total_fen bigint,
    facts bytea NOT NULL,
    responsibility bytea,
    other_terms bytea,
    wet_ink_only boolean NOT NULL,
    text bytea,
    text_hash bytea,
    drafted_on date NOT NULL,
    agreed_on date,
    effective_on date,
    verification_code character varying(12) NOT NULL,
    CONSTRAINT "PK_agreement" PRIMARY KEY (id),
    CONSTRAINT "FK_agreement_dispute_dispute_id" FOREIGN KEY (dispute_id) REFERENCES dispute (id) ON DELETE CASCADE
);

CREATE TABLE classification (
    id uuid NOT NULL,
    dispute_id uuid NOT NULL,
    suggested character varying(4),
    confidence integer NOT NULL,
    keywords character varying(2000) NOT NULL,
    confirmed character varying(4) NOT NULL,
    edition character varying(20) NOT NULL,
    by character varying(60) NOT NULL,
    at bigint NOT NULL,
    CONSTRAINT "PK_classification" PRIMARY KEY (id),
    CONSTRAINT "FK_classification_dispute_dispute_id" FOREIGN KEY (dispute_id) REFERENCES dispute (id) ON DELETE CASCADE
);

CREATE TABLE clock (
    id uuid NOT NULL,
    dispute_id uuid NOT NULL,
    seq integer NOT NULL,
    rule character varying(20) NOT NULL,
    subject uuid,
    duty smallint NOT NULL,
    leads boolean NOT NULL,
    "from" date NOT NULL,
    length character varying(20),
    set_on date,
    source character varying(400),
    changes character varying(8000) NOT NULL,
    state smallint NOT NULL,
    due_on date,
    ended_on date,
    basis character varying(40) NOT NULL,
    county_code character varying(17),
    town_code character varying(17),
    warned_on date,
    breached_on date,
    supervised_on date,
    CONSTRAINT "PK_clock" PRIMARY KEY (id),
    CONSTRAINT "FK_clock_dispute_dispute_id" FOREIGN KEY (dispute_id) REFERENCES dispute (id) ON DELETE CASCADE
);

CREATE TABLE closing_echo (
    id uuid NOT NULL,
    dispute_id uuid NOT NULL,
    party_id uuid NOT NULL,
    word smallint NOT NULL,
    means smallint NOT NULL,
    "on" date NOT NULL,
    words bytea,
    tries integer,
    noted_by character varying(60) NOT NULL,
    noted_at bigint NOT NULL,
    answer bytea,
    answered_by character varying(60),
    answered_at bigint,
    CONSTRAINT "PK_closing_echo" PRIMARY KEY (id),
    CONSTRAINT "FK_closing_echo_dispute_dispute_id" FOREIGN KEY (dispute_id) REFERENCES dispute (id) ON DELETE CASCADE
);

CREATE TABLE consent (
    id uuid NOT NULL,
    dispute_id uuid NOT NULL,
    party_id uuid NOT NULL,
    kind smallint NOT NULL,
    answer smallint NOT NULL,
    means smallint NOT NULL,
    round integer NOT NULL,
    mediator_id uuid,
    extension_id uuid,
    "on" date NOT NULL,
    witness bytea,
    noted_by character varying(60) NOT NULL,
    noted_at bigint NOT NULL,
    CONSTRAINT "PK_consent" PRIMARY KEY (id),
    CONSTRAINT "FK_consent_dispute_dispute_id" FOREIGN KEY (dispute_id) REFERENCES dispute (id) ON DELETE CASCADE
);

CREATE TABLE court_packet (
    id uuid NOT NULL,
    dispute_id uuid NOT NULL,
    kind smallint NOT NULL,
    court_id uuid NOT NULL,
    court_name character varying(100) NOT NULL,
    content bytea NOT NULL,
    made_at bigint NOT NULL,
    delivered_at bigint,
    CONSTRAINT "PK_court_packet" PRIMARY KEY (id),
    CONSTRAINT "FK_court_packet_dispute_dispute_id" FOREIGN KEY (dispute_id) REFERENCES dispute (id) ON DELETE CASCADE
);

CREATE TABLE dispute_link (
    from_id uuid NOT NULL,
    to_id uuid NOT NULL,
    from_number character varying(40) NOT NULL,
    kind smallint NOT NULL,
    to_number character varying(40) NOT NULL,
    reason character varying(500) NOT NULL,
    by character varying(60) NOT NULL,
    at bigint NOT NULL,
    CONSTRAINT "PK_dispute_link" PRIMARY KEY (from_id, to_id),
    CONSTRAINT "FK_dispute_link_dispute_from_id" FOREIGN KEY (from_id) REFERENCES dispute (id) ON DELETE RESTRICT,
    CONSTRAINT "FK_dispute_link_dispute_to_id" FOREIGN KEY (to_id) REFERENCES dispute (id) ON DELETE RESTRICT
);

CREATE TABLE door_code (
    id uuid NOT NULL,
    dispute_id uuid NOT NULL,
    party_id uuid NOT NULL,
    shown_by character varying(60) NOT NULL,
    code_hash bytea NOT NULL,
    expires bigint NOT NULL,
    CONSTRAINT "PK_door_code" PRIMARY KEY (id),
    CONSTRAINT "FK_door_code_dispute_dispute_id" FOREIGN KEY (dispute_id) REFERENCES dispute (id) ON DELETE CASCADE
);

CREATE TABLE dossier (
    dispute_id uuid NOT NULL,
    number character varying(60) NOT NULL,
    archived_on date NOT NULL,
    filed_by character varying(60) NOT NULL,
    retain_until date NOT NULL,
    missing bytea,
    CONSTRAINT "PK_dossier" PRIMARY KEY (dispute_id),
    CONSTRAINT "FK_dossier_dispute_dispute_id" FOREIGN KEY (dispute_id) REFERENCES dispute (id) ON DELETE CASCADE
);

CREATE TABLE duplicate_link (
    dispute_id uuid NOT NULL,
    other_id uuid NOT NULL,
    at bigint NOT NULL,
    CONSTRAINT "PK_duplicate_link" PRIMARY KEY (dispute_id, other_id),
    CONSTRAINT "FK_duplicate_link_dispute_dispute_id" FOREIGN KEY (dispute_id) REFERENCES dispute (id) ON DELETE CASCADE,
    CONSTRAINT "FK_duplicate_link_dispute_other_id" FOREIGN KEY (other_id) REFERENCES dispute (id) ON DELETE CASCADE
);

CREATE TABLE enforcement_application (
    id uuid NOT NULL,
    dispute_id uuid NOT NULL,
    agreement_id uuid NOT NULL,
    applicant_id uuid NOT NULL,
    ruling_number character varying(60) NOT NULL,
    court_id uuid NOT NULL,
    court_name character varying(100) NOT NULL,
    applied_on date NOT NULL,
    applied_by character varying(60) NOT NULL,
    "limit" date NOT NULL,
    property_clues bytea,
    packet_id uuid NOT NULL,
    CONSTRAINT "PK_enforcement_application" PRIMARY KEY (id),
    CONSTRAINT "FK_enforcement_application_dispute_dispute_id" FOREIGN KEY (dispute_id) REFERENCES dispute (id) ON DELETE CASCADE
);

CREATE TABLE filing (
    id uuid NOT NULL,
    dispute_id uuid NOT NULL,
    packet_id uuid NOT NULL,
    court_id uuid NOT NULL,
    court_name character varying(100) NOT NULL,
    basis smallint NOT NULL,
    filed_on date NOT NULL,
    filed_by character varying(60) NOT NULL,
    docket_by date NOT NULL,
    status smallint NOT NULL,
    case_number character varying(60),
    docketed_on date,
    fast_track boolean NOT NULL,
    return_reason bytea,
    CONSTRAINT "PK_filing" PRIMARY KEY (id),
    CONSTRAINT "FK_filing_dispute_dispute_id" FOREIGN KEY (dispute_id) REFERENCES dispute (id) ON DELETE CASCADE
);

CREATE TABLE follow_up_visit (
    id uuid NOT NULL,
    dispute_id uuid NOT NULL,
    party_id uuid NOT NULL,
    "on" date NOT NULL,
    means smallint NOT NULL,
    performance smallint NOT NULL,
    satisfaction integer,
    relapse boolean NOT NULL,
    signs bytea,
    measures bytea,
    note bytea,
    visitor_name character varying(60) NOT NULL,
    recorded_at bigint NOT NULL,
    CONSTRAINT "PK_follow_up_visit" PRIMARY KEY (id),
    CONSTRAINT "FK_follow_up_visit_dispute_dispute_id" FOREIGN KEY (dispute_id) REFERENCES dispute (id) ON DELETE CASCADE
);

CREATE TABLE guidance_note (
    id uuid NOT NULL,
    dispute_id uuid NOT NULL,
    session_id uuid,
    text bytea NOT NULL,
    judge_id uuid,
    judge_name character varying(60) NOT NULL,
    court_id uuid,
    at bigint NOT NULL,
    CONSTRAINT "PK_guidance_note" PRIMARY KEY (id),
    CONSTRAINT "FK_guidance_note_dispute_dispute_id" FOREIGN KEY (dispute_id) REFERENCES dispute (id) ON DELETE CASCADE
);

CREATE TABLE invitation (
    id uuid NOT NULL,
    dispute_id uuid NOT NULL,
    party_id uuid NOT NULL,
    means smallint NOT NULL,
    "on" date NOT NULL,
    sent_by character varying(60) NOT NULL,
    code_hash bytea,
    expires bigint,
    opened_on date,
    CONSTRAINT "PK_invitation" PRIMARY KEY (id),
    CONSTRAINT "FK_invitation_dispute_dispute_id" FOREIGN KEY (dispute_id) REFERENCES dispute (id) ON DELETE CASCADE
);

CREATE TABLE invited_body (
    dispute_id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    name character varying(80) NOT NULL,
    request character varying(500) NOT NULL,
    invited_by character varying(60) NOT NULL,
    invited_at bigint NOT NULL,
    joins boolean,
    answer character varying(500),
    answered_by character varying(60),
    answered_at bigint,
    CONSTRAINT "PK_invited_body" PRIMARY KEY (dispute_id, organisation_id),
    CONSTRAINT "FK_invited_body_dispute_dispute_id" FOREIGN KEY (dispute_id) REFERENCES dispute (id) ON DELETE CASCADE
);

CREATE TABLE joint_task (
    id uuid NOT NULL,
    dispute_id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    organisation_name character varying(100) NOT NULL,
    what bytea NOT NULL,
    due_on date NOT NULL,
    assigned_by character varying(60) NOT NULL,
    assigned_at bigint NOT NULL,
    done_on date,
    result bytea,
    done_by character varying(60),
    CONSTRAINT "PK_joint_task" PRIMARY KEY (id),
    CONSTRAINT "FK_joint_task_dispute_dispute_id" FOREIGN KEY (dispute_id) REFERENCES dispute (id) ON DELETE CASCADE
);

CREATE TABLE mediator_assignment (
    id uuid NOT NULL,
    dispute_id uuid NOT NULL,
    person_id uuid NOT NULL,
    name character varying(100) NOT NULL,
    organisation_id uuid NOT NULL,
    chosen_by smallint NOT NULL,
    disclosed_tie character varying(500),
    reason character varying(2000),
    draw_id uuid,
    by character varying(60) NOT NULL,
    at bigint NOT NULL,
    ended_at bigint,
    CONSTRAINT "PK_mediator_assignment" PRIMARY KEY (id),
    CONSTRAINT "FK_mediator_assignment_dispute_dispute_id" FOREIGN KEY (dispute_id) REFERENCES dispute (id) ON DELETE CASCADE
);

CREATE TABLE non_acceptance (
    dispute_id uuid NOT NULL,
    matter_code character varying(4) NOT NULL,
    text character varying(400) NOT NULL,
    instead character varying(1000) NOT NULL,
    source character varying(400) NOT NULL,
    by character varying(60) NOT NULL,
    at bigint NOT NULL,
    CONSTRAINT "PK_non_acceptance" PRIMARY KEY (dispute_id),
    CONSTRAINT "FK_non_acceptance_dispute_dispute_id" FOREIGN KEY (dispute_id) REFERENCES dispute (id) ON DELETE CASCADE
);

CREATE TABLE notice_receipt (
    dispute_id uuid NOT NULL,
    party_id uuid NOT NULL,
    version character varying(20) NOT NULL,
    means smallint NOT NULL,
    "on" date NOT NULL,
    noted_by character varying(60) NOT NULL,
    noted_at bigint NOT NULL,
    CONSTRAINT "PK_notice_receipt" PRIMARY KEY (dispute_id, party_id),
    CONSTRAINT "FK_notice_receipt_dispute_dispute_id" FOREIGN KEY (dispute_id) REFERENCES dispute (id) ON DELETE CASCADE
);

CREATE TABLE party (
    id uuid NOT NULL,
    dispute_id uuid NOT NULL,
    side smallint NOT NULL,
    place integer NOT NULL,
    kind smallint NOT NULL,
    name bytea NOT NULL,
    name_index bytea NOT NULL,
    id_number bytea,
    id_index bytea,
    phone bytea,
    phone_index bytea,
    address bytea,
    representative bytea,
    account_id uuid,
    CONSTRAINT "PK_party" PRIMARY KEY (id),
    CONSTRAINT "FK_party_dispute_dispute_id" FOREIGN KEY (dispute_id) REFERENCES dispute (id) ON DELETE CASCADE
);

CREATE TABLE random_draw (
    id uuid NOT NULL,
    dispute_id uuid NOT NULL,
    rule character varying(20) NOT NULL,
    seed character varying(32) NOT NULL,
    candidates character varying(40000) NOT NULL,
    candidates_hash character varying(64) NOT NULL,
    result integer NOT NULL,
    person_id uuid NOT NULL,
    drawn_by character varying(60) NOT NULL,
    at bigint NOT NULL,
    CONSTRAINT "PK_random_draw" PRIMARY KEY (id),
    CONSTRAINT "FK_random_draw_dispute_dispute_id" FOREIGN KEY (dispute_id) REFERENCES dispute (id) ON DELETE CASCADE
);

CREATE TABLE referral (
    id uuid NOT NULL,
    dispute_id uuid NOT NULL,
    place integer NOT NULL,
    kind smallint NOT NULL,
    court smallint NOT NULL,
    target_id uuid NOT NULL,
    target_name character varying(80) NOT NULL,
    rung integer NOT NULL,
    reason character varying(500) NOT NULL,
    final boolean NOT NULL,
    sent_by character varying(60) NOT NULL,
    sent_at bigint NOT NULL,
    accept_by date NOT NULL,
    return_by date NOT NULL,
    accepted_at bigint,
    accepted_by character varying(60),
    returned_at bigint,
    return_ground smallint,
    return_reason character varying(500),
    recalled_at bigint,
    term_rule character varying(20),
    term_length character varying(20),
    term_from date,
    term_source character varying(400),
    term_last_day date,
    CONSTRAINT "PK_referral" PRIMARY KEY (id),
    CONSTRAINT "FK_referral_dispute_dispute_id" FOREIGN KEY (dispute_id) REFERENCES dispute (id) ON DELETE CASCADE
);

CREATE TABLE risk_review (
    id uuid NOT NULL,
    dispute_id uuid NOT NULL,
    advised smallint NOT NULL,
    advised_flags integer NOT NULL,
    level smallint NOT NULL,
    flags integer NOT NULL,
    reasons bytea NOT NULL,
    note bytea,
    by character varying(60) NOT NULL,
    at bigint NOT NULL,
    CONSTRAINT "PK_risk_review" PRIMARY KEY (id),
    CONSTRAINT "FK_risk_review_dispute_dispute_id" FOREIGN KEY (dispute_id) REFERENCES dispute (id) ON DELETE CASCADE
);

CREATE TABLE round_ending (
    dispute_id uuid NOT NULL,
    round integer NOT NULL,
    rung integer NOT NULL,
    escalated boolean NOT NULL,
    reason_code character varying(40) NOT NULL,
    note bytea,
    costly_conduct bytea,
    hints_for_court bytea,
    routes_told integer NOT NULL,
    materials_returned boolean NOT NULL,
    handler_name character varying(400),
    mediator_name character varying(400),
    "on" date NOT NULL,
    CONSTRAINT "PK_round_ending" PRIMARY KEY (dispute_id, round),
    CONSTRAINT "FK_round_ending_dispute_dispute_id" FOREIGN KEY (dispute_id) REFERENCES dispute (id) ON DELETE CASCADE
);

CREATE TABLE satisfaction (
    dispute_id uuid NOT NULL,
    party_id uuid NOT NULL,
    asked_at bigint,
    score integer,
    words bytea,
    answered_at bigint,
    CONSTRAINT "PK_satisfaction" PRIMARY KEY (dispute_id, party_id),
    CONSTRAINT "FK_satisfaction_dispute_dispute_id" FOREIGN KEY (dispute_id) REFERENCES dispute (id) ON DELETE CASCADE
);

CREATE TABLE session (
    id uuid NOT NULL,
    dispute_id uuid NOT NULL,
    place integer NOT NULL,
    round integer NOT NULL,
    mode smallint NOT NULL,
    status smallint NOT NULL,
    starts_at bigint NOT NULL,
    minutes integer NOT NULL,
    "where" bytea NOT NULL,
    organisation_id uuid,
    mediator_id uuid,
    held_from bigint,
    held_to bigint,
    result smallint,
    outcome bytea,
    read_back boolean NOT NULL,
    revision integer NOT NULL,
    recorded_by character varying(60),
    recorded_at uuid,
    final_at bigint,
    record_hash bytea,
    CONSTRAINT "PK_session" PRIMARY KEY (id),
    CONSTRAINT "FK_session_dispute_dispute_id" FOREIGN KEY (dispute_id) REFERENCES dispute (id) ON DELETE CASCADE
);

CREATE TABLE skipped_step (
    id uuid NOT NULL,
    dispute_id uuid NOT NULL,
    step smallint NOT NULL,
    rung integer,
    reason character varying(500) NOT NULL,
    by character varying(60) NOT NULL,
    at bigint NOT NULL,
    CONSTRAINT "PK_skipped_step" PRIMARY KEY (id),
    CONSTRAINT "FK_skipped_step_dispute_dispute_id" FOREIGN KEY (dispute_id) REFERENCES dispute (id) ON DELETE CASCADE
);

CREATE TABLE supplement (
    id uuid NOT NULL,
    dispute_id uuid NOT NULL,
    text bytea NOT NULL,
    at bigint NOT NULL,
    by character varying(60) NOT NULL,
    on_behalf_of bytea,
    CONSTRAINT "PK_supplement" PRIMARY KEY (id),
    CONSTRAINT "FK_supplement_dispute_dispute_id" FOREIGN KEY (dispute_id) REFERENCES dispute (id) ON DELETE CASCADE
);

CREATE TABLE suspension (
    id uuid NOT NULL,
    dispute_id uuid NOT NULL,
    reason smallint NOT NULL,
    note bytea NOT NULL,
    "from" date NOT NULL,
    until date NOT NULL,
    ended_on date,
    CONSTRAINT "PK_suspension" PRIMARY KEY (id),
    CONSTRAINT "FK_suspension_dispute_dispute_id" FOREIGN KEY (dispute_id) REFERENCES dispute (id) ON DELETE CASCADE
);

CREATE TABLE term_extension (
    id uuid NOT NULL,
    dispute_id uuid NOT NULL,
    rule character varying(20) NOT NULL,
    bare_last_day date NOT NULL,
    last_day date NOT NULL,
    new_last_day date NOT NULL,
    reason bytea NOT NULL,
    proposed_on date NOT NULL,
    in_force_on date,
    CONSTRAINT "PK_term_extension" PRIMARY KEY (id),
    CONSTRAINT "FK_term_extension_dispute_dispute_id" FOREIGN KEY (dispute_id) REFERENCES dispute (id) ON DELETE CASCADE
);

CREATE TABLE undisputed_facts (
    dispute_id uuid NOT NULL,
    evidence bytea,
    remaining bytea,
    recorded_on date NOT NULL,
    final_at bigint,
    CONSTRAINT "PK_undisputed_facts" PRIMARY KEY (dispute_id),
    CONSTRAINT "FK_undisputed_facts_dispute_dispute_id" FOREIGN KEY (dispute_id) REFERENCES dispute (id) ON DELETE CASCADE
);

CREATE TABLE urging_notice (
    id uuid NOT NULL,
    dispute_id uuid NOT NULL,
    obligation_id uuid NOT NULL,
    number character varying(60) NOT NULL,
    issued_on date NOT NULL,
    new_due_on date NOT NULL,
    remaining_fen bigint,
    enforceable boolean NOT NULL,
    issuer_name character varying(100) NOT NULL,
    issued_by character varying(60) NOT NULL,
    note bytea,
    CONSTRAINT "PK_urging_notice" PRIMARY KEY (id),
    CONSTRAINT "FK_urging_notice_dispute_dispute_id" FOREIGN KEY (dispute_id) REFERENCES dispute (id) ON DELETE CASCADE
);

CREATE TABLE visit (
    id uuid NOT NULL,
    dispute_id uuid NOT NULL,
    at bigint NOT NULL,
    address bytea NOT NULL,
    people_met bytea NOT NULL,
    matter bytea NOT NULL,
    follow_up bytea,
    photo_id uuid,
    visitor_id uuid,
    visitor_name character varying(60) NOT NULL,
    companions character varying(200),
    CONSTRAINT "PK_visit" PRIMARY KEY (id),
    CONSTRAINT "FK_visit_dispute_dispute_id" FOREIGN KEY (dispute_id) REFERENCES dispute (id) ON DELETE CASCADE
);

CREATE TABLE export_part (
    job_id uuid NOT NULL,
    place integer NOT NULL,
    rows text NOT NULL,
    CONSTRAINT "PK_export_part" PRIMARY KEY (job_id, place),
    CONSTRAINT "FK_export_part_export_job_job_id" FOREIGN KEY (job_id) REFERENCES export_job (id) ON DELETE CASCADE
);

CREATE TABLE import_row (
    batch_id uuid NOT NULL,
    line integer NOT NULL,
    key bytea NOT NULL,
    cells bytea NOT NULL,
    outcome smallint NOT NULL,
    dispute_id uuid,
    reasons character varying(1000),
    CONSTRAINT "PK_import_row" PRIMARY KEY (batch_id, line),
    CONSTRAINT "FK_import_row_import_batch_batch_id" FOREIGN KEY (batch_id) REFERENCES import_batch (id) ON DELETE CASCADE
);

CREATE TABLE organisation_category (
    organisation_id uuid NOT NULL,
    category character varying(3) NOT NULL,
    CONSTRAINT "PK_organisation_category" PRIMARY KEY (organisation_id, category),
    CONSTRAINT "FK_organisation_category_organisation_organisation_id" FOREIGN KEY (organisation_id) REFERENCES organisation (id) ON DELETE CASCADE
);

CREATE TABLE organisation_coverage (
    organisation_id uuid NOT NULL,
    area character varying(17) NOT NULL,
    CONSTRAINT "PK_organisation_coverage" PRIMARY KEY (organisation_id, area),
    CONSTRAINT "FK_organisation_coverage_organisation_organisation_id" FOREIGN KEY (organisation_id) REFERENCES organisation (id) ON DELETE CASCADE
);

CREATE TABLE account (
    id uuid NOT NULL,
    kind smallint NOT NULL,
    person_id uuid,
    display_name character varying(400) NOT NULL,
    phone bytea,
    phone_index bytea,
    last_post uuid,
    must_change_password boolean NOT NULL,
    closed boolean NOT NULL,
    user_name character varying(60),
    normalized_user_name character varying(60),
    password_hash character varying(400),
    security_stamp character varying(40),
    concurrency_stamp character varying(40),
    two_factor_enabled boolean NOT NULL,
    lockout_end bigint,
    lockout_enabled boolean NOT NULL,
    access_failed_count integer NOT NULL,
    CONSTRAINT "PK_account" PRIMARY KEY (id),
    CONSTRAINT "FK_account_person_person_id" FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE RESTRICT
);

CREATE TABLE appointment (
    id uuid NOT NULL,
    person_id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    role smallint NOT NULL,
    scope character varying(17),
    "from" date NOT NULL,
    "to" date,
    CONSTRAINT "PK_appointment" PRIMARY KEY (id),
    CONSTRAINT "FK_appointment_organisation_organisation_id" FOREIGN KEY (organisation_id) REFERENCES organisation (id) ON DELETE RESTRICT,
    CONSTRAINT "FK_appointment_person_person_id" FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE CASCADE
);

CREATE TABLE duty (
    id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    person_id uuid NOT NULL,
    weekday smallint,
    day date,
    "from" time without time zone,
    "to" time without time zone,
    CONSTRAINT "PK_duty" PRIMARY KEY (id),
    CONSTRAINT "FK_duty_organisation_organisation_id" FOREIGN KEY (organisation_id) REFERENCES organisation (id) ON DELETE RESTRICT,
    CONSTRAINT "FK_duty_person_person_id" FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE RESTRICT
);

CREATE TABLE mediator (
    person_id uuid NOT NULL,
    level smallint NOT NULL,
    term_from date NOT NULL,
    term_to date NOT NULL,
    max_open integer NOT NULL,
    specially_invited boolean NOT NULL,
    CONSTRAINT "PK_mediator" PRIMARY KEY (person_id),
    CONSTRAINT "FK_mediator_person_person_id" FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE CASCADE
);

CREATE TABLE recusal (
    id uuid NOT NULL,
    person_id uuid NOT NULL,
    tie smallint NOT NULL,
    declared_on date NOT NULL,
    name_index bytea,
    id_index bytea,
    CONSTRAINT "PK_recusal" PRIMARY KEY (id),
    CONSTRAINT "FK_recusal_person_person_id" FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE CASCADE
);

CREATE TABLE suspect_dispute (
    suspicion_id uuid NOT NULL,
    dispute_id uuid NOT NULL,
    CONSTRAINT "PK_suspect_dispute" PRIMARY KEY (suspicion_id, dispute_id),
    CONSTRAINT "FK_suspect_dispute_dispute_dispute_id" FOREIGN KEY (dispute_id) REFERENCES dispute (id) ON DELETE CASCADE,
    CONSTRAINT "FK_suspect_dispute_suspicion_suspicion_id" FOREIGN KEY (suspicion_id) REFERENCES suspicion (id) ON DELETE CASCADE
);

CREATE TABLE agreement_signature (
    id uuid NOT NULL,
    agreement_id uuid NOT NULL,
    place integer NOT NULL,
    role smallint NOT NULL,
    party_id uuid,
    method smallint,
    capacity smallint,
    acting_name bytea,
    signed_on date,
    signed_at bigint,
    image bytea,
    image_hash bytea,
    scan_id uuid,
    witness character varying(60),
    link_hash bytea,
    link_expires bigint,
    code_hash bytea,
    code_expires bigint,
    code_tries integer NOT NULL,
    proof_hash bytea,
    proof_expires bigint,
    CONSTRAINT "PK_agreement_signature" PRIMARY KEY (id),
    CONSTRAINT "FK_agreement_signature_agreement_agreement_id" FOREIGN KEY (agreement_id) REFERENCES agreement (id) ON DELETE CASCADE
);

CREATE TABLE confirmation (
    id uuid NOT NULL,
    dispute_id uuid NOT NULL,
    agreement_id uuid NOT NULL,
    court_id uuid NOT NULL,
    court_name character varying(100) NOT NULL,
    court_code character varying(20),
    basis smallint NOT NULL,
    status smallint NOT NULL,
    papers smallint NOT NULL,
    last_day date NOT NULL,
    applied_on date,
    due_on date,
    case_number character varying(60),
    accepted_on date,
    target_on date,
    limit_on date,
    supplement_asked bytea,
    supplement_by date,
    supplement_answer bytea,
    ground_code character varying(3),
    court_reason bytea,
    ended_on date,
    ruling_number character varying(60),
    judge_name character varying(60),
    verification_code character varying(12),
    CONSTRAINT "PK_confirmation" PRIMARY KEY (id),
    CONSTRAINT "FK_confirmation_agreement_agreement_id" FOREIGN KEY (agreement_id) REFERENCES agreement (id) ON DELETE CASCADE,
    CONSTRAINT "FK_confirmation_dispute_dispute_id" FOREIGN KEY (dispute_id) REFERENCES dispute (id) ON DELETE CASCADE
);

CREATE TABLE covered_dispute (
    agreement_id uuid NOT NULL,
    dispute_id uuid NOT NULL,
    number character varying(40) NOT NULL,
    CONSTRAINT "PK_covered_dispute" PRIMARY KEY (agreement_id, dispute_id),
    CONSTRAINT "FK_covered_dispute_agreement_agreement_id" FOREIGN KEY (agreement_id) REFERENCES agreement (id) ON DELETE CASCADE
);

CREATE TABLE obligation (
    id uuid NOT NULL,
    agreement_id uuid NOT NULL,
    dispute_id uuid NOT NULL,
    place integer NOT NULL,
    kind smallint NOT NULL,
    debtor_id uuid,
    creditor_id uuid,
    amount_fen bigint,
    what bytea,
    way character varying(60),
    "where" bytea,
    account bytea,
    due_on date,
    default_clause character varying(400),
    paid_fen bigint NOT NULL,
    done_on date,
    defaulted_on date,
    urged_to date,
    reminded_on date,
    CONSTRAINT "PK_obligation" PRIMARY KEY (id),
    CONSTRAINT "FK_obligation_agreement_agreement_id" FOREIGN KEY (agreement_id) REFERENCES agreement (id) ON DELETE CASCADE
);

CREATE TABLE enforcement_claim (
    enforcement_id uuid NOT NULL,
    obligation_id uuid NOT NULL,
    place integer NOT NULL,
    remaining_fen bigint,
    delay_from date NOT NULL,
    CONSTRAINT "PK_enforcement_claim" PRIMARY KEY (enforcement_id, obligation_id),
    CONSTRAINT "FK_enforcement_claim_enforcement_application_enforcement_id" FOREIGN KEY (enforcement_id) REFERENCES enforcement_application (id) ON DELETE CASCADE
);

CREATE TABLE attachment (
    id uuid NOT NULL,
    dispute_id uuid NOT NULL,
    party_id uuid,
    kind smallint NOT NULL,
    file_name bytea NOT NULL,
    sha256 character varying(64) NOT NULL,
    size bigint NOT NULL,
    content_type character varying(100) NOT NULL,
    added_at bigint NOT NULL,
    added_by character varying(60) NOT NULL,
    CONSTRAINT "PK_attachment" PRIMARY KEY (id),
    CONSTRAINT "FK_attachment_dispute_dispute_id" FOREIGN KEY (dispute_id) REFERENCES dispute (id) ON DELETE CASCADE,
    CONSTRAINT "FK_attachment_party_party_id" FOREIGN KEY (party_id) REFERENCES party (id) ON DELETE RESTRICT
);

CREATE TABLE attendee (
    id uuid NOT NULL,
    session_id uuid NOT NULL,
    place integer NOT NULL,
    role smallint NOT NULL,
    party_id uuid,
    person_id uuid,
    organisation_id uuid,
    organisation_name character varying(100),
    name bytea,
    present boolean NOT NULL,
    site bytea,
    CONSTRAINT "PK_attendee" PRIMARY KEY (id),
    CONSTRAINT "FK_attendee_session_session_id" FOREIGN KEY (session_id) REFERENCES session (id) ON DELETE CASCADE
);

CREATE TABLE record_line (
    id uuid NOT NULL,
    session_id uuid NOT NULL,
    place integer NOT NULL,
    speaker_id uuid,
    kind smallint NOT NULL,
    text bytea NOT NULL,
    CONSTRAINT "PK_record_line" PRIMARY KEY (id),
    CONSTRAINT "FK_record_line_session_session_id" FOREIGN KEY (session_id) REFERENCES session (id) ON DELETE CASCADE
);

CREATE TABLE record_signature (
    session_id uuid NOT NULL,
    attendee_id uuid NOT NULL,
    means smallint NOT NULL,
    image bytea,
    scan_id uuid,
    note bytea,
    at bigint NOT NULL,
    collected_by character varying(60) NOT NULL,
    CONSTRAINT "PK_record_signature" PRIMARY KEY (session_id, attendee_id),
    CONSTRAINT "FK_record_signature_session_session_id" FOREIGN KEY (session_id) REFERENCES session (id) ON DELETE CASCADE
);

CREATE TABLE facts_signature (
    id uuid NOT NULL,
    dispute_id uuid NOT NULL,
    party_id uuid,
    means smallint NOT NULL,
    image bytea,
    scan_id uuid,
    at bigint NOT NULL,
    collected_by character varying(60) NOT NULL,
    CONSTRAINT "PK_facts_signature" PRIMARY KEY (id),
    CONSTRAINT "FK_facts_signature_undisputed_facts_dispute_id" FOREIGN KEY (dispute_id) REFERENCES undisputed_facts (dispute_id) ON DELETE CASCADE
);

CREATE TABLE undisputed_fact (
    id uuid NOT NULL,
    dispute_id uuid NOT NULL,
    place integer NOT NULL,
    text bytea NOT NULL,
    CONSTRAINT "PK_undisputed_fact" PRIMARY KEY (id),
    CONSTRAINT "FK_undisputed_fact_undisputed_facts_dispute_id" FOREIGN KEY (dispute_id) REFERENCES undisputed_facts (dispute_id) ON DELETE CASCADE
);

CREATE TABLE account_passkey (
    credential_id bytea NOT NULL,
    user_id uuid NOT NULL,
    data jsonb NOT NULL,
    CONSTRAINT "PK_account_passkey" PRIMARY KEY (credential_id),
    CONSTRAINT "FK_account_passkey_account_user_id" FOREIGN KEY (user_id) REFERENCES account (id) ON DELETE CASCADE
);

CREATE TABLE account_token (
    user_id uuid NOT NULL,
    login_provider character varying(60) NOT NULL,
    name character varying(60) NOT NULL,
    value character varying(1000),
    CONSTRAINT "PK_account_token" PRIMARY KEY (user_id, login_provider, name),
    CONSTRAINT "FK_account_token_account_user_id" FOREIGN KEY (user_id) REFERENCES account (id) ON DELETE CASCADE
);

CREATE TABLE mediator_language (
    person_id uuid NOT NULL,
    language character varying(20) NOT NULL,
    CONSTRAINT "PK_mediator_language" PRIMARY KEY (person_id, language),
    CONSTRAINT "FK_mediator_language_mediator_person_id" FOREIGN KEY (person_id) REFERENCES mediator (person_id) ON DELETE CASCADE
);

CREATE TABLE mediator_skill (
    person_id uuid NOT NULL,
    category character varying(3) NOT NULL,
    CONSTRAINT "PK_mediator_skill" PRIMARY KEY (person_id, category),
    CONSTRAINT "FK_mediator_skill_mediator_person_id" FOREIGN KEY (person_id) REFERENCES mediator (person_id) ON DELETE CASCADE
);

CREATE TABLE confirmation_applicant (
    confirmation_id uuid NOT NULL,
    party_id uuid NOT NULL,
    means smallint NOT NULL,
    joined_on date NOT NULL,
    served_on date,
    object_until date,
    CONSTRAINT "PK_confirmation_applicant" PRIMARY KEY (confirmation_id, party_id),
    CONSTRAINT "FK_confirmation_applicant_confirmation_confirmation_id" FOREIGN KEY (confirmation_id) REFERENCES confirmation (id) ON DELETE CASCADE
);

CREATE TABLE performance_entry (
    id uuid NOT NULL,
    obligation_id uuid NOT NULL,
    dispute_id uuid NOT NULL,
    place integer NOT NULL,
    amount_fen bigint,
    "on" date NOT NULL,
    way character varying(60),
    proof_id uuid,
    proof_hash character varying(64),
    note bytea,
    told_by uuid,
    recorded_by character varying(60) NOT NULL,
    recorded_at bigint NOT NULL,
    echo smallint NOT NULL,
    echo_means smallint,
    echoed_on date,
    echoed_by character varying(60),
    echo_note bytea,
    CONSTRAINT "PK_performance_entry" PRIMARY KEY (id),
    CONSTRAINT "FK_performance_entry_obligation_obligation_id" FOREIGN KEY (obligation_id) REFERENCES obligation (id) ON DELETE CASCADE
);

CREATE UNIQUE INDEX "IX_account_normalized_user_name" ON account (normalized_user_name);

CREATE INDEX "IX_account_person_id" ON account (person_id);

CREATE UNIQUE INDEX "IX_account_phone_index" ON account (phone_index);

CREATE INDEX "IX_account_passkey_user_id" ON account_passkey (user_id);

CREATE UNIQUE INDEX "IX_agreement_dispute_id_revision" ON agreement (dispute_id, revision);

CREATE INDEX "IX_agreement_number" ON agreement (number);

CREATE UNIQUE INDEX "IX_agreement_verification_code" ON agreement (verification_code);

CREATE UNIQUE INDEX "IX_agreement_signature_agreement_id_place" ON agreement_signature (agreement_id, place);

CREATE INDEX "IX_agreement_signature_image_hash" ON agreement_signature (image_hash);

CREATE UNIQUE INDEX "IX_agreement_signature_link_hash" ON agreement_signature (link_hash);

CREATE UNIQUE INDEX "IX_api_key_hash" ON api_key (hash);

CREATE INDEX "IX_api_key_organisation_id" ON api_key (organisation_id);

CREATE INDEX "IX_appointment_organisation_id_role" ON appointment (organisation_id, role);

CREATE INDEX "IX_appointment_person_id" ON appointment (person_id);

CREATE UNIQUE INDEX "IX_area_code" ON area (code);

CREATE INDEX "IX_area_parent" ON area (parent);

CREATE INDEX "IX_attachment_dispute_id" ON attachment (dispute_id);

CREATE INDEX "IX_attachment_party_id" ON attachment (party_id);

CREATE INDEX "IX_attachment_sha256" ON attachment (sha256);

CREATE INDEX "IX_attendee_person_id" ON attendee (person_id);

CREATE INDEX "IX_attendee_session_id" ON attendee (session_id);

CREATE INDEX "IX_classification_dispute_id" ON classification (dispute_id);

CREATE INDEX "IX_clock_basis_id" ON clock (basis, id) WHERE ended_on is null;

CREATE INDEX "IX_clock_county_code_due_on_id" ON clock (county_code, due_on, id) WHERE ended_on is null;

CREATE INDEX "IX_clock_dispute_id" ON clock (dispute_id);

CREATE INDEX "IX_clock_duty_breached_on_due_on_id" ON clock (duty, breached_on, due_on, id) WHERE ended_on is null;

CREATE INDEX "IX_clock_town_code_due_on_id" ON clock (town_code, due_on, id) WHERE ended_on is null;

CREATE INDEX "IX_closing_echo_dispute_id" ON closing_echo (dispute_id);

CREATE INDEX "IX_confirmation_agreement_id" ON confirmation (agreement_id);

CREATE UNIQUE INDEX "IX_confirmation_case_number" ON confirmation (case_number);

CREATE INDEX "IX_confirmation_court_id_status_due_on" ON confirmation (court_id, status, due_on);

CREATE INDEX "IX_confirmation_dispute_id" ON confirmation (dispute_id);

CREATE UNIQUE INDEX "IX_confirmation_verification_code" ON confirmation (verification_code);

CREATE INDEX "IX_consent_dispute_id" ON consent (dispute_id);

CREATE INDEX "IX_court_packet_dispute_id" ON court_packet (dispute_id);

CREATE INDEX "IX_covered_dispute_dispute_id" ON covered_dispute (dispute_id);

CREATE INDEX "IX_dispute_agreed_on" ON dispute (agreed_on) WHERE agreed_on is not null;

CREATE INDEX "IX_dispute_community_code_due_on_number" ON dispute (community_code, due_on, number) WHERE open;

CREATE INDEX "IX_dispute_community_code_registered_at_number" ON dispute (community_code, registered_at, number);

CREATE INDEX "IX_dispute_county_code_due_on_number_open" ON dispute (county_code, due_on, number, open) WHERE open;

CREATE INDEX "IX_dispute_county_code_ended_month" ON dispute (county_code, ended_month);

CREATE INDEX "IX_dispute_county_code_registered_at_number" ON dispute (county_code, registered_at, number);

CREATE INDEX "IX_dispute_county_code_registered_month" ON dispute (county_code, registered_month);

CREATE INDEX "IX_dispute_county_code_risk_registered_at_number" ON dispute (county_code, risk, registered_at, number) WHERE risk >= 2;

CREATE INDEX "IX_dispute_county_code_stage_risk_stage_since_number_returns_h~" ON dispute (county_code, stage, risk, stage_since, number, returns, handler_id, due_on, open) WHERE open;

CREATE INDEX "IX_dispute_county_code_stage_town_code_type_code" ON dispute (county_code, stage, town_code, type_code);

CREATE INDEX "IX_dispute_county_code_supervised_since_number" ON dispute (county_code, supervised_since, number) WHERE open;

CREATE INDEX "IX_dispute_court_id_registered_at_number" ON dispute (court_id, registered_at, number);

CREATE INDEX "IX_dispute_due_rule_due_on_number" ON dispute (due_rule, due_on, number) WHERE open;

CREATE INDEX "IX_dispute_grid_code_due_on_number" ON dispute (grid_code, due_on, number) WHERE open;

CREATE INDEX "IX_dispute_handler_id_due_on_number" ON dispute (handler_id, due_on, number) WHERE open;

CREATE INDEX "IX_dispute_handler_id_registered_at_number" ON dispute (handler_id, registered_at, number);

CREATE INDEX "IX_dispute_mediator_id_due_on_number" ON dispute (mediator_id, due_on, number) WHERE open;

CREATE INDEX "IX_dispute_mediator_id_registered_at_number" ON dispute (mediator_id, registered_at, number);

CREATE UNIQUE INDEX "IX_dispute_number" ON dispute (number);

CREATE INDEX "IX_dispute_registrar_id_registered_at_number" ON dispute (registrar_id, registered_at, number);

CREATE INDEX "IX_dispute_source_ref" ON dispute (source_ref) WHERE source_ref is not null;

CREATE INDEX "IX_dispute_text_print" ON dispute (text_print);

CREATE INDEX "IX_dispute_town_code_due_on_number" ON dispute (town_code, due_on, number) WHERE open;

CREATE INDEX "IX_dispute_town_code_registered_at_number" ON dispute (town_code, registered_at, number);

CREATE INDEX "IX_dispute_link_to_id" ON dispute_link (to_id);

CREATE UNIQUE INDEX "IX_door_code_code_hash" ON door_code (code_hash);

CREATE INDEX "IX_door_code_dispute_id" ON door_code (dispute_id);

CREATE INDEX "IX_duplicate_link_other_id" ON duplicate_link (other_id);

CREATE INDEX "IX_duty_organisation_id" ON duty (organisation_id);

CREATE INDEX "IX_duty_person_id" ON duty (person_id);

CREATE INDEX "IX_enforcement_application_dispute_id" ON enforcement_application (dispute_id);

CREATE INDEX "IX_export_job_account_requested_at" ON export_job (account, requested_at);

CREATE INDEX "IX_export_job_leased_until" ON export_job (leased_until) WHERE ready_at is null;

CREATE UNIQUE INDEX "IX_facts_signature_dispute_id_party_id" ON facts_signature (dispute_id, party_id);

CREATE UNIQUE INDEX "IX_filing_case_number" ON filing (case_number);

CREATE INDEX "IX_filing_court_id_status_docket_by" ON filing (court_id, status, docket_by);

CREATE INDEX "IX_filing_dispute_id" ON filing (dispute_id);

CREATE INDEX "IX_follow_up_visit_dispute_id" ON follow_up_visit (dispute_id);

CREATE INDEX "IX_guidance_note_dispute_id" ON guidance_note (dispute_id);

CREATE INDEX "IX_import_batch_leased_until" ON import_batch (leased_until) WHERE finished_at is null;

CREATE INDEX "IX_import_batch_organisation_received_at" ON import_batch (organisation, received_at);

CREATE INDEX "IX_import_row_batch_id_outcome_line" ON import_row (batch_id, outcome, line);

CREATE INDEX "IX_import_row_key" ON import_row (key);

CREATE UNIQUE INDEX "IX_intake_draft_code_index" ON intake_draft (code_index);

CREATE INDEX "IX_intake_draft_expires_at" ON intake_draft (expires_at);

CREATE UNIQUE INDEX "IX_invitation_code_hash" ON invitation (code_hash);

CREATE INDEX "IX_invitation_dispute_id" ON invitation (dispute_id);

CREATE INDEX "IX_invited_body_organisation_id" ON invited_body (organisation_id);

CREATE INDEX "IX_joint_task_dispute_id" ON joint_task (dispute_id);

CREATE INDEX "IX_joint_task_organisation_id_due_on" ON joint_task (organisation_id, due_on) WHERE done_on is null;

CREATE INDEX "IX_mediator_assignment_dispute_id" ON mediator_assignment (dispute_id);

CREATE INDEX "IX_obligation_agreement_id_place" ON obligation (agreement_id, place);

CREATE INDEX "IX_obligation_dispute_id_due_on" ON obligation (dispute_id, due_on);

CREATE INDEX "IX_obligation_due_on_id" ON obligation (due_on, id) WHERE done_on is null;

CREATE INDEX "IX_one_time_code_address_index_sent_at" ON one_time_code (address_index, sent_at);

CREATE INDEX "IX_one_time_code_phone_index_sent_at" ON one_time_code (phone_index, sent_at);

CREATE INDEX "IX_organisation_area" ON organisation (area);

CREATE INDEX "IX_organisation_name" ON organisation (name);

CREATE INDEX "IX_organisation_coverage_area" ON organisation_coverage (area);

CREATE INDEX "IX_outbox_due" ON outbox (due) WHERE not done;

CREATE INDEX "IX_party_account_id" ON party (account_id);

CREATE INDEX "IX_party_dispute_id" ON party (dispute_id);

CREATE INDEX "IX_party_id_index" ON party (id_index);

CREATE INDEX "IX_party_name_index" ON party (name_index);

CREATE INDEX "IX_party_phone_index" ON party (phone_index);

CREATE INDEX "IX_performance_entry_dispute_id_proof_hash" ON performance_entry (dispute_id, proof_hash);

CREATE INDEX "IX_performance_entry_obligation_id" ON performance_entry (obligation_id);

CREATE INDEX "IX_performance_entry_on_id" ON performance_entry ("on", id) WHERE echo = 0;

CREATE INDEX "IX_person_name_id" ON person (name, id);

CREATE INDEX "IX_person_phone_index" ON person (phone_index);

CREATE INDEX "IX_phone_inbox_phone_index_received_at" ON phone_inbox (phone_index, received_at);

CREATE INDEX "IX_random_draw_dispute_id" ON random_draw (dispute_id);

CREATE INDEX "IX_record_line_session_id" ON record_line (session_id);

CREATE INDEX "IX_recusal_person_id" ON recusal (person_id);

CREATE UNIQUE INDEX "IX_referral_dispute_id_place" ON referral (dispute_id, place);

CREATE INDEX "IX_risk_review_dispute_id" ON risk_review (dispute_id);

CREATE INDEX "IX_satisfaction_asked_at" ON satisfaction (asked_at);

CREATE INDEX "IX_session_dispute_id" ON session (dispute_id);

CREATE INDEX "IX_session_mediator_id_starts_at" ON session (mediator_id, starts_at);

CREATE INDEX "IX_session_organisation_id_starts_at" ON session (organisation_id, starts_at);

CREATE INDEX "IX_session_starts_at" ON session (starts_at);

CREATE INDEX "IX_skipped_step_at" ON skipped_step (at);

CREATE INDEX "IX_skipped_step_dispute_id" ON skipped_step (dispute_id);

CREATE INDEX "IX_supplement_dispute_id" ON supplement (dispute_id);

CREATE INDEX "IX_suspect_dispute_dispute_id" ON suspect_dispute (dispute_id);

CREATE INDEX "IX_suspension_dispute_id" ON suspension (dispute_id);

CREATE INDEX "IX_suspicion_county_code_found_at" ON suspicion (county_code, found_at);

CREATE UNIQUE INDEX "IX_suspicion_detector_key" ON suspicion (detector, key);

CREATE INDEX "IX_term_extension_dispute_id" ON term_extension (dispute_id);

CREATE INDEX "IX_undisputed_fact_dispute_id" ON undisputed_fact (dispute_id);

CREATE INDEX "IX_urging_notice_dispute_id" ON urging_notice (dispute_id);

CREATE INDEX "IX_visit_dispute_id" ON visit (dispute_id);

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20260101000000_Initial', '10.0.14');

COMMIT;

START TRANSACTION;
create function event_is_final() returns trigger language plpgsql as $$ begin raise exception 'events are never changed'; end $$;

create trigger event_no_change before update or delete or truncate on event for each statement execute function event_is_final();

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20260101000001_EventsAreFinal', '10.0.14');

COMMIT;


-- The whole schema, for reading. Generated: tarama schema > src/Detection.Api/Database/FullSchema.sql
-- The job engine's own tables (qrtz_*) are left out: its package makes them and they change with its version.

CREATE EXTENSION IF NOT EXISTS postgis WITH SCHEMA public;

CREATE FUNCTION public.make_load_profile_partition(of_day date) RETURNS void
    LANGUAGE plpgsql
    AS $$
declare
    first_day date := date_trunc('month', of_day);
begin
    execute format('create table if not exists %I partition of load_profile for values from (%L) to (%L)',
                   'load_profile_' || to_char(first_day, 'YYYY_MM'), first_day, (first_day + interval '1 month')::date);
end $$;

CREATE FUNCTION public.merge_quarters(newer real[], older real[]) RETURNS real[]
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$
    select case when newer is null then older when older is null or newer = older then newer
                else array(select coalesce(newer[i], older[i]) from generate_series(1, 96) as i) end
$$;

CREATE FUNCTION public.quarters(slots integer[], quarter_values real[]) RETURNS real[]
    LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE
    AS $$
declare
    day real[] := array_fill(null::real, array[96]);
begin
    for i in 1 .. cardinality(slots) loop
        day[slots[i] + 1] := quarter_values[i];
    end loop;
    return case when day <> array_fill(null::real, array[96]) then day end;
end $$;

CREATE FUNCTION public.refuse_change() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
    raise exception 'Rows of % are only ever added; a correction is a new row.', tg_table_name using errcode = 'restrict_violation';
end $$;

CREATE TABLE public.access_note (
    access_note_id bigint NOT NULL,
    installation_id bigint NOT NULL,
    note text NOT NULL,
    written_by text NOT NULL,
    written_at timestamp with time zone NOT NULL,
    ended_by text,
    ended_at timestamp with time zone,
    CONSTRAINT access_note_check CHECK (((ended_by IS NULL) = (ended_at IS NULL))),
    CONSTRAINT access_note_note_check CHECK (((length(note) >= 1) AND (length(note) <= 300)))
);

ALTER TABLE public.access_note ALTER COLUMN access_note_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.access_note_access_note_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.bill (
    installation_id bigint NOT NULL,
    period date NOT NULL,
    bill_no text,
    contract_account_no text,
    billed_kwh numeric(18,3),
    daily_average_kwh numeric(18,3),
    current_year_kwh numeric(18,3),
    previous_year_kwh numeric(18,3),
    unit_price numeric(18,8),
    vat_base numeric(18,2),
    vat numeric(18,2),
    invoice_amount numeric(18,2),
    amount_due numeric(18,2),
    security_deposit numeric(18,2),
    customer_credit numeric(18,2),
    misc_adjustment numeric(18,2),
    rounding_carried_in numeric(18,2),
    rounding_carried_out numeric(18,2),
    notification_date date,
    due_date date,
    next_reading_period date,
    import_id bigint,
    line_no bigint,
    CONSTRAINT bill_next_reading_period_check CHECK ((EXTRACT(day FROM next_reading_period) = (1)::numeric)),
    CONSTRAINT bill_period_check CHECK ((EXTRACT(day FROM period) = (1)::numeric))
);

CREATE TABLE public.cable_section (
    section_mm2 numeric NOT NULL,
    phases smallint NOT NULL,
    power_kw numeric NOT NULL,
    source text NOT NULL,
    imported_by text NOT NULL,
    imported_at timestamp with time zone NOT NULL,
    CONSTRAINT cable_section_phases_check CHECK ((phases = ANY (ARRAY[1, 3]))),
    CONSTRAINT cable_section_power_kw_check CHECK ((power_kw > (0)::numeric)),
    CONSTRAINT cable_section_section_mm2_check CHECK ((section_mm2 > (0)::numeric)),
    CONSTRAINT cable_section_source_check CHECK ((source <> ''::text))
);

CREATE TABLE public.calibration (
    calibration_id bigint NOT NULL,
    kind text NOT NULL,
    artefact bytea NOT NULL,
    artefact_sha256 bytea NOT NULL,
    point_count integer NOT NULL,
    positive_count integer NOT NULL,
    created_at timestamp with time zone NOT NULL
);

ALTER TABLE public.calibration ALTER COLUMN calibration_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.calibration_calibration_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.campaign (
    campaign_id bigint NOT NULL,
    name text NOT NULL,
    state text DEFAULT 'draft'::text NOT NULL,
    is_open boolean GENERATED ALWAYS AS ((state = ANY (ARRAY['planned'::text, 'handed_out'::text, 'in_progress'::text]))) STORED NOT NULL,
    terms jsonb NOT NULL,
    area public.geometry(Polygon,4326),
    chosen_sweep_id bigint,
    created_at timestamp with time zone NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    handed_out_at timestamp with time zone,
    ended_at timestamp with time zone,
    CONSTRAINT campaign_name_check CHECK (((length(name) >= 1) AND (length(name) <= 120))),
    CONSTRAINT campaign_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'planned'::text, 'handed_out'::text, 'in_progress'::text, 'closed'::text, 'cancelled'::text])))
);

ALTER TABLE public.campaign ALTER COLUMN campaign_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.campaign_campaign_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.campaign_visit (
    campaign_id bigint NOT NULL,
    is_open boolean NOT NULL,
    installation_id bigint NOT NULL,
    state text DEFAULT 'planned'::text NOT NULL,
    note text,
    marked_at timestamp with time zone,
    CONSTRAINT campaign_visit_check CHECK (((state = 'planned'::text) = (marked_at IS NULL))),
    CONSTRAINT campaign_visit_note_check CHECK ((length(note) <= 500)),
    CONSTRAINT campaign_visit_state_check CHECK ((state = ANY (ARRAY['planned'::text, 'done'::text, 'skipped'::text])))
);

CREATE TABLE public.caution_area (
    caution_area_id bigint NOT NULL,
    name text NOT NULL,
    outline public.geometry(Polygon,4326) NOT NULL,
    needs_two_crews boolean NOT NULL,
    only_by_daylight boolean NOT NULL,
    needs_police_escort boolean NOT NULL,
    note text,
    created_by text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    ended_by text,
    ended_at timestamp with time zone,
    CONSTRAINT caution_area_check CHECK (((ended_by IS NULL) = (ended_at IS NULL))),
    CONSTRAINT caution_area_name_check CHECK (((length(name) >= 1) AND (length(name) <= 80))),
    CONSTRAINT caution_area_note_check CHECK ((length(note) <= 300))
);

ALTER TABLE public.caution_area ALTER COLUMN caution_area_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.caution_area_caution_area_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.cluster (
    run_id bigint NOT NULL,
    cluster_no integer NOT NULL,
    name text NOT NULL,
    installation_count integer NOT NULL,
    expected_kwh double precision NOT NULL,
    boundary public.geometry(Polygon,4326) NOT NULL,
    transformer_count integer DEFAULT 0 NOT NULL,
    expected_tl numeric(18,2),
    expected_findings double precision,
    walk_metres double precision,
    minutes double precision,
    radius_metres double precision,
    lines_kwh double precision DEFAULT 0 NOT NULL,
    lines_most_kwh double precision DEFAULT 0 NOT NULL
);

CREATE TABLE public.cluster_member (
    run_id bigint NOT NULL,
    installation_id bigint NOT NULL,
    cluster_no integer NOT NULL
);

CREATE TABLE public.cluster_transformer (
    run_id bigint NOT NULL,
    transformer_id bigint NOT NULL,
    cluster_no integer NOT NULL
);

CREATE TABLE public.code (
    kind text NOT NULL,
    model text DEFAULT ''::text NOT NULL,
    code text NOT NULL,
    meaning text,
    text_tr text,
    text_en text,
    urgent boolean DEFAULT false NOT NULL,
    import_id bigint,
    line_no bigint,
    CONSTRAINT code_kind_check CHECK ((kind = ANY (ARRAY['reading'::text, 'meter-status'::text, 'consumer-status'::text, 'result'::text, 'event-bit'::text])))
);

CREATE TABLE public.consumer (
    installation_id bigint NOT NULL,
    consumer_id bigint NOT NULL,
    contract_account_no text NOT NULL,
    id_kind text,
    id_cipher bytea,
    id_hash bytea,
    id_masked text,
    name_cipher bytea,
    tax_office text,
    contract_start date,
    contract_end date,
    import_id bigint,
    line_no bigint,
    CONSTRAINT consumer_id_kind_check CHECK ((id_kind = ANY (ARRAY['national'::text, 'tax'::text, 'passport'::text, 'residence'::text])))
);

ALTER TABLE public.consumer ALTER COLUMN consumer_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.consumer_consumer_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.correction (
    correction_id bigint NOT NULL,
    import_id bigint,
    table_name text NOT NULL,
    installation_id bigint,
    key jsonb NOT NULL,
    old jsonb NOT NULL,
    new jsonb NOT NULL,
    explanation_id bigint,
    corrected_by text,
    corrected_at timestamp with time zone,
    CONSTRAINT correction_check CHECK ((num_nonnulls(import_id, explanation_id) = 1))
);

ALTER TABLE public.correction ALTER COLUMN correction_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.correction_correction_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.crew_day_document (
    sweep_id bigint NOT NULL,
    day_no integer NOT NULL,
    crew_no integer NOT NULL,
    document bytea NOT NULL,
    printed_at timestamp with time zone NOT NULL
);

CREATE TABLE public.cut_reconnect_fee (
    tariff_group text NOT NULL,
    effective_from date NOT NULL,
    effective_to date,
    fee_tl numeric NOT NULL,
    source text NOT NULL,
    imported_by text NOT NULL,
    imported_at timestamp with time zone NOT NULL,
    CONSTRAINT cut_reconnect_fee_check CHECK ((effective_to > effective_from)),
    CONSTRAINT cut_reconnect_fee_fee_tl_check CHECK ((fee_tl >= (0)::numeric)),
    CONSTRAINT cut_reconnect_fee_source_check CHECK ((source <> ''::text)),
    CONSTRAINT cut_reconnect_fee_tariff_group_check CHECK ((tariff_group = ANY (ARRAY['dwelling'::text, 'commercial'::text, 'industry'::text, 'agriculture'::text, 'lighting'::text, 'public'::text, 'other'::text])))
);

CREATE TABLE public.daily_reading (
    installation_id bigint NOT NULL,
    day date NOT NULL,
    active_kwh double precision NOT NULL,
    import_id bigint,
    line_no bigint
);

CREATE TABLE public.drift (
    run_id bigint NOT NULL,
    subject text NOT NULL,
    psi double precision NOT NULL,
    ks double precision NOT NULL,
    missing_share double precision NOT NULL,
    reference_missing_share double precision NOT NULL
);

CREATE TABLE public.event (
    event_id bigint NOT NULL,
    installation_id bigint,
    kind text NOT NULL,
    at timestamp with time zone NOT NULL,
    crew text,
    code text,
    location public.geometry(Point,4326),
    note text,
    import_id bigint,
    line_no bigint,
    photos text[],
    serial_no text,
    seal_no text,
    meter_status_code text,
    consumer_status_code text,
    point_code text,
    CONSTRAINT event_kind_check CHECK ((kind = ANY (ARRAY['cut'::text, 'reconnect'::text, 'notice'::text, 'seal'::text, 'exchange'::text, 'control'::text, 'tip'::text, 'cover'::text])))
);

ALTER TABLE public.event ALTER COLUMN event_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.event_event_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.event_word (
    installation_id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    serial_no text,
    word bigint NOT NULL,
    import_id bigint,
    line_no bigint
);

CREATE TABLE public.evidence (
    evidence_id uuid NOT NULL,
    finding_id bigint NOT NULL,
    kind text NOT NULL,
    subject text NOT NULL,
    file_name text NOT NULL,
    media_type text NOT NULL,
    byte_count bigint NOT NULL,
    sha256 bytea NOT NULL,
    visible_stamp boolean NOT NULL,
    stated jsonb NOT NULL,
    embedded jsonb NOT NULL,
    flags text[] NOT NULL,
    has_view boolean NOT NULL,
    actor_name text NOT NULL,
    actor_role text NOT NULL,
    uploaded_at timestamp with time zone NOT NULL,
    CONSTRAINT evidence_kind_check CHECK ((kind = ANY (ARRAY['photo'::text, 'video'::text, 'document'::text])))
);

CREATE TABLE public.evidence_note (
    note_id bigint NOT NULL,
    evidence_id uuid NOT NULL,
    kind text NOT NULL,
    reason text NOT NULL,
    actor_name text NOT NULL,
    actor_role text NOT NULL,
    at timestamp with time zone NOT NULL,
    CONSTRAINT evidence_note_kind_check CHECK ((kind = ANY (ARRAY['accepted'::text, 'withdrawn'::text]))),
    CONSTRAINT evidence_note_reason_check CHECK ((reason <> ''::text))
);

ALTER TABLE public.evidence_note ALTER COLUMN note_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.evidence_note_note_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.evidence_upload (
    upload_id uuid NOT NULL,
    finding_id bigint NOT NULL,
    file_name text NOT NULL,
    byte_count bigint NOT NULL,
    subject text NOT NULL,
    visible_stamp boolean NOT NULL,
    stated jsonb NOT NULL,
    actor_name text NOT NULL,
    actor_role text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    CONSTRAINT evidence_upload_byte_count_check CHECK ((byte_count > 0))
);

CREATE TABLE public.feature (
    installation_id bigint NOT NULL,
    run_id bigint NOT NULL,
    feature_values real[] NOT NULL
);

CREATE TABLE public.feeder (
    feeder_id bigint NOT NULL,
    feeder_code text NOT NULL,
    substation_code text,
    name text,
    voltage_kv real,
    rating_a real,
    line public.geometry(LineString,4326),
    import_id bigint,
    line_no bigint,
    CONSTRAINT feeder_rating_a_check CHECK ((rating_a > (0)::double precision))
);

CREATE TABLE public.feeder_energy (
    feeder_code text NOT NULL,
    period date NOT NULL,
    energy_in_kwh double precision NOT NULL,
    energy_out_kwh double precision,
    demand_kw double precision,
    estimated boolean DEFAULT false NOT NULL,
    first_reading_date date,
    last_reading_date date,
    import_id bigint,
    line_no bigint,
    CONSTRAINT feeder_energy_period_check CHECK ((EXTRACT(day FROM period) = (1)::numeric))
);

ALTER TABLE public.feeder ALTER COLUMN feeder_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.feeder_feeder_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.finding (
    finding_id bigint NOT NULL,
    installation_id bigint,
    record_id bigint,
    outcome text NOT NULL,
    step text NOT NULL,
    detected_at timestamp with time zone NOT NULL,
    version integer NOT NULL,
    entry_count integer NOT NULL,
    facts jsonb NOT NULL,
    calculation jsonb,
    worksheet json,
    worksheet_sha256 bytea,
    settled_flags text[] DEFAULT '{}'::text[] NOT NULL,
    legal_hold boolean DEFAULT false NOT NULL,
    finalised_at timestamp with time zone,
    created_at timestamp with time zone NOT NULL,
    changed_at timestamp with time zone NOT NULL
);

CREATE TABLE public.finding_entry (
    finding_id bigint NOT NULL,
    entry_no integer NOT NULL,
    at timestamp with time zone NOT NULL,
    actor_name text NOT NULL,
    actor_role text NOT NULL,
    action text NOT NULL,
    reason text DEFAULT ''::text NOT NULL,
    content json NOT NULL,
    previous_hash bytea NOT NULL,
    hash bytea NOT NULL,
    CONSTRAINT finding_entry_entry_no_check CHECK ((entry_no > 0))
);

ALTER TABLE public.finding ALTER COLUMN finding_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.finding_finding_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.finding_person (
    finding_id bigint NOT NULL,
    full_name text NOT NULL,
    identity_kind text,
    identity_cipher bytea,
    identity_masked text,
    identity_hash bytea,
    set_at timestamp with time zone NOT NULL,
    CONSTRAINT finding_person_identity_kind_check CHECK ((identity_kind = ANY (ARRAY['tckn'::text, 'vkn'::text, 'passport'::text, 'residence'::text])))
);

CREATE TABLE public.installation (
    installation_id bigint NOT NULL,
    installation_no text NOT NULL,
    tariff_group text NOT NULL,
    consumer_type text,
    unique_code text,
    eic text,
    contract_account_no text,
    voltage_level text,
    phases smallint,
    installed_power_kw real,
    contract_power_kw real,
    reading_unit text,
    province text,
    district text,
    neighbourhood text,
    street text,
    location public.geometry(Point,4326),
    position_source text,
    transformer_code text,
    status text DEFAULT 'active'::text NOT NULL,
    contract_start date,
    contract_end date,
    simulated boolean DEFAULT false NOT NULL,
    import_id bigint,
    line_no bigint,
    door_no text,
    position_grade text,
    region text,
    CONSTRAINT installation_contract_power_kw_check CHECK ((contract_power_kw >= (0)::double precision)),
    CONSTRAINT installation_installed_power_kw_check CHECK ((installed_power_kw >= (0)::double precision)),
    CONSTRAINT installation_phases_check CHECK ((phases = ANY (ARRAY[1, 3]))),
    CONSTRAINT installation_position_grade_check CHECK ((position_grade = ANY (ARRAY['A'::text, 'B'::text, 'C'::text, 'D'::text]))),
    CONSTRAINT installation_position_source_check CHECK ((position_source = ANY (ARRAY['surveyed'::text, 'geocoded'::text, 'centroid'::text, 'simulated'::text]))),
    CONSTRAINT installation_status_check CHECK ((status = ANY (ARRAY['active'::text, 'cut'::text, 'vacant'::text, 'closed'::text]))),
    CONSTRAINT installation_tariff_group_check CHECK ((tariff_group = ANY (ARRAY['dwelling'::text, 'commercial'::text, 'industry'::text, 'agriculture'::text, 'lighting'::text, 'public'::text, 'other'::text]))),
    CONSTRAINT installation_voltage_level_check CHECK ((voltage_level = ANY (ARRAY['LV'::text, 'MV'::text])))
);

CREATE TABLE public.position_doubt (
    installation_id bigint NOT NULL,
    faults text[] NOT NULL,
    farthest_metres double precision,
    CONSTRAINT position_doubt_faults_check CHECK ((cardinality(faults) > 0))
);

CREATE VIEW public.position_quality AS
 SELECT i.installation_id,
        CASE
            WHEN ((i.location IS NULL) OR public.st_isempty(i.location)) THEN 'missing'::text
            WHEN (d.installation_id IS NOT NULL) THEN 'implausible'::text
            ELSE COALESCE(i.position_source, 'unknown'::text)
        END AS quality,
    d.faults,
    d.farthest_metres
   FROM (public.installation i
     LEFT JOIN public.position_doubt d USING (installation_id));

CREATE VIEW public.fine_position AS
 SELECT i.installation_id,
    i.location
   FROM (public.installation i
     JOIN public.position_quality q USING (installation_id))
  WHERE (q.quality <> ALL (ARRAY['missing'::text, 'implausible'::text, 'centroid'::text]));

CREATE TABLE public.grid_balance (
    level text NOT NULL,
    code text NOT NULL,
    period date NOT NULL,
    run_id bigint NOT NULL,
    energy_in_kwh double precision,
    billed_kwh double precision NOT NULL,
    technical_kwh double precision NOT NULL,
    technical_low_kwh double precision NOT NULL,
    technical_high_kwh double precision NOT NULL,
    unexplained_kwh double precision,
    unexplained_low_kwh double precision,
    unexplained_high_kwh double precision,
    installation_count integer NOT NULL,
    covered_share real NOT NULL,
    estimated_share real NOT NULL,
    state text NOT NULL,
    CONSTRAINT grid_balance_covered_share_check CHECK (((covered_share >= (0)::double precision) AND (covered_share <= (1)::double precision))),
    CONSTRAINT grid_balance_estimated_share_check CHECK (((estimated_share >= (0)::double precision) AND (estimated_share <= (1)::double precision))),
    CONSTRAINT grid_balance_level_check CHECK ((level = ANY (ARRAY['transformer'::text, 'feeder'::text, 'substation'::text]))),
    CONSTRAINT grid_balance_period_check CHECK ((EXTRACT(day FROM period) = (1)::numeric)),
    CONSTRAINT grid_balance_state_check CHECK ((state = ANY (ARRAY['told'::text, 'metering-incomplete'::text, 'no-meter'::text, 'no-installations'::text])))
);

CREATE TABLE public.grid_explanation (
    explanation_id bigint NOT NULL,
    run_id bigint,
    transformer_code text NOT NULL,
    kind text NOT NULL,
    installation_id bigint,
    other_transformer_code text,
    factor double precision,
    began_on date,
    kwh_per_day double precision NOT NULL,
    share_explained double precision NOT NULL,
    probability double precision NOT NULL,
    evidence jsonb NOT NULL,
    proposed_at timestamp with time zone NOT NULL,
    state text DEFAULT 'proposed'::text NOT NULL,
    decided_by text,
    decided_at timestamp with time zone,
    reason text,
    CONSTRAINT grid_explanation_check CHECK (((state = 'proposed'::text) = (decided_at IS NULL))),
    CONSTRAINT grid_explanation_check1 CHECK (((state = 'proposed'::text) = (decided_by IS NULL))),
    CONSTRAINT grid_explanation_factor_check CHECK ((factor > (0)::double precision)),
    CONSTRAINT grid_explanation_kind_check CHECK ((kind = ANY (ARRAY['theft'::text, 'line-tap'::text, 'wrong-link'::text, 'wrong-multiplier'::text, 'metering-gap'::text, 'street-lighting'::text]))),
    CONSTRAINT grid_explanation_probability_check CHECK (((probability >= (0)::double precision) AND (probability <= (1)::double precision))),
    CONSTRAINT grid_explanation_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 1000))),
    CONSTRAINT grid_explanation_share_explained_check CHECK (((share_explained >= (0)::double precision) AND (share_explained <= (1)::double precision))),
    CONSTRAINT grid_explanation_state_check CHECK ((state = ANY (ARRAY['proposed'::text, 'accepted'::text, 'rejected'::text])))
);

ALTER TABLE public.grid_explanation ALTER COLUMN explanation_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.grid_explanation_explanation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.grid_loss (
    run_id bigint NOT NULL,
    level text NOT NULL,
    code text NOT NULL,
    rank integer NOT NULL,
    energy_in_kwh double precision NOT NULL,
    billed_kwh double precision NOT NULL,
    technical_kwh double precision NOT NULL,
    unexplained_kwh double precision,
    unexplained_low_kwh double precision,
    unexplained_high_kwh double precision,
    share double precision,
    share_low double precision,
    share_high double precision,
    excess_kwh_per_day double precision NOT NULL,
    months_told integer NOT NULL,
    installation_count integer NOT NULL,
    assumptions jsonb NOT NULL,
    state text NOT NULL,
    CONSTRAINT grid_loss_excess_kwh_per_day_check CHECK ((excess_kwh_per_day >= (0)::double precision)),
    CONSTRAINT grid_loss_level_check CHECK ((level = ANY (ARRAY['transformer'::text, 'feeder'::text, 'substation'::text]))),
    CONSTRAINT grid_loss_state_check CHECK ((state = ANY (ARRAY['told'::text, 'metering-incomplete'::text, 'no-meter'::text, 'no-installations'::text])))
);

CREATE TABLE public.holiday (
    day date NOT NULL,
    name text NOT NULL,
    half_day boolean DEFAULT false NOT NULL,
    source text NOT NULL,
    imported_by text NOT NULL,
    imported_at timestamp with time zone NOT NULL,
    CONSTRAINT holiday_source_check CHECK ((source <> ''::text))
);

CREATE TABLE public.hot_spot (
    run_id bigint NOT NULL,
    area_kind text NOT NULL,
    scale_metres integer NOT NULL,
    area_code text NOT NULL,
    name text,
    boundary public.geometry(MultiPolygon,4326) NOT NULL,
    installation_count integer NOT NULL,
    suspicious_count integer NOT NULL,
    visited_count integer NOT NULL,
    confirmed_count integer NOT NULL,
    rate double precision NOT NULL,
    smoothed_rate double precision NOT NULL,
    gi_z double precision NOT NULL,
    p_value double precision NOT NULL,
    q_value double precision NOT NULL,
    confidence smallint NOT NULL,
    local_moran double precision NOT NULL,
    moran_p double precision NOT NULL,
    quadrant text,
    density double precision NOT NULL,
    CONSTRAINT hot_spot_area_kind_check CHECK ((area_kind = ANY (ARRAY['hexagon'::text, 'neighbourhood'::text]))),
    CONSTRAINT hot_spot_check CHECK (((suspicious_count >= 0) AND (suspicious_count <= installation_count))),
    CONSTRAINT hot_spot_check1 CHECK (((confirmed_count >= 0) AND (confirmed_count <= visited_count))),
    CONSTRAINT hot_spot_confidence_check CHECK ((confidence = ANY (ARRAY['-99'::integer, '-95'::integer, '-90'::integer, 0, 90, 95, 99]))),
    CONSTRAINT hot_spot_installation_count_check CHECK ((installation_count > 0)),
    CONSTRAINT hot_spot_quadrant_check CHECK ((quadrant = ANY (ARRAY['high-high'::text, 'high-low'::text, 'low-high'::text, 'low-low'::text]))),
    CONSTRAINT hot_spot_scale_metres_check CHECK ((scale_metres >= 0))
);

CREATE TABLE public.hot_spot_basis (
    run_id bigint NOT NULL,
    counted integer NOT NULL,
    implausible integer NOT NULL,
    centroid integer NOT NULL,
    missing integer NOT NULL,
    CONSTRAINT hot_spot_basis_centroid_check CHECK ((centroid >= 0)),
    CONSTRAINT hot_spot_basis_counted_check CHECK ((counted >= 0)),
    CONSTRAINT hot_spot_basis_implausible_check CHECK ((implausible >= 0)),
    CONSTRAINT hot_spot_basis_missing_check CHECK ((missing >= 0))
);

CREATE TABLE public.import (
    import_id bigint NOT NULL,
    file_name text NOT NULL,
    profile text NOT NULL,
    target text NOT NULL,
    file_sha256 bytea NOT NULL,
    file_bytes bigint NOT NULL,
    simulated boolean DEFAULT false NOT NULL,
    state text DEFAULT 'queued'::text NOT NULL,
    rows_read bigint DEFAULT 0 NOT NULL,
    rows_inserted bigint DEFAULT 0 NOT NULL,
    rows_updated bigint DEFAULT 0 NOT NULL,
    rows_unchanged bigint DEFAULT 0 NOT NULL,
    rows_rejected bigint DEFAULT 0 NOT NULL,
    rows_flagged bigint DEFAULT 0 NOT NULL,
    tables jsonb,
    header text,
    delimiter text,
    stored_name text,
    error jsonb,
    job_id uuid,
    requested_at timestamp with time zone NOT NULL,
    started_at timestamp with time zone,
    finished_at timestamp with time zone,
    requested_by text,
    decimal_mark text,
    undone_at timestamp with time zone,
    undone_by text,
    form text DEFAULT 'Text'::text NOT NULL,
    layer text,
    srid integer,
    profile_text jsonb,
    CONSTRAINT import_form_check CHECK ((form = ANY (ARRAY['Text'::text, 'GeoJson'::text, 'Workbook'::text, 'Map'::text]))),
    CONSTRAINT import_state_check CHECK ((state = ANY (ARRAY['queued'::text, 'running'::text, 'done'::text, 'failed'::text, 'cancelled'::text, 'undone'::text])))
);

ALTER TABLE public.import ALTER COLUMN import_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.import_import_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.import_rejection (
    import_id bigint NOT NULL,
    line_no bigint NOT NULL,
    field text NOT NULL,
    rule text NOT NULL,
    severity text NOT NULL,
    value text,
    detail text,
    raw_line text NOT NULL,
    installation_id bigint,
    period date,
    CONSTRAINT import_rejection_severity_check CHECK ((severity = ANY (ARRAY['reject'::text, 'flag'::text, 'note'::text])))
);

CREATE VIEW public.installation_caution AS
 SELECT i.installation_id,
    COALESCE(c.needs_two_crews, false) AS needs_two_crews,
    COALESCE(c.only_by_daylight, false) AS only_by_daylight,
    COALESCE(c.needs_police_escort, false) AS needs_police_escort,
    COALESCE(c.notes, '{}'::text[]) AS notes
   FROM (public.installation i
     CROSS JOIN LATERAL ( SELECT bool_or(caution_area.needs_two_crews) AS needs_two_crews,
            bool_or(caution_area.only_by_daylight) AS only_by_daylight,
            bool_or(caution_area.needs_police_escort) AS needs_police_escort,
            array_agg((caution_area.name || COALESCE((': '::text || caution_area.note), ''::text)) ORDER BY caution_area.name) AS notes
           FROM public.caution_area
          WHERE ((caution_area.ended_at IS NULL) AND public.st_covers(caution_area.outline, i.location))) c);

ALTER TABLE public.installation ALTER COLUMN installation_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.installation_installation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.job (
    job_id uuid NOT NULL,
    kind text NOT NULL,
    arguments jsonb NOT NULL,
    state text DEFAULT 'queued'::text NOT NULL,
    attempt integer DEFAULT 0 NOT NULL,
    step text,
    done_count bigint DEFAULT 0 NOT NULL,
    total_count bigint,
    cancel_requested boolean DEFAULT false NOT NULL,
    error text,
    requested_at timestamp with time zone NOT NULL,
    started_at timestamp with time zone,
    heartbeat_at timestamp with time zone,
    finished_at timestamp with time zone,
    CONSTRAINT job_state_check CHECK ((state = ANY (ARRAY['queued'::text, 'running'::text, 'done'::text, 'failed'::text, 'cancelled'::text])))
);

CREATE TABLE public.labelled_row (
    installation_id bigint NOT NULL,
    visit_id bigint NOT NULL,
    feature_set text NOT NULL,
    as_of date NOT NULL,
    feature_values real[] NOT NULL
);

CREATE TABLE public.law_tariff (
    price_group text NOT NULL,
    effective_from date NOT NULL,
    effective_to date,
    energy_tl_per_kwh numeric NOT NULL,
    distribution_tl_per_kwh numeric NOT NULL,
    tier_kwh_per_day numeric,
    high_tier_energy_tl_per_kwh numeric,
    source text NOT NULL,
    imported_by text NOT NULL,
    imported_at timestamp with time zone NOT NULL,
    CONSTRAINT law_tariff_check CHECK ((effective_to > effective_from)),
    CONSTRAINT law_tariff_distribution_tl_per_kwh_check CHECK ((distribution_tl_per_kwh >= (0)::numeric)),
    CONSTRAINT law_tariff_energy_tl_per_kwh_check CHECK ((energy_tl_per_kwh >= (0)::numeric)),
    CONSTRAINT law_tariff_high_tier_energy_tl_per_kwh_check CHECK ((high_tier_energy_tl_per_kwh >= (0)::numeric)),
    CONSTRAINT law_tariff_price_group_check CHECK ((price_group = ANY (ARRAY['dwelling'::text, 'services'::text, 'industry'::text, 'agriculture'::text, 'lighting'::text]))),
    CONSTRAINT law_tariff_source_check CHECK ((source <> ''::text)),
    CONSTRAINT law_tariff_tier_kwh_per_day_check CHECK ((tier_kwh_per_day > (0)::numeric))
);

CREATE TABLE public.legal_document (
    legal_document_id bigint NOT NULL,
    finding_id bigint NOT NULL,
    kind text NOT NULL,
    language text NOT NULL,
    document_no text NOT NULL,
    state text NOT NULL,
    document bytea NOT NULL,
    document_sha256 bytea NOT NULL,
    produced_at timestamp with time zone NOT NULL,
    sealed_by text DEFAULT ''::text NOT NULL,
    CONSTRAINT legal_document_check CHECK (((state = 'sealed'::text) = (sealed_by <> ''::text))),
    CONSTRAINT legal_document_document_sha256_check CHECK ((length(document_sha256) = 32)),
    CONSTRAINT legal_document_kind_check CHECK ((kind = ANY (ARRAY['detection-record'::text, 'meter-exchange'::text, 'calculation-annex'::text, 'notice-letter'::text, 'collection-notice'::text, 'objection-file'::text]))),
    CONSTRAINT legal_document_language_check CHECK ((language = ANY (ARRAY['tr'::text, 'en'::text]))),
    CONSTRAINT legal_document_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'sealed'::text])))
);

ALTER TABLE public.legal_document ALTER COLUMN legal_document_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.legal_document_legal_document_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.load_profile (
    installation_id bigint NOT NULL,
    day date NOT NULL,
    active_kwh real[] NOT NULL,
    inductive_kvarh real[],
    capacitive_kvarh real[],
    export_kwh real[],
    voltage_r_v real[],
    voltage_s_v real[],
    voltage_t_v real[],
    current_r_a real[],
    current_s_a real[],
    current_t_a real[],
    import_id bigint,
    line_no bigint
)
PARTITION BY RANGE (day);

CREATE TABLE public.meter (
    installation_id bigint NOT NULL,
    meter_id bigint NOT NULL,
    serial_no text NOT NULL,
    brand text,
    model text,
    stamp_year smallint,
    ct_ratio real,
    vt_ratio real,
    multiplier real,
    phases smallint,
    measures text,
    fitted_on date,
    removed_on date,
    import_id bigint,
    line_no bigint,
    clock_moved boolean,
    CONSTRAINT meter_measures_check CHECK ((measures = ANY (ARRAY['active'::text, 'combined'::text])))
);

ALTER TABLE public.meter ALTER COLUMN meter_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.meter_meter_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.meter_seal (
    installation_id bigint NOT NULL,
    meter_seal_id bigint NOT NULL,
    seal_no text NOT NULL,
    serial_no text,
    place text,
    fitted_on date,
    removed_on date,
    crew text,
    import_id bigint,
    line_no bigint,
    CONSTRAINT meter_seal_place_check CHECK ((place = ANY (ARRAY['terminal'::text, 'body'::text, 'box'::text, 'transformer'::text, 'cut'::text, 'other'::text])))
);

ALTER TABLE public.meter_seal ALTER COLUMN meter_seal_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.meter_seal_meter_seal_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.model (
    model_id bigint NOT NULL,
    version text NOT NULL,
    feature_set text NOT NULL,
    artefact bytea NOT NULL,
    artefact_sha256 bytea NOT NULL,
    trained_on_run bigint,
    created_at timestamp with time zone NOT NULL,
    seed integer DEFAULT 1 NOT NULL,
    trained_as_of date,
    is_learned boolean DEFAULT false NOT NULL,
    card jsonb,
    reference bytea,
    points jsonb DEFAULT '[]'::jsonb NOT NULL
);

CREATE TABLE public.model_decision (
    decision_id bigint NOT NULL,
    model_id bigint NOT NULL,
    act text NOT NULL,
    actor_name text NOT NULL,
    actor_role text NOT NULL,
    reason text NOT NULL,
    decided_at timestamp with time zone NOT NULL,
    CONSTRAINT model_decision_act_check CHECK ((act = ANY (ARRAY['first'::text, 'replacement'::text, 'promote'::text, 'rollback'::text, 'retire'::text]))),
    CONSTRAINT model_decision_reason_check CHECK ((reason <> ''::text))
);

ALTER TABLE public.model_decision ALTER COLUMN decision_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.model_decision_decision_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

ALTER TABLE public.model ALTER COLUMN model_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.model_model_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.neighbourhood (
    neighbourhood_id bigint NOT NULL,
    neighbourhood_code text NOT NULL,
    province text NOT NULL,
    district text NOT NULL,
    name text NOT NULL,
    boundary public.geometry(MultiPolygon,4326) NOT NULL,
    simulated boolean DEFAULT false NOT NULL,
    import_id bigint,
    line_no bigint
);

ALTER TABLE public.neighbourhood ALTER COLUMN neighbourhood_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.neighbourhood_neighbourhood_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.neighbourhood_suspicion (
    run_id bigint NOT NULL,
    neighbourhood_id bigint NOT NULL,
    installation_count integer NOT NULL,
    suspicious_count integer NOT NULL
);

CREATE TABLE public.reading (
    installation_id bigint NOT NULL,
    period date NOT NULL,
    first_reading_date date,
    last_reading_date date,
    active_kwh double precision NOT NULL,
    t1_kwh double precision,
    t2_kwh double precision,
    t3_kwh double precision,
    inductive_kvarh double precision,
    capacitive_kvarh double precision,
    demand_kw double precision,
    first_index double precision,
    last_index double precision,
    multiplier double precision,
    additional_kwh double precision,
    estimated boolean DEFAULT false NOT NULL,
    reading_code text,
    meter_status_code text,
    import_id bigint,
    line_no bigint,
    t1_first_index double precision,
    t1_last_index double precision,
    t2_first_index double precision,
    t2_last_index double precision,
    t3_first_index double precision,
    t3_last_index double precision,
    inductive_first_index double precision,
    inductive_last_index double precision,
    capacitive_first_index double precision,
    capacitive_last_index double precision,
    demand_at timestamp with time zone,
    CONSTRAINT reading_period_check CHECK ((EXTRACT(day FROM period) = (1)::numeric))
);

CREATE TABLE public.record (
    record_id bigint NOT NULL,
    record_no text NOT NULL,
    installation_id bigint NOT NULL,
    run_id bigint NOT NULL,
    sweep_id bigint,
    state text DEFAULT 'draft'::text NOT NULL,
    content jsonb NOT NULL,
    document bytea NOT NULL,
    document_sha256 bytea NOT NULL,
    created_at timestamp with time zone NOT NULL,
    CONSTRAINT record_state_check CHECK ((state = 'draft'::text))
);

CREATE SEQUENCE public.record_number
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER TABLE public.record ALTER COLUMN record_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.record_record_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.register_reading (
    installation_id bigint NOT NULL,
    period date NOT NULL,
    register text NOT NULL,
    first_reading_date date,
    last_reading_date date,
    first_index double precision,
    last_index double precision,
    multiplier double precision,
    quantity double precision,
    unit text,
    import_id bigint,
    line_no bigint,
    CONSTRAINT register_reading_period_check CHECK ((EXTRACT(day FROM period) = (1)::numeric))
);

CREATE TABLE public.road_network (
    road_network_id bigint NOT NULL,
    name text NOT NULL,
    source text NOT NULL,
    source_name text NOT NULL,
    source_sha256 bytea NOT NULL,
    attribution text NOT NULL,
    simulated boolean NOT NULL,
    extent public.geometry(Polygon,4326) NOT NULL,
    node_count integer NOT NULL,
    edge_count integer NOT NULL,
    kilometres double precision NOT NULL,
    turn_restrictions integer NOT NULL,
    turn_restrictions_unused integer NOT NULL,
    missing_nodes integer NOT NULL,
    mainland_nodes integer NOT NULL,
    island_count integer NOT NULL,
    island_nodes integer NOT NULL,
    installations_on_road integer NOT NULL,
    installations_without_road integer NOT NULL,
    installations_on_island integer NOT NULL,
    content bytea NOT NULL,
    imported_at timestamp with time zone NOT NULL,
    unreached text[] DEFAULT '{}'::text[] NOT NULL,
    CONSTRAINT road_network_source_check CHECK ((source = ANY (ARRAY['osm'::text, 'streets'::text])))
);
ALTER TABLE ONLY public.road_network ALTER COLUMN content SET STORAGE EXTERNAL;

ALTER TABLE public.road_network ALTER COLUMN road_network_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.road_network_road_network_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.rule_set (
    rule_set_id text NOT NULL,
    effective_from date NOT NULL,
    document json NOT NULL,
    source text NOT NULL,
    imported_by text NOT NULL,
    imported_at timestamp with time zone NOT NULL,
    CONSTRAINT rule_set_rule_set_id_check CHECK ((rule_set_id <> ''::text)),
    CONSTRAINT rule_set_source_check CHECK ((source <> ''::text))
);

CREATE TABLE public.run (
    run_id bigint NOT NULL,
    as_of date NOT NULL,
    seed integer NOT NULL,
    state text DEFAULT 'queued'::text NOT NULL,
    job_id uuid,
    requested_at timestamp with time zone NOT NULL,
    finished_at timestamp with time zone,
    CONSTRAINT run_state_check CHECK ((state = ANY (ARRAY['queued'::text, 'running'::text, 'done'::text, 'failed'::text, 'cancelled'::text])))
);

ALTER TABLE public.run ALTER COLUMN run_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.run_run_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.run_stage (
    run_id bigint NOT NULL,
    ordinal smallint NOT NULL,
    stage text NOT NULL,
    state text DEFAULT 'queued'::text NOT NULL,
    done_count bigint DEFAULT 0 NOT NULL,
    total_count bigint,
    started_at timestamp with time zone,
    finished_at timestamp with time zone,
    CONSTRAINT run_stage_state_check CHECK ((state = ANY (ARRAY['queued'::text, 'running'::text, 'done'::text, 'failed'::text, 'cancelled'::text])))
);

CREATE TABLE public.schema_migration (
    number integer NOT NULL,
    name text NOT NULL,
    checksum text NOT NULL,
    applied_at timestamp with time zone NOT NULL
);

CREATE TABLE public.score (
    installation_id bigint NOT NULL,
    run_id bigint NOT NULL,
    model_id bigint NOT NULL,
    score real NOT NULL,
    rank integer NOT NULL,
    detector_scores jsonb NOT NULL,
    reasons jsonb NOT NULL,
    has_reason boolean GENERATED ALWAYS AS ((COALESCE(((reasons -> 0) ->> 'code'::text), ''::text) <> ALL (ARRAY[''::text, 'ORDINARY'::text, 'FAINT'::text, 'NO_READINGS'::text]))) STORED NOT NULL,
    expected_kwh real NOT NULL,
    drop_began date,
    probability real,
    probability_low real,
    probability_high real,
    recoverable_kwh real,
    tl_per_kwh numeric(12,6),
    expected_tl numeric(18,2),
    CONSTRAINT score_check CHECK ((probability_low <= probability)),
    CONSTRAINT score_check1 CHECK ((probability_high >= probability)),
    CONSTRAINT score_expected_tl_check CHECK ((expected_tl >= (0)::numeric)),
    CONSTRAINT score_probability_check CHECK (((probability >= (0)::double precision) AND (probability <= (1)::double precision))),
    CONSTRAINT score_recoverable_kwh_check CHECK ((recoverable_kwh >= (0)::double precision)),
    CONSTRAINT score_score_check CHECK (((score >= (0)::double precision) AND (score <= (1)::double precision))),
    CONSTRAINT score_tl_per_kwh_check CHECK ((tl_per_kwh > (0)::numeric))
);

CREATE TABLE public.scoring (
    run_id bigint NOT NULL,
    model_id bigint NOT NULL,
    calibration_id bigint NOT NULL,
    feature_set text NOT NULL,
    program_version text NOT NULL,
    ranked_by text NOT NULL,
    scored_at timestamp with time zone NOT NULL,
    shadow_model_id bigint,
    CONSTRAINT scoring_ranked_by_check CHECK ((ranked_by = ANY (ARRAY['tl'::text, 'kwh'::text])))
);

CREATE TABLE public.shadow_score (
    run_id bigint NOT NULL,
    installation_id bigint NOT NULL,
    score real NOT NULL,
    rank integer NOT NULL,
    CONSTRAINT shadow_score_score_check CHECK (((score >= (0)::double precision) AND (score <= (1)::double precision)))
);

CREATE TABLE public.transformer_link (
    installation_id bigint NOT NULL,
    transformer_code text NOT NULL,
    from_day date NOT NULL,
    to_day date,
    phase text,
    import_id bigint,
    line_no bigint,
    CONSTRAINT transformer_link_phase_check CHECK ((phase = ANY (ARRAY['R'::text, 'S'::text, 'T'::text, 'RST'::text])))
);

CREATE VIEW public.single_feed AS
 SELECT l.installation_id,
    l.transformer_code,
    l.from_day,
    COALESCE(l.to_day, 'infinity'::date) AS to_day
   FROM public.transformer_link l
  WHERE (NOT (EXISTS ( SELECT
           FROM public.transformer_link other
          WHERE ((other.installation_id = l.installation_id) AND ((other.from_day <> l.from_day) OR (other.transformer_code <> l.transformer_code))))))
UNION ALL
 SELECT i.installation_id,
    i.transformer_code,
    '-infinity'::date AS from_day,
    'infinity'::date AS to_day
   FROM public.installation i
  WHERE ((i.transformer_code IS NOT NULL) AND (NOT (EXISTS ( SELECT
           FROM public.transformer_link l
          WHERE (l.installation_id = i.installation_id)))));

CREATE TABLE public.statistic (
    run_id bigint NOT NULL,
    breakdown text NOT NULL,
    group_name text NOT NULL,
    installations bigint NOT NULL,
    visits bigint NOT NULL,
    findings bigint NOT NULL,
    irregular bigint NOT NULL,
    under_registered bigint NOT NULL,
    incomplete_visits bigint NOT NULL,
    hit_rate double precision,
    hit_rate_low double precision,
    hit_rate_high double precision,
    CONSTRAINT statistic_breakdown_check CHECK ((breakdown = ANY (ARRAY['all'::text, 'district'::text, 'tariff_group'::text])))
);

CREATE TABLE public.street (
    street_id bigint NOT NULL,
    street_code text NOT NULL,
    name text NOT NULL,
    kind text DEFAULT 'street'::text NOT NULL,
    neighbourhood text,
    line public.geometry(LineString,4326) NOT NULL,
    simulated boolean DEFAULT false NOT NULL,
    import_id bigint,
    line_no bigint,
    CONSTRAINT street_kind_check CHECK ((kind = ANY (ARRAY['avenue'::text, 'street'::text, 'lane'::text])))
);

ALTER TABLE public.street ALTER COLUMN street_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.street_street_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.substation (
    substation_id bigint NOT NULL,
    substation_code text NOT NULL,
    name text,
    rating_kva real,
    primary_kv real,
    secondary_kv real,
    location public.geometry(Point,4326),
    import_id bigint,
    line_no bigint,
    CONSTRAINT substation_rating_kva_check CHECK ((rating_kva > (0)::double precision))
);

ALTER TABLE public.substation ALTER COLUMN substation_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.substation_substation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.sweep (
    sweep_id bigint NOT NULL,
    run_id bigint NOT NULL,
    state text DEFAULT 'queued'::text NOT NULL,
    crew_count integer NOT NULL,
    shift_seconds integer NOT NULL,
    visit_seconds integer NOT NULL,
    depot public.geometry(Point,4326),
    seed integer NOT NULL,
    candidate_count integer,
    candidates_found integer,
    total_expected_kwh double precision,
    job_id uuid,
    requested_at timestamp with time zone NOT NULL,
    planned_at timestamp with time zone,
    road_network_id bigint,
    targets_without_road integer,
    targets_on_island integer,
    campaign_id bigint,
    plan_no integer,
    label text,
    terms jsonb,
    figures jsonb,
    replaces_sweep_id bigint,
    changes jsonb,
    CONSTRAINT sweep_check CHECK (((campaign_id IS NULL) = (plan_no IS NULL))),
    CONSTRAINT sweep_crew_count_check CHECK ((crew_count > 0)),
    CONSTRAINT sweep_shift_seconds_check CHECK ((shift_seconds > 0)),
    CONSTRAINT sweep_state_check CHECK ((state = ANY (ARRAY['queued'::text, 'planned'::text, 'failed'::text, 'cancelled'::text]))),
    CONSTRAINT sweep_visit_seconds_check CHECK ((visit_seconds > 0))
);

CREATE TABLE public.sweep_candidate (
    sweep_id bigint NOT NULL,
    installation_id bigint NOT NULL,
    kind text NOT NULL,
    value double precision NOT NULL,
    weight double precision NOT NULL,
    probability double precision NOT NULL,
    expected_kwh double precision NOT NULL,
    expected_tl double precision,
    required_skills text[] NOT NULL,
    needs_two_crews boolean DEFAULT false NOT NULL,
    only_by_daylight boolean DEFAULT false NOT NULL,
    CONSTRAINT sweep_candidate_kind_check CHECK ((kind = ANY (ARRAY['inspection'::text, 'tip'::text, 'stamp'::text, 'coverage'::text])))
);

CREATE TABLE public.sweep_route (
    sweep_id bigint NOT NULL,
    crew_no integer NOT NULL,
    path public.geometry(LineString,4326),
    travel_seconds integer NOT NULL,
    visit_seconds integer NOT NULL,
    travel_metres double precision NOT NULL,
    expected_kwh double precision NOT NULL,
    way_home public.geometry(LineString,4326),
    home_on_roads boolean DEFAULT false NOT NULL,
    day_no integer DEFAULT 1 NOT NULL,
    on_day date,
    crew_name text,
    depot public.geometry(Point,4326),
    starts_at_seconds integer DEFAULT 30600 NOT NULL,
    shift_seconds integer,
    break_after_stops integer,
    break_begins_seconds integer,
    break_seconds integer DEFAULT 0 NOT NULL,
    wait_seconds integer DEFAULT 0 NOT NULL,
    companion_crew_no integer,
    lead_crew_no integer,
    sunrise_seconds integer,
    sunset_seconds integer,
    CONSTRAINT sweep_route_day_no_check CHECK ((day_no > 0)),
    CONSTRAINT sweep_route_starts_at_seconds_check CHECK (((starts_at_seconds >= 0) AND (starts_at_seconds <= 86399)))
);

CREATE TABLE public.sweep_stop (
    sweep_id bigint NOT NULL,
    crew_no integer NOT NULL,
    stop_no integer NOT NULL,
    installation_id bigint NOT NULL,
    walk_group integer NOT NULL,
    arrival_seconds integer NOT NULL,
    travel_seconds integer NOT NULL,
    travel_metres double precision NOT NULL,
    expected_kwh double precision NOT NULL,
    way public.geometry(LineString,4326),
    on_roads boolean DEFAULT false NOT NULL,
    day_no integer DEFAULT 1 NOT NULL,
    kind text DEFAULT 'inspection'::text NOT NULL,
    value double precision,
    probability double precision,
    visit_seconds integer,
    cost_seconds integer,
    CONSTRAINT sweep_stop_kind_check CHECK ((kind = ANY (ARRAY['inspection'::text, 'tip'::text, 'stamp'::text, 'coverage'::text]))),
    CONSTRAINT sweep_stop_probability_check CHECK (((probability >= (0)::double precision) AND (probability <= (1)::double precision)))
);

ALTER TABLE public.sweep ALTER COLUMN sweep_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.sweep_sweep_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.tile_cell (
    run_id bigint NOT NULL,
    zoom smallint NOT NULL,
    tile_x integer NOT NULL,
    tile_y integer NOT NULL,
    cell smallint NOT NULL,
    installation_id bigint NOT NULL,
    rank integer,
    score real,
    installation_count integer NOT NULL,
    suspicious_count integer NOT NULL,
    CONSTRAINT tile_cell_cell_check CHECK (((cell >= 0) AND (cell <= 16383))),
    CONSTRAINT tile_cell_check CHECK (((suspicious_count >= 0) AND (suspicious_count <= installation_count))),
    CONSTRAINT tile_cell_installation_count_check CHECK ((installation_count > 0))
);

CREATE TABLE public.tip (
    tip_id bigint NOT NULL,
    installation_id bigint,
    received_on date NOT NULL,
    what text NOT NULL,
    has_informant boolean NOT NULL,
    answered_on date,
    answer text DEFAULT ''::text NOT NULL,
    entered_by text NOT NULL,
    entered_at timestamp with time zone NOT NULL,
    answered_by text DEFAULT ''::text NOT NULL,
    CONSTRAINT tip_check CHECK ((answered_on >= received_on)),
    CONSTRAINT tip_check1 CHECK (((answered_on IS NULL) = (answer = ''::text))),
    CONSTRAINT tip_what_check CHECK ((what <> ''::text))
);

CREATE TABLE public.tip_informant (
    tip_id bigint NOT NULL,
    contact_cipher bytea NOT NULL
);

CREATE TABLE public.tip_informant_reading (
    tip_id bigint NOT NULL,
    actor_name text NOT NULL,
    actor_role text NOT NULL,
    act text NOT NULL,
    at timestamp with time zone NOT NULL,
    CONSTRAINT tip_informant_reading_act_check CHECK ((act = ANY (ARRAY['read'::text, 'removed'::text])))
);

ALTER TABLE public.tip ALTER COLUMN tip_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.tip_tip_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.transformer (
    transformer_id bigint NOT NULL,
    transformer_code text NOT NULL,
    feeder_code text,
    substation_code text,
    rating_kva real,
    location public.geometry(Point,4326),
    name text,
    kind text,
    primary_kv real,
    secondary_kv real,
    owner text,
    import_id bigint,
    line_no bigint,
    CONSTRAINT transformer_kind_check CHECK ((kind = ANY (ARRAY['pole'::text, 'building'::text, 'kiosk'::text, 'underground'::text]))),
    CONSTRAINT transformer_owner_check CHECK ((owner = ANY (ARRAY['company'::text, 'customer'::text]))),
    CONSTRAINT transformer_rating_kva_check CHECK ((rating_kva > (0)::double precision))
);

CREATE TABLE public.transformer_energy (
    transformer_id bigint NOT NULL,
    period date NOT NULL,
    energy_in_kwh double precision NOT NULL,
    first_reading_date date,
    last_reading_date date,
    import_id bigint,
    line_no bigint,
    energy_out_kwh double precision,
    inductive_kvarh double precision,
    capacitive_kvarh double precision,
    demand_kw double precision,
    estimated boolean DEFAULT false NOT NULL,
    CONSTRAINT transformer_energy_period_check CHECK ((EXTRACT(day FROM period) = (1)::numeric))
);

ALTER TABLE public.transformer ALTER COLUMN transformer_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.transformer_transformer_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.unsubscribed_point (
    point_id bigint NOT NULL,
    point_code text NOT NULL,
    located_by text NOT NULL,
    pole_no text,
    box_no text,
    neighbour_installation text,
    use_kind text,
    province text,
    district text,
    neighbourhood text,
    street text,
    location public.geometry(Point,4326),
    position_source text,
    position_grade text,
    transformer_code text,
    seen_on date,
    ended_on date,
    note text,
    simulated boolean DEFAULT false NOT NULL,
    import_id bigint,
    line_no bigint,
    CONSTRAINT unsubscribed_point_located_by_check CHECK ((located_by = ANY (ARRAY['pole'::text, 'box'::text, 'neighbour'::text, 'map'::text]))),
    CONSTRAINT unsubscribed_point_position_grade_check CHECK ((position_grade = ANY (ARRAY['A'::text, 'B'::text, 'C'::text, 'D'::text]))),
    CONSTRAINT unsubscribed_point_position_source_check CHECK ((position_source = ANY (ARRAY['surveyed'::text, 'geocoded'::text, 'centroid'::text, 'simulated'::text])))
);

ALTER TABLE public.unsubscribed_point ALTER COLUMN point_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.unsubscribed_point_point_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.visit (
    installation_id bigint NOT NULL,
    visit_id bigint NOT NULL,
    visited_on date,
    outcome text NOT NULL,
    recovered_kwh double precision,
    origin text,
    import_id bigint,
    line_no bigint,
    finding_id bigint,
    method text,
    certainty text,
    CONSTRAINT visit_certainty_check CHECK ((certainty = ANY (ARRAY['observed'::text, 'documented'::text, 'proven'::text]))),
    CONSTRAINT visit_method_check CHECK ((method = ANY (ARRAY['laboratory'::text, 'record'::text, 'sight'::text]))),
    CONSTRAINT visit_origin_check CHECK ((origin = ANY (ARRAY['score'::text, 'tip'::text, 'sweep'::text, 'random'::text]))),
    CONSTRAINT visit_outcome_check CHECK ((outcome = ANY (ARRAY['kacak'::text, 'kacak_a'::text, 'kacak_b'::text, 'kacak_c'::text, 'kacak_cc'::text, 'usulsuz'::text, 'art37'::text, 'clean'::text, 'incomplete'::text])))
);

ALTER TABLE public.visit ALTER COLUMN visit_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.visit_visit_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.worksheet_override (
    finding_id bigint NOT NULL,
    override_no integer NOT NULL,
    code text NOT NULL,
    value json,
    reason text NOT NULL,
    actor_name text NOT NULL,
    at timestamp with time zone NOT NULL,
    CONSTRAINT worksheet_override_reason_check CHECK ((reason <> ''::text))
);

CREATE TABLE public.write_log (
    write_id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    actor_name text NOT NULL,
    actor_role text NOT NULL,
    method text NOT NULL,
    path text NOT NULL,
    status integer NOT NULL
);

ALTER TABLE public.write_log ALTER COLUMN write_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.write_log_write_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

ALTER TABLE ONLY public.access_note
    ADD CONSTRAINT access_note_pkey PRIMARY KEY (access_note_id);

ALTER TABLE ONLY public.bill
    ADD CONSTRAINT bill_pkey PRIMARY KEY (installation_id, period);

ALTER TABLE ONLY public.cable_section
    ADD CONSTRAINT cable_section_pkey PRIMARY KEY (section_mm2, phases);

ALTER TABLE ONLY public.calibration
    ADD CONSTRAINT calibration_artefact_sha256_key UNIQUE (artefact_sha256);

ALTER TABLE ONLY public.calibration
    ADD CONSTRAINT calibration_pkey PRIMARY KEY (calibration_id);

ALTER TABLE ONLY public.campaign
    ADD CONSTRAINT campaign_campaign_id_is_open_key UNIQUE (campaign_id, is_open);

ALTER TABLE ONLY public.campaign
    ADD CONSTRAINT campaign_pkey PRIMARY KEY (campaign_id);

ALTER TABLE ONLY public.campaign_visit
    ADD CONSTRAINT campaign_visit_pkey PRIMARY KEY (campaign_id, installation_id);

ALTER TABLE ONLY public.caution_area
    ADD CONSTRAINT caution_area_pkey PRIMARY KEY (caution_area_id);

ALTER TABLE ONLY public.cluster_member
    ADD CONSTRAINT cluster_member_pkey PRIMARY KEY (run_id, installation_id);

ALTER TABLE ONLY public.cluster
    ADD CONSTRAINT cluster_pkey PRIMARY KEY (run_id, cluster_no);

ALTER TABLE ONLY public.cluster_transformer
    ADD CONSTRAINT cluster_transformer_pkey PRIMARY KEY (run_id, transformer_id);

ALTER TABLE ONLY public.code
    ADD CONSTRAINT code_pkey PRIMARY KEY (kind, model, code);

ALTER TABLE ONLY public.consumer
    ADD CONSTRAINT consumer_installation_id_contract_account_no_key UNIQUE (installation_id, contract_account_no);

ALTER TABLE ONLY public.consumer
    ADD CONSTRAINT consumer_pkey PRIMARY KEY (installation_id, consumer_id);

ALTER TABLE ONLY public.correction
    ADD CONSTRAINT correction_pkey PRIMARY KEY (correction_id);

ALTER TABLE ONLY public.crew_day_document
    ADD CONSTRAINT crew_day_document_pkey PRIMARY KEY (sweep_id, day_no, crew_no);

ALTER TABLE ONLY public.cut_reconnect_fee
    ADD CONSTRAINT cut_reconnect_fee_pkey PRIMARY KEY (tariff_group, effective_from);

ALTER TABLE ONLY public.daily_reading
    ADD CONSTRAINT daily_reading_pkey PRIMARY KEY (installation_id, day);

ALTER TABLE ONLY public.drift
    ADD CONSTRAINT drift_pkey PRIMARY KEY (run_id, subject);

ALTER TABLE ONLY public.event
    ADD CONSTRAINT event_installation_id_kind_at_code_key UNIQUE NULLS NOT DISTINCT (installation_id, kind, at, code);

ALTER TABLE ONLY public.event
    ADD CONSTRAINT event_pkey PRIMARY KEY (event_id);

ALTER TABLE ONLY public.event_word
    ADD CONSTRAINT event_word_pkey PRIMARY KEY (installation_id, at);

ALTER TABLE ONLY public.evidence
    ADD CONSTRAINT evidence_finding_id_sha256_key UNIQUE (finding_id, sha256);

ALTER TABLE ONLY public.evidence_note
    ADD CONSTRAINT evidence_note_evidence_id_kind_key UNIQUE (evidence_id, kind);

ALTER TABLE ONLY public.evidence_note
    ADD CONSTRAINT evidence_note_pkey PRIMARY KEY (note_id);

ALTER TABLE ONLY public.evidence
    ADD CONSTRAINT evidence_pkey PRIMARY KEY (evidence_id);

ALTER TABLE ONLY public.evidence_upload
    ADD CONSTRAINT evidence_upload_pkey PRIMARY KEY (upload_id);

ALTER TABLE ONLY public.feature
    ADD CONSTRAINT feature_pkey PRIMARY KEY (run_id, installation_id);

ALTER TABLE ONLY public.feeder_energy
    ADD CONSTRAINT feeder_energy_pkey PRIMARY KEY (feeder_code, period);

ALTER TABLE ONLY public.feeder
    ADD CONSTRAINT feeder_feeder_code_key UNIQUE (feeder_code);

ALTER TABLE ONLY public.feeder
    ADD CONSTRAINT feeder_pkey PRIMARY KEY (feeder_id);

ALTER TABLE ONLY public.finding_entry
    ADD CONSTRAINT finding_entry_pkey PRIMARY KEY (finding_id, entry_no);

ALTER TABLE ONLY public.finding_person
    ADD CONSTRAINT finding_person_pkey PRIMARY KEY (finding_id);

ALTER TABLE ONLY public.finding
    ADD CONSTRAINT finding_pkey PRIMARY KEY (finding_id);

ALTER TABLE ONLY public.grid_balance
    ADD CONSTRAINT grid_balance_pkey PRIMARY KEY (level, code, period);

ALTER TABLE ONLY public.grid_explanation
    ADD CONSTRAINT grid_explanation_pkey PRIMARY KEY (explanation_id);

ALTER TABLE ONLY public.grid_explanation
    ADD CONSTRAINT grid_explanation_transformer_code_kind_installation_id_othe_key UNIQUE NULLS NOT DISTINCT (transformer_code, kind, installation_id, other_transformer_code);

ALTER TABLE ONLY public.grid_loss
    ADD CONSTRAINT grid_loss_pkey PRIMARY KEY (run_id, level, code);

ALTER TABLE ONLY public.holiday
    ADD CONSTRAINT holiday_pkey PRIMARY KEY (day);

ALTER TABLE ONLY public.hot_spot_basis
    ADD CONSTRAINT hot_spot_basis_pkey PRIMARY KEY (run_id);

ALTER TABLE ONLY public.hot_spot
    ADD CONSTRAINT hot_spot_pkey PRIMARY KEY (run_id, area_kind, scale_metres, area_code);

ALTER TABLE ONLY public.import
    ADD CONSTRAINT import_pkey PRIMARY KEY (import_id);

ALTER TABLE ONLY public.import_rejection
    ADD CONSTRAINT import_rejection_pkey PRIMARY KEY (import_id, line_no, rule, field);

ALTER TABLE ONLY public.installation
    ADD CONSTRAINT installation_installation_no_key UNIQUE (installation_no);

ALTER TABLE ONLY public.installation
    ADD CONSTRAINT installation_pkey PRIMARY KEY (installation_id);

ALTER TABLE ONLY public.job
    ADD CONSTRAINT job_pkey PRIMARY KEY (job_id);

ALTER TABLE ONLY public.labelled_row
    ADD CONSTRAINT labelled_row_pkey PRIMARY KEY (installation_id, visit_id, feature_set);

ALTER TABLE ONLY public.law_tariff
    ADD CONSTRAINT law_tariff_pkey PRIMARY KEY (price_group, effective_from);

ALTER TABLE ONLY public.legal_document
    ADD CONSTRAINT legal_document_pkey PRIMARY KEY (legal_document_id);

ALTER TABLE ONLY public.load_profile
    ADD CONSTRAINT load_profile_pkey PRIMARY KEY (installation_id, day);

ALTER TABLE ONLY public.meter
    ADD CONSTRAINT meter_installation_id_serial_no_fitted_on_key UNIQUE NULLS NOT DISTINCT (installation_id, serial_no, fitted_on);

ALTER TABLE ONLY public.meter
    ADD CONSTRAINT meter_pkey PRIMARY KEY (installation_id, meter_id);

ALTER TABLE ONLY public.meter_seal
    ADD CONSTRAINT meter_seal_installation_id_seal_no_fitted_on_key UNIQUE NULLS NOT DISTINCT (installation_id, seal_no, fitted_on);

ALTER TABLE ONLY public.meter_seal
    ADD CONSTRAINT meter_seal_pkey PRIMARY KEY (installation_id, meter_seal_id);

ALTER TABLE ONLY public.model
    ADD CONSTRAINT model_artefact_sha256_key UNIQUE (artefact_sha256);

ALTER TABLE ONLY public.model_decision
    ADD CONSTRAINT model_decision_pkey PRIMARY KEY (decision_id);

ALTER TABLE ONLY public.model
    ADD CONSTRAINT model_pkey PRIMARY KEY (model_id);

ALTER TABLE ONLY public.model
    ADD CONSTRAINT model_version_key UNIQUE (version);

ALTER TABLE ONLY public.neighbourhood
    ADD CONSTRAINT neighbourhood_neighbourhood_code_key UNIQUE (neighbourhood_code);

ALTER TABLE ONLY public.neighbourhood
    ADD CONSTRAINT neighbourhood_pkey PRIMARY KEY (neighbourhood_id);

ALTER TABLE ONLY public.neighbourhood_suspicion
    ADD CONSTRAINT neighbourhood_suspicion_pkey PRIMARY KEY (run_id, neighbourhood_id);

ALTER TABLE ONLY public.position_doubt
    ADD CONSTRAINT position_doubt_pkey PRIMARY KEY (installation_id);

ALTER TABLE ONLY public.reading
    ADD CONSTRAINT reading_pkey PRIMARY KEY (installation_id, period);

ALTER TABLE ONLY public.record
    ADD CONSTRAINT record_installation_id_run_id_key UNIQUE (installation_id, run_id);

ALTER TABLE ONLY public.record
    ADD CONSTRAINT record_pkey PRIMARY KEY (record_id);

ALTER TABLE ONLY public.record
    ADD CONSTRAINT record_record_no_key UNIQUE (record_no);

ALTER TABLE ONLY public.register_reading
    ADD CONSTRAINT register_reading_pkey PRIMARY KEY (installation_id, period, register);

ALTER TABLE ONLY public.road_network
    ADD CONSTRAINT road_network_name_key UNIQUE (name);

ALTER TABLE ONLY public.road_network
    ADD CONSTRAINT road_network_pkey PRIMARY KEY (road_network_id);

ALTER TABLE ONLY public.rule_set
    ADD CONSTRAINT rule_set_effective_from_key UNIQUE (effective_from);

ALTER TABLE ONLY public.rule_set
    ADD CONSTRAINT rule_set_pkey PRIMARY KEY (rule_set_id);

ALTER TABLE ONLY public.run
    ADD CONSTRAINT run_pkey PRIMARY KEY (run_id);

ALTER TABLE ONLY public.run_stage
    ADD CONSTRAINT run_stage_pkey PRIMARY KEY (run_id, stage);

ALTER TABLE ONLY public.schema_migration
    ADD CONSTRAINT schema_migration_pkey PRIMARY KEY (number);

ALTER TABLE ONLY public.score
    ADD CONSTRAINT score_pkey PRIMARY KEY (run_id, installation_id);

ALTER TABLE ONLY public.scoring
    ADD CONSTRAINT scoring_pkey PRIMARY KEY (run_id);

ALTER TABLE ONLY public.shadow_score
    ADD CONSTRAINT shadow_score_pkey PRIMARY KEY (run_id, installation_id);

ALTER TABLE ONLY public.statistic
    ADD CONSTRAINT statistic_pkey PRIMARY KEY (run_id, breakdown, group_name);

ALTER TABLE ONLY public.street
    ADD CONSTRAINT street_pkey PRIMARY KEY (street_id);

ALTER TABLE ONLY public.street
    ADD CONSTRAINT street_street_code_key UNIQUE (street_code);

ALTER TABLE ONLY public.substation
    ADD CONSTRAINT substation_pkey PRIMARY KEY (substation_id);

ALTER TABLE ONLY public.substation
    ADD CONSTRAINT substation_substation_code_key UNIQUE (substation_code);

ALTER TABLE ONLY public.sweep
    ADD CONSTRAINT sweep_campaign_id_plan_no_key UNIQUE (campaign_id, plan_no);

ALTER TABLE ONLY public.sweep_candidate
    ADD CONSTRAINT sweep_candidate_pkey PRIMARY KEY (sweep_id, installation_id);

ALTER TABLE ONLY public.sweep
    ADD CONSTRAINT sweep_pkey PRIMARY KEY (sweep_id);

ALTER TABLE ONLY public.sweep_route
    ADD CONSTRAINT sweep_route_pkey PRIMARY KEY (sweep_id, day_no, crew_no);

ALTER TABLE ONLY public.sweep_stop
    ADD CONSTRAINT sweep_stop_pkey PRIMARY KEY (sweep_id, day_no, crew_no, stop_no);

ALTER TABLE ONLY public.sweep_stop
    ADD CONSTRAINT sweep_stop_sweep_id_installation_id_key UNIQUE (sweep_id, installation_id);

ALTER TABLE ONLY public.tile_cell
    ADD CONSTRAINT tile_cell_pkey PRIMARY KEY (run_id, zoom, tile_x, tile_y, cell);

ALTER TABLE ONLY public.tip_informant
    ADD CONSTRAINT tip_informant_pkey PRIMARY KEY (tip_id);

ALTER TABLE ONLY public.tip
    ADD CONSTRAINT tip_pkey PRIMARY KEY (tip_id);

ALTER TABLE ONLY public.transformer_energy
    ADD CONSTRAINT transformer_energy_pkey PRIMARY KEY (transformer_id, period);

ALTER TABLE ONLY public.transformer_link
    ADD CONSTRAINT transformer_link_pkey PRIMARY KEY (installation_id, from_day, transformer_code);

ALTER TABLE ONLY public.transformer
    ADD CONSTRAINT transformer_pkey PRIMARY KEY (transformer_id);

ALTER TABLE ONLY public.transformer
    ADD CONSTRAINT transformer_transformer_code_key UNIQUE (transformer_code);

ALTER TABLE ONLY public.unsubscribed_point
    ADD CONSTRAINT unsubscribed_point_pkey PRIMARY KEY (point_id);

ALTER TABLE ONLY public.unsubscribed_point
    ADD CONSTRAINT unsubscribed_point_point_code_key UNIQUE (point_code);

ALTER TABLE ONLY public.visit
    ADD CONSTRAINT visit_finding_id_key UNIQUE (finding_id);

ALTER TABLE ONLY public.visit
    ADD CONSTRAINT visit_installation_id_visited_on_outcome_key UNIQUE NULLS NOT DISTINCT (installation_id, visited_on, outcome);

ALTER TABLE ONLY public.visit
    ADD CONSTRAINT visit_pkey PRIMARY KEY (installation_id, visit_id);

ALTER TABLE ONLY public.worksheet_override
    ADD CONSTRAINT worksheet_override_pkey PRIMARY KEY (finding_id, override_no);

ALTER TABLE ONLY public.write_log
    ADD CONSTRAINT write_log_pkey PRIMARY KEY (write_id);

CREATE INDEX access_note_installation ON public.access_note USING btree (installation_id) WHERE (ended_at IS NULL);

CREATE INDEX campaign_area ON public.campaign USING gist (area);

CREATE UNIQUE INDEX campaign_visit_open ON public.campaign_visit USING btree (installation_id) WHERE is_open;

CREATE INDEX caution_area_outline ON public.caution_area USING gist (outline) WHERE (ended_at IS NULL);

CREATE INDEX cluster_boundary ON public.cluster USING gist (boundary);

CREATE INDEX consumer_id_hash ON public.consumer USING btree (id_hash);

CREATE INDEX correction_corrected ON public.correction USING btree ((((old ->> 'import_id'::text))::bigint));

CREATE INDEX correction_explanation ON public.correction USING btree (explanation_id) WHERE (explanation_id IS NOT NULL);

CREATE INDEX correction_import ON public.correction USING btree (import_id);

CREATE INDEX correction_installation ON public.correction USING btree (installation_id);

CREATE INDEX feeder_line ON public.feeder USING gist (line);

CREATE INDEX finding_installation ON public.finding USING btree (installation_id, detected_at DESC);

CREATE INDEX finding_person_identity ON public.finding_person USING btree (identity_hash);

CREATE INDEX finding_step ON public.finding USING btree (step, detected_at DESC);

CREATE INDEX grid_balance_run ON public.grid_balance USING btree (run_id);

CREATE INDEX grid_explanation_installation ON public.grid_explanation USING btree (installation_id) WHERE (installation_id IS NOT NULL);

CREATE INDEX grid_explanation_run ON public.grid_explanation USING btree (run_id);

CREATE INDEX hot_spot_boundary ON public.hot_spot USING gist (boundary);

CREATE INDEX import_rejection_installation ON public.import_rejection USING btree (installation_id) WHERE (installation_id IS NOT NULL);

CREATE INDEX import_rejection_waiting ON public.import_rejection USING btree (value) WHERE (rule = ANY (ARRAY['unknown-installation'::text, 'unknown-transformer'::text]));

CREATE INDEX installation_location ON public.installation USING gist (location);

CREATE INDEX installation_place ON public.installation USING btree (district, neighbourhood, tariff_group);

CREATE INDEX installation_transformer ON public.installation USING btree (transformer_code);

CREATE INDEX job_requested ON public.job USING btree (requested_at DESC);

CREATE INDEX legal_document_by_hash ON public.legal_document USING btree (document_sha256);

CREATE UNIQUE INDEX legal_document_draft ON public.legal_document USING btree (finding_id, kind, language) WHERE (state = 'draft'::text);

CREATE INDEX legal_document_of_finding ON public.legal_document USING btree (finding_id, produced_at DESC);

CREATE INDEX meter_serial_no ON public.meter USING btree (serial_no);

CREATE INDEX neighbourhood_boundary ON public.neighbourhood USING gist (boundary);

CREATE INDEX score_installation ON public.score USING btree (installation_id, run_id);

CREATE INDEX score_rank ON public.score USING btree (run_id, rank);

CREATE INDEX street_line ON public.street USING gist (line);

CREATE INDEX substation_location ON public.substation USING gist (location);

CREATE INDEX sweep_run ON public.sweep USING btree (run_id);

CREATE INDEX tip_informant_reading_of_tip ON public.tip_informant_reading USING btree (tip_id, at);

CREATE INDEX tip_unanswered ON public.tip USING btree (received_on) WHERE (has_informant AND (answered_on IS NULL));

CREATE INDEX transformer_link_code ON public.transformer_link USING btree (transformer_code);

CREATE INDEX transformer_location ON public.transformer USING gist (location);

CREATE INDEX unsubscribed_point_location ON public.unsubscribed_point USING gist (location);

CREATE TRIGGER evidence_is_append_only BEFORE DELETE OR UPDATE ON public.evidence FOR EACH ROW EXECUTE FUNCTION public.refuse_change();

CREATE TRIGGER evidence_is_never_emptied BEFORE TRUNCATE ON public.evidence FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();

CREATE TRIGGER evidence_note_is_append_only BEFORE DELETE OR UPDATE ON public.evidence_note FOR EACH ROW EXECUTE FUNCTION public.refuse_change();

CREATE TRIGGER evidence_note_is_never_emptied BEFORE TRUNCATE ON public.evidence_note FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();

CREATE TRIGGER finding_entry_is_append_only BEFORE DELETE OR UPDATE ON public.finding_entry FOR EACH ROW EXECUTE FUNCTION public.refuse_change();

CREATE TRIGGER finding_entry_is_never_emptied BEFORE TRUNCATE ON public.finding_entry FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();

CREATE TRIGGER legal_document_is_never_emptied BEFORE TRUNCATE ON public.legal_document FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();

CREATE TRIGGER legal_document_sealed_is_final BEFORE DELETE OR UPDATE ON public.legal_document FOR EACH ROW WHEN ((old.state = 'sealed'::text)) EXECUTE FUNCTION public.refuse_change();

CREATE TRIGGER model_decision_is_append_only BEFORE DELETE OR UPDATE ON public.model_decision FOR EACH ROW EXECUTE FUNCTION public.refuse_change();

CREATE TRIGGER tip_informant_reading_is_append_only BEFORE DELETE OR UPDATE ON public.tip_informant_reading FOR EACH ROW EXECUTE FUNCTION public.refuse_change();

CREATE TRIGGER tip_informant_reading_is_never_emptied BEFORE TRUNCATE ON public.tip_informant_reading FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();

CREATE TRIGGER worksheet_override_is_append_only BEFORE DELETE OR UPDATE ON public.worksheet_override FOR EACH ROW EXECUTE FUNCTION public.refuse_change();

CREATE TRIGGER worksheet_override_is_never_emptied BEFORE TRUNCATE ON public.worksheet_override FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();

CREATE TRIGGER write_log_is_append_only BEFORE DELETE OR UPDATE ON public.write_log FOR EACH ROW EXECUTE FUNCTION public.refuse_change();

CREATE TRIGGER write_log_is_never_emptied BEFORE TRUNCATE ON public.write_log FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();

ALTER TABLE ONLY public.access_note
    ADD CONSTRAINT access_note_installation_id_fkey FOREIGN KEY (installation_id) REFERENCES public.installation(installation_id) ON DELETE CASCADE;

ALTER TABLE ONLY public.campaign
    ADD CONSTRAINT campaign_chosen_sweep_id_fkey FOREIGN KEY (chosen_sweep_id) REFERENCES public.sweep(sweep_id) ON DELETE SET NULL;

ALTER TABLE ONLY public.campaign_visit
    ADD CONSTRAINT campaign_visit_campaign_id_is_open_fkey FOREIGN KEY (campaign_id, is_open) REFERENCES public.campaign(campaign_id, is_open) ON UPDATE CASCADE ON DELETE CASCADE;

ALTER TABLE ONLY public.campaign_visit
    ADD CONSTRAINT campaign_visit_installation_id_fkey FOREIGN KEY (installation_id) REFERENCES public.installation(installation_id) ON DELETE CASCADE;

ALTER TABLE ONLY public.cluster_member
    ADD CONSTRAINT cluster_member_installation_id_fkey FOREIGN KEY (installation_id) REFERENCES public.installation(installation_id) ON DELETE CASCADE;

ALTER TABLE ONLY public.cluster_member
    ADD CONSTRAINT cluster_member_run_id_cluster_no_fkey FOREIGN KEY (run_id, cluster_no) REFERENCES public.cluster(run_id, cluster_no) ON DELETE CASCADE;

ALTER TABLE ONLY public.cluster
    ADD CONSTRAINT cluster_run_id_fkey FOREIGN KEY (run_id) REFERENCES public.run(run_id) ON DELETE CASCADE;

ALTER TABLE ONLY public.cluster_transformer
    ADD CONSTRAINT cluster_transformer_run_id_cluster_no_fkey FOREIGN KEY (run_id, cluster_no) REFERENCES public.cluster(run_id, cluster_no) ON DELETE CASCADE;

ALTER TABLE ONLY public.cluster_transformer
    ADD CONSTRAINT cluster_transformer_run_id_fkey FOREIGN KEY (run_id) REFERENCES public.run(run_id) ON DELETE CASCADE;

ALTER TABLE ONLY public.cluster_transformer
    ADD CONSTRAINT cluster_transformer_transformer_id_fkey FOREIGN KEY (transformer_id) REFERENCES public.transformer(transformer_id) ON DELETE CASCADE;

ALTER TABLE ONLY public.consumer
    ADD CONSTRAINT consumer_installation_id_fkey FOREIGN KEY (installation_id) REFERENCES public.installation(installation_id) ON DELETE CASCADE;

ALTER TABLE ONLY public.correction
    ADD CONSTRAINT correction_explanation_id_fkey FOREIGN KEY (explanation_id) REFERENCES public.grid_explanation(explanation_id) ON DELETE CASCADE;

ALTER TABLE ONLY public.correction
    ADD CONSTRAINT correction_import_id_fkey FOREIGN KEY (import_id) REFERENCES public.import(import_id) ON DELETE CASCADE;

ALTER TABLE ONLY public.crew_day_document
    ADD CONSTRAINT crew_day_document_sweep_id_day_no_crew_no_fkey FOREIGN KEY (sweep_id, day_no, crew_no) REFERENCES public.sweep_route(sweep_id, day_no, crew_no) ON DELETE CASCADE;

ALTER TABLE ONLY public.drift
    ADD CONSTRAINT drift_run_id_fkey FOREIGN KEY (run_id) REFERENCES public.run(run_id) ON DELETE CASCADE;

ALTER TABLE ONLY public.event
    ADD CONSTRAINT event_installation_id_fkey FOREIGN KEY (installation_id) REFERENCES public.installation(installation_id) ON DELETE CASCADE;

ALTER TABLE ONLY public.evidence
    ADD CONSTRAINT evidence_finding_id_fkey FOREIGN KEY (finding_id) REFERENCES public.finding(finding_id) ON DELETE RESTRICT;

ALTER TABLE ONLY public.evidence_note
    ADD CONSTRAINT evidence_note_evidence_id_fkey FOREIGN KEY (evidence_id) REFERENCES public.evidence(evidence_id) ON DELETE RESTRICT;

ALTER TABLE ONLY public.evidence_upload
    ADD CONSTRAINT evidence_upload_finding_id_fkey FOREIGN KEY (finding_id) REFERENCES public.finding(finding_id) ON DELETE RESTRICT;

ALTER TABLE ONLY public.feature
    ADD CONSTRAINT feature_installation_id_fkey FOREIGN KEY (installation_id) REFERENCES public.installation(installation_id) ON DELETE CASCADE;

ALTER TABLE ONLY public.feature
    ADD CONSTRAINT feature_run_id_fkey FOREIGN KEY (run_id) REFERENCES public.run(run_id) ON DELETE CASCADE;

ALTER TABLE ONLY public.finding_entry
    ADD CONSTRAINT finding_entry_finding_id_fkey FOREIGN KEY (finding_id) REFERENCES public.finding(finding_id) ON DELETE RESTRICT;

ALTER TABLE ONLY public.finding
    ADD CONSTRAINT finding_installation_id_fkey FOREIGN KEY (installation_id) REFERENCES public.installation(installation_id) ON DELETE RESTRICT;

ALTER TABLE ONLY public.finding_person
    ADD CONSTRAINT finding_person_finding_id_fkey FOREIGN KEY (finding_id) REFERENCES public.finding(finding_id) ON DELETE RESTRICT;

ALTER TABLE ONLY public.finding
    ADD CONSTRAINT finding_record_id_fkey FOREIGN KEY (record_id) REFERENCES public.record(record_id) ON DELETE SET NULL;

ALTER TABLE ONLY public.grid_balance
    ADD CONSTRAINT grid_balance_run_id_fkey FOREIGN KEY (run_id) REFERENCES public.run(run_id) ON DELETE CASCADE;

ALTER TABLE ONLY public.grid_explanation
    ADD CONSTRAINT grid_explanation_installation_id_fkey FOREIGN KEY (installation_id) REFERENCES public.installation(installation_id) ON DELETE CASCADE;

ALTER TABLE ONLY public.grid_explanation
    ADD CONSTRAINT grid_explanation_run_id_fkey FOREIGN KEY (run_id) REFERENCES public.run(run_id) ON DELETE SET NULL;

ALTER TABLE ONLY public.grid_loss
    ADD CONSTRAINT grid_loss_run_id_fkey FOREIGN KEY (run_id) REFERENCES public.run(run_id) ON DELETE CASCADE;

ALTER TABLE ONLY public.hot_spot_basis
    ADD CONSTRAINT hot_spot_basis_run_id_fkey FOREIGN KEY (run_id) REFERENCES public.run(run_id) ON DELETE CASCADE;

ALTER TABLE ONLY public.hot_spot
    ADD CONSTRAINT hot_spot_run_id_fkey FOREIGN KEY (run_id) REFERENCES public.run(run_id) ON DELETE CASCADE;

ALTER TABLE ONLY public.import_rejection
    ADD CONSTRAINT import_rejection_import_id_fkey FOREIGN KEY (import_id) REFERENCES public.import(import_id) ON DELETE CASCADE;

ALTER TABLE ONLY public.labelled_row
    ADD CONSTRAINT labelled_row_installation_id_fkey FOREIGN KEY (installation_id) REFERENCES public.installation(installation_id) ON DELETE CASCADE;

ALTER TABLE ONLY public.labelled_row
    ADD CONSTRAINT labelled_row_installation_id_visit_id_fkey FOREIGN KEY (installation_id, visit_id) REFERENCES public.visit(installation_id, visit_id) ON DELETE CASCADE;

ALTER TABLE ONLY public.meter
    ADD CONSTRAINT meter_installation_id_fkey FOREIGN KEY (installation_id) REFERENCES public.installation(installation_id) ON DELETE CASCADE;

ALTER TABLE ONLY public.meter_seal
    ADD CONSTRAINT meter_seal_installation_id_fkey FOREIGN KEY (installation_id) REFERENCES public.installation(installation_id) ON DELETE CASCADE;

ALTER TABLE ONLY public.model_decision
    ADD CONSTRAINT model_decision_model_id_fkey FOREIGN KEY (model_id) REFERENCES public.model(model_id);

ALTER TABLE ONLY public.model
    ADD CONSTRAINT model_trained_on_run_fkey FOREIGN KEY (trained_on_run) REFERENCES public.run(run_id) ON DELETE SET NULL;

ALTER TABLE ONLY public.neighbourhood_suspicion
    ADD CONSTRAINT neighbourhood_suspicion_neighbourhood_id_fkey FOREIGN KEY (neighbourhood_id) REFERENCES public.neighbourhood(neighbourhood_id) ON DELETE CASCADE;

ALTER TABLE ONLY public.neighbourhood_suspicion
    ADD CONSTRAINT neighbourhood_suspicion_run_id_fkey FOREIGN KEY (run_id) REFERENCES public.run(run_id) ON DELETE CASCADE;

ALTER TABLE ONLY public.position_doubt
    ADD CONSTRAINT position_doubt_installation_id_fkey FOREIGN KEY (installation_id) REFERENCES public.installation(installation_id) ON DELETE CASCADE;

ALTER TABLE ONLY public.record
    ADD CONSTRAINT record_installation_id_fkey FOREIGN KEY (installation_id) REFERENCES public.installation(installation_id) ON DELETE CASCADE;

ALTER TABLE ONLY public.record
    ADD CONSTRAINT record_run_id_fkey FOREIGN KEY (run_id) REFERENCES public.run(run_id) ON DELETE CASCADE;

ALTER TABLE ONLY public.record
    ADD CONSTRAINT record_sweep_id_fkey FOREIGN KEY (sweep_id) REFERENCES public.sweep(sweep_id) ON DELETE SET NULL;

ALTER TABLE ONLY public.run
    ADD CONSTRAINT run_job_id_fkey FOREIGN KEY (job_id) REFERENCES public.job(job_id);

ALTER TABLE ONLY public.run_stage
    ADD CONSTRAINT run_stage_run_id_fkey FOREIGN KEY (run_id) REFERENCES public.run(run_id) ON DELETE CASCADE;

ALTER TABLE ONLY public.score
    ADD CONSTRAINT score_installation_id_fkey FOREIGN KEY (installation_id) REFERENCES public.installation(installation_id) ON DELETE CASCADE;

ALTER TABLE ONLY public.score
    ADD CONSTRAINT score_model_id_fkey FOREIGN KEY (model_id) REFERENCES public.model(model_id);

ALTER TABLE ONLY public.score
    ADD CONSTRAINT score_run_id_fkey FOREIGN KEY (run_id) REFERENCES public.run(run_id) ON DELETE CASCADE;

ALTER TABLE ONLY public.scoring
    ADD CONSTRAINT scoring_calibration_id_fkey FOREIGN KEY (calibration_id) REFERENCES public.calibration(calibration_id);

ALTER TABLE ONLY public.scoring
    ADD CONSTRAINT scoring_model_id_fkey FOREIGN KEY (model_id) REFERENCES public.model(model_id);

ALTER TABLE ONLY public.scoring
    ADD CONSTRAINT scoring_run_id_fkey FOREIGN KEY (run_id) REFERENCES public.run(run_id) ON DELETE CASCADE;

ALTER TABLE ONLY public.scoring
    ADD CONSTRAINT scoring_shadow_model_id_fkey FOREIGN KEY (shadow_model_id) REFERENCES public.model(model_id);

ALTER TABLE ONLY public.shadow_score
    ADD CONSTRAINT shadow_score_installation_id_fkey FOREIGN KEY (installation_id) REFERENCES public.installation(installation_id) ON DELETE CASCADE;

ALTER TABLE ONLY public.shadow_score
    ADD CONSTRAINT shadow_score_run_id_fkey FOREIGN KEY (run_id) REFERENCES public.run(run_id) ON DELETE CASCADE;

ALTER TABLE ONLY public.statistic
    ADD CONSTRAINT statistic_run_id_fkey FOREIGN KEY (run_id) REFERENCES public.run(run_id) ON DELETE CASCADE;

ALTER TABLE ONLY public.sweep
    ADD CONSTRAINT sweep_campaign_id_fkey FOREIGN KEY (campaign_id) REFERENCES public.campaign(campaign_id) ON DELETE CASCADE;

ALTER TABLE ONLY public.sweep_candidate
    ADD CONSTRAINT sweep_candidate_installation_id_fkey FOREIGN KEY (installation_id) REFERENCES public.installation(installation_id) ON DELETE CASCADE;

ALTER TABLE ONLY public.sweep_candidate
    ADD CONSTRAINT sweep_candidate_sweep_id_fkey FOREIGN KEY (sweep_id) REFERENCES public.sweep(sweep_id) ON DELETE CASCADE;

ALTER TABLE ONLY public.sweep
    ADD CONSTRAINT sweep_job_id_fkey FOREIGN KEY (job_id) REFERENCES public.job(job_id);

ALTER TABLE ONLY public.sweep
    ADD CONSTRAINT sweep_replaces_sweep_id_fkey FOREIGN KEY (replaces_sweep_id) REFERENCES public.sweep(sweep_id) ON DELETE SET NULL;

ALTER TABLE ONLY public.sweep
    ADD CONSTRAINT sweep_road_network_id_fkey FOREIGN KEY (road_network_id) REFERENCES public.road_network(road_network_id) ON DELETE SET NULL;

ALTER TABLE ONLY public.sweep_route
    ADD CONSTRAINT sweep_route_sweep_id_fkey FOREIGN KEY (sweep_id) REFERENCES public.sweep(sweep_id) ON DELETE CASCADE;

ALTER TABLE ONLY public.sweep
    ADD CONSTRAINT sweep_run_id_fkey FOREIGN KEY (run_id) REFERENCES public.run(run_id) ON DELETE CASCADE;

ALTER TABLE ONLY public.sweep_stop
    ADD CONSTRAINT sweep_stop_installation_id_fkey FOREIGN KEY (installation_id) REFERENCES public.installation(installation_id) ON DELETE CASCADE;

ALTER TABLE ONLY public.sweep_stop
    ADD CONSTRAINT sweep_stop_sweep_id_day_no_crew_no_fkey FOREIGN KEY (sweep_id, day_no, crew_no) REFERENCES public.sweep_route(sweep_id, day_no, crew_no) ON DELETE CASCADE;

ALTER TABLE ONLY public.tile_cell
    ADD CONSTRAINT tile_cell_run_id_fkey FOREIGN KEY (run_id) REFERENCES public.run(run_id) ON DELETE CASCADE;

ALTER TABLE ONLY public.tip_informant_reading
    ADD CONSTRAINT tip_informant_reading_tip_id_fkey FOREIGN KEY (tip_id) REFERENCES public.tip(tip_id) ON DELETE RESTRICT;

ALTER TABLE ONLY public.tip_informant
    ADD CONSTRAINT tip_informant_tip_id_fkey FOREIGN KEY (tip_id) REFERENCES public.tip(tip_id) ON DELETE RESTRICT;

ALTER TABLE ONLY public.tip
    ADD CONSTRAINT tip_installation_id_fkey FOREIGN KEY (installation_id) REFERENCES public.installation(installation_id) ON DELETE SET NULL;

ALTER TABLE ONLY public.transformer_energy
    ADD CONSTRAINT transformer_energy_transformer_id_fkey FOREIGN KEY (transformer_id) REFERENCES public.transformer(transformer_id) ON DELETE CASCADE;

ALTER TABLE ONLY public.transformer_link
    ADD CONSTRAINT transformer_link_installation_id_fkey FOREIGN KEY (installation_id) REFERENCES public.installation(installation_id) ON DELETE CASCADE;

ALTER TABLE ONLY public.visit
    ADD CONSTRAINT visit_finding_id_fkey FOREIGN KEY (finding_id) REFERENCES public.finding(finding_id) ON DELETE SET NULL;

ALTER TABLE ONLY public.visit
    ADD CONSTRAINT visit_installation_id_fkey FOREIGN KEY (installation_id) REFERENCES public.installation(installation_id) ON DELETE CASCADE;

ALTER TABLE ONLY public.worksheet_override
    ADD CONSTRAINT worksheet_override_finding_id_fkey FOREIGN KEY (finding_id) REFERENCES public.finding(finding_id) ON DELETE RESTRICT;
